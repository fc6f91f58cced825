import Duties
import Ledger
import Office
import Samples
import Testing

@Suite struct RecordingTests {
    @Test func `one record satisfies the duty it was confirmed for, and only that`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "lecture", happened: "2026-05-06", title: "讲廉政党课")
        new.tokens = [try await town.token("二/（一）/1#1", nil)]
        let before = try await standing(town, clerk)
        let id = try await town.office.enter(new, clerk)
        let after = try await standing(town, clerk)
        #expect(after.tally[.met] == before.tally[.met] + 1)
        #expect(after.tally.due == before.tally.due)
        let verdict = after.verdicts.first { $0.column == .met }
        #expect(
            verdict?.reasons.contains {
                if case .counted(id, _, 0) = $0 { true } else { false }
            } == true)
    }

    @Test func `a record entered long after it happened is marked, and counts the same`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "meeting", happened: "2026-03-02", title: "专题研究")
        new.tokens = [try await town.token("一/（一）/1#1", nil)]
        let id = try await town.office.enter(new, clerk)
        let view = try await town.office.record(id, clerk)
        #expect(view.isLateEntry)
        #expect(view.daysToEntry == 126)
        #expect(try await standing(town, clerk).tally[.met] == 1)
    }

    @Test func `the same key twice is one record`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "other", happened: "2026-05-06", title: "一件事")
        new.key = "form-1"
        let first = try await town.office.enter(new, clerk)
        let second = try await town.office.enter(new, clerk)
        #expect(first == second)
        #expect(try await town.office.records(of: town.town, clerk).count == 1)
    }

    @Test func `a correction stands in the place of the record; both stay readable`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "lecture", happened: "2026-05-06", title: "讲党课")
        new.tokens = [try await town.token("二/（一）/1#1", nil)]
        let old = try await town.office.enter(new, clerk)
        new.title = "讲廉政党课"
        new.supersedes = old
        let corrected = try await town.office.enter(new, clerk)
        let view = try await town.office.record(corrected, clerk)
        #expect(view.versions.map(\.title) == ["讲党课", "讲廉政党课"])
        #expect(try await town.office.record(old, clerk).record.supersededBy == corrected)
        await #expect(throws: OfficeError.self) { _ = try await town.office.enter(new, clerk) }
    }

    @Test func `a correction keeps the evidence of the record it corrects`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "other", happened: "2026-05-06", title: "一件事")
        new.evidence = [NewEvidence(name: "签到.txt", type: "text/plain", bytes: [1, 2, 3])]
        new.supersedes = try await town.office.enter(new, clerk)
        new.evidence = [NewEvidence(name: "照片.png", type: "image/png", bytes: [4])]
        let view = try await town.office.record(try await town.office.enter(new, clerk), clerk)
        #expect(view.evidence.map(\.name) == ["签到.txt", "照片.png"])
    }

    @Test func `one event counts once for a duty of a bearer, in the window named`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "meeting", happened: "2026-07-03", title: "专题研究")
        new.tokens = [
            try await town.token("一/（一）/1#1", nil),
            try await town.token("一/（一）/1#1", nil, window: "2026-06-30"),
        ]
        _ = try await town.office.enter(new, clerk)
        let tally = try await standing(town, clerk).tally
        #expect(tally[.metLate] == 1)
        #expect(tally[.met] == 0)
    }

    @Test func `a withdrawn record counts no more, and says why`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "lecture", happened: "2026-05-06", title: "讲党课")
        new.tokens = [try await town.token("二/（一）/1#1", nil)]
        let id = try await town.office.enter(new, clerk)
        town.sample.clock.pass(seconds: 86_400)
        try await town.office.withdraw(id, why: "记错了", clerk)
        #expect(try await standing(town, clerk).tally[.met] == 0)
        #expect(try await town.office.record(id, clerk).record.endedWhy == "记错了")
    }

    @Test func `mistakes come back all at once, each beside its field`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let new = NewRecord(
            organisation: "town", kind: "picnic", happened: "2026-09-01", title: " ")
        await #expect {
            _ = try await town.office.enter(new, clerk)
        } throws: { error in
            guard case OfficeError.invalid(let mistakes) = error else { return false }
            return mistakes.map(\.field) == ["title", "kind", "happened"]
        }
    }

    @Test func `a character no text has, or too large a file, is pointed at in its field`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "other", happened: "2026-05-06", title: "一\u{0}事")
        new.evidence = [
            NewEvidence(
                name: "扫描件.pdf", type: "application/pdf",
                bytes: [UInt8](repeating: 1, count: 31 << 20))
        ]
        await #expect {
            _ = try await town.office.enter(new, clerk)
        } throws: { error in
            guard case OfficeError.invalid(let mistakes) = error else { return false }
            return mistakes.map(\.field) == ["title", "evidence"]
        }
    }

    @Test func `for whom a record is entered is a post or a unit, never a typed name`() async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "other", happened: "2026-05-06", title: "一件事")
        for (behalf, kept) in [("组织委员", "组织委员"), ("village", "乙镇第1村党委"), ("", "")] {
            new.onBehalfOf = behalf
            let id = try await town.office.enter(new, clerk)
            #expect(try await town.office.record(id, clerk).onBehalfOf == kept)
        }
        new.onBehalfOf = "某同志"
        await #expect {
            _ = try await town.office.enter(new, clerk)
        } throws: { error in
            guard case OfficeError.invalid(let mistakes) = error else { return false }
            return mistakes.map(\.field) == ["onBehalfOf"]
        }
    }

    @Test func `nobody but a test's store says when a thing was recorded`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "other", happened: "2026-05-06", title: "一件事")
        new.recordedAt = 0
        await #expect(throws: OfficeError.self) { _ = try await town.office.enter(new, clerk) }
        let test = try await SampleTown(testClock: true)
        let testClerk = try await test.caller(.clerk, in: test.town)
        _ = try await test.office.enter(new, testClerk)
        #expect(try await test.office.verifyLedger().fault == nil)
    }

    @Test func `a proposal names the duty, and confirming it meets the duty`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "lecture", happened: "2026-05-06", title: "为干部讲廉政党课")
        new.people = ["党委书记"]
        let lines = try await town.office.propose(new, clerk)
        #expect(lines.first?.line.duty.id == "二/（一）/1#1")
        #expect(lines.first?.proposal.isStrong == true)
        new.tokens = [try #require(lines.first?.token)]
        _ = try await town.office.enter(new, clerk)
        #expect(try await standing(town, clerk).tally[.met] == 1)
    }

    private func standing(_ town: SampleTown, _ caller: Caller) async throws -> Standing {
        try await town.office.standing(
            of: town.town, StandingQuestion(asOf: town.office.today()), caller
        ).standing
    }
}
