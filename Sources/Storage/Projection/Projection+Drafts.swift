import Duties
import Office

extension Projection {
    /// A draft handed in again keeps who opened it; what was confirmed of the text before is gone.
    func write(_ drafted: EditionDrafted) throws {
        try connection.run(
            """
            INSERT INTO draft (organisation, id, name, encoding, document, file, layout, follows,
                columns, opened_by, opened_at, changed_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)
            ON CONFLICT (organisation, id) DO UPDATE SET
                name = excluded.name, encoding = excluded.encoding,
                document = excluded.document, file = excluded.file, layout = excluded.layout,
                columns = excluded.columns, changed_at = excluded.changed_at,
                confirmed_shown = NULL, confirmed_by = NULL, confirmed_account = NULL,
                confirmed_at = NULL
            """, organisation, drafted.edition, drafted.name, drafted.encoding,
            drafted.document, drafted.file, drafted.layout, drafted.follows, drafted.columns,
            entry.actor, entry.recordedAt)
    }

    func write(_ corrected: DutyCorrected) throws {
        try connection.insert(
            into: "correction",
            [
                "organisation": organisation, "edition": corrected.edition,
                "id": corrected.correction, "sequence": entry.sequence,
                "content": corrected.content, "why": corrected.why, "account": entry.actor,
                "recorded_at": entry.recordedAt,
            ])
        try touch(corrected.edition)
    }

    func write(_ withdrawn: CorrectionWithdrawn) throws {
        try connection.run(
            """
            UPDATE correction SET withdrawn_by = ?4, withdrawn_at = ?5
            WHERE organisation = ?1 AND edition = ?2 AND id = ?3
            """, organisation, withdrawn.edition, withdrawn.correction, entry.actor,
            entry.recordedAt)
        try touch(withdrawn.edition)
    }

    func write(_ dropped: DraftDropped) throws {
        try connection.run(
            """
            UPDATE draft SET dropped_why = ?3, closed_at = ?4 WHERE organisation = ?1 AND id = ?2
            """, organisation, dropped.edition, dropped.why, entry.recordedAt)
    }

    func write(_ confirmed: EditionConfirmed) throws {
        try connection.run(
            """
            UPDATE draft SET confirmed_shown = ?3, confirmed_by = ?4, confirmed_account = ?5,
                confirmed_at = ?6
            WHERE organisation = ?1 AND id = ?2
            """, organisation, confirmed.edition, confirmed.shown, confirmed.confirmedBy,
            entry.actor, entry.recordedAt)
    }

    private func touch(_ edition: EditionID) throws {
        try connection.run(
            "UPDATE draft SET changed_at = ?3 WHERE organisation = ?1 AND id = ?2",
            organisation, edition, entry.recordedAt)
    }
}
