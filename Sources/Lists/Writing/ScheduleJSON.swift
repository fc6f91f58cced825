/// A schedule with every key beside every other, as the JSON form has it.
extension JSONWriter {
    mutating func schedule(_ duty: borrowing Duty) {
        switch duty.schedule {
        case .recurring(let recurring): self.recurring(recurring)
        case .deadline(let deadline): self.deadline(deadline)
        case .event(let event):
            raw(#"{"kind":"event","period":null,"min":null,"max":null,"minExplicit":false,"#)
            raw(#""unit":null,"deadlines":[],"covers":null,"trigger":"#)
            string(event.trigger.value)
            raw(#","within":"#)
            optional(event.within?.value)
            raw(#","term":"#)
            optional(event.term?.value)
        case .vague(let term):
            raw(#"{"kind":"vague","period":null,"min":null,"max":null,"minExplicit":false,"#)
            raw(#""unit":null,"deadlines":[],"covers":null,"trigger":null,"within":null,"term":"#)
            string(term.value)
        case .continuing:
            raw(#"{"kind":"continuing","period":null,"min":null,"max":null,"minExplicit":false,"#)
            raw(#""unit":null,"deadlines":[],"covers":null,"trigger":null,"within":null,"#)
            raw(#""term":null"#)
        }
        raw(#","per":"#)
        word(duty.per.rawValue)
        raw(#","range":"#)
        optional(duty.spans.schedule)
        raw(#","headRange":"#)
        optional(duty.spans.head)
        raw("}")
    }

    private mutating func recurring(_ recurring: borrowing Recurring) {
        raw(#"{"kind":"recurring","period":"#)
        optional(recurring.period?.rawValue)
        raw(#","min":"#)
        integer(recurring.min)
        raw(#","max":"#)
        optional(recurring.max)
        raw(#","minExplicit":"#)
        boolean(recurring.minExplicit)
        raw(#","unit":"#)
        string(recurring.unit)
        raw(#","deadlines":[],"covers":null,"trigger":null,"within":null,"term":null"#)
    }

    private mutating func deadline(_ deadline: borrowing Deadline) {
        raw(#"{"kind":"deadline","period":"#)
        optional(deadline.period?.rawValue)
        raw(#","min":null,"max":null,"minExplicit":false,"unit":null,"deadlines":"#)
        array(deadline.dates) { $0.word($1.description) }
        raw(#","covers":"#)
        if let covers = deadline.covers {
            array(covers) { $0.optional($1?.rawValue) }
        } else {
            raw("null")
        }
        raw(#","trigger":null,"within":null,"term":null"#)
    }
}
