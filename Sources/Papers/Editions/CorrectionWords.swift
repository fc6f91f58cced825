import Lists

/// What people answered, in the words of a comment beside the duty.
struct CorrectionWords {
    /// The remarks on a document, each with the range it is about.
    static func remarks(
        on list: ParsedList, answers: Answers
    ) -> [(span: Span, words: String)] {
        let corrected = apply(answers.corrections, to: list.sections, in: list.document)
        let items = corrected.sections.flatMap(\.allItems)
        let duties = items.flatMap(\.duties) + list.duties
        let spans = Dictionary(duties.map { ($0.id, $0.span) }, uniquingKeysWith: { a, _ in a })
        var found: [(span: Span, words: String)] = []
        for correction in answers.corrections {
            guard let span = corrected.placed[correction.id].flatMap({ spans[$0] }) else {
                continue
            }
            found.append((span, words(correction.change)))
        }
        for number in answers.numbers {
            guard let span = spans[number.place.duty] else { continue }
            found.append((span, words(number)))
        }
        return found.sorted { $0.span < $1.span }
    }

    private static func words(_ change: Correction.Change) -> String {
        switch change {
        case .remove: "更正：不作为一项职责。"
        case .add(let change): "补入一项职责" + listed(change)
        case .set(let change): "更正" + listed(change)
        }
    }

    private static func listed(_ change: DutyChange) -> String {
        var said: [String] = []
        if let bearer = change.bearer { said.append("责任主体为\(bearer.text ?? name(bearer.role))") }
        if let schedule = change.schedule { said.append("时限为\(words(schedule))") }
        if let names = change.addressees { said.append("对象为\(names.joined(separator: "、"))") }
        if let names = change.counterparts { said.append("相对方为\(names.joined(separator: "、"))") }
        if let per = change.per { said.append(words(per)) }
        if change.words != nil { said.append("范围已调整") }
        if change.action != nil { said.append("行为类别已调整") }
        if change.modality != nil { said.append("要求的强度已调整") }
        return said.isEmpty ? "。" : "：" + said.joined(separator: "；") + "。"
    }

    private static func words(_ number: Answers.Number) -> String {
        "确定：\(name(number.period))不少于\(number.min)次。"
    }

    private static func words(_ per: Duty.Per) -> String {
        switch per {
        case .bearer: "由责任主体共同完成"
        case .counterpart: "对每一对象分别完成"
        case .undecided: "按件计数待定"
        }
    }

    private static func words(_ schedule: ScheduleChange) -> String {
        switch schedule {
        case .recurring(let often):
            (often.period.map(name) ?? "") + "\(often.min)"
                + (often.max.map { "至\($0)" } ?? "") + often.unit
        case .deadline(let deadline):
            deadline.dates.map(\.description).joined(separator: "、") + "前"
        case .event(let trigger, let within, let term):
            trigger + (within ?? term ?? "")
        case .vague(let term): term
        case .continuing: "长期坚持"
        }
    }

    private static func name(_ period: Period) -> String {
        switch period {
        case .day: "每日"
        case .week: "每周"
        case .month: "每月"
        case .twoMonth: "每两个月"
        case .quarter: "每季度"
        case .halfYear: "每半年"
        case .year: "每年"
        case .twoYear: "每两年"
        case .term: "每届任期"
        case .semester: "每学期"
        }
    }

    private static func name(_ role: Bearer.Role) -> String {
        switch role {
        case .collective: "领导班子集体"
        case .principal: "主要负责人"
        case .member: "班子其他成员"
        case .organisation: "所属单位"
        case .person: "责任人"
        }
    }
}
