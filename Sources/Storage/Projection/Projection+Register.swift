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
    }

    func write(_ adopted: EditionAdopted) throws {
        try connection.insert(
            into: "adoption",
            [
                "organisation": organisation, "sequence": entry.sequence,
                "edition": adopted.edition, "below": adopted.below,
                "in_force_from": adopted.from, "in_force_until": nil,
                "recorded_at": entry.recordedAt,
            ])
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
