/// Parts lines on which several numbered units stand.
///
/// Only where it is unmistakable: the numbers count on after the end of a sentence, or a
/// heading is followed by the first of its points.
struct Pieces {
    let scalars: [Unicode.Scalar]
    /// Where a number could stand inside a line, in the order of the document.
    let places: [Int]

    func part(_ lines: [Line]) -> [Line] {
        var parted: [Line] = []
        parted.reserveCapacity(lines.count)
        var last = [Int](repeating: 0, count: Marker.Style.allCases.count)
        var before: Marker?
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1].marker : nil
            let isText = line.aside == nil && line.table == nil
            let cuts = isText ? cuts(in: line, before, next: next, after: last) : []
            if let marker = line.marker {
                (last[marker.style.rawValue], before) = (marker.value, marker)
            }
            for marker in cuts { (last[marker.style.rawValue], before) = (marker.value, marker) }
            if cuts.isEmpty { parted.append(line) } else { append(line, cuts, to: &parted) }
        }
        return parted
    }

    private func append(_ line: Line, _ cuts: [Marker], to parted: inout [Line]) {
        var piece = line
        for cut in cuts {
            piece.span = trimmed(Span(piece.span.start, cut.span.start), in: scalars)
            parted.append(piece)
            piece = Line(span: Span(cut.span.start, line.span.end), marker: cut)
        }
        piece.isCut = line.isCut
        parted.append(piece)
    }

    /// Where the units on the line begin; `before` is the unit that an unnumbered line goes on with.
    private func cuts(
        in line: Line, _ before: Marker?, next: Marker?, after last: [Int]
    ) -> [Marker] {
        if line.marker == nil, Signs(scalars: scalars).isNote(line.span) { return [] }
        let candidates = candidates(in: line)
        if candidates.isEmpty { return [] }
        var open = [line.marker ?? before].compactMap { $0 }
        var (body, cuts) = (line.body.start, [Marker]())
        for (index, candidate) in candidates.enumerated() {
            let rest = candidates[(index + 1)...]
            let prefix = trimmed(Span(body, candidate.span.start), in: scalars)
            let at = open.lastIndex { $0.style == candidate.style }
            let parent = line.marker == nil && cuts.isEmpty ? nil : open.last
            if let at, candidate.value == open[at].value + 1, goesOn(candidate, next: next) {
                open.removeSubrange(at...)
            } else if at != nil
                || !begins(candidate, prefix, parent, rest, next)
                    && !runsOn(candidate, prefix, parent, after: last)
            {
                continue
            }
            open.append(candidate)
            cuts.append(candidate)
            body = candidate.body
        }
        return cuts
    }

    /// Every strong number inside the line that stands after a sign a sentence can end with.
    private func candidates(in line: Line) -> [Marker] {
        let (start, end) = (line.body.start, line.span.end)
        var next = firstPlace(from: start + 1)
        guard line.marker != nil || next < places.count && places[next] < end else { return [] }
        var found: [Marker] = []
        var free = start  // the first letter no number before it takes up
        if line.marker != nil, let marker = candidate(at: start, in: line) {
            found.append(marker)
            free = marker.body + 1
        }
        while next < places.count, places[next] < end {
            if places[next] >= free, let marker = candidate(at: places[next], in: line) {
                found.append(marker)
                free = marker.body + 1
            }
            next += 1
        }
        return found
    }

    private func candidate(at: Int, in line: Line) -> Marker? {
        guard at < line.span.end, let marker = Marker(at: at, in: scalars, until: line.span.end),
            isStrong(marker) || marker.style == .ordinal && follows(marker, line.marker),
            marker.body < line.span.end
        else { return nil }
        return marker
    }

    /// The first of the places that is not before a letter.
    private func firstPlace(from letter: Int) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < letter { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// 二是 goes on where a line began with 一是.
    private func follows(_ marker: Marker, _ first: Marker?) -> Bool {
        first?.style == .ordinal && marker.value > first?.value ?? 0
    }

    /// A number with a sign of its own.
    private func isStrong(_ marker: Marker) -> Bool {
        if marker.isWeak || marker.style == .arabicBare || marker.style == .letter { return false }
        let last = scalars[marker.span.end - 1]
        return marker.style != .han || last.hanDigit == nil && last != "十"
    }

    /// The next of a row already begun on this line.
    private func goesOn(_ candidate: Marker, next: Marker?) -> Bool {
        let before = scalars[candidate.span.start - 1]
        if before == "：" || before == ":" { return false }
        return !(next?.style == candidate.style && next?.value == candidate.value)
    }

    /// Numbers that run on through the headings: the next one, after a heading and a blank.
    private func runsOn(
        _ candidate: Marker, _ prefix: Span, _ parent: Marker?, after last: [Int]
    ) -> Bool {
        guard let parent, candidate.value == last[candidate.style.rawValue] + 1 else {
            return false
        }
        return candidate.value > 1 && parent.style < candidate.style
            && scalars[candidate.span.start - 1].isBlank
            && Signs(scalars: scalars).isHeading(prefix, longest: 25)
    }

    /// The first of a row, after a heading.
    private func begins(
        _ candidate: Marker, _ prefix: Span, _ parent: Marker?, _ rest: ArraySlice<Marker>,
        _ next: Marker?
    ) -> Bool {
        guard candidate.value == 1, candidate.style != .article else { return false }
        let heading = prefix.count == 0 || Signs(scalars: scalars).isHeading(prefix, longest: 25)
        let isSecond = { (other: Marker) in other.style == candidate.style && other.value == 2 }
        guard heading || (parent == nil && rest.contains(where: isSecond)) else { return false }
        if rest.contains(where: isSecond) || next.map(isSecond) == true { return true }
        guard let parent, prefix.count > 0, scalars[candidate.span.start - 1].isBlank else {
            return false
        }
        return parent.style < candidate.style
    }
}

extension Pieces {
    /// For the lines of one stretch, a cell.
    init(scalars: [Unicode.Scalar], within span: Span) {
        self.scalars = scalars
        places = (span.start..<span.end).dropFirst().filter {
            scalars[$0 - 1].isStop || scalars[$0 - 1].isBlank
        }
    }
}
