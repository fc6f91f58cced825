import Duties

/// A verdict's reason as JSON: its kind, and the facts that belong to it.
struct ReasonAnswer: Encodable {
    let kind: String
    var record: String?
    var day: String?
    var days: Int?
    var done: Int?
    var needed: Int?
    var times: Int?
    var year: Int?
    var why: String?
    var approvedBy: String?

    /// - Parameter openings: records brought in from before the start, which are not late entry.
    init(_ reason: Reason, openings: Set<RecordID> = []) {
        switch reason {
        case .lateEntry(let id, let late) where openings.contains(id):
            kind = "opening"
            (record, days) = (id.description, late)
        case .counted(let id, let happened, let late):
            kind = late > 0 ? "countedLate" : "counted"
            (record, day, days) = (id.description, happened.description, late)
        case .lateEntry(let id, let late):
            kind = "lateEntry"
            (record, days) = (id.description, late)
        case .nothingRecorded: kind = "nothingRecorded"
        case .short(let done, let needed):
            kind = "short"
            (self.done, self.needed) = (done, needed)
        case .excused(let why, let approvedBy, let on):
            kind = "excused"
            (self.why, self.approvedBy, day) = (why, approvedBy, on.description)
        case .overSince(let on, let over):
            kind = "overSince"
            (day, days) = (on.description, over)
        case .left(let left):
            kind = "left"
            days = left
        case .limitUnknown(let missing):
            kind = "limitUnknown"
            year = missing
        case .cheapest(.record(let times, let by)):
            kind = "cheapestRecord"
            (self.times, day) = (times, by?.description)
        case .cheapest(.recordLate(let times)):
            kind = "cheapestRecordLate"
            self.times = times
        }
    }
}
