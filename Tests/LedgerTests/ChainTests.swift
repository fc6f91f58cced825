import Ledger
import Testing

/// Every way of touching a chain is named by organisation, sequence and field.
@Suite struct ChainTests {
    private func expect(
        _ field: String, at sequence: Int, in chain: SampleChain,
        head: (sequence: Int, hash: [UInt8])? = SampleChain().head,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let fault = Fault(
            organisation: SampleChain.organisation, sequence: sequence, field: field)
        #expect(chain.fault(head: head) == fault, sourceLocation: location)
    }

    @Test func `an untouched chain holds`() {
        #expect(SampleChain().fault(head: SampleChain().head) == nil)
    }

    @Test func `a chain whose words were erased holds`() {
        var chain = SampleChain()
        chain.secrets = [:]
        #expect(chain.fault(head: chain.head) == nil)
    }

    @Test func `a changed column is named`() {
        let changes: [(String, (inout StoredEntry) -> Void)] = [
            ("organisation", { $0.organisation = "another" }), ("id", { $0.id = "another" }),
            ("recorded_at", { $0.recordedAt += 1 }), ("actor", { $0.actor = "another" }),
            ("type", { $0.type = "record.withdrawn" }), ("label", { $0.label = "open" }),
            ("hash", { $0.hash[0] ^= 1 }),
        ]
        for (field, change) in changes {
            var chain = SampleChain()
            change(&chain.entries[1])
            expect(field, at: 2, in: chain)
        }
    }

    @Test func `changed words are named by their field`() {
        var chain = SampleChain()
        chain.secrets[2]?[0].content = "第9次集体学习"
        expect("title", at: 2, in: chain)
        chain = SampleChain()
        chain.secrets[3]?[0].salt[0] ^= 1
        expect("title", at: 3, in: chain)
        chain = SampleChain()
        chain.secrets[1]?[0].name = "words"
        expect("words", at: 1, in: chain)
    }

    @Test func `a commitment changed inside the entry is named by its field`() throws {
        var chain = SampleChain()
        let hash = chain.entries[1].hash
        try chain.rewrite(1) { $0.fields[1].content = .committed(Entry.origin) }
        chain.entries[1].hash = hash
        expect("title", at: 2, in: chain)
    }

    @Test func `a plain field changed inside the entry breaks its hash`() throws {
        var chain = SampleChain()
        let hash = chain.entries[1].hash
        try chain.rewrite(1) { $0.fields[0].content = .plain("2026-01-04") }
        chain.entries[1].hash = hash
        expect("hash", at: 2, in: chain)
    }

    @Test func `an entry rewritten with its hash breaks the link of the next`() throws {
        var chain = SampleChain()
        try chain.rewrite(1) { $0.fields[0].content = .plain("2026-01-04") }
        expect("previous", at: 3, in: chain)
    }

    @Test func `the last entry rewritten with its hash does not end where the head says`() throws {
        var chain = SampleChain()
        try chain.rewrite(2) { $0.fields[0].content = .plain("2026-01-04") }
        expect("head", at: 3, in: chain)
    }

    @Test func `a missing entry, first, middle or last, is named by its number`() {
        for (index, field) in [(0, "sequence"), (1, "sequence"), (2, "head")] {
            var chain = SampleChain()
            chain.entries.remove(at: index)
            expect(field, at: index + 1, in: chain)
        }
    }

    @Test func `an entry the head does not know of is named`() {
        var shorter = SampleChain()
        shorter.entries.removeLast()
        expect("head", at: 3, in: SampleChain(), head: shorter.head)
        expect("head", at: 1, in: SampleChain(), head: nil)
    }

    @Test func `two entries exchanged are found`() {
        var chain = SampleChain()
        chain.entries.swapAt(0, 1)
        expect("sequence", at: 1, in: chain)
    }

    @Test func `an entry moved from another chain is found`() throws {
        var chain = SampleChain()
        try chain.rewrite(0) { $0.organisation = "another" }
        expect("organisation", at: 1, in: chain)
    }

    @Test func `a clock that ran back is named, but for a store with a test clock`() throws {
        var chain = SampleChain()
        try chain.rewrite(2) { $0.recordedAt -= 10 }
        expect("recorded_at", at: 3, in: chain, head: chain.head)
        #expect(chain.fault(head: chain.head, anyClock: true) == nil)
    }

    @Test func `bytes that are no entry are named canonical`() {
        var chain = SampleChain()
        chain.entries[0].canonical.removeLast()
        expect("canonical", at: 1, in: chain)
    }
}
