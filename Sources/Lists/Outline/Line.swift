/// One line of the document without the blanks around it.
struct Line: Sendable {
    /// The words, blanks at both ends left out; empty for a blank line.
    var span: Span
    var marker: Marker?
    /// Nil where the line is part of the list; else why it is not.
    var aside: Aside?
    /// True where an empty line stands before it.
    var afterGap = false
    /// A sign stands before it as before a point: •, -, ★.
    var isBulleted = false
    /// Cut off: the line went on beyond the limit.
    var isCut = false
    /// The table whose rows stand here, by its place in the document.
    var table: Int?

    /// What a line can be that is no part of the list.
    enum Aside: Hashable, Sendable { case page, navigation, contents, tableHead, form }

    /// Words of the list, no table and nothing set aside.
    var isText: Bool { aside == nil && table == nil }

    /// The words after the printed number.
    var body: Span { Span(min(marker?.body ?? span.start, span.end), span.end) }
}

/// The lines of a document, blank ones dropped.
///
/// A line longer than 1 MiB is cut there; the rest of it is not read. A table is one line.
func lines(of document: DocumentText, around tables: [FoundTable] = []) -> [Line] {
    var found: [Line] = []
    let scalars = document.scalars
    var (at, gap, table) = (0, false, tables.firstIndex(where: \.isApart) ?? tables.count)
    while at < scalars.count {
        var end = at
        while end < scalars.count, !scalars[end].isNewline { end += 1 }
        if table < tables.count, tables[table].span.start < end {
            let span = tables[table].span
            let isForm = tables[table].kind == .form
            found.append(
                Line(
                    span: span, aside: isForm ? .form : nil, afterGap: gap,
                    table: isForm ? nil : table))
            (at, gap) = (span.end, false)
            repeat { table += 1 } while table < tables.count && !tables[table].isApart
            continue
        }
        var line = Line(span: trimmed(Span(at, end), in: scalars))
        if line.span.count > longestLine / 4 { cut(&line, in: scalars) }
        if line.span.count > 0 {
            line.afterGap = gap
            strip(&line, in: scalars)
            line.marker = Marker(at: line.span.start, in: scalars, until: line.span.end)
            found.append(line)
        }
        gap = line.span.count == 0
        at = end + 1
        if end < scalars.count, scalars[end] == "\r", at < scalars.count, scalars[at] == "\n" {
            at += 1
        }
    }
    return found
}

/// Leaves out what only decorates: the signs of Markdown, a bullet.
func strip(_ line: inout Line, in scalars: [Unicode.Scalar]) {
    switch scalars[line.span.start] {
    case "#", "*", "-", "+", "•", "●", "■", "◆", "★", "▲", "○", "◇", "□", "※", "►", "▪", "➢", "·",
        "◎", "☆", "▶", "➤", "✓", "√", "—", "–", "－", "\u{F0B7}", "\u{F06C}", "\u{F0D8}":
        break
    default: return
    }
    var (start, end) = (line.span.start, line.span.end)
    let sign = scalars[start]
    while start < end, scalars[start] == sign, start - line.span.start < 6 { start += 1 }
    let count = start - line.span.start
    if sign == "*", count == 2 {
        if end - 2 > start, scalars[end - 1] == "*", scalars[end - 2] == "*" { end -= 2 }
    } else if sign == "#" || sign == "-" || sign == "+" || sign == "*" {
        guard start < end, scalars[start].isBlank, sign == "#" || count == 1 else { return }
        line.isBulleted = sign != "#"
    } else if count == 1 || sign == "—" && count == 2 {
        line.isBulleted = true
    } else {
        return
    }
    let bare = trimmed(Span(start, end), in: scalars)
    guard bare.count > 0, !line.isBulleted || !scalars[bare.end - 1].isBulletEnd else {
        line.isBulleted = false
        return
    }
    // ◆班子成员责任◆ is a heading between two signs.
    if line.isBulleted, count == 1, scalars[bare.end - 1] == sign {
        line.isBulleted = false
        line.span = trimmed(Span(bare.start, bare.end - 1), in: scalars)
        return
    }
    line.span = bare
    if sign == "#" || line.isBulleted { strip(&line, in: scalars) }
}

extension Unicode.Scalar {
    /// Closes a page number (- 3 -), so that what opens it is no bullet.
    fileprivate var isBulletEnd: Bool {
        "-·•—–－".unicodeScalars.contains(self) || digit != nil
    }
}

/// A mebibyte: a longer line is no line a person wrote.
private let longestLine = 1 << 20

private func cut(_ line: inout Line, in scalars: [Unicode.Scalar]) {
    var (at, bytes) = (line.span.start, 0)
    while at < line.span.end {
        bytes += UTF8.width(scalars[at])
        if bytes > longestLine { break }
        at += 1
    }
    line.isCut = at < line.span.end
    line.span = Span(line.span.start, at)
}

/// The span without the blanks at its ends.
func trimmed(_ span: Span, in scalars: [Unicode.Scalar]) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end, scalars[start].isBlank { start += 1 }
    while end > start, scalars[end - 1].isBlank { end -= 1 }
    return Span(start, end)
}

/// Keeps digits that stand directly before a character (`1坚持`) or a date only where they count on.
func settleWeakNumbers(_ lines: inout [Line], in scalars: [Unicode.Scalar]) {
    settleDecimals(&lines, in: scalars)
    settleWeakNumbers(of: .arabicBare, &lines)
    settleWeakNumbers(of: .ordinal, &lines)
    settleWeakNumbers(of: .han, &lines)
}

/// 2.3月末 behind 2.1 and 2.2 is their third, not item 2 with a date.
private func settleDecimals(_ lines: inout [Line], in scalars: [Unicode.Scalar]) {
    var last: (outer: Int, inner: Int)?
    for index in lines.indices where lines[index].isText {
        guard let marker = lines[index].marker else { continue }
        if marker.style == .decimal2 {
            let outer = PrintedNumber(at: marker.span.start, in: scalars, until: marker.span.end)
            last = outer.map { ($0.value, marker.value) }
        } else if marker.style == .arabicDot, let before = last, before.outer == marker.value,
            marker.body == marker.span.end, marker.body < lines[index].span.end,
            let inner = PrintedNumber(at: marker.body, in: scalars, until: lines[index].span.end),
            scalars[marker.body].digit != nil, inner.value == before.inner + 1
        {
            let end = inner.end
            lines[index].marker = Marker(
                style: .decimal2, value: inner.value, span: Span(marker.span.start, end), body: end)
            last = (before.outer, inner.value)
        } else if marker.style < .decimal2 {
            last = nil
        }
    }
}

private func settleWeakNumbers(of style: Marker.Style, _ lines: inout [Line]) {
    let bare = lines.indices.filter {
        lines[$0].marker?.style == style && lines[$0].aside == nil
    }
    for (place, index) in bare.enumerated() {
        guard let value = lines[index].marker?.value, lines[index].marker?.isWeak == true else {
            continue
        }
        let before = place > 0 ? lines[bare[place - 1]].marker?.value : nil
        let after = place + 1 < bare.count ? lines[bare[place + 1]].marker?.value : nil
        if before != value - 1 && after != value + 1 { lines[index].marker = nil }
    }
}
