package import Ledger

/// What a verification of the ledger found.
package struct Verification: Sendable {
    package var chains = 0
    package var entries = 0
    package var evidence = 0
    /// The first place that does not hold; nil when all does.
    package var fault: Fault?
}

extension Office {
    /// Recomputes every chain, checks commitments and evidence, and compares the derived tables.
    package func verifyLedger() async throws -> Verification {
        var result = Verification()
        for organisation in try await store.read({ try $0.chains() }) {
            try await verify(organisation, &result)
            if result.fault != nil { return result }
        }
        if let difference = try await store.compareDerivedTables() {
            result.fault = Fault(
                organisation: difference.organisation, sequence: difference.sequence,
                field: "\(difference.table): \(difference.place)")
        }
        return result
    }

    private func verify(_ organisation: String, _ result: inout Verification) async throws {
        var verifier = ChainVerifier(organisation: organisation, anyClock: hasTestClock)
        result.chains += 1
        while true {
            let after = verifier.sequence
            let page = try await store.read { reading in
                let entries = try reading.entries(organisation, after: after, limit: 2000)
                let last = entries.last?.sequence ?? after
                let secrets =
                    last > after
                    ? try reading.secrets(organisation, after + 1...last) : [:]
                return (entries, secrets)
            }
            if page.0.isEmpty { break }
            for stored in page.0 {
                do throws(ChainVerifier.Broken) {
                    let entry = try verifier.take(
                        stored, secrets: page.1[stored.sequence] ?? [])
                    result.entries += 1
                    if let field = await brokenFile(of: entry, &result) {
                        result.fault = Fault(
                            organisation: organisation, sequence: stored.sequence, field: field)
                        return
                    }
                } catch {
                    result.fault = error.fault
                    return
                }
            }
        }
        try await verifyHead(verifier, &result)
    }

    private func verifyHead(
        _ verifier: ChainVerifier, _ result: inout Verification
    ) async throws {
        let head = try await store.read { reading in
            try reading.head(verifier.organisation).map { ($0.sequence, $0.hash) }
        }
        do throws(ChainVerifier.Broken) {
            try verifier.finish(head: head.map { (sequence: $0.0, hash: $0.1) })
        } catch { result.fault = error.fault }
    }

    /// The field whose file is gone or no longer hashes to its name.
    private func brokenFile(
        of entry: Entry, _ result: inout Verification
    ) async -> String? {
        switch entry.type {
        case "edition.issued": await brokenContent(of: entry)
        case "record.entered": await brokenEvidence(of: entry, &result)
        default: nil
        }
    }

    /// Which of a list's two kept texts, the document and the register made from it.
    private func brokenContent(of entry: Entry) async -> String? {
        for field in ["document", "register"] {
            guard let hash = entry[plain: field] else { return field }
            let bytes = try? await store.read { try $0.content(hash) }
            guard let bytes, hexadecimal(sha256(bytes)) == hash else { return field }
        }
        return nil
    }

    /// The evidence field whose file is gone or no longer hashes to its name.
    private func brokenEvidence(
        of entry: Entry, _ result: inout Verification
    ) async -> String? {
        let count = entry[plain: "evidence"].flatMap { Int($0) } ?? 0
        for index in 0..<count {
            let name = "evidence.\(index).sha256"
            guard let sha256 = entry[plain: name] else { return name }
            guard (try? await evidence.verify(sha256)) == .sound else { return name }
            result.evidence += 1
        }
        return nil
    }

    /// The frame of a chain's entries, for the auditor: never the words.
    package func entries(
        of organisation: String, after sequence: Int, limit: Int = 100, _ caller: Caller
    ) async throws -> [StoredEntry] {
        guard caller.account.role == .auditor || caller.account.role == .inspector else {
            throw OfficeError.notPermitted(
                .init(
                    zh: "账本由审计员和督查人员查阅。", en: "The ledger is for auditors and inspectors."))
        }
        return try await store.read {
            try $0.entries(organisation, after: sequence, limit: limit)
        }
    }
}
