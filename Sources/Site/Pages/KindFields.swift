import Duties
import Lists
import Office

/// The fields a kind of record or register asks for, as inputs of a form.
struct KindFields {
    let fields: Fields
    /// `particulars`, `values`: what stands before each field's name.
    let prefix: String
    let posts: [NamedPost]

    func write(_ all: [KindField], _ out: inout HTML) {
        for field in all { write(field, &out) }
    }

    private func write(_ field: KindField, _ out: inout HTML) {
        let name = "\(prefix).\(field.name)"
        switch field.form {
        case .line:
            fields.text(name, field.label, help: field.help, required: false, &out)
        case .text:
            fields.area(name, field.label, help: field.help, rows: 3, &out)
        case .number:
            fields.text(
                name, field.label, help: field.help, type: "number", required: false, limit: 8,
                isShort: true, &out)
        case .day: day(name, field, &out)
        case .yes:
            fields.choice(
                name, field.label, help: field.help,
                [("", Word.notSaid), ("yes", Message(zh: "是", en: "yes"))], &out)
        case .choice(let options):
            fields.choice(
                name, field.label, help: field.help,
                [("", Word.notSaid)] + options.map { ($0.code, $0.name) }, &out)
        case .choices(let options):
            boxes(name, field, options.map { ($0.code, $0.name) }, &out)
        case .post, .party:
            fields.choice(name, field.label, help: field.help, [("", Word.notSaid)] + named, &out)
        case .posts: boxes(name, field, named, &out)
        }
    }

    private var named: [(value: String, words: Message)] {
        posts.map { ($0.id.description, .same($0.name)) }
    }

    private func day(_ name: String, _ field: KindField, _ out: inout HTML) {
        fields.around(name, field.label, field.help, isShort: true, &out) { out in
            out(
                .input, .type("date"), .id(name), .name(name), .value(fields.values[name]),
                .maximum("9999-12-31"), .invalid(fields.mistake(name) != nil),
                .describedBy(fields.described(name, help: field.help)))
        }
    }

    private func boxes(
        _ name: String, _ field: KindField, _ options: [(value: String, words: Message)],
        _ out: inout HTML
    ) {
        let chosen = fields.values.all(name)
        out(.fieldset, .class("boxes"), .id(name)) { out in
            out(.legend, words: field.label)
            if let mistake = fields.mistake(name) {
                out(.p, .class("mistake"), words: mistake)
            }
            for option in options {
                out(.label, .class("box")) { out in
                    out(
                        .input, .type("checkbox"), .name(name), .value(option.value),
                        .checked(chosen.contains(option.value)))
                    out.space()
                    out(
                        .span, .chinese(if: out.language.of(option.words).holdsChinese),
                        words: option.words)
                }
            }
            if let help = field.help { out(.p, .class("help"), words: help) }
        }
    }
}

extension FormFields {
    /// What was written in the fields of a kind, by field; what is empty is left out.
    func written(_ fields: [KindField], _ prefix: String) -> [String: [String]] {
        var found: [String: [String]] = [:]
        for field in fields {
            let texts = all("\(prefix).\(field.name)").filter { !$0.trimmingSpaces.isEmpty }
            if !texts.isEmpty { found[field.name] = texts }
        }
        return found
    }

    /// Kept values as a form holds them.
    mutating func fill(_ values: [String: String], _ fields: [KindField], _ prefix: String) {
        for field in fields {
            guard let value = values[field.name] else { continue }
            for part in field.parts(of: value) { pairs.append(("\(prefix).\(field.name)", part)) }
        }
    }

    /// The kind of record meant, and whether its fields were on the form that was sent.
    var recordKind: (kind: RecordKind, isShown: Bool) {
        let kind = RecordKind(rawValue: self["kind"]) ?? .study
        let shown = self["kind-shown"]
        return (kind, shown.isEmpty || shown == kind.rawValue)
    }

    /// What a person typed goes along to the fields of the same name; choices of another kind do not.
    mutating func changeKind() {
        let (kind, isShown) = recordKind
        guard !isShown else { return }
        let known = Set(kind.facts.fields.filter(\.isTyped).map { "particulars.\($0.name)" })
        pairs.removeAll { $0.name.hasPrefix("particulars.") && !known.contains($0.name) }
    }
}

extension HTML {
    /// Filled fields as pairs of a description list.
    mutating func particulars(_ lines: [ParticularLine]) {
        for line in lines {
            self(.dt, words: line.field.label)
            self(.dd) { out in
                for (index, part) in line.parts.enumerated() {
                    if index > 0 { out.text(Word.comma) }
                    if line.field.isTyped || part.zh == part.en {
                        for each in part.zh.split(whereSeparator: \.isNewline) {
                            out(.p, .class("say"), said: String(each))
                        }
                    } else {
                        out.text(part)
                    }
                }
            }
        }
    }
}
