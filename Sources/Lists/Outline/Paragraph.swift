/// Lines that belong together: one numbered unit's first paragraph, or one without a number.
struct Paragraph: Sendable {
    var marker: Marker?
    /// From after the printed number to the last sign.
    var body: Span
    /// Line ends inside a sentence, with all that stands between the two lines.
    var breaks: [Span] = []
    /// A page was turned or a line left blank before it.
    var afterGap = false
    /// Its last line is shorter than a broken line would be.
    var lastLine: Span
    /// The line before it is as long as a broken line would be, and a number counts on behind it.
    var isAfterFullLine = false
    /// A sign stands before it as before a point.
    var isBulleted = false
    /// Fields that stand on lines of their own below it.
    var fields = StatedFields()
    /// The table whose rows stand here.
    var table: Int?

    init(_ line: Line) {
        marker = line.marker
        body = line.body
        afterGap = line.afterGap
        lastLine = line.span
        table = line.table
        isBulleted = line.isBulleted
    }

    mutating func join(_ line: Line) {
        if body.count > 0 { breaks.append(Span(body.end, line.span.start)) }
        body = Span(body.count > 0 ? body.start : line.span.start, line.span.end)
        lastLine = line.span
    }
}

/// The last number seen of each style, to know which may come next.
private struct LastNumbers {
    private static let styles = Marker.Style.allCases
    private var last = [Int](repeating: 0, count: styles.count)

    mutating func see(_ marker: Marker) { last[marker.style.rawValue] = marker.value }

    func expects(_ marker: Marker) -> Bool {
        marker.value == 1
            || LastNumbers.styles.contains {
                $0.isVariant(of: marker.style) && last[$0.rawValue] + 1 == marker.value
            }
    }
}

/// Joins lines that were broken inside a sentence.
struct Paragraphs {
    let scalars: [Unicode.Scalar]
    private let signs: Signs
    /// No sentence is so long; beyond it each line stands for itself.
    private let longestSentence = 20_000
    /// In a text whose lines mostly end unfinished, only a full line is a broken one.
    private var fullLine = 12
    /// The width at which the text is broken throughout, where it is.
    private var width: Int?
    /// As wide as several lines are and none wider, two for a Chinese letter; nil where lines vary.
    private var edge: Int?
    /// Most lines of the text end as sentences do, so a short one that does not is a heading.
    private var endsAreMarked = true

    init(of document: DocumentText, lines: [Line]) {
        scalars = document.scalars
        signs = Signs(scalars: scalars)
        (endsAreMarked, fullLine) = usualBreak(in: lines)
        width = commonWidth(of: lines)
        edge = commonEdge(of: lines)
    }

    func joined(_ lines: [Line]) -> [Paragraph] {
        var found: [Paragraph] = []
        found.reserveCapacity(lines.count)
        var pageTurned = false
        var numbers = LastNumbers()
        let kept = lines.indices.filter { lines[$0].aside != .navigation }
        for (place, index) in kept.enumerated() {
            let line = lines[index]
            if line.aside != nil {
                pageTurned = true
                continue
            }
            let next = place + 1 < kept.count ? lines[kept[place + 1]] : nil
            if !found.isEmpty,
                goesOn(found[found.count - 1], line, next, pageTurned)
                    || isBrokenBefore(line, found[found.count - 1], numbers)
            {
                found[found.count - 1].join(line)
            } else {
                var paragraph = Paragraph(line)
                if !found.isEmpty, line.marker == nil, !line.afterGap {
                    paragraph.isAfterFullLine =
                        isFull(found[found.count - 1].lastLine) && countsOn(next)
                }
                found.append(paragraph)
                if let marker = line.marker { numbers.see(marker) }
            }
            pageTurned = false
        }
        return found
    }

    private func goesOn(
        _ last: Paragraph, _ line: Line, _ next: Line?, _ pageTurned: Bool
    ) -> Bool {
        if last.table != nil || line.table != nil { return false }
        if line.marker != nil || line.isCut { return isMidSentence(last, line) }
        if line.isBulleted || fieldLabels.opens(line.span, in: scalars) { return false }
        if FieldReader(scalars: scalars).opens(line.span) { return false }
        if last.body.count > longestSentence { return false }
        if last.body.count == 0 { return true }  // the number stood alone on its line
        if signs.isFinished(last.body) || FieldReader(scalars: scalars).fields(last.body) != nil {
            return false
        }
        let sign = scalars[last.body.end - 1]
        if sign == "，" || sign == "、" || sign == "," { return true }
        if pageTurned, !signs.isHeading(last.body, longest: 24) { return true }
        if line.afterGap && !pageTurned { return false }
        if opensLikeATail(line) || isQuantityApart(last, line) { return true }
        if let width, abs(last.lastLine.count - width) <= 1 { return true }
        if isFull(last.lastLine), countsOn(next), !isTitle(last, line) { return true }
        return last.lastLine.count >= fullLine && !isTitle(last, line) && !standsAlone(line, next)
            && !signs.isAttachment(line.span) && !signs.isClosing(line.span)
            && !signs.isDate(line.span) && !signs.isBodyName(line.span)
    }

    /// 、四中全会 at the head of a line is no number where the line before breaks off at a comma.
    private func isMidSentence(_ last: Paragraph, _ line: Line) -> Bool {
        guard let marker = line.marker, last.body.count > 10, !line.afterGap else { return false }
        let sign = scalars[last.body.end - 1]
        guard sign == "、" || sign == "，" else { return false }
        guard marker.body < line.span.end else { return true }
        return marker.style == .han && scalars[marker.body].hanDigit != nil
    }

