import Duties
import Ledger
import Office
import Samples
import Testing

@testable import Storage

/// What every store must promise about the ledger.
@Suite struct LedgerConformance {
    let county = SampleCounty()

    private func founded(_ engine: Engine) async throws -> SampleStore {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        for number in 1...5 {
            try await sample.append(
                .recordEntered(county.record("r\(number)", number: number)), to: county.north.id)
        }
        return sample
    }

    @Test(arguments: Engine.allCases)
    func `entries come back byte for byte, in order, page by page`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let north = county.north.id.description
        try await sample.store.read { (reading) throws in
            let all = try reading.entries(north, after: 0, limit: 100)
            #expect(all.map(\.sequence) == Array(1...8))
            #expect(try reading.entries(north, after: 6, limit: 100).map(\.sequence) == [7, 8])
            #expect(try reading.entries(north, after: 2, limit: 2).map(\.sequence) == [3, 4])
            #expect(try reading.entries("nobody", after: 0, limit: 1).isEmpty)
            for stored in all {
                #expect(try Entry(canonical: stored.canonical).hash == stored.hash)
            }
            let head = try #require(try reading.head(north))
            #expect(head.sequence == 8)
            #expect(head.hash == all.last?.hash)
            #expect(head.recordedAt == all.last?.recordedAt)
            #expect(try reading.head("nobody") == nil)
            #expect(try reading.chains() == county.organisations.map(\.id.description).sorted())
        }
    }

    @Test(arguments: Engine.allCases)
    func `every chain of the sample verifies with its kept words`(engine: Engine) async throws {
        let sample = try await founded(engine)
        try await sample.store.read { (reading) throws in
            for chain in try reading.chains() {
                var verifier = ChainVerifier(organisation: chain)
                let secrets = try reading.secrets(chain, 1...100)
                for stored in try reading.entries(chain, after: 0, limit: 100) {
                    let entry = try verifier.take(stored, secrets: secrets[stored.sequence] ?? [])
                    _ = try Deed(entry, secrets[stored.sequence] ?? [])
                }
                try verifier.finish(head: try reading.head(chain).map { ($0.sequence, $0.hash) })
            }
            let words = try reading.secrets(county.north.id.description, 4...4)
            #expect(words.keys.sorted() == [4])
            #expect(words[4]?.map(\.name) == ["people", "place", "title", "words"])
        }
    }

    @Test(
        arguments: Engine.allCases,
        [
            "UPDATE entry SET actor = 'another'", "DELETE FROM entry",
            "UPDATE ledger_head SET sequence = sequence - 1",
            "UPDATE ledger_head SET sequence = sequence + 2",
            "UPDATE ledger_head SET hash = sequence", "DELETE FROM ledger_head",
            "UPDATE ledger_secret SET content = 'another'",
        ])
    func `the database itself refuses to change the ledger`(
        engine: Engine, statement: String
    ) async throws {
        let sample = try await founded(engine)
        await #expect(throws: StorageError.self) {
            try await sample.store.engine.write { _ = try $0.run(statement) }
        }
        let words = "ledger entries are not changed"
        await #expect(throws: StorageError.refused(words)) {
            try await sample.store.engine.write { _ = try $0.run("DELETE FROM entry") }
        }
    }

    @Test(arguments: Engine.allCases)
    func `kept words can be erased, and the chain holds without them`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        try await sample.store.engine.write {
            _ = try $0.run("DELETE FROM ledger_secret WHERE sequence = 4")
        }
        let north = county.north.id.description
        try await sample.store.read { (reading) throws in
            #expect(try reading.secrets(north, 4...5).keys.sorted() == [5])
            var verifier = ChainVerifier(organisation: north)
            for stored in try reading.entries(north, after: 0, limit: 100) {
                _ = try verifier.take(stored)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `of two entries made for the same place, the second is refused`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        let deed = Deed.recordEntered(county.record("late"))
        let north = county.north.id.description
        let stale = try await sample.store.read { try $0.head(north)?.hash }
        try await sample.append(.recordEntered(county.record("first")), to: county.north.id)
        let (fields, secrets) = deed.fields(salt: { [UInt8](repeating: 7, count: 32) })
        let entry = Entry(
            organisation: north, sequence: 9, id: "late", previous: stale ?? [],
            recordedAt: SampleCounty.noon + 99, actor: "clerk", type: deed.type, label: .internal,
            fields: fields)
        let moved = StorageError.chainMoved(organisation: north, sequence: 9)
        await #expect(throws: moved) {
            try await sample.store.write { try $0.insert(entry, secrets, deed) }
        }
        #expect(try await sample.store.read { try $0.record(RecordID("late"), .everything) } == nil)
    }

    @Test(arguments: Engine.allCases)
    func `a write that throws leaves nothing behind`(engine: Engine) async throws {
        struct Halted: Error {}
        let sample = try await founded(engine)
        let county = county
        await #expect(throws: Halted.self) {
            try await sample.store.write { (writing) throws in
                try writing.append(.recordEntered(county.record("r9")), to: county.north.id)
                try writing.keep([1], sha256: "aa")
                throw Halted()
            }
        }
        try await sample.store.read { (reading) throws in
            #expect(try reading.record(RecordID("r9"), .everything) == nil)
            #expect(try reading.content("aa") == nil)
            #expect(try reading.head(county.north.id.description)?.sequence == 8)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a write goes on to its end when its asker is cancelled`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let county = county
        let asking = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await sample.append(.recordEntered(county.record("kept")), to: county.north.id)
        }
        _ = try? await asking.value
        #expect(try await sample.store.read { try $0.record(RecordID("kept"), .everything) } != nil)
    }

    @Test(arguments: Engine.allCases)
    func `two programs writing to one chain at once leave one chain`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        let stores = [sample.store, try sample.reopened()]
        let county = county
        try await withThrowingTaskGroup { group in
            for number in 10..<50 {
                group.addTask {
                    try await stores[number % 2].write { writing in
                        let deed = county.record("r\(number)", number: number)
                        _ = try writing.append(.recordEntered(deed), to: county.north.id)
                    }
                }
            }
            try await group.waitForAll()
        }
        let entries = try await sample.store.read {
            try $0.entries(county.north.id.description, after: 0, limit: 100)
        }
        var verifier = ChainVerifier(organisation: county.north.id.description)
        for stored in entries { _ = try verifier.take(stored) }
        #expect(verifier.sequence == 48)
    }

    @Test(arguments: Engine.allCases)
    func `everything is there after closing and opening again`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let again = try sample.reopened()
        let numbers = try await again.read { [county] in
            try $0.records(.one(county.north), limit: 9, before: nil, .everything).map(\.number)
        }
        #expect(numbers == [5, 4, 3, 2, 1])
        #expect(try await again.compareDerivedTables() == nil)
    }

    @Test(arguments: Engine.allCases)
    func `words of any script come back to the letter, and a null letter is refused`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        let title = "cafe\u{301} caf\u{e9} 👩‍👧‍👦 \u{202e}党委\n\t'\"; DROP TABLE entry; --"
        try await sample.append(
            .recordEntered(county.record("odd", title: title)), to: county.north.id)
        let back = try await sample.store.read { try $0.record(RecordID("odd"), .everything) }
        #expect(back.map { Array($0.title.utf8) } == Array(title.utf8))
        await #expect(throws: StorageError.self) {
            try await sample.append(
                .recordEntered(county.record("null", title: "a\u{0}b")), to: county.north.id)
        }
    }
}
