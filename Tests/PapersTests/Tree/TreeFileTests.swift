import Duties
import Papers
import Testing

/// Sheets of organisations and posts as people make them.
@Suite struct TreeFileTests {
    private static let sheets = TreeSheets(
        organisations: [
            TreeRow(
                number: 2,
                cells: [.code: "town", .name: "乙镇党委,甲", .kind: "党委", .founded: "2026-01-01"]),
            TreeRow(number: 3, cells: [.code: "v1", .name: "=1+1", .parent: "town"]),
        ],
        posts: [
            TreeRow(
                number: 2,
                cells: [.organisation: "town", .title: "党委书记", .rank: "1", .inCharge: "党建办、综治办"])
        ])

    @Test func `a workbook written and read again holds the same rows`() throws {
        let read = try TreeFile.read(try TreeFile.xlsx(Self.sheets), name: "tree.xlsx")
        #expect(read.found == [.organisations, .posts])
        #expect(read.sheets == Self.sheets)
    }

    @Test(arguments: TreeSheet.allCases)
    func `either sheet as CSV is told by its header`(sheet: TreeSheet) throws {
        let read = try TreeFile.read(TreeFile.csv(sheet, of: Self.sheets), name: "tree.csv")
        #expect(read.found == [sheet])
        #expect(read.sheets[sheet] == Self.sheets[sheet])
    }

    @Test func `a name that looks like a formula leaves as words and comes back as it was`() throws
    {
        let bytes = TreeFile.csv(.organisations, of: Self.sheets)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(",'=1+1,"))
        #expect(!text.contains(",=1+1,"))
    }

    @Test(arguments: ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1"])
    func `whatever a spreadsheet would reckon with leaves as words and comes back`(
        name: String
    ) throws {
        let row = TreeRow(number: 2, cells: [.code: "a", .name: name, .kind: "党委"])
        let sheets = TreeSheets(organisations: [row], posts: [])
        let bytes = TreeFile.csv(.organisations, of: sheets)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("'" + name))
        #expect(!text.contains("," + name))
        let read = try TreeFile.read(bytes, name: "tree.csv")
        #expect(read.sheets.organisations.map { $0.cells[.name] } == [name])
    }

    @Test func `a header below a title, in other words and with blanks, is understood`() throws {
        let text = """
            甲县党组织一览表;;
            组织 代码*;党组织名称（全称）;上级组织编码;联系电话

            town;乙镇党委;county;12345
            """
        let read = try TreeFile.read(Array(text.utf8), name: "tree.csv")
        #expect(read.found == [.organisations])
        #expect(
            read.sheets.organisations == [
                TreeRow(number: 4, cells: [.code: "town", .name: "乙镇党委", .parent: "county"])
            ])
    }

    @Test(arguments: [
        "姓名,年龄\n甲,30\n", "一张普通的通知。", "编码,备注\na,b\n",
    ])
    func `a file that names neither organisations nor posts is refused`(text: String) {
        #expect(throws: PaperError.noTree) {
            _ = try TreeFile.read(Array(text.utf8), name: "tree.csv")
        }
    }

    @Test(arguments: [
        ("2026-01-31", true), ("2026/1/31", true), ("2026.1.31", true), ("2026年1月31日", true),
        ("20260131", true), ("2026-02-30", false), ("1月31日", false), ("去年", false),
    ])
    func `a day is read in every usual form`(text: String, isDay: Bool) {
        #expect((TreeWords.day(text) == Day(2026, 1, 31)) == isDay)
    }

    @Test func `every kind, level and role is known by its word and by its code`() {
        for kind in Organisation.Kind.allCases {
            #expect(TreeWords.kind(TreeWords.word(kind)) == kind)
            #expect(TreeWords.kind(kind.rawValue) == kind)
        }
        for level in Organisation.Level.allCases {
            #expect(TreeWords.level(TreeWords.word(level)) == level)
            #expect(TreeWords.level(level.rawValue) == level)
        }
        for role in Post.Role.allCases {
            #expect(TreeWords.role(TreeWords.word(role)) == role)
            #expect(TreeWords.role(role.rawValue) == role)
        }
    }
}
