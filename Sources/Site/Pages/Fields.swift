import Lists
import Office

/// Fields of a form, each with its label, its help and the mistake made in it.
struct Fields {
    let values: FormFields
    let mistakes: [FieldMistake]

    init(_ values: FormFields = FormFields(), mistakes: [FieldMistake] = []) {
        self.values = values
        self.mistakes = mistakes
    }

    func mistake(_ name: String) -> Message? {
        mistakes.first { $0.field == name }?.message
    }

    /// What help and mistake are called, so that a reader hears them with the field.
    func described(_ name: String, help: Message?) -> String? {
        mistake(name) != nil ? "\(name)-mistake" : help != nil ? "\(name)-help" : nil
    }

    /// Mistakes first, each a link to its field.
    func summary(_ out: inout HTML) {
        guard !mistakes.isEmpty else { return }
        out(.div, .class("mistakes"), .role("alert")) { out in
            out(.p, words: Word.mistakes)
            out(.ul) { out in
                for mistake in mistakes {
                    out(.li) { out in
                        out(.a, .href(.fragment(mistake.field)), words: mistake.message)
                    }
                }
            }
        }
    }

    func around(
        _ name: String, _ label: Message, _ help: Message?, isShort: Bool = false,
        _ out: inout HTML, input: (inout HTML) -> Void
    ) {
        let isWrong = mistake(name) != nil
        out(.div, .class("field\(isWrong ? " wrong" : "")\(isShort ? " short" : "")")) { out in
            out(.label, .for(name), words: label)
            input(&out)
            if let mistake = mistake(name) {
                out(.p, .class("mistake"), .id("\(name)-mistake"), words: mistake)
            }
            if let help { out(.p, .class("help"), .id("\(name)-help"), words: help) }
        }
    }
}

extension Fields {
    func text(
        _ name: String, _ label: Message, help: Message? = nil, type: String = "text",
        required: Bool = true, limit: Int = 200, autocomplete: String = "off",
        isShort: Bool = false, focus: Bool = false, _ out: inout HTML
    ) {
        around(name, label, help, isShort: isShort, &out) { out in
            out(
                .input, .type(type), .id(name), .name(name),
                .value(type == "password" ? "" : values[name]), .required(required),
                .maxLength(limit), .autocomplete(autocomplete), .autofocus(focus),
                .invalid(mistake(name) != nil), .describedBy(described(name, help: help)))
        }
    }

    func day(
        _ name: String, _ label: Message, help: Message? = nil, latest: String? = nil,
        _ out: inout HTML
    ) {
        around(name, label, help, isShort: true, &out) { out in
            out(
                .input, .type("date"), .id(name), .name(name), .value(values[name]),
                .required(), .maximum(latest ?? "9999-12-31"), .invalid(mistake(name) != nil),
                .describedBy(described(name, help: help)))
        }
    }

    func area(
        _ name: String, _ label: Message, help: Message? = nil, rows: Int, _ out: inout HTML
    ) {
        around(name, label, help, &out) { out in
            out(
                .textarea, .id(name), .name(name), .rows(rows),
                .chinese(if: values[name].holdsChinese), .invalid(mistake(name) != nil),
                .describedBy(described(name, help: help)), text: values[name])
        }
    }

    /// A choice of one; a value nobody offers falls on the first.
    func choice(
        _ name: String, _ label: Message, help: Message? = nil,
        _ options: [(value: String, words: Message)], isShort: Bool = true, _ out: inout HTML
    ) {
        around(name, label, help, isShort: isShort, &out) { out in
            out(
                .select, .id(name), .name(name), .invalid(mistake(name) != nil),
                .describedBy(described(name, help: help))
            ) { out in
                for option in options {
                    out(
                        .option, .value(option.value),
                        .selected(values[name] == option.value),
                        .chinese(if: out.language.of(option.words).holdsChinese),
                        words: option.words)
                }
            }
        }
    }

    func files(
        _ name: String, _ label: Message, help: Message?, accept: String? = nil, many: Bool,
        _ out: inout HTML
    ) {
        around(name, label, help, &out) { out in
            out(
                .input, .type("file"), .id(name), .name(name), .multiple(many),
                .invalid(mistake(name) != nil), .accept(accept ?? "*/*"),
                .describedBy(described(name, help: help)))
        }
    }
}

extension Link {
    /// A place on the same page.
    static func fragment(_ name: String) -> Link {
        var link = Link(segments: []).at(name)
        link.stayHere()
        return link
    }
}
