import Foundation
import Samples
import Testing

@testable import Storage

/// The rules that keep the schema able to run on engines that spread tables by organisation.
@Suite struct CatalogueTests {
    /// Tables of the instance, not of an organisation.
    private let apart: Set = [
        "content", "credential", "session", "receipt", "setting", "ledger_tree", "ledger_run",
        "ledger_tile", "ledger_checkpoint", "ledger_witness", "ledger_cosignature",
        // An account's own secrets and the log of the door: no organisation's, never replayed.
        "second_factor", "spare_code", "slip_code", "device", "door_event",
    ]

    private struct Column {
        let table: String
        let name: String
        let type: String
        let key: Int
    }

    private func columns() async throws -> [Column] {
        let sample = try SampleStore()
        return try await sample.store.engine.read { connection in
            try connection.rows(
                """
                SELECT m.name, c.name, c.type, c.pk FROM sqlite_master m
                JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid
                """
            ) { Column(table: $0.text(0), name: $0.text(1), type: $0.text(2), key: $0.number(3)) }
        }
    }

    @Test func `every key of an organisation's table begins with the organisation`() async throws {
        for (table, columns) in Dictionary(grouping: try await columns(), by: \.table)
        where !apart.contains(table) {
            let first = columns.first { $0.key == 1 }?.name
            #expect(first == (table == "organisation" ? "id" : "organisation"), "\(table)")
        }
    }

    @Test func `columns hold text, integers or bytes and bear no reserved word`() async throws {
        let reserved: Set = [
            "all", "analyse", "and", "any", "array", "as", "asc", "authorization", "between",
            "both", "case", "cast", "check", "collate", "column", "constraint", "create",
            "current_date", "default", "deferrable", "desc", "distinct", "do", "else", "end",
            "except", "false", "fetch", "for", "foreign", "from", "grant", "group", "having",
            "in", "initially", "intersect", "into", "key", "lateral", "leading", "limit",
            "localtime", "not", "null", "offset", "on", "only", "or", "order", "placing",
            "primary", "references", "returning", "select", "session_user", "some", "symmetric",
            "table", "then", "to", "trailing", "true", "union", "unique", "until", "user",
            "using", "variadic", "when", "where", "window", "with",
        ]
        for column in try await columns() {
            #expect(["TEXT", "INTEGER", "BLOB"].contains(column.type), "\(column)")
            #expect(!reserved.contains(column.name), "\(column)")
            #expect(!reserved.contains(column.table), "\(column)")
        }
    }

    @Test func `every table is strict`() async throws {
        let sample = try SampleStore()
        let loose = try await sample.store.engine.read {
            try $0.rows(
                "SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'"
            ) { $0.text(0) }
        }
        #expect(loose.isEmpty)
    }

    @Test func `the comparison looks at every column of every reading table`() async throws {
        // Totals follow from the entries of several chains; the office compares them itself.
        let ledger: Set = ["entry", "ledger_head", "ledger_secret", "change", "change_recent"]
        let standing = try await columns().filter {
            !apart.contains($0.table) && !ledger.contains($0.table)
        }
        let compared = DerivedTable.all.flatMap { table in
            ([table.organisation] + table.key + table.columns).map { "\(table.name).\($0)" }
        }
        #expect(Set(compared) == Set(standing.map { "\($0.table).\($0.name)" }))
    }

    @Test func `the shared text has no word of one engine`() {
        let text = Schema.tables.uppercased()
        for word in ["AUTOINCREMENT", "WITHOUT ROWID", "PRAGMA", "TRIGGER", "SERIAL", "::", "LIKE"]
        {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func `questions asked at every page are answered by an index`() async throws {
        let sample = try SampleStore()
        let questions = [
            "SELECT * FROM claim WHERE bearer_organisation = 'a' AND happened >= 1",
            "SELECT * FROM record WHERE organisation = 'a' ORDER BY recorded_at DESC, id DESC",
            "SELECT * FROM organisation WHERE path >= 'a' AND path < 'b'",
            "SELECT * FROM record WHERE id = 'a'", "SELECT * FROM evidence WHERE sha256 = 'a'",
            "SELECT MAX(number) FROM record WHERE organisation = 'a'",
            "SELECT * FROM entry WHERE organisation = 'a' AND sequence > 1 ORDER BY sequence",
        ]
        for question in questions {
            let plan = try await sample.store.engine.read { connection in
                try connection.rows("EXPLAIN QUERY PLAN \(question)") { $0.text(3) }
            }
            #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(question): \(plan)")
        }
    }
}
