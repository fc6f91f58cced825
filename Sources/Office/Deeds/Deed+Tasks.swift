package import Duties

/// A committee put a temporary duty to organisations below, at a price it confirmed.
package struct TaskIssued: Hashable, Sendable {
    package var edition: EditionID
    package var deadline: Day
    package var last: Day
    package var units: Int
    package var fields: Int
    /// Of all organisations together, as it was confirmed.
    package var minutes: Int

    package init(
        edition: EditionID, deadline: Day, last: Day, units: Int, fields: Int, minutes: Int
    ) {
        self.edition = edition
        self.deadline = deadline
        self.last = last
        self.units = units
        self.fields = fields
        self.minutes = minutes
    }
}

extension TaskIssued {
    func write(to out: inout FieldWriter) {
        out.plain("edition", edition.description)
        out.plain("deadline", deadline)
        out.plain("last", last)
        out.plain("units", units)
        out.plain("fields", fields)
        out.plain("minutes", minutes)
    }

    init(_ input: FieldReader) throws {
        self.init(
            edition: EditionID(try input.text("edition")), deadline: try input.day("deadline"),
            last: try input.day("last"), units: try input.integer("units"),
            fields: try input.integer("fields"), minutes: try input.integer("minutes"))
    }
}

/// A task as issued, with the title of its list.
package struct TaskRow: Hashable, Sendable {
    package var task: TaskIssued
    package var title: String
    package var recordedAt: Int64

    package init(task: TaskIssued, title: String, recordedAt: Int64) {
        self.task = task
        self.title = title
        self.recordedAt = recordedAt
    }
}
