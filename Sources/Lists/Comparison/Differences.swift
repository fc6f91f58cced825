/// In what two duties that answer each other differ.
struct Differences {
    /// Names of bodies are compared without their level.
    let levelsDiffer: Bool

    func between(_ old: Duty, _ new: Duty) -> [Difference] {
        var found = [schedule(old, new), bearer(old.bearer, new.bearer), modality(old, new)]
            .compactMap { $0 }
        found += names(.addressees, old.addressees, new.addressees)
        found += names(.counterparts, old.counterparts, new.counterparts)
        if old.per != new.per, old.schedule.kind == .recurring, new.schedule.kind == .recurring {
            found.append(Difference(.per, .neither, old.per.words, new.per.words))
        }
        if found.isEmpty, plain(old.text) != plain(new.text) {
            found.append(Difference(.wording, .neither, said(old.text), said(new.text)))
        }
        return found
    }

    private func plain(_ text: String) -> [UInt32] {
        let letters = letters(of: text)
        return levelsDiffer ? BodyLevels.without(letters) : letters
    }

    private func said(_ text: String) -> Message { Message(zh: text, en: text) }

    /// A bearer the text names on one side only is a difference of wording.
    private func bearer(_ old: Bearer, _ new: Bearer) -> Difference? {
        let isOther =
            old.role != new.role
            || old.text.map(plain) != new.text.map(plain) && old.text != nil && new.text != nil
        return isOther ? Difference(.bearer, .neither, old.words, new.words) : nil
    }

    private func modality(_ old: Duty, _ new: Duty) -> Difference? {
        guard old.modality != new.modality else { return nil }
        let direction: Difference.Direction
        switch (old.modality.force, new.modality.force) {
        case (let a?, let b?): direction = a > b ? .weaker : .stronger
        default: direction = .neither
        }
        return Difference(.modality, direction, old.modality.words, new.modality.words)
    }

    private func names(
        _ kind: Difference.Kind, _ old: [Named], _ new: [Named]
    ) -> [Difference] {
        let list = { (names: [Named]) in
            self.said(names.isEmpty ? "—" : names.map(\.text).joined(separator: "、"))
        }
        guard Set(old.map { plain($0.text) }) != Set(new.map { plain($0.text) }) else { return [] }
        return [Difference(kind, .neither, list(old), list(new))]
    }
}

extension Differences {
    private func schedule(_ old: Duty, _ new: Duty) -> Difference? {
        let (a, b) = (old.schedule, new.schedule)
        switch (a, b) {
        case (.recurring(let a), .recurring(let b)): return recurring(a, b)
        case (.deadline(let a), .deadline(let b)): return dates(a, b)
        case (.event(let a), .event(let b)): return limit(a, b)
        case (.vague(let a), .vague(let b)):
            return a.value == b.value ? nil : Difference(.schedule, .neither, old.when, new.when)
        case (.continuing, .continuing): return nil
        default:
            return Difference(.schedule, direction(a, b), a.words, b.words)
        }
    }

    /// What is counted binds more than what waits for an event, a vague word less, none least.
    private func direction(_ old: Schedule, _ new: Schedule) -> Difference.Direction {
        if let a = old.timesInTenYears, let b = new.timesInTenYears, a != b {
            return a > b ? .weaker : .stronger
        }
        if old.firmness == new.firmness { return .neither }
        return old.firmness > new.firmness ? .weaker : .stronger
    }

    private func recurring(_ old: Recurring, _ new: Recurring) -> Difference? {
        guard old.period != new.period || old.min != new.min || old.unit != new.unit else {
            return nil
        }
        let kind: Difference.Kind =
            old.period == new.period ? .number : old.min == new.min ? .period : .rhythm
        var direction = Difference.Direction.neither
        if old.unit == new.unit {
            direction = self.direction(.recurring(old), .recurring(new))
        }
        return Difference(kind, direction, old.words, new.words)
    }

    /// Fewer dates ask for less, and so do as many of which some are later and none is earlier.
    private func dates(_ old: Deadline, _ new: Deadline) -> Difference? {
        guard old.dates != new.dates || old.period != new.period else { return nil }
        var direction = self.direction(.deadline(old), .deadline(new))
        if direction == .neither, old.dates.count == new.dates.count {
            let pairs = Array(zip(old.dates, new.dates))
            let (later, earlier) = (pairs.contains { $0 < $1 }, pairs.contains { $0 > $1 })
            if later != earlier { direction = later ? .weaker : .stronger }
        }
        return Difference(.dates, direction, old.words, new.words)
    }

