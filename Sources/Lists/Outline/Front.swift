/// What stands before the list itself: title, introduction, the regulations it rests on.
struct Front: Sendable {
    var title: [Paragraph] = []
    var preamble: [Span] = []
    /// How many paragraphs it takes up.
    var count = 0

    /// The title's range, first sign to last.
    var titleSpan: Span? {
        guard let first = title.first, let last = title.last else { return nil }
        return Span(first.body.start, last.body.end)
    }
}

/// Reads the front of a list off its paragraphs.
struct FrontReader {
    let scalars: [Unicode.Scalar]
    private let signs: Signs

    init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        signs = Signs(scalars: scalars)
    }

    func front(of paragraphs: [Paragraph]) -> Front {
        let start = attachedList(in: paragraphs) ?? 0
        let after = paragraphs[start...]
        let limit =
            after.firstIndex { $0.marker != nil || $0.table != nil }
            ?? after.firstIndex { $0.body.count > 20 && signs.isFinished($0.body) }
            ?? min(paragraphs.count, start + 6)
        var front = Front()
        front.count = start
        guard let title = titleRun(paragraphs[start..<limit]) else { return front }
        front.title = Array(paragraphs[title])
        if let last = front.title.indices.last {
            front.title[last].body = signs.withoutColon(front.title[last].body)
        }
        front.count = title.upperBound
        for index in 0..<title.lowerBound { front.preamble.append(paragraphs[index].body) }
        while front.count < limit, isSubtitle(paragraphs[front.count].body) { front.count += 1 }
        return front
    }

    /// Where the list begins that a notice (关于印发…的通知) brings as its attachment.
    private func attachedList(in paragraphs: [Paragraph]) -> Int? {
        guard let first = paragraphs.first(where: { isTitleLine($0.body) })?.body,
            noticeEnds.closes(first, in: scalars)
        else { return nil }
        return paragraphs.indices.dropLast(2).first { index in
            let (line, title) = (paragraphs[index].body, paragraphs[index + 1].body)
            return signs.isAttachment(line) && line.count <= 8 && paragraphs[index].marker == nil
                && paragraphs[index + 1].marker == nil
                && titleEnds.closes(signs.withoutBrackets(title), in: scalars)
        }
    }

    /// The lines of the title: the last that end as a list's title does, else the first heading.
    private func titleRun(_ paragraphs: ArraySlice<Paragraph>) -> Range<Int>? {
        var (run, first): (Range<Int>?, Range<Int>?) = (nil, nil)
        for index in paragraphs.indices {
            let body = paragraphs[index].body
            guard isTitleLine(body) else {
                run = nil
                continue
            }
            let from = run?.lowerBound ?? index
            run = from..<(index + 1)
            let bare = signs.withoutBrackets(signs.withoutColon(body))
            if titleEnds.closes(bare, in: scalars) { return run }
            if first == nil || first?.lowerBound == from, index - from < 3 { first = run }
        }
        return first.map { $0.count > 2 ? $0.lowerBound..<($0.lowerBound + 1) : $0 }
    }

    private func isTitleLine(_ body: Span) -> Bool {
        signs.isHeading(body, longest: 44) && !isSentence(body) && !signs.isDate(body)
            && !signs.isAttachment(body) && !isSubtitle(body) && !signs.isFileNumber(body)
    }

    /// 责任清单： at the head is a title all the same.
    private func isSentence(_ body: Span) -> Bool {
        let bare = signs.withoutColon(body)
        return signs.isFinished(body)
            && !(bare.count < body.count && titleEnds.closes(bare, in: scalars))
    }

    /// （试行）, （2024年度）: in brackets from end to end.
    private func isSubtitle(_ body: Span) -> Bool {
        guard body.count > 2, body.count < 30 else { return false }
        let (open, close) = (scalars[body.start], scalars[body.end - 1])
        return (open == "（" || open == "(") && (close == "）" || close == ")")
            || signs.isDate(body) || signs.isFileNumber(body)
    }
}

extension FrontReader {
    /// The regulations named after 根据, 依据, 按照 in the introduction.
    func bases(in preamble: [Span], document: DocumentText) -> [Named] {
        var found: [Named] = []
        for span in preamble {
            guard let ground = groundWords.first(in: scalars, span) else { continue }
            var at = ground.end
            while at < span.end, scalars[at] != "。" {
                if scalars[at] == "《", let end = close(of: at, until: span.end) {
                    let name = Span(at, end)
                    let breaks = scalars.indices[at..<end].filter { scalars[$0].isNewline }
                    let text = document.words(name, without: breaks.map { Span($0, $0 + 1) })
                    found.append(Named(text: text, span: name))
                    at = end
                } else {
                    at += 1
                }
            }
        }
        return found
    }

    /// The 》 that belongs to the 《 at `open`.
    private func close(of open: Int, until limit: Int) -> Int? {
        var (at, depth) = (open, 0)
        while at < limit, at < open + 200 {
            if scalars[at] == "《" { depth += 1 }
            if scalars[at] == "》" { depth -= 1 }
            at += 1
            if depth == 0 { return at }
        }
        return nil
    }
}

/// What the title of a list ends with.
let titleEnds = WordSet(
    "清单", "责任书", "职责", "一览表", "细则", "办法", "规定", "制度", "方案", "承诺书", "清单表", "分工表", "责任制",
    "任务书", "责任表")
/// What the title of the paper ends with that brings the list along.
let noticeEnds = WordSet("通知", "的函", "批复", "意见")
private let groundWords = WordSet("根据", "依据", "按照", "依照", "遵照", "贯彻落实", "贯彻", "落实")
