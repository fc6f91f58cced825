/// Two columns read across give numbers that jump to and fro: 1, 7, 2, 8, 3, 9; or two numbers on a
/// line, a wide gap between them.
struct InterleavedTextRule: ListRule {
    let info = RuleInfo(
        "interleaved-text", .blocking, zh: "两栏文字交错：请改用单栏文本",
        en: "Two columns are interleaved: use a text in one column")

    /// So many steps to and fro are no accident.
    private let enough = 6

    func findings(in reading: Reading) -> [Finding] {
        let markers = reading.paragraphs.indices.compactMap { reading.paragraphs[$0].marker }
        var (run, start) = (0, 0)
        for index in markers.indices.dropFirst(2) {
            if run == 0 { start = index - 2 }
            run = alternates(markers[index - 2], markers[index - 1], markers[index]) ? run + 1 : 0
            if run == enough {
                let place = Span(markers[start].span.start, markers[index].span.end)
                return [info.finding(.interleaved, at: place)]
            }
        }
        return reading.census.hasWideGap ? abreast(in: reading) : []
    }

    /// 1.每月学习。      7.每季度研究。 on line after line.
    private func abreast(in reading: Reading) -> [Finding] {
        var (lines, wide) = (0, [Span]())
        for line in reading.lines where line.isText && line.marker != nil && line.span.count <= 400
        {
            lines += 1
            if hasSecondNumber(line, in: reading.scalars) { wide.append(line.span) }
        }
        guard wide.count >= 3, wide.count * 2 > lines, let first = wide.first, let last = wide.last
        else { return [] }
        return [info.finding(.interleaved, at: Span(first.start, last.end))]
    }

    private func hasSecondNumber(_ line: Line, in scalars: [Unicode.Scalar]) -> Bool {
        var (blanks, at) = (0, line.body.start)
        while at < line.span.end {
            if scalars[at].isBlank {
                blanks += 1
            } else if blanks > 0 {
                if blanks > 2, let marker = Marker(at: at, in: scalars, until: line.span.end),
                    marker.style == line.marker?.style, !marker.isWeak
                {
                    return true
                }
                blanks = 0
            }
            at += 1
        }
        return false
    }

    private func alternates(_ first: Marker, _ between: Marker, _ third: Marker) -> Bool {
        first.style == third.style && between.style == first.style
            && third.value == first.value + 1 && abs(between.value - first.value) > 1
    }
}

extension Message {
    fileprivate static let interleaved = Message(
        zh: "序号来回跳动，像是两栏文字被横着读成一栏。",
        en: "The numbers jump to and fro, as when two columns are read across.")
}
