import Foundation

extension SQLStore {
    /// The schema this build makes and reads.
    package static var schemaVersion: Int { Schema.current }

    /// What SQLite finds wrong with the pages of its file; nothing where they are sound, or where
    /// the engine looks after them itself.
    package func damagedPages() async throws -> [String] {
        guard engine is SQLiteEngine else { return [] }
        let said = try await engine.read { try $0.rows("PRAGMA quick_check") { $0.text(0) } }
        return said.filter { $0 != "ok" }
    }

    /// When the newest entry was recorded, in microseconds; nil for an empty store.
    package func newestEntry() async throws -> Int64? {
        try await engine.read { connection in
            try connection.rows("SELECT MAX(recorded_at) FROM ledger_head") {
                $0.optionalInteger(0)
            }.first ?? nil
        }
    }
}
