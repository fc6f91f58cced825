import Lists
import Office

/// When a duty is owed, as fields of a form.
struct ScheduleForm {
    private let sent: FormFields
    /// What the duty says now.
    private let old: Schedule?

    init(_ sent: FormFields, was old: Schedule?) {
        self.sent = sent
        self.old = old
    }

    /// The kinds a person chooses from; each has fields of its own.
    static let kinds = ["recurring", "deadline", "event", "vague", "continuing"]

    /// The fields that matter for a kind.
    static func names(of kind: String) -> [String] {
        switch kind {
        case "recurring": ["schedule", "min", "max", "unit", "period"]
        case "deadline": ["schedule", "dates", "date-period"]
        case "event": ["schedule", "trigger", "within", "within-unit", "limit"]
        case "vague": ["schedule", "term"]
        default: ["schedule"]
        }
    }

    /// The fields of a schedule as it stands.
    static func values(of schedule: Schedule) -> [(String, String)] {
        switch schedule {
        case .recurring(let rule):
            [
                ("schedule", "recurring"), ("min", "\(rule.min)"),
                ("max", rule.max.map { "\($0)" } ?? ""), ("unit", rule.unit),
                ("period", rule.period?.rawValue ?? ""),
            ]
        case .deadline(let rule):
            [
                ("schedule", "deadline"),
                ("dates", rule.dates.map(\.typed).joined(separator: "、")),
                ("date-period", rule.period?.rawValue ?? ""),
            ]
        case .event(let event):
            [
                ("schedule", "event"), ("trigger", event.trigger.value),
                ("within", event.within.map { $0.value.filter(\.isNumber) } ?? ""),
                ("within-unit", event.within.map { limit(of: $0.value) } ?? "D"),
                ("limit", event.term?.value ?? ""),
            ]
        case .vague(let term): [("schedule", "vague"), ("term", term.value)]
        case .continuing: [("schedule", "continuing")]
        }
    }

    /// The unit of `P15BD`: `BD`.
    private static func limit(of duration: String) -> String {
        let unit = String(duration.drop(while: { !$0.isNumber }).drop(while: \.isNumber))
        return units.contains(unit) ? unit : "D"
    }

    static let units = ["D", "BD", "H", "M"]

    /// - Throws: ``OfficeError/invalid(_:)`` where a field cannot be understood.
    func change() throws -> ScheduleChange {
        switch sent["schedule"] {
        case "recurring": .recurring(try recurring())
        case "deadline": .deadline(try deadline())
        case "event": try event()
        case "vague": try vague()
        default: .continuing
        }
    }

    private func recurring() throws -> Recurring {
        let period = Period(rawValue: sent["period"])
        let max = sent["max"].isEmpty ? nil : Int(sent["max"])
        guard let min = Int(sent["min"]), sent["max"].isEmpty || max != nil else {
            throw ScheduleForm.mistake(
                Int(sent["min"]) == nil ? "min" : "max", zh: "写一个数。", en: "Write a number.")
        }
        return Recurring(
            period: period, min: min, max: max, minExplicit: true,
            unit: sent["unit"].isEmpty ? "次" : sent["unit"])
    }

    private func deadline() throws -> Deadline {
        let typed = sent["dates"].split(whereSeparator: { "、，,；; ".contains($0) })
        let dates = typed.compactMap { YearlyDate(typed: String($0)) }
        guard dates.count == typed.count, !dates.isEmpty else {
            throw ScheduleForm.mistake(
                "dates", zh: "日期写作 1月31日 或 01-31，几个之间用顿号；每月的写作 10日。",
                en: "Write dates as 01-31, several with commas; a day of every month as 10.")
        }
        var covers: [Deadline.Cover?]?
        if case .deadline(let was) = old, was.dates.count == dates.count { covers = was.covers }
        let sorted = dates == dates.sorted()
        return Deadline(
            period: Period(rawValue: sent["date-period"]), dates: dates.sorted(),
            covers: sorted ? covers : nil)
    }

    private func event() throws -> ScheduleChange {
        let (count, unit, term) = (sent["within"], sent["within-unit"], sent["limit"])
        guard count.isEmpty || Int(count).map({ (1...3_660).contains($0) }) == true else {
            throw ScheduleForm.mistake("within", zh: "写一个数。", en: "Write a number.")
        }
        let within = count.isEmpty ? nil : unit == "H" ? "PT\(count)H" : "P\(count)\(unit)"
        return .event(
            trigger: sent["trigger"], within: within,
            term: within != nil || term.isEmpty ? nil : term)
    }

    private func vague() throws -> ScheduleChange {
        guard !sent["term"].isEmpty else {
            throw ScheduleForm.mistake(
                "term", zh: "写出原文的词，如 定期。", en: "Give the text's own word.")
        }
        return .vague(term: sent["term"])
    }

    private static func mistake(_ field: String, zh: String, en: String) -> OfficeError {
        .invalid([FieldMistake(field, zh: zh, en: en)])
    }
}

extension YearlyDate {
    /// As people type it: `1月31日`, `10日`.
    var typed: String { month.map { "\($0)月\(day)日" } ?? "\(day)日" }

    /// Reads `1月31日`, `01-31`, `1.31`, and `10日` or `10` for a day of every month.
    init?(typed: String) {
        let numbers = typed.split(whereSeparator: { !$0.isNumber }).map(String.init)
        let known = typed.allSatisfy { $0.isNumber || "月日号-./每前".contains($0) }
        let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        switch (known, numbers.compactMap { Int($0) }) {
        case (true, let one) where one.count == 1 && (1...31).contains(one[0]):
            self.init(month: nil, day: one[0])
        case (true, let two) where two.count == 2:
            guard (1...12).contains(two[0]), (1...longest[two[0] - 1]).contains(two[1]) else {
                return nil
            }
            self.init(month: two[0], day: two[1])
        default: return nil
        }
    }
}
