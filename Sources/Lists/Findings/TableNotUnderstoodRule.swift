/// A table none of whose columns could be told to hold duties is read line by line.
struct TableNotUnderstoodRule: ListRule {
    let info = RuleInfo(
        "table-not-understood", .warning,
        zh: "表格没有可识别的表头：各行按自然段读入，请指明哪一列是责任内容",
        en: "A table without known column names is read line by line: say which column holds duties"
    )

    func findings(in reading: Reading) -> [Finding] {
        reading.tables.filter { $0.kind == .unknown }.map {
            info.finding(.unread(rows: $0.rows.count), at: $0.span)
        }
    }
}

extension Message {
    fileprivate static func unread(rows: Int) -> Message {
        Message(
            zh: "此处\(rows)行的表格认不出责任内容在哪一列，没有按表格读入。",
            en:
                "Which column of this table of \(rows) rows holds the duties is not clear; it was not read as a table."
        )
    }
}
