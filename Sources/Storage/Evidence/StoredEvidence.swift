import Ledger
package import Office

/// Evidence kept in the database itself, where several servers share one.
package struct StoredEvidence: EvidenceStore {
    private let store: SQLStore

    package init(store: SQLStore) { self.store = store }

    package func put(_ bytes: [UInt8]) async throws -> String {
        let name = hexadecimal(sha256(bytes))
        try await store.write { try $0.keep(bytes, sha256: name) }
        return name
    }

    package func get(_ sha256: String) async throws -> [UInt8]? {
        try await store.read { try $0.content(sha256) }
    }

    package func verify(_ sha256: String) async throws -> EvidenceState {
        guard let bytes = try await get(sha256) else { return .missing }
        return hexadecimal(Ledger.sha256(bytes)) == sha256 ? .sound : .changed
    }
}
