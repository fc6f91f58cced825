/// A schedule with every key beside every other, as the JSON form has it.
private struct FlatSchedule {
    var kind: StaticString
    var period: Period?
    var min: Int?
    var max: Int?
    var minExplicit = false
    var unit: String?
    var deadlines: [YearlyDate] = []
    var covers: [Deadline.Cover?]?
    var trigger: String?
    var within: String?
    var term: String?

    init(_ schedule: Schedule) {
        switch schedule {
        case .recurring(let recurring):
            kind = #""recurring""#
            (period, min, max) = (recurring.period, recurring.min, recurring.max)
            (minExplicit, unit) = (recurring.minExplicit, recurring.unit)
        case .deadline(let deadline):
            kind = #""deadline""#
            (period, deadlines, covers) = (deadline.period, deadline.dates, deadline.covers)
        case .event(let event):
            kind = #""event""#
            (trigger, within) = (event.trigger.value, event.within?.value)
            term = event.term?.value
        case .vague(let word):
            kind = #""vague""#
            term = word.value
        case .continuing:
            kind = #""continuing""#
        }
    }
}

extension JSONWriter {
    mutating func schedule(_ duty: Duty) {
        let flat = FlatSchedule(duty.schedule)
        raw(#"{"kind":"#)
        raw(flat.kind)
        raw(#","period":"#)
        optional(flat.period?.rawValue)
        raw(#","min":"#)
        optional(flat.min)
        raw(#","max":"#)
        optional(flat.max)
        raw(#","minExplicit":"#)
        boolean(flat.minExplicit)
        raw(#","unit":"#)
        optional(flat.unit)
        raw(#","deadlines":"#)
        array(flat.deadlines) { $0.word($1.description) }
        raw(#","covers":"#)
        covers(flat.covers)
        raw(#","trigger":"#)
        optional(flat.trigger)
        raw(#","within":"#)
        optional(flat.within)
        raw(#","term":"#)
        optional(flat.term)
        raw(#","per":"#)
        word(duty.per.rawValue)
        raw(#","range":"#)
        optional(duty.spans.schedule)
        raw(#","headRange":"#)
        optional(duty.spans.head)
        raw("}")
    }

    private mutating func covers(_ covers: [Deadline.Cover?]?) {
        guard let covers else { return raw("null") }
        array(covers) { $0.optional($1?.rawValue) }
    }
}
