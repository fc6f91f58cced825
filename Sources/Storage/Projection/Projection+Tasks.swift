import Duties
import Office

extension Projection {
    func write(_ issued: TaskIssued) throws {
        try connection.insert(
            into: "task",
            [
                "organisation": organisation, "edition": issued.edition,
                "deadline": issued.deadline, "in_force_until": issued.last,
                "units": issued.units, "fields": issued.fields, "minutes": issued.minutes,
                "recorded_at": entry.recordedAt,
            ])
    }
}
