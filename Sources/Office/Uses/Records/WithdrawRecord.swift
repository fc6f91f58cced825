package import Duties
import Lists

extension Office {
    /// Withdraws a record: it stays readable, with why, and counts no more from today on.
    package func withdraw(
        _ id: RecordID, why: String, key: String = "", recordedAt: Int64? = nil,
        _ caller: Caller
    ) async throws {
        guard caller.account.role.writesRecords else { throw OfficeError.mayNotRecord }
        guard !why.trimmed.isEmpty else {
            throw OfficeError.invalid([
                FieldMistake("why", zh: "写明为什么撤回。", en: "Say why it is withdrawn.")
            ])
        }
        if let mistake = FieldMistake.notText("why", why) { throw OfficeError.invalid([mistake]) }
        guard recordedAt == nil || hasTestClock else {
            throw OfficeError.refused(rule: "server-clock", .serverClock)
        }
        let now = recordedAt ?? world.now()
        try await store.write { writing in
            if try writing.repeated(key, caller) != nil { return }
            try checkStands(id, nil, caller, writing)
            guard let record = try writing.record(id, caller.scope) else {
                throw OfficeError.notFound
            }
            try moving(Touched(try writing.claims(of: id, .everything)), at: now, writing) {
                let entry = try writing.append(
                    .recordWithdrawn(RecordWithdrawn(record: id, why: why.trimmed)),
                    to: record.organisation, by: Actor(caller), at: now, in: self)
                return Entering(ended: (id, zone.day(of: entry.recordedAt)))
            }
            try writing.keepReceipt(key, caller, id.description, at: now)
        }
    }
}
