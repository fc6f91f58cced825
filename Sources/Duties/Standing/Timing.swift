import Lists

/// When a duty is owed once the committee's own number, if there is one, is put in.
enum Timing {
    case counted(Period, times: Int)
    case deadline(Deadline)
    case event(Event)
    case unquantified(note: StandingNote.Kind?)
    case continuing

    /// What the text states stands; a set number only fills what it leaves open.
    init(_ duty: Duty, set number: Quantification?) {
        guard duty.modality == .must || duty.modality == .should else {
            self = .continuing
            return
        }
        switch duty.schedule {
        case .recurring(let stated):
            self.init(stated, set: number)
        case .deadline(let stated): self = .deadline(stated)
        case .event(let stated): self = .event(stated)
        case .vague:
            self =
                number.map { .counted($0.period, times: max($0.min, 1)) }
                ?? .unquantified(note: nil)
        case .continuing: self = .continuing
        }
    }

    var isContinuing: Bool {
        if case .continuing = self { true } else { false }
    }

    private init(_ stated: Recurring, set number: Quantification?) {
        switch (stated.period, number) {
        case (let period?, let number?) where !stated.minExplicit && number.period == period:
            self = .counted(period, times: max(number.min, 1))
        case (let period?, _): self = .counted(period, times: max(stated.min, 1))
        case (nil, let number?):
            let times = stated.minExplicit ? stated.min : number.min
            self = .counted(number.period, times: max(times, 1))
        case (nil, nil): self = .unquantified(note: .noPeriod)
        }
    }
}
