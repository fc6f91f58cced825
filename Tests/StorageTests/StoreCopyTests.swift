import Duties
import Ledger
import Office
import Samples
import Testing

@testable import Storage

/// A store copied to another engine is the same store.
@Suite struct StoreCopyTests {
    let county = SampleCounty()

    private func filled(_ engine: Engine) async throws -> SampleStore {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        for deed in county.draftDeeds { try await sample.append(deed, to: county.north.id) }
        try await sample.append(.recordEntered(county.record("r1")), to: county.north.id)
        try await sample.store.write { writing in
            try writing.keep([1, 2, 3], sha256: hexadecimal(sha256([1, 2, 3])))
            try writing.set("zone", "Asia/Shanghai")
            try writing.keepReceipt("a1", key: "k", answer: "r1", at: 5)
            try writing.setCredential(
                "a1", Credential(hash: "h", mustChange: true, expiresAt: 9), at: 5)
            try writing.setSecondFactor("a1", SecondFactor(secret: [7], lastStep: 3), at: 5)
            try writing.setSpareCodes("a1", [[1], [2]])
            try writing.keepDevice([4], for: "a1", at: 5)
        }
        return sample
    }

    private func copy(_ from: SampleStore, _ to: SampleStore) async throws -> Copied {
        try await StoreCopy(
            from: from.store, EvidenceFolder(folder: from.folder.path), to: to.store,
            EvidenceFolder(folder: to.folder.path)
        ).run()
    }

    private func hashes(_ sample: SampleStore) async throws -> [[UInt8]] {
        try await sample.store.read { reading in
            try reading.chains().flatMap { chain in
                try reading.entries(chain, after: 0, limit: 1000).map(\.hash)
            }
        }
    }

    @Test(arguments: Engine.allCases, Engine.allCases)
    func `every entry, text, receipt and setting comes over, byte for byte`(
        source: Engine, target: Engine
    ) async throws {
        let (from, to) = (try await filled(source), try SampleStore(target))
        let copied = try await copy(from, to)
        let there = try await hashes(to)
        #expect(there == (try await hashes(from)))
        #expect(copied.entries == there.count)
        #expect(copied.contents == 1)
        #expect(try await to.store.compareDerivedTables() == nil)
        let (zone, receipt, text) = try await to.store.read {
            (
                try $0.setting("zone"), try $0.receipt("a1", key: "k"),
                try $0.content(hexadecimal(sha256([1, 2, 3])))
            )
        }
        #expect(zone == "Asia/Shanghai")
        #expect(receipt == "r1")
        try await to.store.read { (reading) throws in
            let credential = Credential(hash: "h", mustChange: true, expiresAt: 9)
            #expect(try reading.credential("a1") == credential)
            #expect(try reading.secondFactor("a1") == SecondFactor(secret: [7], lastStep: 3))
            #expect(try reading.spareCodes("a1") == 2)
            #expect(try reading.knows([4], for: "a1"))
        }
        #expect(text == [1, 2, 3])
    }

    @Test func `a store that is not empty is not copied into`() async throws {
        let (from, to) = (try await filled(.sqlite), try await filled(.sqlite))
        await #expect(throws: StorageError.self) { _ = try await copy(from, to) }
    }

    @Test func `a chain somebody changed is not copied on`() async throws {
        let (from, to) = (try await filled(.sqlite), try SampleStore())
        try await from.store.engine.write { connection in
            try connection.runScript("DROP TRIGGER entry_stands")
            try connection.run(
                "UPDATE entry SET hash = ?1 WHERE organisation = 'org-north' AND sequence = 2",
                [UInt8](repeating: 7, count: 32))
        }
        await #expect(throws: ChainVerifier.Broken.self) { _ = try await copy(from, to) }
    }
}
