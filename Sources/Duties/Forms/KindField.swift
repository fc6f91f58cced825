package import Lists

/// One thing a kind of record or of register asks for, beyond what all of them ask.
///
/// Its name and the codes of its options stand in entries of the ledger: they never change.
package struct KindField: Hashable, Sendable {
    /// What may be written there.
    package enum Form: Hashable, Sendable {
        /// Words on one line, or on several; what a person typed is committed.
        case line, text
        case number(ClosedRange<Int>)
        case day
        /// Yes, or not said.
        case yes
        case choice([KindOption]), choices([KindOption])
        /// A post of the organisation; several; or one of its own or of those directly below.
        case post, posts, party
    }

    package let name: String
    package let label: Message
    /// What it is for, with the clause or regulation it rests on.
    package let help: Message?
    package let form: Form

    init(_ name: String, _ form: Form, _ zh: String, _ en: String, help: Message? = nil) {
        self.name = name
        self.form = form
        self.help = help
        label = Message(zh: zh, en: en)
    }

    /// What a person typed may hold anything, a name too; the rest is chosen among what is known.
    package var isTyped: Bool { form == .line || form == .text }

    package var options: [KindOption] {
        switch form {
        case .choice(let options), .choices(let options): options
        default: []
        }
    }
}

/// One of a field's answers.
package struct KindOption: Hashable, Sendable {
    package let code: String
    package let name: Message

    init(_ code: String, _ zh: String, _ en: String) {
        self.code = code
        name = Message(zh: zh, en: en)
    }

    fileprivate func isCalled(_ text: String) -> Bool {
        [code, name.zh, name.en].contains(text)
    }
}

extension KindField {
    /// What was written, as it is kept; or what is wrong with it.
    package enum Kept: Hashable, Sendable {
        case nothing, value(String), wrong(Message)
    }

    /// Several choices are kept in the order of the field, parted by spaces.
    ///
    /// - Parameter written: trimmed, without empty ones; posts by their identifiers.
    package func kept(_ written: [String]) -> Kept {
        guard let first = written.first else { return .nothing }
        switch form {
        case .choices(let options): return several(options, written)
        case .posts: return .value(written.joined(separator: " "))
        default: break
        }
        guard written.count == 1 else { return .wrong(.onlyOne) }
        switch form {
        case .line: return first.contains(where: \.isNewline) ? .wrong(.oneLine) : .value(first)
        case .number(let range):
            guard let number = Int(first), range.contains(number) else {
                return .wrong(.number(range))
            }
            return .value("\(number)")
        case .day: return Day(first).map { .value($0.description) } ?? .wrong(.day)
        case .yes:
            if ["no", "false", "否"].contains(first) { return .nothing }
            return ["yes", "true", "是"].contains(first) ? .value("yes") : .wrong(.yesOrNo)
        case .choice(let options):
            return options.first { $0.isCalled(first) }.map { .value($0.code) }
                ?? .wrong(.choose(options))
        case .text, .post, .party, .choices, .posts: return .value(first)
        }
    }

    private func several(_ options: [KindOption], _ written: [String]) -> Kept {
        let chosen = options.filter { option in written.contains { option.isCalled($0) } }
        let isKnown = written.allSatisfy { text in options.contains { $0.isCalled(text) } }
        return isKnown
            ? .value(chosen.map(\.code).joined(separator: " ")) : .wrong(.choose(options))
    }

    /// The parts of a kept value: codes, identifiers, or the one value there is.
    package func parts(of value: String) -> [String] {
        switch form {
        case .choices, .posts: value.split(separator: " ").map(String.init)
        default: [value]
        }
    }
}

extension Message {
    fileprivate static let onlyOne = Message(zh: "只能填一个。", en: "Only one can be given.")
    fileprivate static let oneLine = Message(zh: "写在一行里。", en: "Write it on one line.")
    fileprivate static let day = Message(zh: "日期写作 2026-03-05。", en: "Write the day as 2026-03-05.")
    fileprivate static let yesOrNo = Message(zh: "填“是”或不填。", en: "Say yes, or leave it out.")
    fileprivate static func number(_ range: ClosedRange<Int>) -> Message {
        Message(
            zh: "填 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。",
            en: "A whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    fileprivate static func choose(_ options: [KindOption]) -> Message {
        Message(
            zh: "从这些里选：\(options.map(\.name.zh).joined(separator: "、"))。",
            en: "Choose among: \(options.map(\.name.en).joined(separator: ", ")).")
    }
}
