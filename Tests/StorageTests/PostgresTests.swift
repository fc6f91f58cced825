import Foundation
import Ledger
import Office
import Samples
import Testing

@testable import Storage

/// What only a database server can do to a store: go away, be in another's way, belong to somebody.
@Suite(.enabled(if: Engine.allCases.contains(.postgres)))
struct PostgresTests {
    let county = SampleCounty()

    private func engine(_ sample: SampleStore) throws -> PostgresEngine {
        try #require(sample.store.engine as? PostgresEngine)
    }

    @Test func `writers of one chain wait for each other, and no entry is lost`() async throws {
        let sample = try SampleStore(.postgres)
        try await sample.found(county)
        let north = county.north.id
        let before = try await sample.store.read { try $0.head(north.description)?.sequence ?? 0 }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let record = county.record("r\(number)", number: number)
                    try await sample.append(.recordEntered(record), to: north)
                }
            }
            try await group.waitForAll()
        }
        let head = try await sample.store.read { try $0.head(north.description) }
        #expect(head?.sequence == before + 40)
        #expect(try await sample.store.compareDerivedTables() == nil)
    }

    @Test func `a connection the server cuts is made anew for the next question`() async throws {
        let sample = try SampleStore(.postgres)
        try await sample.found(county)
        let engine = try engine(sample)
        _ = try? await engine.write { connection in
            try connection.rows(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = 'zeren' AND pid = pg_backend_pid()
                """
            ) { _ in }
        }
        let organisations = try await sample.store.read { try $0.organisations(nil, .everything) }
        #expect(organisations.count == county.organisations.count)
    }

    @Test func `what a failed transaction did is gone, and the connection serves on`()
        async throws
    {
        let sample = try SampleStore(.postgres)
        try await sample.found(county)
        await #expect(throws: StorageError.self) {
            try await sample.store.write { writing in
                try writing.set("zone", "Asia/Urumqi")
                try writing.set("zone\u{0}", "x")
            }
        }
        #expect(try await sample.store.read { try $0.setting("zone") } == nil)
        try await sample.store.write { try $0.set("zone", "Asia/Shanghai") }
        #expect(try await sample.store.read { try $0.setting("zone") } == "Asia/Shanghai")
    }

    @Test func `a reader cannot write`() async throws {
        let sample = try SampleStore(.postgres)
        let engine = try engine(sample)
        await #expect(throws: StorageError.self) {
            try await engine.read { _ = try $0.run("DELETE FROM setting") }
        }
    }

    @Test func `another program's database is left alone`() throws {
        let folder = try SampleFolder()
        let address = Engine.address(folder)
        let link = try PostgresLink(try PostgresAddress(address))
        let schema = address.split(separator: "%3D").last.map(String.init) ?? ""
        try link.script("CREATE SCHEMA \(schema); CREATE TABLE invoice (id bigint)")
        #expect(throws: StorageError.notAStore(path: "PostgreSQL")) {
            try SQLStore.open(database: address)
        }
    }

    @Test func `an empty database is not made a store by a question`() throws {
        let folder = try SampleFolder()
        #expect(throws: StorageError.noStore(folder: "the database")) {
            try SQLStore.open(database: Engine.address(folder), create: false)
        }
    }

    @Test func `every column is of a kind both engines have`() async throws {
        let sample = try SampleStore(.postgres)
        let types = try await engine(sample).read { connection in
            try connection.rows(
                """
                SELECT DISTINCT data_type::text COLLATE "C" FROM information_schema.columns
                WHERE table_schema = current_schema() ORDER BY 1
                """
            ) { $0.text(0) }
        }
        #expect(types == ["bigint", "bytea", "text"])
    }
}

/// Addresses and texts need no server.
@Suite struct PostgresTextTests {
    @Test func `placeholders are rewritten, quoted text is not`() {
        #expect(
            PostgresText.statement("UPDATE a SET b = ?2 WHERE c = ?1 AND d <> '?1'")
                == "UPDATE a SET b = $2 WHERE c = $1 AND d <> '?1'")
    }

    @Test func `the shared tables become PostgreSQL's, compared by their bytes`() {
        let made = PostgresText.tables(
            "CREATE TABLE a (\n    b TEXT NOT NULL,\n    c INTEGER,\n    d BLOB\n) STRICT;")
        #expect(
            made
                == "CREATE TABLE a (\n    b text COLLATE \"C\" NOT NULL,\n    c bigint,\n    d bytea\n) ;"
        )
    }

    @Test func `a server nobody answers at is said to be unreachable`() {
        let error = #expect(throws: StorageError.self) {
            try SQLStore.open(database: "postgres://nobody@127.0.0.1:1/none")
        }
        guard case .unreachable = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `an address that cannot be understood is refused without repeating it`() {
        let error = #expect(throws: StorageError.self) {
            try SQLStore.open(database: "postgres://me:secret@host:port:5/x?y")
        }
        #expect(error?.description.contains("secret") == false)
    }
}
