import Duties
import Lists
import Office

/// The fields of a post, founded or changed.
struct PostForm {
    let form: ActForm

    func write(
        _ start: FormFields, typed: FormFields, _ mistakes: [FieldMistake], from: Message,
        help: Message?, _ out: inout HTML, _ frame: Frame
    ) {
        form.write(start, typed: typed, mistakes, &out, frame) { fields, name, out in
            out(.div, .class("row")) { out in
                fields.text(name("title"), Word.postTitleWord, &out)
                fields.choice(
                    name("role"), Word.roleOfPost,
                    Post.Role.allCases.map { ($0.rawValue, Word.post($0)) }, &out)
                fields.text(name("rank"), Word.rankWord, limit: 3, isShort: true, &out)
            }
            for kind in Portfolio.Kind.allCases {
                fields.text(
                    name(kind.rawValue), Word.portfolio(kind), help: Word.partedHelp,
                    required: false, limit: 2000, &out)
            }
            fields.day(name("from"), from, help: help, &out)
        }
    }

    /// What the form holds before anybody types.
    static func values(_ prefix: String, _ post: Post?, _ today: Day) -> FormFields {
        var pairs = [
            ("\(prefix)-title", post?.title ?? ""),
            ("\(prefix)-role", (post?.role ?? .member).rawValue),
            ("\(prefix)-rank", post.map { "\($0.rank)" } ?? ""),
            ("\(prefix)-from", today.description),
        ]
        for kind in Portfolio.Kind.allCases {
            let names = post?.names(kind).joined(separator: "、") ?? ""
            pairs.append(("\(prefix)-\(kind.rawValue)", names))
        }
        return FormFields(pairs: pairs)
    }
}
