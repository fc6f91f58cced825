import Lists

/// Correcting one duty.
extension Word {
    static let correctDuty = Message(zh: "更正", en: "Correct")
    static let correctDutyTitle = Message(zh: "更正一项职责", en: "Correct a duty")
    static let correctDutyHelp = Message(
        zh: "只改看错的；没有动的照原来的读法。", en: "Change what was misread; the rest stays as read.")
    static func correctThis(_ duty: String) -> Message {
        Message(zh: "更正 \(duty)", en: "Correct \(duty.filter(\.isASCII))")
    }
    static func setNumberOf(_ duty: String) -> Message {
        Message(zh: "定数 \(duty)", en: "Set \(duty.filter(\.isASCII))")
    }
    static let addDuty = Message(zh: "补一项职责", en: "Add a duty")
    static func addDutyTo(_ item: String) -> Message {
        Message(zh: "补一项职责 \(item)", en: "Add a duty \(item.filter(\.isASCII))")
    }
    static let noDuty = Message(zh: "不算职责：", en: "No duty: ")
    static let dutyCorrected = Message(zh: "已更正", en: "Corrected")
    static let withdrawCorrection = Message(zh: "撤回更正", en: "Take it back")
    static func changed(_ change: Correction.Change?) -> Message {
        let fields: [Message] =
            switch change {
            case .remove: [Message(zh: "不算职责", en: "no duty")]
            case .add: [Message(zh: "补上的", en: "added")]
            case .set(let set): changed(set)
            case nil: []
            }
        return Message(
            zh: "（\(fields.map(\.zh).joined(separator: "、"))）",
            en: " (\(fields.map(\.en).joined(separator: ", "))) ")
    }

    private static func changed(_ set: DutyChange) -> [Message] {
        var fields: [Message] = []
        if set.words != nil { fields.append(dutyWords) }
        if set.schedule != nil { fields.append(whenWord) }
        if set.action != nil { fields.append(actionKind) }
        if set.modality != nil { fields.append(modalityWord) }
        if set.bearer != nil { fields.append(bearerWord) }
        if set.addressees != nil { fields.append(addresseesWord) }
        if set.counterparts != nil { fields.append(counterpartsWord) }
        if set.per != nil { fields.append(perWord) }
        return fields
    }

    static let dutyWords = Message(zh: "职责的原文", en: "The duty's words")
    static let dutyWordsHelp = Message(
        zh: "照本条原文摘取，一字不改；可以长些或短些。",
        en: "Taken from the item letter by letter; you may take more or fewer.")
    static let whenWord = Message(zh: "什么时候", en: "When")
    static func scheduleKind(_ kind: String) -> Message {
        switch kind {
        case "recurring": Message(zh: "有数：多久几次", en: "counted: so many in a period")
        case "deadline": Message(zh: "有期：某日之前", en: "dated: by a date")
        case "event": Message(zh: "遇事：有事才办", en: "on an event")
        case "vague": Message(zh: "有时间词，没有数", en: "a word of time, no number")
        default: Message(zh: "常态：没有时间", en: "continuing")
        }
    }
    static let noPeriod = Message(zh: "没有写", en: "not stated")
    static let atMost = Message(zh: "至多", en: "At most")
    static let unitWord = Message(zh: "单位", en: "Unit")
    static let datesWord = Message(zh: "日期", en: "Dates")
    static let datesHelp = Message(
        zh: "1月31日、7月31日；每月的写 10日", en: "01-31, 07-31; a day of every month: 10")
    static let repeats = Message(zh: "多久一回", en: "Comes round")
    static let triggerWord = Message(zh: "由什么引起", en: "Set off by")
    static let triggerHelp = Message(zh: "照原文，如 发现问题", en: "In the text's words")
    static let withinWord = Message(zh: "多久以内", en: "Within")
    static let withinUnit = Message(zh: "时限的单位", en: "Unit of the limit")
    static func limitUnit(_ unit: String) -> Message {
        switch unit {
        case "BD": Message(zh: "个工作日", en: "working days")
        case "H": Message(zh: "小时", en: "hours")
        case "M": Message(zh: "个月", en: "months")
        default: Message(zh: "日", en: "days")
        }
    }
    static let limitWord = Message(zh: "或者时限的词", en: "Or its word")
    static let limitHelp = Message(zh: "及时、立即、限期……", en: "at once, in good time …")
    static let termWord = Message(zh: "时间词", en: "Its word")
    static let termHelp = Message(zh: "定期、经常……", en: "regularly, often …")
    static let lastingHelp = Message(
        zh: "一直要做，不计次数。", en: "Owed always, counted never.")
    static let actionKind = Message(zh: "做什么", en: "What is done")
    static let modalityWord = Message(zh: "语气", en: "How binding")
    static let must = Message(zh: "必须", en: "must")
    static let bearerWord = Message(zh: "谁承担", en: "Who owes it")
    static let asHeading = Message(zh: "照标题", en: "as the heading says")
    static let bearerText = Message(zh: "写明是谁", en: "Named as")
    static let bearerTextHelp = Message(
        zh: "其他组织、其他人员时要写，如 村党组织。",
        en: "Needed for another organisation or other persons.")
    static let addresseesWord = Message(zh: "报送谁", en: "To whom")
    static let namesHelp = Message(zh: "几个之间用顿号。", en: "Several with commas.")
    static let counterpartsWord = Message(zh: "对象", en: "With or about whom")
    static let perWord = Message(zh: "次数怎么算", en: "How it is counted")
    static let perHelp = Message(
        zh: "比如谈话不少于 2 次、对象五人：合起来 2 次，还是每人 2 次。",
        en: "At least 2 talks, five people: 2 in all, or 2 with each.")
    static let whyCorrect = Message(zh: "为什么更正", en: "Why")
    static let whyCorrectHelp = Message(
        zh: "和更正一起留存，例如：原文“每半年”只管前半句。",
        en: "Kept with the correction.")
    static let isNoDuty = Message(zh: "这不是一项职责", en: "This is no duty")
    static let saveCorrection = Message(zh: "保存更正", en: "Keep the correction")

    static func modality(_ modality: Duty.Modality) -> Message? {
        switch modality {
        case .must: nil
        case .mustNot: mustNot
        case .may: may
        case .should: should
        }
    }
}
