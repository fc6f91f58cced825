import Ledger
package import Office

extension SQLStore {
    /// Replays the ledger chain by chain into empty tables and compares row by row.
    ///
    /// Memory holds one organisation at a time. A difference is named by table, organisation, key
    /// and column: what somebody changed behind the ledger's back.
    package func compareDerivedTables() async throws -> DerivedDifference? {
        let engine = self.engine
        return try await engine.read { live in
            try engine.withScratch { scratch in
                try Comparison(live: live, scratch: scratch).firstDifference()
            }
        }
    }
}

/// The tables that stand beside those the ledger says should stand.
struct Comparison {
    let live: any SQLConnection
    let scratch: any SQLConnection

    func firstDifference() throws -> DerivedDifference? {
        let session = SQLSession(connection: live)
        let chains = try session.chains()
        for chain in chains {
            try replay(chain, session)
            for table in DerivedTable.all {
                if let difference = try difference(table, chain) { return difference }
            }
            try clear(chain)
        }
        return try stranger(to: Set(chains))
    }

    /// Writes what a chain's entries say into the scratch tables.
    private func replay(_ chain: String, _ session: SQLSession) throws {
        var last = 0
        while true {
            let page = try session.entries(chain, after: last, limit: 1000)
            guard let end = page.last else { return }
            let secrets = try session.secrets(chain, (last + 1)...max(last + 1, end.sequence))
            for stored in page {
                let entry = try Entry(canonical: stored.canonical)
                let deed = try Deed(entry, secrets[stored.sequence] ?? [])
                try Projection(connection: scratch, entry: entry).write(deed)
            }
            last = end.sequence
        }
    }

    private func clear(_ chain: String) throws {
        for table in DerivedTable.all.reversed() {
            try scratch.run("DELETE FROM \(table.name) WHERE \(table.organisation) = ?1", chain)
        }
    }

    private func difference(_ table: DerivedTable, _ chain: String) throws -> DerivedDifference? {
        let standing = try table.rows(of: chain, in: live)
        let told = try table.rows(of: chain, in: scratch)
        if standing == told { return nil }
        return DerivedDifference(
            table: table.name, organisation: chain, place: place(table, standing, told))
    }

    private func place(
        _ table: DerivedTable, _ standing: [[SQLValue]], _ told: [[SQLValue]]
    ) -> String {
        let keys = table.key.count
        for (a, b) in zip(standing, told) where a != b {
            let (left, right) = (Array(a.prefix(keys)), Array(b.prefix(keys)))
            if left.lexicographicallyPrecedes(right) { return "\(name(left)): a row too many" }
            if right.lexicographicallyPrecedes(left) { return "\(name(right)): a row is missing" }
            let columns = table.key + table.columns
            let column = a.indices.first { a[$0] != b[$0] } ?? 0
            return "\(name(left)): \(columns[column])"
        }
        return standing.count > told.count
            ? "\(name(Array(standing[told.count].prefix(keys)))): a row too many"
            : "\(name(Array(told[standing.count].prefix(keys)))): a row is missing"
    }

    private func name(_ key: [SQLValue]) -> String {
        let parts = key.map { value in
            switch value {
            case .text(let text): text
            case .integer(let integer): "\(integer)"
            case .bytes(let bytes): hexadecimal(bytes)
            case .null: "-"
            }
        }
        return parts.isEmpty ? "the row" : parts.joined(separator: " ")
    }

    /// A row of an organisation that has no chain.
    private func stranger(to chains: Set<String>) throws -> DerivedDifference? {
        for table in DerivedTable.all {
            let strangers = try table.organisations(in: live).filter { !chains.contains($0) }
            if let stranger = strangers.first {
                return DerivedDifference(
                    table: table.name, organisation: stranger, place: "no chain tells of it")
            }
        }
        return nil
    }
}
