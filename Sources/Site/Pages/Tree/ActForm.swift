import Lists
import Office

/// One thing that can be done on a page that offers several: folded until it is wanted.
///
/// Its fields bear its own prefix, so that no two on the page are called the same.
struct ActForm {
    let prefix: String
    let title: Message
    let help: Message
    let action: Link
    let button: Message
    var isDanger = false

    /// - Parameters:
    ///   - start: what stands now, by the prefixed names.
    ///   - typed: what was sent, by this form or by another of the page.
    ///   - fields: writes the fields, given how a name is prefixed.
    func write(
        _ start: FormFields, typed: FormFields, _ mistakes: [FieldMistake], _ out: inout HTML,
        _ frame: Frame,
        fields: (Fields, (String) -> String, inout HTML) -> Void
    ) {
        let mine = mistakes.filter { $0.field.hasPrefix(prefix + "-") }
        let isTyped = typed.pairs.contains { $0.name.hasPrefix(prefix + "-") }
        let form = Fields(isTyped ? typed : start, mistakes: mine)
        out(.details, .class("card"), .id(prefix), .isOpen(!mine.isEmpty)) { out in
            out(.summary, words: title)
            out(.form, .method("post"), .action(action)) { out in
                frame.token(&out)
                out(.p, .class("help"), words: help)
                form.summary(&out)
                fields(form, { "\(prefix)-\($0)" }, &out)
                out(
                    .button, .class(isDanger ? "btn danger" : "btn main"), .type("submit"),
                    words: button)
            }
        }
    }
}

extension Fields {
    /// A box to tick, with its label behind it.
    func tick(_ name: String, _ label: Message, _ out: inout HTML) {
        out(.p) { out in
            out(
                .input, .type("checkbox"), .id(name), .name(name), .value("yes"),
                .checked(values[name] == "yes"))
            out.space()
            out(.label, .for(name), words: label)
        }
    }
}
