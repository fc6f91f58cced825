/// The tree goes along as it stands: what was published of it stays true of the copy.
extension StoreCopy {
    /// What refers to another comes after it.
    private static let tables: [(name: String, columns: [String], order: String)] = [
        ("ledger_run", ["leaf", "organisation", "sequence", "length"], "leaf"),
        ("ledger_tile", ["level", "place", "hashes"], "level, place"),
        ("ledger_checkpoint", ["epoch", "size", "root", "note", "signed_at"], "epoch, size"),
        ("ledger_witness", ["name", "card"], "name"),
        (
            "ledger_cosignature", ["epoch", "size", "witness", "signature", "seen_at"],
            "epoch, size, witness"
        ),
        (
            "ledger_tree", ["instance", "name", "epoch", "size", "root", "public_key"],
            "instance"
        ),
    ]

    func copyTree() async throws {
        for table in StoreCopy.tables {
            let names = table.columns.joined(separator: ", ")
            let places = table.columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
            var done = 0
            while true {
                let from = done
                let rows = try await source.engine.read { connection in
                    try connection.rows(
                        "SELECT \(names) FROM \(table.name) ORDER BY \(table.order) "
                            + "LIMIT 5000 OFFSET ?1", from
                    ) { row in try table.columns.indices.map { try row.value($0) } }
                }
                if rows.isEmpty { break }
                try await target.engine.write { connection in
                    for row in rows {
                        try connection.send(
                            "INSERT INTO \(table.name) (\(names)) VALUES (\(places))", values: row)
                    }
                }
                done += rows.count
            }
        }
    }
}