    private func limit(_ old: Event, _ new: Event) -> Difference? {
        let (a, b) = (old.within?.value, new.within?.value)
        guard a != b || a == nil && old.term?.value != new.term?.value else { return nil }
        let none = Message(zh: "没有时限", en: "no limit")
        var direction = Difference.Direction.neither
        switch (a.flatMap(Event.minutes), b.flatMap(Event.minutes)) {
        case (let a?, let b?) where a != b: direction = a < b ? .weaker : .stronger
        case (.some, nil): direction = .weaker
        case (nil, .some): direction = .stronger
        default: break
        }
        return Difference(.limit, direction, old.limit ?? none, new.limit ?? none)
    }
}

extension Duty {
    /// The word of time as the text has it.
    fileprivate var when: Message {
        if case .vague(let term) = schedule { return Message(zh: term.value, en: term.value) }
        return schedule.words
    }
}

extension Schedule {
    /// How firmly it says when.
    fileprivate var firmness: Int {
        switch self {
        case .deadline: 4
        case .recurring: 3
        case .event: 2
        case .vague: 1
        case .continuing: 0
        }
    }

    /// How often it falls due in ten years, where it is counted.
    var timesInTenYears: Int? {
        switch self {
        case .recurring(let recurring):
            recurring.period.map { $0.inTenYears * min(recurring.min, 1_000_000) }
        case .deadline(let deadline):
            deadline.dates.contains { $0.month == nil }
                ? 120 * deadline.dates.count
                : deadline.period == .twoYear ? 5 * deadline.dates.count : 10 * deadline.dates.count
        case .event, .vague, .continuing: nil
        }
    }
}

extension Period {
    fileprivate var inTenYears: Int {
        switch self {
        case .day: 3650
        case .week: 520
        case .month: 120
        case .twoMonth: 60
        case .quarter: 40
        case .halfYear, .semester: 20
        case .year: 10
        case .twoYear: 5
        case .term: 2
        }
    }
}

extension Event {
    /// How long `P15BD`, `PT24H` are; a working day is counted as a day and two fifths.
    fileprivate static func minutes(_ duration: String) -> Int? {
        guard let n = Int(duration.filter(\.isNumber)) else { return nil }
        let isTime = duration.hasPrefix("PT")
        switch duration.drop(while: { !$0.isNumber }).drop(while: \.isNumber) {
        case "H": return n.multipliedReportingOverflow(by: 60).partialValue
        case "M" where isTime: return n
        case "D": return n.multipliedReportingOverflow(by: 1440).partialValue
        case "BD": return n.multipliedReportingOverflow(by: 2016).partialValue
        case "W": return n.multipliedReportingOverflow(by: 10080).partialValue
        case "M": return n.multipliedReportingOverflow(by: 43200).partialValue
        case "Y": return n.multipliedReportingOverflow(by: 525_600).partialValue
        default: return nil
        }
    }
}

extension Duty.Modality {
    /// Nil for a prohibition, which is no weaker or stronger duty.
    fileprivate var force: Int? {
        switch self {
        case .must: 3
        case .should: 2
        case .may: 1
        case .mustNot: nil
        }
    }

    /// How strongly it binds, in words.
    package var words: Message {
        switch self {
        case .must: Message(zh: "必须", en: "must")
        case .should: Message(zh: "应当（倡导）", en: "should")
        case .may: Message(zh: "可以", en: "may")
        case .mustNot: Message(zh: "不得", en: "must not")
        }
    }
}

extension Duty.Per {
    fileprivate var words: Message {
        switch self {
        case .bearer: Message(zh: "合计", en: "for all together")
        case .counterpart: Message(zh: "逐个对象", en: "with each one")
        case .undecided: Message(zh: "未定", en: "left open")
        }
    }
}

extension Bearer {
    /// Who owes it, in words.
    package var words: Message { text.map { Message(zh: $0, en: $0) } ?? role.words }
}

extension Bearer.Role {
    /// 领导班子集体, the collective.
    package var words: Message {
        switch self {
        case .collective: Message(zh: "领导班子集体", en: "the collective")
        case .principal: Message(zh: "主要负责人", en: "the principal")
        case .member: Message(zh: "其他成员", en: "the members")
        case .organisation: Message(zh: "其他组织", en: "another organisation")
        case .person: Message(zh: "其他人员", en: "other persons")
        }
    }
}
