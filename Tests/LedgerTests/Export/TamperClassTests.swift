import Foundation
import Ledger
import Testing

/// Every class of tampering with an export, each found and named; `Tests/Tamper` does the same to
/// files, with both verifiers.
@Suite struct TamperClassTests {
    private let ledger: SampleLedger
    private var trust: ExportVerifier.Trust {
        .init(log: ledger.card, witnesses: [ledger.witnessCard])
    }

    init() throws { ledger = try SampleLedger() }

    /// Changes the files of the export and expects a fault at a place.
    private func expect(
        _ field: String, at sequence: Int = 6, after change: (inout ExportFolder) throws -> Void,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        var folder = try ExportFolder(ledger)
        try change(&folder)
        #expect(
            folder.fault(trust)
                == Fault(organisation: "org", sequence: sequence, field: field),
            sourceLocation: location)
    }

    /// Changes the ledger as one with the log's key would, who then makes an export anew.
    private func forged(
        _ change: (inout SampleLedger) throws -> Void, rebuildingTree: Bool = true
    ) throws -> Fault? {
        var forged = ledger
        try change(&forged)
        if rebuildingTree { try forged.rebuildTree() }
        return try ExportFolder(forged).fault(trust)
    }

    private func replaced(
        _ name: String, _ old: String, _ new: String
    ) -> (inout ExportFolder) throws -> Void {
        { folder in
            let text = hexadecimal(folder.files[name] ?? [])
            let changed = text.replacing(hexadecimal(old.utf8), with: hexadecimal(new.utf8))
            #expect(text != changed)
            folder.files[name] = bytes(hexadecimal: changed)
        }
    }

    /// Each entry's bytes, for changes of whole entries.
    private func entries(
        _ change: @escaping (inout [[UInt8]]) -> Void
    ) -> (inout ExportFolder) throws -> Void {
        { folder in
            var all = ledger.chain.map(\.canonical)
            change(&all)
            folder.files["entries"] = all.flatMap { entry in
                withUnsafeBytes(of: UInt32(entry.count).bigEndian, Array.init) + entry
            }
        }
    }

    @Test func `T01 an actor changed`() throws {
        try expect("hash", at: 1, after: replaced("entries", "clerk", "clark"))
    }

    @Test func `T02 a day changed`() throws {
        try expect("hash", at: 1, after: replaced("entries", "2026-01-05", "2026-01-04"))
    }

    @Test func `T03 the time of recording changed`() throws {
        try expect(
            "hash", at: 3,
            after: entries { all in
                var entry = ledger.chain[2]
                entry.recordedAt += 1
                all[2] =
                    (try? Entry(canonical: entry.canonical)).map {
                        var changed = $0
                        changed.recordedAt += 1
                        return changed.canonical
                    } ?? []
            })
    }

    @Test func `T04 a type changed`() throws {
        try expect(
            "hash", at: 1, after: replaced("entries", "record.entered", "record.altered"))
    }

    @Test func `T05 a label changed`() throws {
        try expect("canonical", at: 1, after: replaced("entries", "internal", "external"))
    }

    @Test func `T06 a post or on whose behalf changed`() throws {
        try expect("hash", at: 1, after: replaced("entries", "village", "hamlets"))
        try expect("hash", at: 1, after: replaced("entries", "\u{4}post", "\u{4}past"))
    }

    @Test func `T07 disclosed words changed`() throws {
        try expect("title", at: 3, after: replaced("secrets", "第3次", "第9次"))
    }

    @Test func `T08 words exchanged between two fields`() throws {
        try expect(
            "secrets", at: 0,
            after: { folder in
                let secrets = folder.files["secrets"] ?? []
                folder.files["secrets"] = Array(secrets.dropLast())
            })
        try expect("words", at: 1, after: replaced("secrets", "title", "words"))
    }

    @Test func `T09 an é written as two letters`() throws {
        try expect("words", at: 1) { folder in
            // As long as before, so that only the words differ.
            try replaced("secrets", "caf\u{e9} 1", "cafe\u{301}1")(&folder)
        }
    }

    @Test func `T10 an entry taken from the middle`() throws {
        try expect("sequence", at: 3, after: entries { $0.remove(at: 2) })
    }

    @Test func `T11 the first entry taken away`() throws {
        try expect("sequence", at: 1, after: entries { $0.removeFirst() })
    }

    @Test func `T12 the tail cut off`() throws {
        // Of the words that are left over, the first.
        try expect("title", at: 6, after: entries { $0.removeLast() })
        // Whoever has the log's key can leave the last entry out; a receipt for it shows that.
        var shorter = ledger
        let last = shorter.chain.removeLast()
        shorter.secrets[6] = nil
        let receipt = Receipt(organisation: "org", sequence: 6, hash: last.hash)
        var asking = trust
        asking.receipts = [receipt]
        #expect(try ExportFolder(ledger).fault(asking) == nil)
        #expect(
            try ExportFolder(shorter).fault(asking)
                == Fault(organisation: "org", sequence: 6, field: "receipt"))
    }

    @Test func `T13 two entries exchanged`() throws {
        try expect("sequence", at: 2, after: entries { $0.swapAt(1, 4) })
    }

    @Test func `T14 an entry twice`() throws {
        try expect("sequence", at: 3, after: entries { $0.insert($0[1], at: 2) })
    }

    @Test func `T15 an entry inserted with an earlier date, the chain linked anew`() throws {
        let fault = try forged { ledger in
            var late = try Entry(canonical: ledger.chain[2].canonical)
            late.sequence = 4
            ledger.chain.insert(StoredEntry(late), at: 3)
            for place in 3..<ledger.chain.count {
                var entry = try Entry(canonical: ledger.chain[place].canonical)
                entry.sequence = place + 1
                entry.previous = ledger.chain[place - 1].hash
                ledger.chain[place] = StoredEntry(entry)
            }
            ledger.secrets = [:]
        }
        // Words are missing; were they kept, the witness's checkpoint is not reached.
        #expect(fault?.sequence == 1)
    }

    @Test func `T16 an edit with all that follows linked and signed anew, against a witness`()
        throws
    {
        let fault = try forged { try $0.rewrite(from: 1) { $0.actor = "another" } }
        #expect(fault?.field == "earlier/1")
    }

    @Test func `T17 the same without a witness's word in it`() throws {
        var forged = ledger
        try forged.rewrite(from: 1) { $0.actor = "another" }
        try forged.rebuildTree()
        var export = try forged.export()
        export.earlier = []
        let folder = ExportFolder(try export.packed(by: forged.log))
        #expect(folder.fault(trust)?.field == "witness superior")
        // Whoever kept a checkpoint needs no witness.
        let own = ExportVerifier.Trust(log: ledger.card, seen: [try ledger.note(size: 12)])
        export.witnesses = []
        let alone = ExportFolder(try export.packed(by: forged.log))
        #expect(alone.fault(.init(log: ledger.card)) == nil)
        #expect(alone.fault(own)?.field == "seen checkpoint")
    }

    @Test func `T18 an edit without signing anew`() throws {
        let fault = try forged(
            { try $0.rewrite(from: 5) { $0.actor = "another" } }, rebuildingTree: false)
        #expect(fault == Fault(organisation: "org", sequence: 6, field: "proof"))
    }

    @Test func `T19 evidence changed`() throws {
        let name = "files/\(hexadecimal(sha256(ledger.evidence)))"
        try expect("evidence.0.sha256", at: 1) { $0.files[name]?[0] ^= 1 }
    }

    @Test func `T20 evidence taken away`() throws {
        let name = "files/\(hexadecimal(sha256(ledger.evidence)))"
        try expect("evidence.0.sha256", at: 1) { $0.files[name] = nil }
    }

    @Test func `T21 evidence replaced by another that goes by its hash`() throws {
        let name = "files/\(hexadecimal(sha256(ledger.evidence)))"
        try expect("evidence.0.sha256", at: 1) { $0.files[name] = Array("other".utf8) }
    }

    @Test func `T22 words erased without an entry that says so`() throws {
        var export = try ledger.export()
        export.secrets[4] = nil
        let fault = ExportFolder(try export.packed(by: ledger.log)).fault(trust)
        #expect(fault == Fault(organisation: "org", sequence: 4, field: "title"))
    }

    @Test func `T23 a salt used twice`() throws {
        var forged = ledger
        let salt = forged.secrets[1]?[0].salt ?? []
        try forged.rewrite(from: 5) { entry in
            let words = Secret(name: "title", salt: salt, content: "x")
            entry.fields[4] = words.field
        }
        forged.secrets[6]?[0] = Secret(name: "title", salt: salt, content: "x")
        try forged.rebuildTree()
        #expect(
            try ExportFolder(forged).fault(trust)
                == Fault(organisation: "org", sequence: 6, field: "title"))
    }

    @Test func `T24 a salt changed`() throws {
        try expect("title", at: 1) { folder in
            let salt = hexadecimal(ledger.secrets[1]?[0].salt ?? [])
            let text = hexadecimal(folder.files["secrets"] ?? [])
            folder.files["secrets"] = bytes(
                hexadecimal: text.replacing(salt, with: String(salt.reversed())))
        }
    }

    @Test func `T25 the boundary of two fields shifted`() throws {
        // `kind` = `study` becomes `kinds` = `tudy`: the same letters, other parts.
        try expect(
            "hash", at: 1,
            after: entries { all in
                let text = hexadecimal(all[0]).replacing(
                    "00000004" + hexadecimal("kind".utf8) + "000000080000000000000000"
                        + "00000005" + hexadecimal("study".utf8),
                    with: "00000005" + hexadecimal("kinds".utf8) + "000000080000000000000000"
                        + "00000004" + hexadecimal("tudy".utf8))
                all[0] = bytes(hexadecimal: text) ?? []
            })
    }

    @Test func `T26 fields in another order, a number in another form, bytes left over`() throws {
        for change in [
            { (entry: [UInt8]) in entry + [0] }, { Array($0.dropLast()) },
            { entry in
                bytes(
                    hexadecimal: hexadecimal(entry).replacing(
                        "0000000b" + hexadecimal("zeren-entry".utf8), with: "")) ?? []
            },
            { entry in
                bytes(
                    hexadecimal: hexadecimal(entry).replacing(
                        hexadecimal("happened".utf8), with: hexadecimal("zappened".utf8))) ?? []
            },
        ] as [([UInt8]) -> [UInt8]] {
            let changed = change(ledger.chain[1].canonical)
            guard changed != ledger.chain[1].canonical else { continue }
            try expect("canonical", at: 2, after: entries { $0[1] = changed })
        }
    }

    @Test func `T27 a proof of another place, or of another tree`() throws {
        try expect("proof", after: replaced("head.tlog-proof", "index 10", "index 11"))
        try expect("proof", after: replaced("head.tlog-proof", "index 10", "index 12"))
        try expect("proof") { folder in
            let other = try ledger.note(size: 7).description
            let text = String(decoding: folder.files["head.tlog-proof"] ?? [], as: UTF8.self)
            let head = text.split(separator: "\n\n")[0]
            folder.files["head.tlog-proof"] = Array("\(head)\n\n\(other)".utf8)
        }
    }

    @Test func `T28 a checkpoint of a wrong size or root`() throws {
        try expect("proof", after: replaced("checkpoint", "\n12\n", "\n13\n"))
        var export = try ledger.export()
        let note = Checkpoint(origin: SampleLedger.origin, size: 12, root: sha256([1]))
        export.proof.note = try note.signed(by: ledger.log)
        let folder = ExportFolder(try export.packed(by: ledger.log))
        #expect(folder.fault(trust)?.field == "proof")
    }

    @Test func `T29 a signature changed, or made with another key`() throws {
        try expect("checkpoint: signature") { folder in
            for name in ["checkpoint", "head.tlog-proof"] {
                let text = String(decoding: folder.files[name] ?? [], as: UTF8.self)
                guard let at = text.range(of: "\n\n\u{2014}")?.lowerBound else { continue }
                var note = try #require(Note(try ledger.note(size: 12).description))
                note.signatures[0].bytes[20] ^= 1
                let tail = note.description.split(separator: "\n\n")[1]
                folder.files[name] = Array("\(text[..<at])\n\n\(tail)".utf8)
            }
        }
        let stranger = try SampleLedger(log: 9)
        #expect(try ExportFolder(stranger).fault(trust)?.field == "keys")
        let forged = ExportFolder(try ledger.export().packed(by: stranger.log))
        #expect(forged.fault(trust)?.field == "manifest: signature")
    }

    @Test func `T30 the key card changed with everything signed anew`() throws {
        let other = try SampleLedger(log: 9)
        #expect(try ExportFolder(other).fault(trust)?.field == "keys")
        // Without a card from elsewhere only the seams can be checked; then all of it holds.
        #expect(try ExportFolder(other).fault() == nil)
    }

    @Test func `T31 a cosignature changed, by another witness, or over another text`() throws {
        for change in [
            { (note: inout Note) in note.signatures[1].bytes[40] ^= 1 },
            { $0.signatures[1].bytes[8] ^= 1 }, { $0.signatures[1].name = "another" },
            { $0.signatures.removeLast() },
        ] as [(inout Note) -> Void] {
            var export = try ledger.export()
            change(&export.earlier[0].note)
            let folder = ExportFolder(try export.packed(by: ledger.log))
            #expect(folder.fault(trust)?.field == "witness superior")
        }
    }

    @Test func `T32 an answer of a witness to another log`() throws {
        var other = Note(text: "zeren/other/1\n5\n\(Base64.text(sha256([1])))\n")
        try other.sign(ledger.log, as: SampleLedger.origin)
        try other.cosign(ledger.witness, as: "superior", at: 1_767_600_000)
        var export = try ledger.export()
        export.earlier[0].note = other
        #expect(ExportFolder(try export.packed(by: ledger.log)).fault(trust)?.field == "earlier/1")
    }

    @Test func `T33 two verifiers shown two histories of one size`() throws {
        var other = ledger
        try other.rewrite(from: 5) { $0.actor = "another" }
        try other.rebuildTree()
        let second = try ExportFolder(other)
        #expect(second.fault(.init(log: ledger.card)) == nil)
        // They compare the checkpoints each kept.
        let first = try ledger.note(size: 12)
        #expect(second.fault(.init(log: ledger.card, seen: [first]))?.field == "seen checkpoint")
    }

    @Test func `T34 an older export shown as today's`() throws {
        let older = try SampleLedger(count: 4)
        #expect(try ExportFolder(older).fault(trust) == nil)
        let now = try ledger.note(size: 12)
        #expect(
            try ExportFolder(older).fault(.init(log: ledger.card, seen: [now]))?.field
                == "seen checkpoint")
    }

    @Test func `T35 the whole chain left out, or another organisation's under its name`() throws {
        try expect("entries", at: 0) { $0.files["entries"] = nil }
        try expect("organisation", at: 1, after: replaced("entries", "\u{3}org", "\u{3}gro"))
    }

    @Test func `T36 a manifest changed, a file added, a file changed, a file taken away`() throws {
        try expect("manifest: signature", after: replaced("manifest", "code town", "code down"))
        try expect("files/x") { $0.files["files/x"] = [1] }
        try expect("verify.py") { $0.files["verify.py"] = Array("# another".utf8) }
        try expect("verify.py") { $0.files["verify.py"] = nil }
        try expect("keys") { $0.files["keys"] = nil }
    }

    @Test func `T37 a full export passed off as redacted`() throws {
        var export = try ledger.export()
        export.secrets[3] = nil
        let files = try export.packed(by: ledger.log)
        var folder = ExportFolder(files)
        try replaced("manifest", "words all", "words redacted")(&folder)
        #expect(folder.fault(trust)?.field == "manifest: signature")
    }

    @Test func `T38 a clock that ran back, though the log signed it`() throws {
        let fault = try forged { try $0.rewrite(from: 5) { $0.recordedAt -= 100 } }
        #expect(fault == Fault(organisation: "org", sequence: 6, field: "recorded_at"))
    }

    /// How many random changes are tried; `script/test-long` asks for more.
    private static let seeds = min(
        10_000, Int(ProcessInfo.processInfo.environment["ZEREN_SEEDS"] ?? "") ?? 200)

    @Test func `a bit flipped, a byte lost or added, a file exchanged, anywhere, is found`() throws
    {
        let folder = try ExportFolder(ledger)
        let names = folder.files.keys.sorted()
        for seed in 0..<UInt64(TamperClassTests.seeds) {
            var dice = SplitMix64(state: seed &* 7919)
            var changed = folder
            let name = names[Int.random(in: 0..<names.count, using: &dice)]
            var bytes = changed.files[name] ?? []
            let at = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<5, using: &dice) {
            case 0, 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
            case 2: bytes.remove(at: at)
            case 3: bytes.insert(.random(in: 0...255, using: &dice), at: at)
            default: bytes = Array(bytes[..<at])
            }
            guard bytes != changed.files[name] else { continue }
            changed.files[name] = bytes
            #expect(changed.fault(trust) != nil, "seed \(seed) \(name) \(at)")
        }
    }
}
