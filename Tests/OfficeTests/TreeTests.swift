import Duties
import Office
import Samples
import Storage
import Testing

/// Changing organisations: what becomes of the tree, and what is still known of before.
@Suite struct TreeTests {
    private static func code(_ error: any Error) -> String? {
        guard case OfficeError.refused(let rule, _) = error else { return nil }
        return rule
    }

    /// Every chain replayed by itself gives the tables that stand.
    private static func holds(_ town: SampleTown) async throws {
        #expect(try await town.office.verifyLedger().fault == nil)
        #expect(try await town.office.store.compareDerivedTables() == nil)
    }

    @Test func `a renamed town bears its new name, and a day before still shows the old one`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        try await town.office.rename(town.town.id, to: "乙山镇党委", from: "2026-03-01", clerk)
        let now = try await town.office.organisation(code: "town", clerk)
        #expect(now.name == "乙山镇党委")
        let day = try SampleDay.day("2026-02-28")
        #expect(try await town.office.name(of: now, on: day, clerk) == "乙镇党委")
        #expect(try await town.office.name(of: now, on: day + 1, clerk) == "乙山镇党委")
        try await Self.holds(town)
    }

    @Test func `a name cannot change on a day to come, nor before it changed last`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        try await town.office.rename(town.town.id, to: "乙山镇党委", from: "2026-03-01", clerk)
        for day in ["2026-12-01", "2026-02-01", "2026-02-31"] {
            await #expect(throws: OfficeError.self) {
                try await town.office.rename(town.town.id, to: "乙水镇党委", from: day, clerk)
            }
        }
    }

    @Test func `a moved town takes its villages along, and every chain says so by itself`()
        async throws
    {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        try await town.office.move(town.town.id, under: "other", from: "2026-04-01", county)
        let other = try await town.caller(.clerk, in: town.otherTown)
        #expect(
            try await town.office.organisations(other).map(\.code) == ["other", "town", "village"])
        let village = try await town.office.organisation(code: "village", other)
        #expect(village.parent == town.town.id)
        let entries = try await town.office.store.read {
            try $0.organisationChanges(.one(village), .everything)
        }
        #expect(entries.map(\.kind) == [.carried])
        #expect(
            village.path(on: try SampleDay.day("2026-03-31"), entries) == town.village.path)
        try await Self.holds(town)
    }

    @Test func `a town cannot move on a day before one of its villages did`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        try await town.office.move(town.village.id, under: "county", from: "2026-05-01", county)
        try await town.office.move(town.village.id, under: "town", from: "2026-05-02", county)
        await #expect(throws: OfficeError.self) {
            try await town.office.move(town.town.id, under: "other", from: "2026-04-01", county)
        }
        try await town.office.move(town.town.id, under: "other", from: "2026-05-02", county)
        let (village, changes) = try await town.office.store.read { reading in
            (
                try reading.organisation(town.village.id, .everything),
                try reading.organisationChanges(.subtree(town.county), .everything)
            )
        }
        let day = try SampleDay.day("2026-04-30")
        #expect(village?.path(on: day, changes) == town.village.path)
    }

    @Test func `nothing can be put below itself`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        for parent in ["town", "village"] {
            await #expect {
                try await town.office.move(
                    town.town.id, under: parent, from: "2026-04-01", county)
            } throws: {
                Self.code($0) == "below-itself"
            }
        }
    }

    @Test func `a town merged into another ends, and both say so`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        await #expect {
            try await town.office.dissolve(
                town.town.id, last: "2026-06-30", why: "撤乡并镇", into: ["other"], county)
        } throws: {
            Self.code($0) == "has-subordinates"
        }
        try await town.office.move(town.village.id, under: "other", from: "2026-06-30", county)
        let holder = try await town.office.appoint(
            "某同志", to: town.secretary.id, in: town.town.id, from: "2025-01-01", county)
        try await town.office.dissolve(
            town.town.id, last: "2026-06-30", why: "撤乡并镇", into: ["other"], county)
        let (ended, changes, appointments) = try await town.office.store.read { reading in
            (
                try reading.organisation(town.town.id, .everything),
                try reading.organisationChanges(.subtree(town.county), .everything),
                try reading.appointments(.one(town.town), .everything)
            )
        }
        #expect(ended?.dissolved == (try SampleDay.day("2026-06-30")))
        #expect(appointments.first { $0.id == holder }?.last == ended?.dissolved)
        #expect(changes.first { $0.kind == .dissolved }?.other == town.otherTown.id)
        #expect(changes.first { $0.kind == .succeeded }?.other == town.town.id)
        await #expect {
            try await town.office.rename(town.town.id, to: "新名", from: "2026-07-01", county)
        } throws: {
            Self.code($0) == "organisation-dissolved"
        }
        try await Self.holds(town)
    }

    @Test func `an organisation split into two founded for it names both once`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.clerk, in: town.county)
        for code in ["east", "west"] {
            try await town.office.found(
                NewOrganisation(
                    code: code, name: "乙镇\(code)村党委", kind: .committee, level: .village,
                    parent: "town", founded: "2026-07-01", succeeds: ["village"]), county)
        }
        try await town.office.dissolve(
            town.village.id, last: "2026-06-30", why: "分设", into: ["east", "west"], county)
        let changes = try await town.office.store.read {
            try $0.organisationChanges(.subtree(town.town), .everything)
        }
        #expect(changes.filter { $0.kind == .dissolved }.count == 2)
        #expect(changes.filter { $0.kind == .succeeded }.count == 2)
        try await Self.holds(town)
    }

    @Test func `a branch that became a committee is one from its day`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        try await town.office.classify(
            town.village.id, as: .branch, .village, from: "2026-01-01", clerk)
        #expect(try await town.office.organisation(code: "village", clerk).kind == .branch)
        try await Self.holds(town)
    }

    @Test func `a code is taken even where the one who asks does not see by whom`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        for code in ["other", "village", "Town", ""] {
            await #expect(throws: OfficeError.self) {
                try await town.office.found(
                    NewOrganisation(
                        code: code, name: "第2村党委", kind: .committee, level: .village,
                        parent: "town", founded: "2026-01-01"), clerk)
            }
        }
    }

    @Test func `only who governs changes the tree, and only what is in view`() async throws {
        let town = try await SampleTown()
        let member = try await town.caller(.member, in: town.town)
        let stranger = try await town.caller(.clerk, in: town.otherTown)
        for caller in [member, stranger] {
            await #expect(throws: OfficeError.self) {
                try await town.office.rename(
                    town.town.id, to: "乙山镇党委", from: "2026-03-01", caller)
            }
            await #expect(throws: OfficeError.self) {
                _ = try await town.office.appoint(
                    "某同志", to: town.secretary.id, in: town.town.id, from: "2026-01-01", caller)
            }
        }
        let own = try await town.caller(.secretary, in: town.town)
        await #expect {
            try await town.office.dissolve(town.town.id, last: "2026-06-30", why: "撤销", own)
        } throws: {
            Self.code($0) == "own-organisation"
        }
    }
}
