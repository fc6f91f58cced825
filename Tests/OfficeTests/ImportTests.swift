import Duties
import Office
import Samples
import Testing

/// Organisations and posts out of sheets: all of it or nothing, and twice is once.
@Suite struct ImportTests {
    private static func row(_ number: Int, _ cells: [TreeColumn: String]) -> TreeRow {
        TreeRow(number: number, cells: cells)
    }

    private static let sheets = TreeSheets(
        organisations: [
            // A child may stand above its parent.
            row(
                2,
                [
                    .code: "office", .name: "乙镇第2村党建办", .kind: "部门", .level: "部门",
                    .parent: "village2", .founded: "2026年1月1日",
                ]),
            row(
                3,
                [
                    .code: "village2", .name: "乙镇第2村党委", .kind: "党委", .level: "村",
                    .parent: "town", .founded: "2026/1/1",
                ]),
            row(4, [.code: "village", .name: "乙镇东村党委", .parent: "other"]),
        ],
        posts: [
            row(
                2,
                [
                    .organisation: "village2", .title: "党委书记", .role: "主要负责人", .holder: "甲同志",
                    .from: "2026-02-01",
                ]),
            row(
                3,
                [
                    .organisation: "town", .title: "组织委员", .inCharge: "党建办、老干办", .assigned: "第2村",
                ]),
        ])

    @Test func `a sheet founds, renames, moves and appoints, and a second time changes nothing`()
        async throws
    {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        let plan = try await town.office.importTree(Self.sheets, county)
        #expect(plan.mistakes.isEmpty, "\(plan.mistakes)")
        #expect(plan.lines.count == 7)
        let tree = try await town.office.organisations(county)
        let village = try #require(tree.first { $0.code == "village" })
        #expect(village.name == "乙镇东村党委")
        #expect(village.parent == town.otherTown.id)
        let office = try #require(tree.first { $0.code == "office" })
        #expect(office.path.hasPrefix(town.town.path))
        let posts = try await town.office.posts(of: town.town, county)
        #expect(posts.last?.names(.inCharge) == ["党建办", "老干办"])
        let again = try await town.office.importTree(Self.sheets, county)
        #expect(again.isEmpty, "\(again.lines)")
        #expect(again.unchanged == 5)
        #expect(try await town.office.verifyLedger().fault == nil)
        #expect(try await town.office.store.compareDerivedTables() == nil)
    }

    @Test func `what is exported imports as nothing to do`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        _ = try await town.office.importTree(Self.sheets, county)
        try await town.office.appoint(
            "丙同志", to: town.secretary.id, in: town.town.id, from: "2026-01-01", county)
        try await town.office.appoint(
            "丁同志", to: town.secretary.id, in: town.town.id, from: "2026-03-01", county)
        let sheets = try await town.office.exportTree(from: town.county, county)
        #expect(sheets.organisations.count == 6)
        let plan = try await town.office.planTree(sheets, county)
        #expect(plan.isEmpty, "\(plan.lines) \(plan.mistakes)")
        let own = try await town.caller(.clerk, in: town.town)
        let part = try await town.office.exportTree(from: town.town, own)
        #expect(try await town.office.planTree(part, own).isEmpty)
    }

    @Test func `one row with a mistake and nothing of the file is done`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        var sheets = Self.sheets
        sheets.posts.append(
            Self.row(
                9, [.organisation: "town", .title: "宣传委员", .role: "主官", .holder: "乙同志"]))
        let plan = try await town.office.importTree(sheets, county)
        #expect(plan.mistakes.map(\.row) == [9])
        #expect(plan.mistakes.map(\.column) == [.role])
        #expect(try await town.office.organisations(county).count == 4)
    }

    @Test(arguments: [
        ([TreeColumn.code: "Village 3", .name: "第3村", .parent: "town"], TreeColumn.code),
        ([.code: "new", .name: "第3村", .parent: "nowhere"], .parent),
        ([.code: "new", .name: "第3村", .parent: "town", .founded: "去年"], .founded),
        ([.code: "new", .name: "第3村", .parent: "town", .kind: "党小组"], .kind),
        ([.code: "town", .parent: "village"], .parent),
        ([.code: "town", .founded: "2025-01-01"], .founded),
        ([.name: "没有编码"], .code),
    ])
    func `a mistake stands at its row and column and says what would be right`(
        cells: [TreeColumn: String], column: TreeColumn
    ) async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        let usual: [TreeColumn: String] =
            cells[.code] == "town"
            ? [:] : [.kind: "党委", .level: "村", .founded: "2026-01-01"]
        let row = Self.row(7, cells.merging(usual) { given, _ in given })
        let plan = try await town.office.planTree(TreeSheets(organisations: [row]), county)
        #expect(plan.mistakes.map(\.column) == [column], "\(plan.mistakes)")
        #expect(plan.mistakes.allSatisfy { $0.row == 7 && $0.sheet == .organisations })
    }

    @Test func `a new holder ends the one before the day before`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        try await town.office.appoint(
            "甲同志", to: town.secretary.id, in: town.town.id, from: "2025-01-01", county)
        let cells: [TreeColumn: String] = [
            .organisation: "town", .title: "党委书记", .holder: "乙同志", .from: "2026-05-01",
        ]
        let sheets = TreeSheets(posts: [Self.row(2, cells)])
        _ = try await town.office.importTree(sheets, county)
        let view = try await town.office.postsView(
            of: town.town, asOf: town.office.today(), county)
        #expect(view.lines.first?.holders.map(\.holder) == ["乙同志"])
        #expect(view.appointments.last?.last == (try SampleDay.day("2026-04-30")))
        #expect(view.lines.first?.handovers.count == 1)
    }

    @Test func `rows out of view are not changed, and their codes cannot be taken`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let rows = [
            Self.row(
                2,
                [
                    .code: "other", .name: "别的镇", .kind: "党委", .level: "乡镇", .parent: "town",
                    .founded: "2026-01-01",
                ])
        ]
        let plan = try await town.office.importTree(TreeSheets(organisations: rows), clerk)
        #expect(plan.mistakes.map(\.column) == [.code])
        let member = try await town.caller(.member, in: town.town)
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.importTree(TreeSheets(organisations: rows), member)
        }
    }

    @Test func `parent and child can change places`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        let rows = [
            Self.row(2, [.code: "town", .parent: "village"]),
            Self.row(3, [.code: "village", .parent: "county"]),
        ]
        let plan = try await town.office.importTree(TreeSheets(organisations: rows), county)
        #expect(plan.mistakes.isEmpty)
        let tree = try await town.office.organisations(county)
        #expect(tree.first { $0.code == "town" }?.parent == town.village.id)
        #expect(try await town.office.store.compareDerivedTables() == nil)
    }
}
