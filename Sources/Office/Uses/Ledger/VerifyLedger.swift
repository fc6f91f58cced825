package import Ledger

/// What a verification of the ledger found.
package struct Verification: Sendable {
    package var chains = 0
    package var entries = 0
    package var evidence = 0
    /// Entries in the tree, and those it has not taken yet.
    package var leaves = 0
    package var waiting = 0
    package var checkpoints = 0
    /// Epochs that entries say were opened.
    var epochs: Set<Int> = []
    /// The first place that does not hold; nil when all does.
    package var fault: Fault?

    mutating func take(_ entry: Entry) {
        entries += 1
        guard entry.type == "ledger.epoch-opened" else { return }
        if let epoch = entry[plain: "epoch"].flatMap({ Int($0) }) { epochs.insert(epoch) }
    }

    mutating func add(_ part: Verification) {
        chains += part.chains
        entries += part.entries
        evidence += part.evidence
        epochs.formUnion(part.epochs)
    }
}

extension Office {
    /// Recomputes every chain and the tree over them, checks commitments, evidence, signatures and
    /// the anchor, and compares the derived tables.
    package func verifyLedger() async throws -> Verification {
        var result = try await verify(try await store.read { try $0.chains() })
        switch result.fault {
        case nil:
            result.fault = try await falseTree(&result)
            if result.fault == nil {
                result.fault = try await store.compareDerivedTables().map(Fault.init)
            }
            if result.fault == nil { result.fault = try await falseTotal() }
        case let fault? where fault.field == "hash": result.fault = await moreTelling(fault)
        default: break
        }
        return result
    }

    /// Chain by chain, some at a time; of several faults the first chain's is told.
    private func verify(_ chains: [String]) async throws -> Verification {
        try await withThrowingTaskGroup(of: (Int, Verification).self) { group in
            var (result, next, first) = (Verification(), 0, Int.max)
            func start() {
                guard next < chains.count, result.fault == nil else { return }
                let index = next
                group.addTask { (index, try await verify(chains[index])) }
                next += 1
            }
            for _ in 0..<Office.chainsAtATime { start() }
            while let (index, part) = try await group.next() {
                result.add(part)
                if let fault = part.fault, index < first { (first, result.fault) = (index, fault) }
                start()
            }
            return result
        }
    }

    private static let chainsAtATime = 3

    private func verify(_ organisation: String) async throws -> Verification {
        var verifier = ChainVerifier(organisation: organisation, anyClock: hasTestClock)
        var words = KeptWords()
        var result = Verification()
        result.chains = 1
        do {
            while true {
                let page = try await page(after: verifier)
                if page.entries.isEmpty {
                    try verifier.finish(head: page.head)
                    result.fault = words.fault(in: organisation)
                    return result
                }
                for stored in page.entries {
                    let secrets = page.secrets[stored.sequence] ?? []
                    let entry = try verifier.take(stored, secrets: secrets)
                    words.take(entry, secrets)
                    result.take(entry)
                    guard let field = await brokenFile(of: entry, &result) else { continue }
                    result.fault = Fault(
                        organisation: organisation, sequence: stored.sequence, field: field)
                    return result
                }
            }
        } catch let broken as ChainVerifier.Broken { result.fault = broken.fault }
        return result
    }

    /// The next entries of a chain with their words and the head, all of one moment: somebody may
    /// be writing meanwhile.
    private func page(after verifier: ChainVerifier) async throws -> ChainPage {
        let (organisation, after) = (verifier.organisation, verifier.sequence)
        return try await store.read { reading in
            let entries = try reading.entries(organisation, after: after, limit: 2000)
            let last = max(after + 1, entries.last?.sequence ?? 0)
            return ChainPage(
                entries: entries,
                secrets: try reading.secrets(organisation, after + 1...last),
                head: try reading.head(organisation).map { ($0.sequence, $0.hash) })
        }
    }

    /// Names the field where an entry's bytes were changed: what they say now is not what the
    /// tables say that were written with it.
    private func moreTelling(_ fault: Fault) async -> Fault {
        guard let difference = try? await store.compareDerivedTables(),
            difference.organisation == fault.organisation,
            difference.sequence == fault.sequence
        else { return fault }
        return Fault(difference)
    }

    /// The field whose file is gone or no longer hashes to its name.
    private func brokenFile(
        of entry: Entry, _ result: inout Verification
    ) async -> String? {
        switch entry.type {
        case "edition.issued": await brokenContent(of: entry, ["document", "register"])
        case "edition.drafted":
            await brokenContent(
                of: entry,
                ["document", "file"] + (entry[plain: "layout"] == nil ? [] : ["layout"]))
        case "record.entered": await brokenEvidence(of: entry, &result)
        default: nil
        }
    }

    /// Which of a list's kept texts: the document, the file it came in, the register made from it.
    private func brokenContent(of entry: Entry, _ fields: [String]) async -> String? {
        for field in fields {
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

/// Which committed words of a chain are kept: each must be, unless a later entry says that it was
/// erased, and none under a salt that hides another.
private struct KeptWords {
    private var erased: Set<String> = []
    private var silent: [(sequence: Int, name: String)] = []
    /// The first eight bytes of each salt.
    private var salts: Set<UInt64> = []
    private var twice: (sequence: Int, name: String)?

    mutating func take(_ entry: Entry, _ secrets: [Secret]) {
        for name in entry.erasedWords { erased.insert(name) }
        for secret in secrets {
            let start = secret.salt.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            if !salts.insert(start).inserted, twice == nil { twice = (entry.sequence, secret.name) }
        }
        for field in entry.fields {
            guard case .committed = field.content,
                !secrets.contains(where: { $0.name == field.name })
            else { continue }
            silent.append((entry.sequence, field.name))
        }
    }

    func fault(in organisation: String) -> Fault? {
        let gone = silent.first { !erased.contains("\($0.sequence) \($0.name)") }
        let first = [gone, twice].compactMap(\.self).min { $0.sequence < $1.sequence }
        return first.map {
            Fault(organisation: organisation, sequence: $0.sequence, field: $0.name)
        }
    }
}

/// A stretch of one chain.
private struct ChainPage: Sendable {
    let entries: [StoredEntry]
    let secrets: [Int: [Secret]]
    let head: (sequence: Int, hash: [UInt8])?
}

extension Fault {
    fileprivate init(_ difference: DerivedDifference) {
        self.init(
            organisation: difference.organisation, sequence: difference.sequence,
            field: "\(difference.table): \(difference.place)")
    }
}
