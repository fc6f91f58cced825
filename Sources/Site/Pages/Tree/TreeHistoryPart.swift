import Duties
import Lists
import Office

/// 沿革: what became of an organisation and its posts, newest first.
struct TreeHistoryPart {
    let model: PostsView
    /// Only what concerns one post.
    var post: PostID?

    func write(_ out: inout HTML, _ frame: Frame) {
        let changes = post == nil ? model.changes : []
        let posts = model.postChanges.filter { post == nil || $0.was.id == post }
        let held = model.appointments.filter { post == nil || $0.post == post }
        out(.section) { out in
            out(.h2, words: Word.historyOfTree)
            guard !(changes.isEmpty && posts.isEmpty && held.isEmpty) else {
                out(.p, .class("card"), words: Word.noHistory)
                return
            }
            out(
                .div, .class("card flush scroll"), .focusable, .role("region"),
                .label(Word.historyOfTree)
            ) { out in
                out(.table, .class("rows")) { out in
                    header(&out)
                    out(.tbody) { out in
                        for event in events(changes, posts, held) { row(event, &out) }
                    }
                }
            }
        }
    }

    private enum Event {
        case organisation(OrganisationChange)
        case post(PostChange)
        case appointment(Appointment)

        var day: Day {
            switch self {
            case .organisation(let change): change.from
            case .post(let change): change.from
            case .appointment(let appointment): appointment.from
            }
        }
    }

    /// Newest first.
    private func events(
        _ changes: [OrganisationChange], _ posts: [PostChange], _ held: [Appointment]
    ) -> [Event] {
        let events =
            changes.map(Event.organisation) + posts.map(Event.post) + held.map(Event.appointment)
        return events.enumerated().sorted {
            ($1.element.day, $0.offset) < ($0.element.day, $1.offset)
        }.map(\.element)
    }

    private func row(_ event: Event, _ out: inout HTML) {
        switch event {
        case .organisation(let change): row(change, &out)
        case .post(let change): row(change, &out)
        case .appointment(let appointment): row(appointment, &out)
        }
    }

    private func header(_ out: inout HTML) {
        out(.thead) { out in
            out(.tr) { out in
                for words in [Word.dayWord, Word.whatChanged, Word.wasAndBecame] {
                    out(.th, .scope("col"), words: words)
                }
            }
        }
    }

    private func row(_ change: OrganisationChange, _ out: inout HTML) {
        out(.tr) { out in
            out(.td, .class("num nowrap"), text: change.from.description)
            out(.td, words: Word.change(change.kind))
            out(.td) { out in
                switch change.kind {
                case .renamed:
                    out.said(change.was)
                    out.text(Word.arrow)
                    out.said(change.became)
                case .classed:
                    out.text(Self.classes(change.was))
                    out.text(Word.arrow)
                    out.text(Self.classes(change.became))
                case .moved, .carried, .dissolved, .succeeded:
                    if let other = change.other.flatMap({ model.others[$0] }) {
                        if change.kind != .succeeded { out.text(Word.arrow) }
                        out.said(other)
                        out.space()
                    }
                    out.said(change.why)
                }
            }
        }
    }

    /// `branch village` in words.
    private static func classes(_ text: String) -> Message {
        let parts = text.split(separator: " ").map(String.init)
        return Word.organisationKind(parts.first ?? "") + Word.comma
            + Word.level(parts.last ?? "")
    }

    private func row(_ change: PostChange, _ out: inout HTML) {
        out(.tr) { out in
            out(.td, .class("num nowrap"), text: change.from.description)
            out(.td, words: Word.change(change.kind))
            out(.td) { out in
                out.said(change.was.title)
                out.text(Word.comma)
                out.text(Word.post(change.was.role))
                PortfoliosPart(post: change.was).write(&out)
                out.said(change.why)
            }
        }
    }

    private func row(_ appointment: Appointment, _ out: inout HTML) {
        out(.tr) { out in
            out(.td, .class("num nowrap"), text: appointment.from.description)
            out(.td, words: Word.holder)
            out(.td) { out in
                if post == nil {
                    out.said(model.titles[appointment.post] ?? "")
                    out.text(Word.separator)
                }
                out.said(appointment.holder)
                out.text(Word.separator)
                out.text(Word.heldFrom(appointment.from, appointment.last))
            }
        }
    }
}
