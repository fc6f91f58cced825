import Duties
import Lists
import Office
import Samples
import Testing

/// What every store must answer about lists in force.
@Suite struct RegisterConformance {
    let county = SampleCounty()

    private func store(
        _ engine: Engine, level: String = "township", below: String?
    ) async throws -> SampleStore {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        try await sample.append(.editionIssued(county.issued(level: level)), to: county.county.id)
        try await sample.append(.editionAdopted(county.adopted(below: below)), to: county.county.id)
        return sample
    }

    private func bound(_ sample: SampleStore, _ reach: Reach) async throws -> [String] {
        try await sample.store.read { try $0.adoptions(reach) }.map(\.organisation.description)
    }

    @Test(arguments: Engine.allCases)
    func `an edition comes back as it was issued`(engine: Engine) async throws {
        let sample = try await store(engine, below: nil)
        let (heads, one, none) = try await sample.store.read {
            (
                try $0.editions(), try $0.edition(EditionID("edition")),
                try $0.edition(EditionID("?"))
            )
        }
        #expect(heads.count == 1)
        #expect(heads.first == one)
        #expect(one?.title == "乡镇党委责任清单")
        #expect(one?.organisation == county.county.id)
        #expect(one?.level == "township")
        #expect([one?.document, one?.register, one?.name] == ["aa", "bb", "list.txt"])
        #expect(none == nil)
    }

    @Test(arguments: Engine.allCases)
    func `a list adopted for one committee binds it, and those below see it`(
        engine: Engine
    ) async throws {
        let sample = try await store(engine, level: "county", below: nil)
        #expect(try await bound(sample, .one(county.county)) == ["org-county"])
        #expect(try await bound(sample, .one(county.north)) == ["org-county"])
        #expect(try await bound(sample, .subtree(county.county)) == ["org-county"])
    }

    @Test(arguments: Engine.allCases)
    func `a townships' list adopted by the county binds each township alone`(
        engine: Engine
    ) async throws {
        let sample = try await store(engine, below: "township")
        #expect(try await bound(sample, .one(county.north)) == ["org-north"])
        #expect(try await bound(sample, .one(county.villages[0])) == ["org-north"])
        #expect(try await bound(sample, .one(county.county)).isEmpty)
        let all = try await bound(sample, .subtree(county.county))
        #expect(Set(all) == ["org-north", "org-south"])
        #expect(all.count == 2)
    }

    @Test(arguments: Engine.allCases)
    func `a list adopted for itself and for branches below binds both`(
        engine: Engine
    ) async throws {
        let sample = try await store(engine, level: "county", below: "branch")
        let all = try await bound(sample, .subtree(county.county))
        #expect(Set(all) == ["org-county", "org-n1", "org-n2", "org-s1"])
        #expect(Set(try await bound(sample, .one(county.villages[2]))) == ["org-county", "org-s1"])
    }

    @Test(arguments: Engine.allCases)
    func `an adoption keeps its day and the instant it was entered`(engine: Engine) async throws {
        let sample = try await store(engine, below: nil)
        let county = county.county
        let rows = try await sample.store.read { try $0.adoptions(.one(county)) }
        let row = try #require(rows.first)
        #expect(row.edition == EditionID("edition"))
        #expect(row.from == SampleCounty.day)
        #expect(row.until == nil)
        #expect(row.recordedAt == SampleCounty.noon + 3)
    }

    @Test(arguments: Engine.allCases)
    func `numbers set for vague duties come with who set them and when`(
        engine: Engine
    ) async throws {
        let sample = try await store(engine, below: nil)
        let set = DutyQuantified(duty: county.duty(), min: 2, period: .halfYear, replaces: "定期")
        try await sample.append(.dutyQuantified(set), to: county.county.id, by: "secretary")
        let (found, none) = try await sample.store.read { [county] in
            (
                try $0.quantifications([county.edition]),
                try $0.quantifications([EditionID("another")])
            )
        }
        #expect(
            found == [
                QuantificationRow(
                    duty: county.duty(), organisation: county.county.id, min: 2,
                    period: .halfYear, replaces: "定期", account: "secretary",
                    recordedAt: SampleCounty.noon + 4)
            ])
        #expect(none.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `content is kept once under its hash`(engine: Engine) async throws {
        let sample = try SampleStore(engine)
        try await sample.store.write {
            try $0.keep([1, 2, 3], sha256: "aa")
            try $0.keep([1, 2, 3], sha256: "aa")
            try $0.keep([], sha256: "empty")
        }
        let kept = try await sample.store.read {
            [try $0.content("aa"), try $0.content("empty"), try $0.content("bb")]
        }
        #expect(kept == [[1, 2, 3], [], nil])
    }
}
