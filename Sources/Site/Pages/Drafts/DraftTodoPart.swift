import Duties
import Lists
import Office

/// 还要办的: what a draft still asks of people, each with the act that settles it.
struct DraftTodoPart {
    let view: DraftView
    let mistake: (duty: String, message: Message)?
    let places: DraftPlaces

    private var todo: DraftTodo { view.todo }
    private var organisation: Organisation { view.organisation }
    private var id: EditionID { view.draft.row.id }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card todo"), .id("todo")) { out in
            out(.h2, words: Word.todo)
            if todo.isEmpty { out(.p, .class("dim"), words: Word.nothingToDo) }
            group(Word.blockingGroup, todo.blocking, &out) { finding($0, &$1) }
            group(Word.unplacedGroup, todo.unplaced, &out) { unplaced($0, &$1, frame) }
            group(Word.undecidedGroup, todo.undecided, &out) { decide($0, &$1, frame) }
            group(Word.unquantifiedGroup, todo.unquantified, &out) { number($0, &$1, frame) }
            group(Word.otherFindings, others, isOpen: false, &out) { finding($0, &$1) }
        }
    }

    /// Findings that ask for nothing above.
    private var others: [Finding] {
        view.draft.findings.filter {
            $0.weight != .blocking && !["per-undecided", "vague-term"].contains($0.rule)
        }
    }

    private func group<Entry>(
        _ words: (Int) -> Message, _ entries: [Entry], isOpen: Bool = true,
        _ out: inout HTML, write: (Entry, inout HTML) -> Void
    ) {
        guard !entries.isEmpty else { return }
        out(.details, .isOpen(isOpen && entries.count <= DraftTodoPart.openAtMost)) { out in
            out(.summary, words: words(entries.count))
            for entry in entries.prefix(DraftTodoPart.most) {
                out(.div, .class("ask")) { write(entry, &$0) }
            }
        }
    }

    /// A longer group is folded, and no group writes more than so many.
    private static let (openAtMost, most) = (12, 300)

    private func finding(_ finding: Finding, _ out: inout HTML) {
        out(.p, .class("finding \(finding.weight.rawValue)")) { out in
            let line = Word.line(places.line(finding.span))
            if let link = places.link(finding.span, organisation) {
                out(.a, .href(link), words: line)
            } else {
                out(.span, .class("dim"), words: line)
            }
            out.space()
            out.finding(finding.message)
        }
    }

    private func words(_ duty: Duty, _ out: inout HTML) {
        out(.p, .class("say"), .id("todo-\(Paths.anchor(duty.id))")) { out in
            out(.a, .href(places.link(duty, organisation))) { $0.said(duty.text) }
        }
    }

    private func wrong(_ duty: Duty) -> Message? {
        mistake?.duty == duty.id ? mistake?.message : nil
    }

    private func decide(_ duty: Duty, _ out: inout HTML, _ frame: Frame) {
        words(duty, &out)
        let names = duty.counterparts + duty.addressees
        out(
            .form, .class("set"), .method("post"),
            .action(Paths.draft(.decide, id, organisation))
        ) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("duty"), .value(duty.id))
            if !names.isEmpty {
                out(.span, .class("dim")) { out in
                    out.text(Word.counterparts)
                    out.said(names.map(\.text).joined(separator: "、"))
                }
            }
            for (per, words) in [
                (Duty.Per.bearer, Word.onceForAll), (.counterpart, Word.onceEach),
            ] {
                out(
                    .button, .class("btn small"), .type("submit"), .name("per"),
                    .value(per.rawValue), words: words)
            }
        }
        if let wrong = wrong(duty) {
            out(.p, .class("mistake"), .role("alert"), words: wrong)
        }
    }

    private func number(_ duty: Duty, _ out: inout HTML, _ frame: Frame) {
        words(duty, &out)
        let action = Paths.draft(.setNumber, id, organisation)
        if let suggestion = view.suggestions[duty.id] {
            take(suggestion, for: duty, action, &out, frame)
        }
        NumberForm(duty: duty, action: action, mistake: wrong(duty)).write(&out, frame)
    }

    /// A suggested number with the sentence it comes from, and a button that takes it.
    private func take(
        _ suggestion: NumberSuggestion, for duty: Duty, _ action: Link, _ out: inout HTML,
        _ frame: Frame
    ) {
        out(.form, .class("set suggestion"), .method("post"), .action(action)) { out in
            frame.token(&out)
            for (name, value) in [
                ("duty", duty.id), ("min", "\(suggestion.min)"),
                ("period", suggestion.period.rawValue),
            ] {
                out(.input, .type("hidden"), .name(name), .value(value))
            }
            out(.span) { out in
                out.text(Word.suggested(suggestion.min, suggestion.period))
                out.text(suggestion.isOwn ? Word.ownSource : Word.otherSource)
                out.said("《\(suggestion.list)》“\(suggestion.words)”")
            }
            out(.button, .class("btn small"), .type("submit"), words: Word.takeNumber)
        }
    }

    private func unplaced(_ kept: KeptCorrection, _ out: inout HTML, _ frame: Frame) {
        out(.p) { out in
            if let correction = kept.correction {
                out.text(Word.wordsThen)
                out(.span, .class("say")) { $0.said(correction.place.quoted) }
            }
        }
        CorrectionPart(kept: kept, edition: id, organisation: organisation)
            .write(&out, frame)
    }
}

extension DraftTodo {
    var isEmpty: Bool {
        blocking.isEmpty && unquantified.isEmpty && undecided.isEmpty && unplaced.isEmpty
    }
}

extension DutyPlace {
    /// The duty's words when the correction was made.
    var quoted: String {
        let scalars = Array(itemText.unicodeScalars)
        let range = min(words.start, scalars.count)..<min(words.end, scalars.count)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}
