import Duties
import Ledger
import Office
import Samples
import Testing

@testable import Storage

/// Whoever touches the tree, its signatures or what witnesses said is found out.
@Suite struct TreeTamperTests {
    private let anchor = SampleAnchor()

    /// A town whose ledger was signed three times and seen by a witness in between.
    private func town() async throws -> (SampleTown, Office) {
        let town = try await SampleTown()
        let office = try town.office.sealing(anchor)
        let clerk = try await town.caller(.clerk, in: town.town)
        func enter(_ title: String) async throws {
            _ = try await office.enter(
                NewRecord(
                    organisation: "town", kind: "study", happened: "2026-05-12", title: title),
                clerk)
            try await office.sealLedger()
        }
        try await enter("第一次")
        let tree = try #require(try await office.store.read { try $0.tree() })
        let witness = try SampleKey.key(5)
        var memory = WitnessMemory(log: tree.card)
        let seen = try memory.cosign(
            try await office.witnessRequest(), witness, as: "superior", at: 1_767_600_000)
        _ = try await office.takeCosigned(seen, card: witness.card("superior", .witness))
        for title in ["第二次", "第三次"] { try await enter(title) }
        #expect(try await office.verifyLedger().fault == nil)
        return (town, office)
    }

    /// Changes the database as somebody with the file would: guards taken away first.
    private func change(_ office: Office, _ statements: [String]) async throws {
        let store = try #require(office.store as? SQLStore)
        try await store.engine.write { connection in
            let guards = try connection.rows(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ) { $0.text(0) }
            for name in guards { try connection.run("DROP TRIGGER \(name)") }
            for statement in statements { try connection.run(statement) }
        }
    }

    private static let last = "(SELECT MAX(leaf) FROM ledger_run)"

    /// What is done, what the fault speaks of, and how.
    static let changes: [(String, String, [String])] = [
        ("a leaf taken away", "leaf", ["DELETE FROM ledger_run WHERE leaf = \(last)"]),
        ("a leaf moved", "leaf", ["UPDATE ledger_run SET leaf = 1000 WHERE leaf = \(last)"]),
        (
            "a leaf of another entry", "leaf",
            ["UPDATE ledger_run SET sequence = 99 WHERE leaf = \(last)"]
        ),
        ("a longer run", "leaf", ["UPDATE ledger_run SET length = 9 WHERE leaf = \(last)"]),
        (
            "a tile changed", "tile 0.0",
            ["UPDATE ledger_tile SET hashes = zeroblob(length(hashes))"]
        ),
        ("a tile cut", "tile 0.0", ["UPDATE ledger_tile SET hashes = x'00'"]),
        ("a tile taken away", "tile 0.0", ["DELETE FROM ledger_tile"]),
        ("a root changed", "root", ["UPDATE ledger_tree SET root = zeroblob(32)"]),
        ("a tree shortened", "root", ["UPDATE ledger_tree SET size = size - 1"]),
        ("a tree lengthened", "leaf", ["UPDATE ledger_tree SET size = size + 1"]),
        ("a key exchanged", "signature", ["UPDATE ledger_tree SET public_key = zeroblob(32)"]),
        ("a name exchanged", "signature", ["UPDATE ledger_tree SET name = 'another'"]),
        ("an epoch without an entry", "epoch 2", ["UPDATE ledger_tree SET epoch = 2"]),
        (
            "a checkpoint's root changed", "signature",
            ["UPDATE ledger_checkpoint SET root = zeroblob(32)"]
        ),
        (
            "a checkpoint's note changed", "signature",
            ["UPDATE ledger_checkpoint SET note = replace(note, 'A', 'B')"]
        ),
        (
            "the last checkpoint taken away", "missing",
            ["DELETE FROM ledger_checkpoint WHERE size = (SELECT size FROM ledger_tree)"]
        ),
        (
            "a cosignature changed", "cosignature superior",
            ["UPDATE ledger_cosignature SET signature = zeroblob(76)"]
        ),
        (
            "a witness's card exchanged", "cosignature superior",
            ["UPDATE ledger_witness SET card = 'superior+00000000+AAAA'"]
        ),
        ("the tree taken away", "tree", ["DELETE FROM ledger_tree"]),
        (
            "all of the tree taken away", "anchor: behind",
            [
                "DELETE FROM ledger_tree", "DELETE FROM ledger_run", "DELETE FROM ledger_tile",
                "DELETE FROM ledger_cosignature", "DELETE FROM ledger_checkpoint",
            ]
        ),
        (
            "words erased without an entry", "title",
            ["DELETE FROM ledger_secret WHERE name = 'title'"]
        ),
    ]

    @Test(arguments: TreeTamperTests.changes)
    func `a change of the tree is found`(
        name: String, field: String, statements: [String]
    ) async throws {
        let (_, office) = try await town()
        try await change(office, statements)
        let fault = try #require(try await office.verifyLedger().fault, "\(name)")
        #expect(fault.field.contains(field), "\(name): \(fault)")
    }

    @Test func `a chain linked anew with its hashes and head is found by the tree`() async throws {
        let (town, office) = try await town()
        let chain = town.town.id.description
        let forged = try await office.store.read { (reading) throws -> StoredEntry in
            let stored = try reading.entries(chain, after: 0, limit: 100).last
            var entry = try Entry(canonical: try #require(stored).canonical)
            entry.actor = "another"
            return StoredEntry(entry)
        }
        let (bytes, hash) = (hexadecimal(forged.canonical), hexadecimal(forged.hash))
        try await change(
            office,
            [
                "UPDATE entry SET canonical = x'\(bytes)', hash = x'\(hash)', actor = 'another' "
                    + "WHERE organisation = '\(chain)' AND sequence = \(forged.sequence)",
                "UPDATE ledger_head SET hash = x'\(hash)' WHERE organisation = '\(chain)'",
                "UPDATE record SET entered_by = 'another' WHERE sequence = \(forged.sequence)",
            ])
        let fault = try #require(try await office.verifyLedger().fault)
        #expect(fault.organisation == chain)
        #expect(fault.sequence == forged.sequence)
        #expect(fault.field.hasPrefix("checkpoint"))
    }
}
