/// Page numbers, a site's navigation and tables of contents are no part of a list.
struct LineLeftOutRule: ListRule {
    let info = RuleInfo(
        "line-left-out", .note, zh: "页码、网页栏目等已略去：核对没有略去正文",
        en: "Page numbers and navigation were left out: see that no text was")

    func findings(in reading: Reading) -> [Finding] {
        let asides = Asides(scalars: reading.scalars)
        let lines = reading.lines.compactMap { line in
            line.aside.map { info.finding(.leftOut($0), at: line.span) }
        }
        let rows = reading.tables.flatMap(\.asides).map { row in
            info.finding(.leftOut(asides.isPage(row) ? .page : .tableHead), at: row)
        }
        return lines + rows
    }
}

extension Message {
    fileprivate static func leftOut(_ aside: Line.Aside) -> Message {
        switch aside {
        case .page: Message(zh: "页码，未读入。", en: "A page number, left out.")
        case .navigation: Message(zh: "网页栏目或来源说明，未读入。", en: "A site's own words, left out.")
        case .tableHead: Message(zh: "表头，未读入。", en: "The names of columns, left out.")
        case .form:
            Message(zh: "签字或填写用的表格，未读入。", en: "A form to sign or fill in, left out.")
        case .contents: Message(zh: "目录，未读入。", en: "A table of contents, left out.")
        }
    }
}
