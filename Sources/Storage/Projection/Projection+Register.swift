import Duties
import Lists
import Office

extension Projection {
    func write(_ issued: EditionIssued) throws {
        try connection.insert(
            into: "edition",
            [
                "organisation": organisation, "id": issued.edition, "title": issued.title,
                "level": issued.level, "document": issued.document, "register": issued.register,
                "name": issued.name, "recorded_at": entry.recordedAt,
            ])
        try connection.run(
            "UPDATE draft SET closed_at = ?3 WHERE organisation = ?1 AND id = ?2",
            organisation, issued.edition, entry.recordedAt)
    }

    func write(_ adopted: EditionAdopted) throws {
        try connection.insert(
            into: "adoption",
            [
                "organisation": organisation, "sequence": entry.sequence,
                "edition": adopted.edition, "below": adopted.below,
                "in_force_from": adopted.from, "in_force_until": adopted.until,
                "recorded_at": entry.recordedAt,
            ])
        if let replaced = adopted.replaces { try end(replaced, last: adopted.from + -1) }
    }

    func write(_ ended: EditionEnded) throws { try end(ended.edition, last: ended.last) }

    private func end(_ edition: EditionID, last: Day) throws {
        try connection.run(
            """
            UPDATE adoption SET in_force_until = ?3
            WHERE organisation = ?1 AND edition = ?2
                AND (in_force_until IS NULL OR in_force_until > ?3)
                AND sequence < ?4
            """, organisation, edition, last, entry.sequence)
    }

    func write(_ quantified: DutyQuantified) throws {
        try connection.insert(
            into: "quantification",
            [
                "organisation": organisation, "sequence": entry.sequence,
                "edition": quantified.duty.edition, "duty": quantified.duty.duty,
                "times": quantified.min, "period": quantified.period.rawValue,
                "replaces": quantified.replaces, "account": entry.actor,
                "recorded_at": entry.recordedAt,
            ])
    }
}
