import Ledger
package import Office

extension SQLStore {
    /// Replays the ledger chain by chain into empty tables and compares row by row.
    ///
    /// Memory holds one organisation at a time. A difference is named by table, organisation, key
    /// and column: what somebody changed behind the ledger's back.
    package func compareDerivedTables() async throws -> DerivedDifference? {
        let engine = self.engine
        let chains = try await engine.read { try SQLSession(connection: $0).chains() }
        return try await withThrowingTaskGroup(of: DerivedDifference?.self) { group in
            for lane in 0..<SQLStore.lanes {
                group.addTask {
                    try await engine.read { live in
                        try engine.withScratch { scratch in
                            try Comparison(live: live, scratch: scratch).firstDifference(
                                stride(from: lane, to: chains.count, by: SQLStore.lanes).map {
                                    chains[$0]
                                })
                        }
                    }
                }
            }
            var first: DerivedDifference?
            for try await found in group {
                guard let found else { continue }
                if first.map({ found.organisation < $0.organisation }) ?? true { first = found }
            }
            return first
        }
    }

    /// Each chain stands by itself, so some are replayed side by side.
    private static let lanes = 2
}

/// The tables that stand beside those the ledger says should stand.
struct Comparison {
    let live: any SQLConnection
    let scratch: any SQLConnection

    /// Among some chains; and rows of organisations that have none.
    func firstDifference(_ chains: [String]) throws -> DerivedDifference? {
        let session = SQLSession(connection: live)
        for chain in chains {
            try replay(chain, session)
            for table in DerivedTable.all {
                if let difference = try difference(table, chain) { return difference }
            }
            try clear(chain)
        }
        return try stranger(to: Set(try session.chains()))
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
        guard let found = Mismatch(standing, told, keys: table.key.count) else { return nil }
        return DerivedDifference(
            table: table.name, organisation: chain,
            sequence: try sequence(of: found.key, in: chain),
            place: found.description(table))
    }

    /// The first entry that speaks of a row, by its number or by the identifier in its key.
    private func sequence(of key: [SQLValue], in chain: String) throws -> Int {
        let session = SQLSession(connection: live)
        var last = 0
        while true {
            let page = try session.entries(chain, after: last, limit: 1000)
            guard let end = page.last else { return 0 }
            for stored in page {
                let entry = try Entry(canonical: stored.canonical)
                if entry.speaks(of: key) { return entry.sequence }
            }
            last = end.sequence
        }
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

extension Entry {
    /// Whether the first part of a row's key is this entry's number or stands in it.
    fileprivate func speaks(of key: [SQLValue]) -> Bool {
        switch key.first {
        case .integer(let number): return number == Int64(sequence)
        case .text(let text): return fields.contains { $0.content == .plain(text) }
        default: return sequence == 1
        }
    }
}
