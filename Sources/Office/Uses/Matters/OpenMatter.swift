package import Duties
import Ledger
import Lists

extension Office {
    /// Opens a matter: its first step, in the chain of the organisation that owns it.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` with every mistake, ``OfficeError/refused(rule:_:)``
    ///   with the rule that stands against it; then nothing is written.
    package func open(_ new: NewMatter, _ caller: Caller) async throws -> MatterID {
        guard let procedure = procedures[new.procedure], let step = procedure.steps.first else {
            throw OfficeError.notFound
        }
        let id = MatterID(world.newID())
        let files = try await keep(new.first.files)
        let now = world.now()
        try await keepTotals()
        return try await store.write { writing in
            if let earlier = try writing.repeated(new.first.key, caller) {
                return MatterID(earlier)
            }
            let owner = try found(new.organisation, caller, writing)
            let matter = try fresh(id, new, procedure, owner, caller, writing)
            let claims = try claims(new.tokens, procedure, caller, writing)
            var taken = TakenStep(
                new: new.first, files: files, procedure: procedure, step: step, owner: owner)
            taken.title = matter.title
            taken.linkedTo = new.follows
            let ready = try ready(
                taken, MatterDetail(matter: matter, recordedAt: now, claims: claims, record: nil),
                caller, writing)
            let opened = MatterOpened(
                matter: id, number: matter.number, procedure: procedure.id, title: matter.title,
                follows: new.follows, claims: claims)
            try writing.append(
                .matterOpened(opened), to: owner.id, by: Actor(caller), at: now,
                label: procedure.entryLabel, in: self)
            try write(ready, claims, caller, at: now, writing)
            try writing.keepReceipt(new.first.key, caller, id.description, at: now)
            return id
        }
    }

    private func fresh(
        _ id: MatterID, _ new: NewMatter, _ procedure: Procedure, _ owner: Organisation,
        _ caller: Caller, _ reading: any Reading
    ) throws -> Matter {
        guard caller.account.role.writesRecords else { throw OfficeError.mayNotRecord }
        guard owner.dissolved == nil else {
            throw OfficeError.refused(
                rule: "organisation-dissolved",
                Message(zh: "\(owner.name)已经撤销。", en: "\(owner.code) is dissolved."))
        }
        if let before = new.follows, try reading.matter(before, Sight(caller)) == nil {
            throw OfficeError.notFound
        }
        var matter = Matter(
            id: id, owner: owner.id, number: try reading.nextMatterNumber(owner.id),
            procedure: procedure.id, title: (new.first.values["title"] ?? "").trimmed,
            label: procedure.label, opened: today(), follows: new.follows)
        for party in procedure.parties where party.who != .post && party.of != "named" {
            matter.holders += try holders(of: party, procedure, owner, [:], matter.holders, reading)
        }
        return matter
    }

    /// Only duties of the procedure's kind, of bearers in the caller's view.
    private func claims(
        _ tokens: [String], _ procedure: Procedure, _ caller: Caller, _ reading: any Reading
    ) throws -> [Claim] {
        var record = NewRecord(organisation: "", kind: procedure.record, happened: "", title: "")
        record.tokens = tokens
        guard record.claims.count == Set(tokens).count else {
            throw OfficeError.invalid([
                FieldMistake("tokens", zh: "所选职责读不出来。", en: "Not an obligation.")
            ])
        }
        for claim in record.claims { try check(claim, caller, reading) }
        return record.claims
    }

    /// Files are on disk before the entry that names them.
    func keep(_ files: [NewMatterFile]) async throws -> [Matter.File] {
        var kept: [Matter.File] = []
        for each in files {
            guard each.file.bytes.count <= 30 << 20 else {
                throw OfficeError.invalid([
                    FieldMistake(
                        each.field, zh: "每个文件不超过 30 MiB。", en: "At most 30 MiB a file.")
                ])
            }
            kept.append(
                Matter.File(
                    field: each.field, sha256: try await evidence.put(each.file.bytes),
                    size: each.file.bytes.count, name: each.file.name, type: each.file.plainType))
        }
        return kept
    }
}

extension Procedure {
    var entryLabel: Entry.Label { Entry.Label(rawValue: label.rawValue) ?? .internal }
}
