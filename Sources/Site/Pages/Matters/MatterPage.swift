import Duties
import Lists
import Office

/// One matter, whatever its procedure: where it stands, who is next, what was said.
struct MatterPage: Page {
    struct Model: Sendable {
        var view: MatterView
        var posts: [Post]
        var below: [Organisation]
        var values = FormFields()
        var mistakes: [FieldMistake] = []
        var refusal: Message?
        /// The step whose form is shown, where several may be taken.
        var chosen = ""
        var key: String
    }

    let model: Model
    let area: Area? = .matters
    var view: MatterView { model.view }
    var matter: Matter { model.view.matter }

    var title: Message {
        matter.title.isEmpty ? view.procedure.name : .same(matter.title)
    }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out)
        out(.div, .class("cols")) { out in
            out(.div) { out in
                if let refusal = model.refusal { out.refusal(refusal) }
                state(&out, frame)
                offers(&out, frame)
                statements(&out, frame)
            }
            out(.aside) { out in
                chain(&out)
                out.way(
                    view.procedure, at: Set(matter.waiting.map(\.step)),
                    taken: Set(matter.statements.map(\.step)))
                parties(&out)
                serves(&out)
                follow(&out, frame)
                out.basis(view.procedure)
            }
        }
    }

    private func head(_ out: inout HTML) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, said: title.zh == matter.title ? matter.title : view.procedure.name.zh)
                out(.p) { out in
                    out.text(view.procedure.name)
                    out.text(Word.middot)
                    out.text(Word.matterNumber(matter.number))
                    out.text(Word.middot)
                    out(.a, .href(Paths.matters(view.owner))) { $0.said(view.owner.name) }
                }
                if matter.label == .restricted {
                    out(.p, .class("dim"), words: Word.restrictedMatter)
                }
            }
        }
    }

    /// Where it stands: who is next, by when; or how it ended.
    private func state(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card"), .labelledBy("stands")) { out in
            out(.h2, .id("stands"), words: Word.whereItStands)
            if let ending = matter.ending {
                let isFinished = ending == .finished
                out(
                    .p, .class("st \(isFinished ? "met" : "excused")"),
                    words: isFinished ? Word.finished : Word.stopped)
                if let record = view.detail.record {
                    out(.p) { out in
                        out(.a, .href(Paths.record(record, view.owner)), words: Word.recordOfIt)
                    }
                }
                return
            }
            out(.ul, .class("next")) { out in
                for step in view.procedure.steps {
                    let open = matter.waiting.filter { $0.step == step.name }
                    guard !open.isEmpty else { continue }
                    out(.li) { out in
                        out(.b, words: step.words)
                        out.text(Word.middot)
                        out.said(open.map { view.name($0.by) }.onceEach.joined(separator: "；"))
                        out.space()
                        out.due(open, frame)
                    }
                }
            }
            if !view.version.isEmpty {
                out(.p, .class("help")) { out in
                    out.text(Word.versionIs)
                    out.space()
                    out(.code, text: String(view.version.prefix(16)))
                }
            }
        }
    }

    private func parties(_ out: inout HTML) {
        out(.section, .class("card")) { out in
            out(.h2, words: Word.parties)
            out(.dl, .class("pairs")) { out in
                for party in view.procedure.parties {
                    let holders = matter.holders(of: party.name)
                    guard !holders.isEmpty else { continue }
                    out(.dt, words: party.words)
                    out(.dd, said: holders.map(view.name).joined(separator: "；"))
                }
            }
        }
    }

    private func serves(_ out: inout HTML) {
        out(.section, .class("card")) { out in
            out(.h2, words: Word.servesDuties)
            if view.claims.isEmpty { out(.p, .class("help"), words: Word.servesNone) }
            for claim in view.claims {
                out(.p, .class("ref")) { out in
                    out.said(claim.line?.duty.text ?? claim.claim.duty.duty)
                    out.text(Word.middot)
                    out.said(claim.bearer)
                }
            }
        }
    }

    private func chain(_ out: inout HTML) {
        guard !view.chain.isEmpty else { return }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.chainTitle)
            out(.ol, .class("chain")) { out in
                for line in view.chain { write(line, &out) }
            }
        }
    }

    private func write(_ line: ChainLine, _ out: inout HTML) {
        out(.li, .class(line.isThis ? "now" : "")) { out in
            out(.small, .class("do")) { out in
                out.text(line.procedure)
                out.text(Word.middot)
                out.text(line.head.opened.description)
            }
            if line.isThis {
                out(.b, said: line.head.title)
            } else {
                out(.a, .href(Paths.matter(line.head.id))) { $0.said(line.head.title) }
            }
            out(.small, .class("do")) { out in
                if let owner = line.owner, owner.id != view.owner.id {
                    out.said(owner.name)
                    out.text(Word.middot)
                }
                switch line.head.ending {
                case .finished: out.text(Word.finished)
                case .stopped: out.text(Word.stopped)
                case nil: out.text(Word.openMatters)
                }
            }
            guard !line.dissent.isEmpty else { return }
            out(.small, .class("do"), words: Word.dissentKept)
            for view in line.dissent { out(.p, .class("ref"), said: view) }
        }
    }

    private func follow(_ out: inout HTML, _ frame: Frame) {
        guard !view.mayFollow.isEmpty, let home = frame.caller?.organisation else { return }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.followUp)
            for procedure in view.mayFollow {
                let link = Paths.newMatter(home).with("procedure", procedure.id)
                    .with("follows", matter.id.description)
                out(.p) { out in out(.a, .href(link), words: procedure.name) }
            }
        }
    }
}

extension Array where Element == String {
    /// Each text once, in the order of first appearance.
    fileprivate var onceEach: [String] {
        reduce(into: []) { found, next in if !found.contains(next) { found.append(next) } }
    }
}
