import Duties
import Lists
import Office

extension HTML {
    /// What is to be done and when, with the letter its mark carries.
    mutating func headline(_ duty: Duty, letter: String?) {
        if let letter { self(.span, .class("letter"), text: letter) }
        self(.b) { out in
            out.text(Word.action(duty.action.kind))
            out.space()
            out.schedule(duty.schedule)
        }
    }

    /// Who owes it, to whom, with whom, and what else the words decide.
    mutating func facts(_ duty: Duty) {
        if let text = duty.bearer.text, !duty.bearer.inherited {
            said(text)
        } else {
            text(Word.bearer(duty.bearer.role))
        }
        names(Word.addressees, duty.addressees)
        names(Word.counterparts, duty.counterparts)
        for words in [Word.per(duty.per), Word.modality(duty.modality)].compactMap({ $0 }) {
            space()
            self(.span, .class("chip"), words: words)
        }
    }

    private mutating func names(_ label: Message, _ names: [Named]) {
        guard !names.isEmpty else { return }
        text(Word.separator)
        text(label)
        said(names.map(\.text).joined(separator: "、"))
    }

    /// A finding's sentence; in English it may cite words of the document.
    mutating func finding(_ message: Message) {
        guard language == .english, message.en.holdsChinese else { return text(message) }
        said(message.en)
    }
}

/// The form that sets the number a duty's words leave open.
struct NumberForm {
    let duty: Duty
    let action: Link
    var set: (min: Int, period: Period)?
    var mistake: Message?

    func write(_ out: inout HTML, _ frame: Frame) {
        let id = Paths.anchor(duty.id)
        out(.form, .class("set"), .method("post"), .action(action)) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("duty"), .value(duty.id))
            out(.label, .for("min-\(id)"), words: Word.atLeast)
            out(
                .input, .type("number"), .id("min-\(id)"), .name("min"), .minimum("1"),
                .maximum("366"), .required(), .value("\(set?.min ?? 1)"))
            out(.span, words: Word.timesWord)
            out(.select, .name("period"), .label(Word.period)) { out in
                for period in [Period.month, .quarter, .halfYear, .year, .twoYear] {
                    out(
                        .option, .value(period.rawValue),
                        .selected(period == (set?.period ?? .year)), words: Word.every(period))
                }
            }
            out(.button, .class("btn small"), .type("submit"), words: Word.setThisNumber)
        }
        if let mistake { out(.p, .class("mistake"), .role("alert"), words: mistake) }
    }
}
