import Duties
import Office
import Samples
import Storage
import Testing

/// Changes of the tree through the office, on each engine.
@Suite struct TreeActsConformance {
    private struct Town {
        let office: Office
        let caller: Caller
        let county: Organisation
    }

    /// A county with two towns of two villages each.
    private static func town(_ sample: SampleStore) async throws -> Town {
        try await Office.prepare(sample.store)
        let office = try await Office(
            store: sample.store, evidence: EvidenceFolder(folder: sample.folder.path),
            world: SampleWorld().world)
        let day = try SampleDay.day("2024-01-01")
        let county = try await office.found("甲县县委", code: "county", level: .county, on: day)
        for town in ["north", "south"] {
            let parent = try await office.found(
                "\(town)镇党委", code: town, level: .township, under: county, on: day)
            _ = try await office.found("党委书记", .principal, rank: 1, in: parent, on: day)
            for number in 1...2 {
                _ = try await office.found(
                    "\(town)第\(number)村党委", code: "\(town)-\(number)", level: .village,
                    under: parent, on: day)
            }
        }
        _ = try await office.open("operator", .operator, in: county)
        return Town(office: office, caller: try await office.operatorCaller(), county: county)
    }

    private static func holds(_ town: Town) async throws {
        let tree = try await town.office.organisations(town.caller)
        let paths = Dictionary(uniqueKeysWithValues: tree.map { ($0.id, $0.path) })
        for organisation in tree {
            let above = organisation.parent.flatMap { paths[$0] } ?? "/"
            #expect(organisation.path == "\(above)\(organisation.id)/")
        }
        #expect(try await town.office.store.compareDerivedTables() == nil)
        #expect(try await town.office.verifyLedger().fault == nil)
    }

    @Test(arguments: Engine.allCases)
    func `every act leaves tables that its entries alone give again`(
        engine: Engine
    ) async throws {
        let sample = try SampleStore(engine)
        let town = try await Self.town(sample)
        let (office, caller) = (town.office, town.caller)
        let north = try await office.organisation(code: "north", caller)
        let village = try await office.organisation(code: "north-1", caller)
        let post = try #require(try await office.posts(of: north, caller).first)
        try await office.rename(north.id, to: "北山镇党委", from: "2026-02-01", caller)
        try await office.classify(
            village.id, as: .branch, .village, from: "2026-02-01", caller)
        try await office.appoint("甲同志", to: post.id, in: north.id, from: "2025-01-01", caller)
        let taken = try await office.appoint(
            "乙同志", to: post.id, in: north.id, from: "2026-03-01", replaces: true, caller)
        let sheet = try await office.handover(to: taken, in: north, caller)
        try await office.confirmHandover(
            to: taken, in: north.id, .incoming, by: "乙同志", shown: sheet.shown, caller)
        try await office.formGroup(
            "领导小组", functions: "", posts: [post.id], in: north.id, from: "2026-02-01", caller)
        try await office.changePost(
            post.id, in: north.id,
            to: NewPost(
                title: "党委第一书记", role: .principal, rank: 1,
                portfolios: [Portfolio(kind: .assigned, name: "第1村")], from: "2026-04-01"),
            caller)
        try await office.move(north.id, under: "south", from: "2026-05-01", caller)
        try await office.dissolve(
            village.id, last: "2026-06-01", why: "合并", into: ["north-2"], caller)
        try await office.abolishPost(
            post.id, in: north.id, last: "2026-06-30", why: "改设", caller)
        try await Self.holds(town)
        let out = try await office.exportTree(from: town.county, caller)
        #expect(try await office.planTree(out, caller).isEmpty)
    }

    @Test(arguments: Engine.allCases, [1, 2, 3] as [UInt64])
    func `whatever moves where, every path is its parent's and its own, and history goes back`(
        engine: Engine, seed: UInt64
    ) async throws {
        let sample = try SampleStore(engine)
        let town = try await Self.town(sample)
        let (office, caller) = (town.office, town.caller)
        let before = try await office.organisations(caller)
        let start = try SampleDay.day("2026-01-01")
        var state = seed
        for step in 0..<25 {
            let codes = before.dropFirst().map(\.code)
            state = state &* 6_364_136_223_846_793_005 &+ 1
            let (one, other) = (Int(state >> 33) % codes.count, Int(state >> 43) % before.count)
            let id = try await office.organisation(code: codes[one], caller).id
            do {
                try await office.move(
                    id, under: before[other].code, from: (start + step).description, caller)
            } catch is OfficeError {
                continue  // Below itself, or where it is already.
            }
        }
        try await Self.holds(town)
        let (now, changes) = try await sample.store.read { [county = town.county] reading in
            (
                try reading.organisations(nil, .everything),
                try reading.organisationChanges(.subtree(county), .everything)
            )
        }
        #expect(changes.contains { $0.kind == .moved })
        for organisation in now {
            let was = before.first { $0.id == organisation.id }
            #expect(organisation.path(on: start + -1, changes) == was?.path)
        }
    }
}
