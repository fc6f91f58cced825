import Duties
import Ledger
import Office
import Samples
import Testing

/// What each engine answers about matters.
@Suite struct MatterConformance {
    private let county = SampleCounty()
    private let matter = MatterID("matter")

    private func store(
        _ engine: Engine, label: Entry.Label = .internal
    ) async throws -> SampleStore {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        for deed in county.matterDeeds {
            try await sample.append(deed, to: county.north.id, label: label)
        }
        return sample
    }

    private func sight(_ organisation: Organisation, _ role: Role, post: PostID? = nil) -> Sight {
        Sight(
            Caller(
                account: Account(
                    id: "a", organisation: organisation.id, name: "a", role: role, post: post),
                organisation: organisation))
    }

    @Test(arguments: Engine.allCases)
    func `a matter is read as it was written`(engine: Engine) async throws {
        let sample = try await store(engine)
        let found = try #require(
            try await sample.store.read { try $0.matter(matter, nil) })
        let holder = Matter.Holder(
            party: "leader", organisation: county.north.id, post: PostID("north-member"))
        #expect(found.matter.title == "安全生产部署")
        #expect(found.matter.holders == [holder])
        #expect(
            found.matter.waiting == [
                Matter.Waiting(
                    step: "sign", by: holder, since: SampleCounty.day, due: SampleCounty.day + 5,
                    unknownYear: 2027)
            ])
        let statement = try #require(found.matter.statements.first)
        #expect(statement.values == ["kind": "deployment", "text": "全文。"])
        #expect(statement.files.map(\.name) == ["签批单.pdf"])
        #expect(statement.paper == "签批单第1号")
        #expect(statement.disputed == "没有签过。")
        #expect(found.matter.ending == .finished)
        #expect(found.claims.map(\.counterpart) == ["第1村"])
        #expect(found.record == RecordID("record"))
        let followers = try await sample.store.read { try $0.followers(of: MatterID("before")) }
        #expect(followers == [matter])
        #expect(try await sample.store.read { try $0.nextMatterNumber(county.north.id) } == 2)
    }

    @Test(arguments: Engine.allCases)
    func `who sees it goes by the tree, by the parties and by its label`(
        engine: Engine
    ) async throws {
        let member = PostID("north-member")
        let askers: [(Sight, Set<Entry.Label>)] = [
            (sight(county.county, .clerk), [.open, .internal]),
            (sight(county.county, .secretary), [.open, .internal, .restricted]),
            (sight(county.county, .inspector), [.open, .internal, .restricted]),
            (sight(county.north, .clerk), [.open, .internal, .restricted]),
            (sight(county.north, .member, post: member), [.open, .internal, .restricted, .sealed]),
            (sight(county.north, .member, post: PostID("another")), [.open, .internal]),
            (sight(county.south, .secretary), []),
            (sight(county.north, .auditor), []),
        ]
        for label in [Entry.Label.open, .internal, .restricted, .sealed] {
            let sample = try await store(engine, label: label)
            for (place, asker) in askers.enumerated() {
                let seen = try await sample.store.read { try $0.matter(matter, asker.0) } != nil
                #expect(seen == asker.1.contains(label), "asker \(place), \(label)")
                let listed = try await sample.store.read {
                    try $0.matters(of: county.north.id, asker.0)
                }
                #expect(listed.isEmpty != seen, "asker \(place), \(label)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `what waits is found by whom it falls to, and overdue one level up`(
        engine: Engine
    ) async throws {
        let sample = try await store(engine)
        let everything = Sight(
            Caller(
                account: Account(
                    id: "a", organisation: county.county.id, name: "a", role: .secretary),
                organisation: county.county))
        let ask = { (whose: WaitingFor) in
            try await sample.store.read { try $0.waiting(whose, everything).map(\.head.id) }
        }
        let (north, day) = (county.north.id, SampleCounty.day)
        #expect(try await ask(.post(PostID("north-member"), north)) == [matter])
        #expect(try await ask(.post(PostID("north-principal"), north)).isEmpty)
        #expect(try await ask(.organisation(north)) == [matter])
        #expect(try await ask(.overdueBelow(north, before: day + 5)).isEmpty, "due that day")
        #expect(try await ask(.overdueBelow(north, before: day + 6)) == [matter])
        #expect(try await ask(.overdueBelow(county.county.id, before: day + 6)).isEmpty)
    }
}
