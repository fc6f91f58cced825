import Duties
import Lists
import Office

/// 变更组织: the forms that rename, move, merge, split and dissolve it, or found one below.
struct ChangeTreePage: Page {
    let organisation: Organisation
    var values = FormFields()
    var mistakes: [FieldMistake] = []
    let area: Area? = .posts
    var title: Message { Word.changeTitle }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.changeTitle)
                out(.p) { out in
                    out(.a, .href(Paths.posts(organisation))) { $0.said(organisation.name) }
                }
                out(.p, .class("dim"), words: Word.changePageHelp)
            }
        }
        rename(&out, frame)
        classify(&out, frame)
        if organisation.id != frame.caller?.organisation.id {
            move(&out, frame)
            dissolve(&out, frame)
        }
        found(&out, frame)
    }

    private func filled(_ pairs: (String, String)...) -> FormFields {
        FormFields(pairs: pairs.map { (name: $0.0, value: $0.1) })
    }

    private func form(
        _ prefix: String, _ title: Message, _ help: Message, _ deed: RouteName,
        _ button: Message, isDanger: Bool = false
    ) -> ActForm {
        ActForm(
            prefix: prefix, title: title, help: help, action: Paths.tree(deed, organisation),
            button: button, isDanger: isDanger)
    }

    private func rename(_ out: inout HTML, _ frame: Frame) {
        let start = filled(
            ("rename-name", organisation.name), ("rename-from", frame.today.description))
        form("rename", Word.renameTitle, Word.renameHelp, .rename, Word.renameNow)
            .write(start, typed: values, mistakes, &out, frame) { fields, name, out in
                out(.div, .class("row")) { out in
                    fields.text(name("name"), Word.newName, &out)
                    fields.day(name("from"), Word.changedFrom, help: Word.pastDayHelp, &out)
                }
            }
    }

    private func classify(_ out: inout HTML, _ frame: Frame) {
        let start = filled(
            ("class-kind", organisation.kind.rawValue),
            ("class-level", organisation.level.rawValue),
            ("class-from", frame.today.description))
        form("class", Word.classTitle, Word.classHelp, .classify, Word.change)
            .write(start, typed: values, mistakes, &out, frame) { fields, name, out in
                out(.div, .class("row")) { out in
                    kindAndLevel(fields, name, &out)
                    fields.day(name("from"), Word.changedFrom, help: Word.pastDayHelp, &out)
                }
            }
    }

    private func kindAndLevel(
        _ fields: Fields, _ name: (String) -> String, _ out: inout HTML
    ) {
        fields.choice(
            name("kind"), Word.kindOfOrganisation,
            Organisation.Kind.allCases.map { ($0.rawValue, Word.organisationKind($0.rawValue)) },
            &out)
        fields.choice(
            name("level"), Word.levelWord,
            Organisation.Level.allCases.map { ($0.rawValue, Word.level($0.rawValue)) }, &out)
    }

    private func move(_ out: inout HTML, _ frame: Frame) {
        let start = filled(("move-from", frame.today.description))
        form("move", Word.moveTitle, Word.moveHelp, .move, Word.moveNow)
            .write(start, typed: values, mistakes, &out, frame) { fields, name, out in
                out(.div, .class("row")) { out in
                    fields.text(name("parent"), Word.newParent, limit: 64, &out)
                    fields.day(name("from"), Word.changedFrom, help: Word.pastDayHelp, &out)
                }
            }
    }

    private func dissolve(_ out: inout HTML, _ frame: Frame) {
        let start = filled(("dissolve-last", frame.today.description))
        form(
            "dissolve", Word.dissolveTitle, Word.dissolveHelp, .dissolve, Word.dissolveNow,
            isDanger: true
        ).write(start, typed: values, mistakes, &out, frame) { fields, name, out in
            out(.div, .class("row")) { out in
                fields.day(name("last"), Word.lastDay, help: Word.lastDayHelp, &out)
                fields.text(name("why"), Word.ground, help: Word.groundHelp, limit: 500, &out)
            }
            fields.text(
                name("into"), Word.successors, help: Word.codesHelp, required: false, limit: 1000,
                &out)
        }
    }

    private func found(_ out: inout HTML, _ frame: Frame) {
        let start = filled(("found-founded", frame.today.description))
        form("found", Word.foundTitle, Word.foundHelp, .foundBelow, Word.foundNow)
            .write(start, typed: values, mistakes, &out, frame) { fields, name, out in
                out(.div, .class("row")) { out in
                    fields.text(name("name"), Word.organisationName, &out)
                    fields.text(
                        name("code"), Word.organisationCode, help: Word.organisationCodeHelp,
                        limit: 64, &out)
                }
                out(.div, .class("row")) { out in
                    kindAndLevel(fields, name, &out)
                    fields.day(name("founded"), Word.foundedWord, &out)
                }
                fields.text(
                    name("succeeds"), Word.succeedsWord, help: Word.codesHelp, required: false,
                    limit: 1000, &out)
            }
    }
}
