package import Duties
import Lists

extension Office {
    /// Enters a record, or corrects one, and answers its identifier.
    ///
    /// Evidence is on disk before the entry is committed; the entry is durable before this
    /// returns. The same key twice gives the same record.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` with every mistake, ``OfficeError/notFound`` for an
    ///   organisation out of view, ``OfficeError/refused(rule:_:)``.
    package func enter(_ new: NewRecord, _ caller: Caller) async throws -> RecordID {
        guard caller.account.role.writesRecords else { throw OfficeError.mayNotRecord }
        let mistakes = new.mistakes(today: today())
        guard mistakes.isEmpty else { throw OfficeError.invalid(mistakes) }
        guard new.recordedAt == nil || hasTestClock else {
            throw OfficeError.refused(rule: "server-clock", .serverClock)
        }
        var evidence: [Evidence] = []
        for file in new.evidence {
            evidence.append(
                Evidence(
                    sha256: try await self.evidence.put(file.bytes), size: file.bytes.count,
                    name: file.name, type: file.plainType))
        }
        let id = RecordID(world.newID())
        let now = new.recordedAt ?? world.now()
        let kept = evidence
        try await keepTotals()
        let entered = try await store.write { writing in
            if let earlier = try writing.repeated(new.key, caller) { return RecordID(earlier) }
            try append(new, id, kept, at: now, caller, writing)
            try writing.keepReceipt(new.key, caller, id.description, at: now)
            return id
        }
        await addUpIfMany()
        return entered
    }

    /// Checks a record against the tree and the register, and writes its entry.
    func append(
        _ new: NewRecord, _ id: RecordID, _ evidence: [Evidence] = [], at instant: Int64,
        _ caller: Caller, _ writing: any Writing
    ) throws {
        let ground = try grounds.ground(writing)
        guard let organisation = try ground.organisation(code: new.organisation, writing),
            caller.scope.sees(organisation)
        else { throw OfficeError.notFound }
        let deed = try entered(new, id, organisation, evidence, caller, writing)
        let actor = Actor(
            caller, onBehalfOf: try behalf(new.onBehalfOf, organisation, caller, writing))
        let corrected = try new.supersedes.map { try writing.claims(of: $0, .everything) } ?? []
        try moving(Touched(deed.claims + corrected), at: instant, writing) {
            let entry = try writing.append(
                .recordEntered(deed), to: organisation.id, by: actor, at: instant,
                label: RecordKind(rawValue: deed.kind)?.label ?? .internal, in: self)
            return Entering(
                deed, in: organisation.id, on: zone.day(of: entry.recordedAt))
        }
    }

    private func entered(
        _ new: NewRecord, _ id: RecordID, _ organisation: Organisation, _ evidence: [Evidence],
        _ caller: Caller, _ writing: any Writing
    ) throws -> RecordEntered {
        guard let happened = Day(new.happened.trimmed) else { throw OfficeError.notFound }
        if let old = new.supersedes { try checkStands(old, organisation, caller, writing) }
        let claims = new.claims
        let kept = try new.supersedes.map { try writing.evidence(of: $0, caller.scope) } ?? []
        for claim in claims { try check(claim, caller, writing) }
        return RecordEntered(
            record: id, number: try writing.nextRecordNumber(organisation.id), kind: new.kind,
            happened: happened, title: new.title.trimmed, place: new.place.trimmed,
            people: new.people.map(\.trimmed).filter { !$0.isEmpty }, words: new.words.trimmed,
            evidence: (kept + evidence).firstOfEach(\.sha256), claims: claims,
            supersedes: new.supersedes, vouchedBy: try vouching(new, caller, writing),
            particulars: try particulars(
                new, happened, claims, hasEvidence: !evidence.isEmpty || !kept.isEmpty,
                organisation, caller, writing))
    }

    /// A correction of an opening record stays one, vouched for by the same.
    private func vouching(
        _ new: NewRecord, _ caller: Caller, _ reading: any Reading
    ) throws -> String? {
        try new.vouchedBy?.trimmed
            ?? new.supersedes.flatMap { try reading.record($0, caller.scope)?.vouchedBy }
    }

    func checkStands(
        _ id: RecordID, _ organisation: Organisation?, _ caller: Caller, _ reading: any Reading
    ) throws {
        guard let record = try reading.record(id, caller.scope),
            organisation == nil || record.organisation == organisation?.id
        else { throw OfficeError.notFound }
        guard record.endedAt == nil else {
            throw OfficeError.refused(
                rule: "record-ended",
                Message(
                    zh: "第 \(record.number) 号记实已更正或撤回，不能再改；请改最新的一份。",
                    en:
                        "Record \(record.number) was corrected or withdrawn already; change the latest one."
                ))
        }
    }

    func found(
        _ code: String, _ caller: Caller, _ reading: any Reading
    ) throws -> Organisation {
        guard let organisation = try reading.organisation(code: code, caller.scope) else {
            throw OfficeError.notFound
        }
        return organisation
    }
}

extension Writing {
    func repeated(_ key: String, _ caller: Caller) throws -> String? {
        key.isEmpty ? nil : try receipt(caller.account.id, key: key)
    }

    func keepReceipt(
        _ key: String, _ caller: Caller, _ answer: String, at instant: Int64
    ) throws {
        guard !key.isEmpty else { return }
        try keepReceipt(caller.account.id, key: key, answer: answer, at: instant)
    }
}

extension OfficeError {
    static let mayNotRecord = OfficeError.notPermitted(
        Message(zh: "这个账号只能查阅，不能记实。", en: "This account reads; it does not record."))
}

extension Message {
    static let serverClock = Message(
        zh: "记录时间由服务器定；只有用 --test-clock 建的库可以指定。",
        en:
            "The server sets when a thing was recorded; only a store made with --test-clock takes it."
    )
}
