import Duties
import Lists
import Office

/// 领导小组: the groups of an organisation, who is in them, and the forms to set up and end one.
struct LeadingGroupsPart {
    let model: PostsView
    var values = FormFields()
    var mistakes: [FieldMistake] = []

    private var organisation: Organisation { model.organisation }

    func write(_ out: inout HTML, _ frame: Frame) {
        if !model.groups.isEmpty {
            out(.section, .class("card")) { out in
                out(.h2, words: Word.leadingGroups)
                for group in model.groups { line(group, &out) }
            }
        }
        guard model.mayGovern, !model.lines.isEmpty else { return }
        form(&out, frame)
        if !model.groups.isEmpty { end(&out, frame) }
    }

    private func line(_ group: LeadingGroup, _ out: inout HTML) {
        let titles = group.posts.compactMap { model.titles[$0] }
        out(.div, .class("note")) { out in
            out(.p) { out in
                out(.b, said: group.name)
                out.text(Word.separator)
                out.text(Word.heldFrom(group.from, group.last))
            }
            out(.p) { out in
                out.text(Word.groupLeader)
                out.space()
                out.said(titles.first ?? "")
                guard titles.count > 1 else { return }
                out.text(Word.separator)
                out.text(Word.groupMembers)
                out.space()
                out.said(titles.dropFirst().joined(separator: "、"))
            }
            for words in group.functions.split(whereSeparator: \.isNewline) {
                out(.p, .class("do"), said: String(words))
            }
        }
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        let form = ActForm(
            prefix: "group", title: Word.formGroupTitle, help: Word.formGroupHelp,
            action: Paths.tree(.formGroup, organisation), button: Word.foundNow)
        let start = FormFields(pairs: [("group-from", frame.today.description)])
        form.write(start, typed: values, mistakes, &out, frame) { fields, name, out in
            out(.div, .class("row")) { out in
                fields.text(name("name"), Word.groupName, &out)
                fields.choice(
                    name("leader"), Word.groupLeader,
                    model.lines.map { ($0.post.id.description, .same($0.post.title)) }, &out)
                fields.day(name("from"), Word.foundedWord, &out)
            }
            members(fields, name("members"), &out)
            fields.area(name("functions"), Word.groupFunctions, rows: 3, &out)
        }
    }

    private func members(_ fields: Fields, _ name: String, _ out: inout HTML) {
        let ticked = Set(fields.values.all(name))
        out(.fieldset) { out in
            out(.legend, words: Word.groupMembers)
            for line in model.lines {
                let post = line.post.id.description
                out(.p) { out in
                    out(
                        .input, .type("checkbox"), .id("\(name)-\(post)"), .name(name),
                        .value(post), .checked(ticked.contains(post)))
                    out.space()
                    out(.label, .for("\(name)-\(post)")) { $0.said(line.post.title) }
                }
            }
        }
    }

    private func end(_ out: inout HTML, _ frame: Frame) {
        let form = ActForm(
            prefix: "ending", title: Word.endGroupTitle, help: Word.endGroupHelp,
            action: Paths.tree(.endGroup, organisation), button: Word.endGroupNow, isDanger: true)
        let start = FormFields(pairs: [("ending-last", frame.today.description)])
        form.write(start, typed: values, mistakes, &out, frame) { fields, name, out in
            fields.choice(
                name("which"), Word.leadingGroups,
                model.groups.filter { $0.last == nil }
                    .map { ($0.id.description, .same($0.name)) }, isShort: false, &out)
            out(.div, .class("row")) { out in
                fields.day(name("last"), Word.lastDay, help: Word.lastDayHelp, &out)
                fields.text(name("why"), Word.ground, help: Word.groundHelp, limit: 500, &out)
            }
        }
    }
}
