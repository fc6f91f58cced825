package import Lists

/// A column of the two sheets the tree goes in and out by.
package enum TreeColumn: String, Hashable, Sendable, CaseIterable {
    // 组织
    case code, name, kind, level, parent, founded
    // 岗位
    case organisation, title, role, rank, inCharge, liaison, assigned, holder, from
    case postFounded = "post-founded"

    /// What stands over it.
    package var header: String {
        switch self {
        case .code: "编码"
        case .name: "名称"
        case .kind: "类型"
        case .level: "级别"
        case .parent: "上级编码"
        case .founded: "成立日期"
        case .organisation: "组织编码"
        case .title: "岗位"
        case .role: "角色"
        case .rank: "排序"
        case .inCharge: "分管"
        case .liaison: "联系"
        case .assigned: "分包"
        case .holder: "任职人"
        case .from: "任职日期"
        case .postFounded: "设立日期"
        }
    }
}

/// The two sheets: organisations, and posts with who holds them.
package enum TreeSheet: String, Hashable, Sendable, CaseIterable {
    case organisations, posts

    /// The sheet's name.
    package var title: String { self == .organisations ? "组织" : "岗位" }

    package var columns: [TreeColumn] {
        switch self {
        case .organisations: [.code, .name, .kind, .level, .parent, .founded]
        case .posts:
            [
                .organisation, .title, .role, .rank, .inCharge, .liaison, .assigned, .holder,
                .from, .postFounded,
            ]
        }
    }
}

/// A row with what stands in it; empty cells are left out.
package struct TreeRow: Hashable, Sendable {
    /// As the sheet counts it, from 1.
    package var number: Int
    package var cells: [TreeColumn: String]

    package init(number: Int, cells: [TreeColumn: String]) {
        self.number = number
        self.cells = cells
    }

    package subscript(column: TreeColumn) -> String? { cells[column] }
}

/// The tree as two sheets say it.
package struct TreeSheets: Hashable, Sendable {
    package var organisations: [TreeRow]
    package var posts: [TreeRow]

    package init(organisations: [TreeRow] = [], posts: [TreeRow] = []) {
        self.organisations = organisations
        self.posts = posts
    }

    package subscript(sheet: TreeSheet) -> [TreeRow] {
        sheet == .organisations ? organisations : posts
    }
}

/// What is wrong in one cell, and what would be right.
package struct SheetMistake: Hashable, Sendable {
    package var sheet: TreeSheet
    package var row: Int
    package var column: TreeColumn
    /// What stands in the cell.
    package var value: String
    package var message: Message

    package init(
        sheet: TreeSheet, row: Int, column: TreeColumn, value: String, message: Message
    ) {
        self.sheet = sheet
        self.row = row
        self.column = column
        self.value = value
        self.message = message
    }

    /// Sheet by sheet, row by row, from left to right.
    var place: (Int, Int, Int) {
        (
            sheet == .organisations ? 0 : 1, row, sheet.columns.firstIndex(of: column) ?? 0
        )
    }
}
