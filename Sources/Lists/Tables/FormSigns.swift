/// Tells a form to sign or fill in from a register.
struct FormSigns {
    let scalars: [Unicode.Scalar]

    /// Most of the cells that have words ask for some: a name, a signature, a date.
    func isForm(_ row: TableRow) -> Bool {
        let signs = Signs(scalars: scalars)
        let cells = row.cells.filter { $0.count > 0 }
        let asks = cells.count { cell in
            cell.count <= 24
                && (formWords.found(in: scalars, cell) || signs.isDate(cell)
                    || dates.opens(cell, in: scalars))
        }
        return asks * 2 >= cells.count
    }

    /// 填表人：…  审核人：…: every cell names what it asks for.
    func asks(_ row: TableRow) -> Bool {
        row.cells.allSatisfy { cell in
            cell.count == 0
                || formWords.found(in: scalars, cell)
                    && scalars[cell.start..<cell.end].prefix(10).contains { $0 == "：" || $0 == ":" }
        }
    }
}

private let formWords = WordSet(
    "签字", "签名", "盖章", "签章", "公章", "填表", "制表", "审核人", "联系电话", "姓名", "性别", "出生", "民族", "身份证", "承诺人",
    "监督人", "编制人", "批准人", "日期", "职务", "签收", "联系方式", "学历", "入党")
private let dates = WordSet("年 月", "年  月", "年   月", "年\u{3000}")
