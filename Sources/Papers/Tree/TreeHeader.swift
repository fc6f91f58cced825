import Duties

/// The row that says what the columns of a sheet of the tree hold.
struct TreeHeader {
    let sheet: TreeSheet
    /// The row it stands in.
    let row: Int
    let columns: [Int: TreeColumn]

    /// The first row, among the first twenty, that names what each row must have.
    static func find(in grid: SheetGrid) -> TreeHeader? {
        for row in grid.rows.prefix(20) {
            for sheet in [TreeSheet.posts, .organisations] {
                let columns = columns(row.cells, sheet)
                if needed(sheet).isSubset(of: columns.values) {
                    return TreeHeader(sheet: sheet, row: row.number, columns: columns)
                }
            }
        }
        return nil
    }

    /// The rows below; those that hold nothing in a column that was understood are passed over.
    func rows(of grid: SheetGrid) -> [TreeRow] {
        grid.rows.filter { $0.number > row }.compactMap { row in
            var cells: [TreeColumn: String] = [:]
            for (place, words) in row.cells {
                if let column = columns[place] { cells[column] = words }
            }
            return cells.isEmpty ? nil : TreeRow(number: row.number, cells: cells)
        }
    }

    private static func needed(_ sheet: TreeSheet) -> Set<TreeColumn> {
        sheet == .organisations ? [.code, .name] : [.organisation, .title]
    }

    private static func columns(_ cells: [Int: String], _ sheet: TreeSheet) -> [Int: TreeColumn] {
        var columns: [Int: TreeColumn] = [:]
        for (place, words) in cells.sorted(by: { $0.key < $1.key }) {
            let word = plain(words)
            guard let column = sheet.columns.first(where: { names($0).contains(word) }),
                !columns.values.contains(column)
            else { continue }
            columns[place] = column
        }
        return columns
    }

    /// Without blanks, signs and what stands in brackets.
    private static func plain(_ words: String) -> String {
        var (out, depth) = ("", 0)
        for character in words.lowercased() {
            switch character {
            case "（", "(", "[", "【": depth += 1
            case "）", ")", "]", "】": depth = max(0, depth - 1)
            default:
                let isSign = character.isWhitespace || "*＊：:_-".contains(character)
                if depth == 0, !isSign { out.append(character) }
            }
        }
        return out
    }

    /// What a column may be called, in Chinese, and by its name in code.
    private static func names(_ column: TreeColumn) -> Set<String> {
        switch column {
        case .code: ["编码", "代码", "组织编码", "组织代码", "单位编码", "单位代码", "机构编码", "code"]
        case .name: ["名称", "组织名称", "组织", "单位名称", "机构名称", "党组织名称", "全称", "name"]
        case .kind: ["类型", "组织类型", "类别", "组织类别", "kind", "type"]
        case .level: ["级别", "层级", "组织级别", "level"]
        case .parent: ["上级编码", "上级代码", "上级组织编码", "上级单位编码", "上级组织", "上级", "parent"]
        case .founded: ["成立日期", "成立时间", "设立日期", "组建日期", "founded"]
        case .organisation:
            ["组织编码", "组织代码", "单位编码", "所属组织编码", "所在组织编码", "编码", "organisation"]
        case .title: ["岗位", "岗位名称", "职务", "职务名称", "post", "title"]
        case .role: ["角色", "岗位角色", "role"]
        case .rank: ["排序", "顺序", "排名", "班子排序", "rank"]
        case .inCharge: ["分管", "分管部门", "分管工作", "分管领域", "incharge"]
        case .liaison: ["联系", "联系单位", "联系点", "联系地方", "liaison"]
        case .assigned: ["分包", "分包村", "包村", "包联村", "assigned"]
        case .holder: ["任职人", "任职人员", "姓名", "任职人姓名", "现任", "holder"]
        case .from: ["任职日期", "任职时间", "任现职日期", "任现职时间", "from"]
        case .postFounded: ["设立日期", "岗位设立日期", "postfounded"]
        }
    }
}
