import Duties
import Office

extension Projection {
    func write(_ record: RecordEntered) throws {
        try connection.insert(
            into: "record",
            [
                "organisation": organisation, "id": record.record, "number": record.number,
                "sequence": entry.sequence, "kind": record.kind, "happened": record.happened,
                "recorded_at": entry.recordedAt, "title": record.title, "place": record.place,
                "people": record.people.joined(separator: "\n"), "words": record.words,
                "entered_by": entry.actor, "on_behalf_of": entry.onBehalfOf,
                "supersedes": record.supersedes, "label": entry.label.rawValue,
                "vouched_by": record.vouchedBy,
            ])
        try write(record.particulars, of: record.record)
        for (place, claim) in record.claims.enumerated() {
            try write(claim, at: place, of: record)
        }
        for (place, file) in record.evidence.enumerated() {
            try write(file, at: place, of: record)
        }
        if let earlier = record.supersedes {
            try end(earlier, why: nil, supersededBy: record.record)
        }
    }

    func write(_ withdrawn: RecordWithdrawn) throws {
        try end(withdrawn.record, why: withdrawn.why, supersededBy: nil)
    }

    func write(_ excused: ObligationExcused) throws {
        try connection.insert(
            into: "excuse",
            [
                "organisation": organisation, "sequence": entry.sequence,
                "edition": excused.duty.edition, "duty": excused.duty.duty,
                "bearer_post": excused.bearer.post, "window_start": excused.window,
                "counterpart": excused.counterpart, "why": excused.why,
                "approved_by": excused.approvedBy, "recorded_at": entry.recordedAt,
            ])
    }

    private func write(_ claim: Claim, at place: Int, of record: RecordEntered) throws {
        try connection.insert(
            into: "claim",
            [
                "organisation": organisation, "record": record.record, "place": place,
                "purpose": claim.purpose.rawValue, "edition": claim.duty.edition,
                "duty": claim.duty.duty, "bearer_organisation": claim.bearer.organisation,
                "bearer_post": claim.bearer.post, "window_start": claim.window,
                "counterpart": claim.counterpart, "happened": record.happened,
            ])
    }

    private func write(_ file: Evidence, at place: Int, of record: RecordEntered) throws {
        try connection.insert(
            into: "evidence",
            [
                "organisation": organisation, "record": record.record, "place": place,
                "sha256": file.sha256, "size": file.size, "name": file.name,
                "type": file.type,
            ])
    }

    /// A record ends once: the row it leaves behind stays readable.
    private func end(_ record: RecordID, why: String?, supersededBy later: RecordID?) throws {
        let ended = try connection.run(
            """
            UPDATE record SET ended_at = ?3, ended_why = ?4, superseded_by = ?5
            WHERE organisation = ?1 AND id = ?2 AND ended_at IS NULL
            """, organisation, record, entry.recordedAt, why, later)
        guard ended == 1 else {
            throw StorageError.noStandingRecord(
                organisation: organisation, record: record.description)
        }
    }
}
