import Duties
import Foundation
import Ledger
import Office
import Samples
import Testing

@testable import Storage

/// Whoever opens the database file with other tools is found out, place by place.
@Suite struct TamperTests {
    /// A town with one record of two commitments and a file of evidence.
    private func town() async throws -> (SampleTown, RecordDetail) {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        var new = NewRecord(
            organisation: "town", kind: "study", happened: "2026-05-12", title: "集体学习党章")
        new.words = "学习第一章。"
        new.evidence = [NewEvidence(name: "签到表.pdf", type: "application/pdf", bytes: [1, 2, 3])]
        let id = try await town.office.enter(new, clerk)
        let record = try await town.office.store.read { try $0.record(id, .everything) }
        return (town, try #require(record))
    }

    /// Changes the database as somebody with the file would: guards taken away first.
    private func change(_ town: SampleTown, _ statement: String) async throws {
        let store = try #require(town.office.store as? SQLStore)
        try await store.engine.write { connection in
            let guards = try connection.rows(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ) { $0.text(0) }
            for name in guards { try connection.run("DROP TRIGGER \(name)") }
            try connection.run(statement)
        }
    }

    @Test(arguments: [
        ("UPDATE entry SET actor = 'x' WHERE type = 'record.entered'", "actor"),
        ("UPDATE entry SET recorded_at = 1 WHERE type = 'record.entered'", "recorded_at"),
        ("UPDATE entry SET label = 'open' WHERE type = 'record.entered'", "label"),
        ("UPDATE entry SET hash = x'00' WHERE type = 'record.entered'", "hash"),
        ("UPDATE ledger_secret SET content = '已办' WHERE name = 'title'", "title"),
        ("UPDATE ledger_secret SET content = '已办' WHERE name = 'words'", "words"),
        ("UPDATE ledger_secret SET salt = x'00' WHERE name = 'words'", "words"),
        ("UPDATE ledger_head SET hash = x'00' WHERE sequence > 5", "head"),
        ("UPDATE record SET happened = happened - 30", "record: ID: happened"),
        ("UPDATE record SET title = '已办'", "record: ID: title"),
        ("DELETE FROM evidence", "evidence: ID 0: a row is missing"),
    ])
    func `a change behind the ledger's back is named by sequence and field`(
        statement: String, field: String
    ) async throws {
        let (town, record) = try await town()
        #expect(try await town.office.verifyLedger().fault == nil)
        try await change(town, statement)
        let expected = Fault(
            organisation: town.town.id.description, sequence: record.sequence,
            field: field.replacing("ID", with: record.id.description))
        #expect(try await town.office.verifyLedger().fault == expected)
    }

    @Test func `a day changed inside an entry's bytes is named`() async throws {
        let (town, record) = try await town()
        let (from, to) = (hexadecimal("2026-05-12".utf8), hexadecimal("2026-04-30".utf8))
        let store = try #require(town.office.store as? SQLStore)
        let canonical = try await store.read {
            try $0.entries(record.organisation.description, after: record.sequence - 1, limit: 1)
        }.map { hexadecimal($0.canonical) }
        let forged = try #require(canonical.first).replacing(from, with: to)
        try await change(
            town, "UPDATE entry SET canonical = x'\(forged)' WHERE type = 'record.entered'")
        let fault = try #require(try await town.office.verifyLedger().fault)
        #expect(fault.sequence == record.sequence)
        #expect(fault.field == "record: \(record.id): happened")
    }

    @Test func `an entry taken away with its words is missed at its place`() async throws {
        let (town, record) = try await town()
        try await change(town, "DELETE FROM ledger_secret")
        try await change(town, "DELETE FROM entry WHERE type = 'record.entered'")
        let fault = try await town.office.verifyLedger().fault
        #expect(fault?.organisation == town.town.id.description)
        #expect(fault?.sequence == record.sequence)
    }

    @Test func `evidence changed or gone on the disk is named`() async throws {
        let (town, record) = try await town()
        let hash = hexadecimal(sha256([1, 2, 3]))
        let path = "\(town.sample.folder.path)/evidence/\(hash.prefix(2))/\(hash.dropFirst(2))"
        let expected = Fault(
            organisation: town.town.id.description, sequence: record.sequence,
            field: "evidence.0.sha256")
        try Data([9]).write(to: URL(fileURLWithPath: path))
        #expect(try await town.office.verifyLedger().fault == expected)
        try FileManager.default.removeItem(atPath: path)
        #expect(try await town.office.verifyLedger().fault == expected)
    }

    @Test func `a list changed where it is kept is named`() async throws {
        let (town, _) = try await town()
        try await change(town, "UPDATE content SET bytes = x'00'")
        let fault = try await town.office.verifyLedger().fault
        #expect(fault?.field == "document")
    }
}
