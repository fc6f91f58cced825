import Lists

/// When something is owed, in words; the words are those of ``Schedule/words``.
extension Word {
    static func schedule(_ schedule: Schedule) -> Message { schedule.words }

    static func every(_ period: Period) -> Message { period.every }

    static func month(_ number: Int) -> String { YearlyDate.name(ofMonth: number) }

    static func per(_ per: Duty.Per) -> Message? {
        switch per {
        case .bearer: nil
        case .counterpart: Message(zh: "逐个对象", en: "with each one")
        case .undecided: Message(zh: "是否逐个，原文未定", en: "with each one or once: left open")
        }
    }
}
