import Foundation
import Ledger
import Testing

@Suite struct ExportTests {
    @Test func `an export says what is in it and who saw it`() throws {
        let ledger = try SampleLedger()
        let trust = ExportVerifier.Trust(log: ledger.card, witnesses: [ledger.witnessCard])
        let found = try ExportFolder(ledger).findings(trust)
        #expect(found.organisation == "org")
        #expect(found.code == "town")
        #expect(found.entries == 6)
        #expect(found.disclosed == 12)
        #expect(found.withheld == 0)
        #expect(found.files == 1)
        #expect(!found.isRedacted)
        #expect(found.size == 12)
        #expect(found.key == "\(ledger.card)")
        #expect(found.witnessed == ["superior": .init(size: 5, time: 1_767_600_000)])
    }

    @Test func `a redacted export holds without words and files, and says so`() throws {
        let ledger = try SampleLedger()
        let found = try ExportFolder(ledger, isRedacted: true).findings(.init(log: ledger.card))
        #expect(found.isRedacted)
        #expect(found.disclosed == 0)
        #expect(found.withheld == 12)
        #expect(found.files == 0)
    }

    @Test func `words that a later entry says were erased are not missed`() throws {
        var ledger = try SampleLedger()
        ledger.secrets[2] = ledger.secrets[2]?.filter { $0.name != "title" }
        #expect(
            try ExportFolder(ledger).fault()
                == Fault(organisation: "org", sequence: 2, field: "title"))
        try ledger.rewrite(from: 5) { entry in
            entry.type = "words.erased"
            entry.fields = [Field("entry", .plain("2")), Field("field.0", .plain("title"))]
        }
        ledger.secrets[6] = nil
        try ledger.rebuildTree()
        #expect(try ExportFolder(ledger).fault() == nil)
        #expect(try ExportFolder(ledger).findings().withheld == 1)
    }

    @Test func `a checkpoint the verifier kept must be one the export goes on from`() throws {
        let ledger = try SampleLedger()
        let folder = try ExportFolder(ledger)
        #expect(folder.fault(.init(seen: [ledger.seen])) == nil)
        #expect(folder.fault(.init(seen: [try ledger.note(size: 12)])) == nil)
        // Of a size the export says nothing of, and of another history.
        #expect(folder.fault(.init(seen: [try ledger.note(size: 7)]))?.field == "seen checkpoint")
        var other = ledger
        try other.rewrite(from: 1) { $0.actor = "another" }
        try other.rebuildTree()
        #expect(folder.fault(.init(seen: [try other.note(size: 12)]))?.field == "seen checkpoint")
    }

    @Test func `a chain of one entry in a tree of its own holds`() throws {
        let log = try #require(SigningKey(seed: [UInt8](repeating: 3, count: 32)))
        let entry = SampleChain().entries[0]
        let note = try Checkpoint(
            origin: "zeren/one/1", size: 1, root: Merkle.leaf(entry.hash)
        ).signed(by: log)
        let export = Export(
            organisation: SampleChain.organisation, code: "one", entries: [entry],
            secrets: [1: SampleChain().secrets[1] ?? []], log: log.card("zeren/one/1"),
            proof: ProofFile(
                receipt: Receipt(
                    organisation: SampleChain.organisation, sequence: 1, hash: entry.hash),
                proof: InclusionProof(index: 0, size: 1, hashes: []), note: note))
        #expect(ExportFolder(try export.packed(by: log)).fault() == nil)
    }
}
