import Duties
import Office
import Samples
import Testing

/// What every store must answer about records as their pages show them.
@Suite struct RecordConformance {
    let county = SampleCounty()

    private func founded(_ engine: Engine) async throws -> SampleStore {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        return sample
    }

    @Test(arguments: Engine.allCases)
    func `a record comes back with everything that was entered`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let post = PostID("north-principal")
        let claims = [county.claim(county.north), county.claim(county.north, post: post)]
        let file = Evidence(sha256: "ab", size: 3, name: "会议记录.pdf", type: "application/pdf")
        let deed = county.record("r1", number: 7, claims: claims, evidence: [file])
        let entry = try await sample.append(.recordEntered(deed), to: county.north.id, by: "a1")
        let scope = county.northScope
        try await sample.store.read { (reading) throws in
            let record = try #require(try reading.record(RecordID("r1"), scope))
            #expect(record.number == 7)
            #expect(record.title == "集体学习")
            #expect(record.place == "会议室")
            #expect(record.people == ["党委书记", "组织委员"])
            #expect(record.words == "学习文件。")
            #expect(record.kind == "study")
            #expect(record.happened == SampleCounty.day)
            #expect(record.recordedAt == entry.recordedAt)
            #expect(record.sequence == entry.sequence)
            #expect(record.enteredBy == "a1")
            #expect(record.label == "internal")
            #expect(record.endedAt == nil)
            #expect(try reading.claims(of: record.id, scope) == claims)
            #expect(try reading.evidence(of: record.id, scope) == [file])
            #expect(try reading.evidence(sha256: "ab", scope) == file)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a clerk of one township sees no record of another, nor its parts`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        let file = Evidence(sha256: "ab", size: 3, name: "会议记录.pdf", type: "application/pdf")
        let deed = county.record("r1", claims: [county.claim(county.north)], evidence: [file])
        try await sample.append(.recordEntered(deed), to: county.north.id)
        let (county, id) = (county, RecordID("r1"))
        for scope in [county.southScope, .nothing] {
            try await sample.store.read { (reading) throws in
                let all = Window(Day(ordinal: 0), through: Day(ordinal: 99_999))
                let north = Reach.subtree(county.north)
                #expect(try reading.record(id, scope) == nil)
                #expect(try reading.claims(of: id, scope).isEmpty)
                #expect(try reading.evidence(of: id, scope).isEmpty)
                #expect(try reading.evidence(sha256: "ab", scope) == nil)
                #expect(try reading.versions(of: id, scope).isEmpty)
                #expect(try reading.records(north, limit: 9, before: nil, scope).isEmpty)
                #expect(try reading.entries(north, happened: all, scope).isEmpty)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `records come newest first, page by page, and none is skipped`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        for number in 1...7 {
            let deed = county.record("r\(number)", number: number)
            // Three of them are entered in one instant.
            let instant = SampleCounty.noon + Int64(number < 4 ? number : max(number, 6))
            try await sample.append(
                .recordEntered(deed),
                to: number.isMultiple(of: 2) ? county.north.id : county.villages[0].id,
                at: instant)
        }
        var pages: [[Int]] = []
        var before: Int64?
        repeat {
            let (reach, asked) = (Reach.subtree(county.north), before)
            let page = try await sample.store.read {
                try $0.records(reach, limit: 2, before: asked, .everything)
            }
            pages.append(page.map(\.number))
            before = page.last?.recordedAt
        } while pages.last?.isEmpty == false
        #expect(pages == [[7, 6, 5, 4], [3, 2], [1], []])
    }

    @Test(arguments: Engine.allCases)
    func `a corrected record names its successor and stays readable`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        for (id, earlier) in [("r1", nil), ("r2", "r1"), ("r3", "r2")] {
            try await sample.append(
                .recordEntered(county.record(id, title: "第\(id)稿", supersedes: earlier)),
                to: county.north.id)
        }
        let scope = county.northScope
        try await sample.store.read { (reading) throws in
            for id in ["r1", "r2", "r3"] {
                let versions = try reading.versions(of: RecordID(id), scope)
                #expect(versions.map(\.title) == ["第r1稿", "第r2稿", "第r3稿"])
            }
            let first = try #require(try reading.record(RecordID("r1"), scope))
            let second = try #require(try reading.record(RecordID("r2"), scope))
            #expect(first.supersededBy == second.id)
            #expect(first.endedAt == second.recordedAt)
            #expect(first.endedWhy == nil)
            #expect(second.supersedes == first.id)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a withdrawn record says when and why`(engine: Engine) async throws {
        let sample = try await founded(engine)
        try await sample.append(.recordEntered(county.record("r1")), to: county.north.id)
        let withdrawn = RecordWithdrawn(record: RecordID("r1"), why: "记错了组织。")
        let entry = try await sample.append(.recordWithdrawn(withdrawn), to: county.north.id)
        let record = try await sample.store.read { try $0.record(RecordID("r1"), .everything) }
        #expect(record?.endedAt == entry.recordedAt)
        #expect(record?.endedWhy == "记错了组织。")
        #expect(record?.supersededBy == nil)
        await #expect(throws: (any Error).self, "a record ends once") {
            try await sample.append(.recordWithdrawn(withdrawn), to: county.north.id)
        }
    }

    @Test(arguments: Engine.allCases)
    func `records are numbered within their organisation`(engine: Engine) async throws {
        let sample = try await founded(engine)
        for number in 1...3 {
            let next = try await sample.store.read { [county] in
                try $0.nextRecordNumber(county.north.id)
            }
            #expect(next == number)
            try await sample.append(
                .recordEntered(county.record("r\(number)", number: next)), to: county.north.id)
        }
        let other = try await sample.store.read { [county] in
            try $0.nextRecordNumber(county.south.id)
        }
        #expect(other == 1)
    }
}
