import Duties
import Office
import Samples
import Testing

/// What every store must hand over for a standing: asked by bearer, whoever entered it.
@Suite struct StandingConformance {
    let county = SampleCounty()
    let january = Window(SampleCounty.day + -4, through: SampleCounty.day + 26)

    private func founded(_ engine: Engine) async throws -> SampleStore {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        return sample
    }

    @Test(arguments: Engine.allCases)
    func `a record counts for the bearer it is claimed for, whoever entered it`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        let village = county.villages[0]
        let claims = [county.claim(county.north), county.claim(village)]
        try await sample.append(
            .recordEntered(county.record("r1", claims: claims)), to: county.north.id)
        let (scope, january) = (Scope(path: village.path), january)
        try await sample.store.read { (reading) throws in
            let rows = try reading.entries(.one(village), happened: january, scope)
            #expect(rows.map(\.record.title) == ["集体学习"])
            #expect(rows.map(\.claim) == [claims[1]])
            #expect(try reading.entries(on: [county.duty()], by: village.id) == rows)
            #expect(try reading.hasEntries(village.id) == true)
            #expect(try reading.hasEntries(county.south.id) == false)
            #expect(try reading.record(RecordID("r1"), scope) == nil, "its words are not theirs")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a record comes once for each of its claims within reach`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let claims = county.villages.map { county.claim($0) }
        try await sample.append(
            .recordEntered(county.record("r1", claims: claims)), to: county.county.id)
        try await sample.store.read { (reading) throws in
            let reach = Reach.subtree(county.county)
            let all = try reading.entries(reach, happened: january, .everything)
            #expect(all.map(\.record.id.description) == ["r1", "r1", "r1"])
            let north = try reading.entries(reach, happened: january, county.northScope)
            #expect(north.map(\.claim.bearer.organisation.description) == ["org-n1", "org-n2"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the first and the last day of the window count, those beside them do not`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        for (index, day) in [-1, 0, 30, 31].enumerated() {
            let deed = county.record(
                "r\(index)", happened: january.start + day, claims: [county.claim(county.north)])
            try await sample.append(.recordEntered(deed), to: county.north.id)
        }
        let found = try await sample.store.read { [county, january] in
            try $0.entries(.one(county.north), happened: january, .everything)
        }
        #expect(found.map(\.record.id.description) == ["r1", "r2"])
    }

    @Test(arguments: Engine.allCases)
    func `records that ended come with the instant they ended`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let deed = county.record("r1", claims: [county.claim(county.north)])
        try await sample.append(.recordEntered(deed), to: county.north.id)
        let entry = try await sample.append(
            .recordWithdrawn(RecordWithdrawn(record: RecordID("r1"), why: "重复。")),
            to: county.north.id)
        let found = try await sample.store.read { [county, january] in
            try $0.entries(.one(county.north), happened: january, .everything)
        }
        #expect(found.map(\.record.endedAt) == [entry.recordedAt])
    }

    @Test(arguments: Engine.allCases)
    func `a claim keeps its window, its counterpart and what it is for`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        let claim = Claim(
            .triggers, duty: county.duty(2), bearer: BearerKey(county.north.id, PostID("p")),
            window: SampleCounty.day, counterpart: "北镇第1村党支部")
        try await sample.append(
            .recordEntered(county.record("r1", claims: [claim])), to: county.north.id)
        let rows = try await sample.store.read { [county, january] in
            try $0.entries(.one(county.north), happened: january, .everything)
        }
        #expect(rows.map(\.claim) == [claim])
    }

    @Test(arguments: Engine.allCases)
    func `excuses come for the bearers in reach and scope alone`(engine: Engine) async throws {
        let sample = try await founded(engine)
        for township in [county.north, county.south] {
            let deed = ObligationExcused(
                duty: county.duty(), bearer: BearerKey(township.id), window: january.start,
                counterpart: nil, why: "机构合并。", approvedBy: "县委书记")
            try await sample.append(.obligationExcused(deed), to: township.id)
        }
        let (county, start) = (county, january.start)
        try await sample.store.read { (reading) throws in
            let all = try reading.excuses(.subtree(county.county), .everything)
            #expect(all.count == 2)
            let north = try reading.excuses(.subtree(county.county), county.northScope)
            #expect(
                north == [
                    ExcuseRow(
                        duty: county.duty(), bearer: BearerKey(county.north.id), window: start,
                        counterpart: nil, why: "机构合并。", approvedBy: "县委书记",
                        recordedAt: north.first?.recordedAt ?? 0)
                ])
            #expect(try reading.excuses(.one(county.south), county.northScope).isEmpty)
        }
    }
}