    /// Digits at the head of a full line that breaks off before them: 不少于 / 4.5小时.
    private func isBrokenBefore(_ line: Line, _ last: Paragraph, _ numbers: LastNumbers) -> Bool {
        guard let marker = line.marker, !line.afterGap, !line.isCut, last.marker != nil,
            last.lastLine.count >= max(20, fullLine), !signs.isFinished(last.body),
            !signs.isHeading(last.body), last.body.count < longestSentence
        else { return false }
        return !numbers.expects(marker)
    }

    /// 每季度不少于 / 2次: the number is on the next line.
    private func isQuantityApart(_ last: Paragraph, _ line: Line) -> Bool {
        scalars[line.span.start].digit != nil && beforeNumbers.closes(last.body, in: scalars)
    }

    /// 和, 的, 及, a comma: no sentence begins so.
    private func opensLikeATail(_ line: Line) -> Bool {
        switch scalars[line.span.start] {
        case "，", "、", "。", "；", "的", "和", "与", "及", "并", "”", "）", "》", "等", "或": true
        default: false
        }
    }

    /// A heading of custom, above words of its own: never broken before them.
    private func isTitle(_ last: Paragraph, _ line: Line) -> Bool {
        let title = signs.withoutBrackets(last.body)
        if last.breaks.isEmpty, signs.isHeading(last.body, longest: 24),
            headingEnds.closes(title, in: scalars)
        {
            return true
        }
        guard let marker = last.marker else {
            return signs.isFileNumber(last.body)
                || signs.isHeading(last.body, longest: 44)
                    && (titleEnds.closes(title, in: scalars)
                        || noticeEnds.closes(title, in: scalars))
        }
        return marker.style.headsByCustom && last.breaks.isEmpty
            && signs.isHeading(last.body, longest: 22)
    }

    /// An unnumbered heading: short, and what follows is numbered.
    private func standsAlone(_ line: Line, _ next: Line?) -> Bool {
        guard signs.isHeading(line.span, longest: 24), !signs.endsSentence(line.span) else {
            return false
        }
        if headingEnds.closes(withoutCount(line.span), in: scalars) { return true }
        guard let next, let marker = next.marker else { return false }
        return endsAreMarked || marker.value == 1 && line.afterGap
    }

    private func withoutCount(_ span: Span) -> Span {
        DeclaredCount(endOf: span, in: scalars)?.title
            ?? signs.withoutBrackets(signs.withoutColon(span))
    }

    /// The length that most unfinished lines share, and hardly a line exceeds.
    private func commonWidth(of lines: [Line]) -> Int? {
        var counts: [Int: Int] = [:]
        var (all, longer) = (0, 0)
        for line in lines where line.isText && line.span.count >= 20 {
            all += 1
            if !signs.isFinished(line.span) { counts[line.span.count, default: 0] += 1 }
        }
        guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
            most.value >= 8
        else { return nil }
        for line in lines where line.isText && line.span.count > most.key + 2 { longer += 1 }
        return longer * 20 <= all ? most.key : nil
    }

    /// The words reach the edge at which lines are broken.
    private func isFull(_ line: Span) -> Bool {
        edge.map { columns(of: line) >= $0 - 4 } ?? false
    }

    /// A number other than the first: no heading stands before it as a rule.
    private func countsOn(_ line: Line?) -> Bool { line?.marker.map { $0.value > 1 } ?? false }

    private func columns(of line: Span) -> Int {
        scalars.withUnsafeBufferPointer { scalars in
            var narrow = 0
            for at in line.start..<line.end { narrow += scalars[at].value < 0x80 ? 1 : 0 }
            return line.count * 2 - narrow
        }
    }

    private func commonEdge(of lines: [Line]) -> Int? {
        var widths: [Int] = []
        for line in lines where line.isText && line.span.count <= 120 {
            widths.append(columns(of: line.span))
        }
        guard let widest = widths.max(), widest >= 40 else { return nil }
        let near = widths.count { $0 >= widest - 4 }
        return near >= 3 && near * 8 >= widths.count ? widest : nil
    }

    private func usualBreak(in lines: [Line]) -> (endsAreMarked: Bool, fullLine: Int) {
        var (finished, all, longest) = (0, 0, 0)
        for line in lines where line.isText && line.span.count >= 12 {
            longest = max(longest, line.span.count)
            let isFinished = signs.isFinished(line.span)
            if !isFinished, signs.isHeading(line.body, longest: 44) { continue }
            all += 1
            if isFinished { finished += 1 }
        }
        if all > 0, finished * 2 >= all { return (true, 12) }
        return (false, longest <= 120 ? longest * 4 / 5 : 40)
    }
}

/// A sentence goes on behind it, as a rule with a number.
private let beforeNumbers = WordSet(
    "每年", "每月", "每季度", "每半年", "每周", "每学期", "不少于", "至少", "不低于", "不得少于", "开展", "组织", "召开", "于", "在",
    "和", "与", "及", "至",
    "听取", "举办", "前", "月")

/// What the headings of a responsibility list end with.
let headingEnds = WordSet(
    "责任", "职责", "清单", "任务", "义务", "要求", "分工", "内容", "主要负责人", "班子成员", "其他成员", "领导班子", "书记",
    "班子集体")
