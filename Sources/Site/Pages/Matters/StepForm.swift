import Duties
import Lists
import Office

/// The fields of a step as a form.
struct StepForm {
    let step: Procedure.Step
    let posts: [Post]
    let below: [Organisation]
    let fields: Fields
    /// What fields hold before anybody types.
    let drafts: [String: String]

    func write(_ out: inout HTML) {
        for field in step.fields { write(field, &out) }
    }

    private func write(_ field: Procedure.Field, _ out: inout HTML) {
        let (name, words, help) = (field.name, field.words, field.help)
        switch field.kind {
        case .line: fields.text(name, words, help: help, required: field.isRequired, &out)
        case .words:
            let filled = filled(field)
            filled.area(name, words, help: help, rows: field.draft == nil ? 4 : 16, &out)
        case .day:
            fields.text(
                name, words, help: help, type: "date", required: field.isRequired, isShort: true,
                &out)
        case .number:
            fields.text(
                name, words, help: help, type: "number", required: field.isRequired, limit: 7,
                isShort: true, &out)
        case .choice:
            fields.choice(
                name, words, help: help,
                field.options.map { (value: $0.name, words: $0.words) }, &out)
        case .post:
            fields.choice(
                name, words, help: help,
                posts.map { (value: $0.id.description, words: .same($0.title)) }, &out)
        case .unit:
            fields.choice(
                name, words, help: help,
                below.map { (value: $0.id.description, words: .same($0.name)) }, &out)
        case .posts: several(field, &out)
        case .file: fields.files(name, words, help: help, many: true, &out)
        }
    }

    /// With the draft where nothing was typed yet.
    private func filled(_ field: Procedure.Field) -> Fields {
        guard fields.values[field.name].isEmpty, let draft = drafts[field.name] else {
            return fields
        }
        var values = fields.values
        values.pairs.removeAll { $0.name == field.name }
        values.pairs.append((field.name, draft))
        return Fields(values, mistakes: fields.mistakes)
    }

    private func several(_ field: Procedure.Field, _ out: inout HTML) {
        let chosen = Set(fields.values.all(field.name))
        out(.fieldset, .class("proposals"), .id(field.name)) { out in
            out(.legend, words: field.words)
            if let mistake = fields.mistake(field.name) {
                out(.p, .class("mistake"), words: mistake)
            }
            if let help = field.help { out(.p, .class("help"), words: help) }
            for post in posts {
                out(.label, .class("choose")) { out in
                    out(
                        .input, .type("checkbox"), .name(field.name),
                        .value(post.id.description),
                        .checked(chosen.contains(post.id.description)))
                    out(.span, said: post.title)
                }
            }
        }
    }

    /// Rules in words, so that nobody learns of them by being refused.
    func rules(_ out: inout HTML) {
        let rules = step.guards.compactMap { use in Guards.all.first { $0.name == use.name } }
        guard !rules.isEmpty else { return }
        out(.div, .class("note")) { out in
            out(.p) { $0(.b, words: Word.rules) }
            out(.ul) { out in
                for rule in rules {
                    out(.li) { out in
                        out.text(rule.rule)
                        out.space()
                        out(.small, .class("dim"), words: Clause.words(rule.source))
                    }
                }
            }
        }
    }
}
