package import Duties
import Ledger

extension Office {
    /// Records of an organisation, newest first; `before` pages on by instant.
    package func records(
        of organisation: Organisation, before: Int64? = nil, limit: Int = 50, _ caller: Caller
    ) async throws -> [RecordDetail] {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read {
            try $0.records(.one(organisation), limit: limit, before: before, caller.scope)
                .map(\.withoutContent)
        }
    }

    /// A record with what it satisfies, its history and its place in the ledger.
    package func record(_ id: RecordID, _ caller: Caller) async throws -> RecordView {
        try await store.read { reading in
            guard let record = try reading.record(id, caller.scope),
                let organisation = try reading.organisation(record.organisation, caller.scope)
            else { throw OfficeError.notFound }
            let recorded = zone.day(of: record.recordedAt)
            let account = try reading.account(record.enteredBy)
            let settings = try reading.settings(of: organisation)
            var view = RecordView(
                record: record, organisation: organisation, kind: record.kind,
                claims: try claimLines(id, caller, reading),
                evidence: try reading.evidence(of: id, caller.scope),
                versions: try reading.versions(of: id, caller.scope),
                enteredBy: account?.name ?? record.enteredBy, onBehalfOf: record.onBehalfOf,
                daysToEntry: recorded - record.happened,
                isLateEntry: record.vouchedBy == nil
                    && recorded - record.happened > settings.lateEntryDays,
                place: try reading.place(of: organisation.id.description, record.sequence),
                mayChange: caller.account.role.writesRecords && record.endedAt == nil)
            try complete(&view, caller, reading)
            return view
        }
    }

    private func claimLines(
        _ id: RecordID, _ caller: Caller, _ reading: any Reading
    ) throws -> [RecordView.ClaimLine] {
        try reading.claims(of: id, caller.scope).map { claim in
            let shelved = try registers.edition(claim.duty.edition, reading)
            let bearer = try reading.organisation(claim.bearer.organisation, .everything)
            var name = bearer?.name ?? ""
            if let bearer, let post = claim.bearer.post {
                let posts = try reading.posts(.one(bearer), .everything)
                name = posts.first { $0.id == post }?.title ?? name
            }
            return RecordView.ClaimLine(
                claim: claim, line: shelved?.lines[claim.duty.duty], bearer: name)
        }
    }

    /// A file of evidence and its bytes.
    package func evidence(
        sha256: String, _ caller: Caller
    ) async throws -> (file: Evidence, bytes: [UInt8]) {
        let file = try await store.read { reading in
            try mayOpen(sha256, caller, reading)
                ? try reading.evidence(sha256: sha256, caller.scope) : nil
        }
        guard let file, let bytes = try await evidence.get(file.sha256) else {
            throw OfficeError.notFound
        }
        return (file, bytes)
    }
}
