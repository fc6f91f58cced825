import Duties
import Lists
import Office

/// 记实: what an organisation recorded, newest first.
struct RecordsPage: Page {
    let organisation: Organisation
    let records: [RecordDetail]
    /// Where older ones begin; nil at the end.
    let older: Int64?
    let area: Area? = .records
    var title: Message { Word.recordsTitle }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.recordsTitle)
                out(.p, said: organisation.name)
            }
            guard frame.role?.writesRecords == true else { return }
            out(.div, .class("acts")) { out in
                if frame.role?.governs == true {
                    out(.a, .class("btn"), .href(Paths.opening(organisation)), words: Word.opening)
                }
                out(
                    .a, .class("btn main"), .href(Paths.newRecord(organisation)),
                    words: Word.recordIt)
            }
        }
        guard !records.isEmpty else {
            out(.p, .class("card"), words: Word.noRecords)
            return
        }
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) { out in
            RecordRows(records, of: organisation).write(&out, frame)
        }
        guard let older else { return }
        out(.p) { out in
            let link = Paths.records(organisation).with("before", "\(older)")
            out(.a, .class("btn"), .href(frame.link(link)), words: Word.more)
        }
    }
}

/// 组织: the tree in view.
struct OrganisationsPage: Page {
    let organisations: [Organisation]
    let area: Area? = .organisations
    var title: Message { Word.organisations }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.organisations)
                out(.p, words: Word.organisationsHelp)
            }
        }
        let top = organisations.map(depth).min() ?? 0
        out(.div, .class("card flush")) { out in
            out(.table, .class("rows tree")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        for words in [
                            Word.organisation, Word.kindOfOrganisation, Word.levelWord,
                            Word.organisationCode,
                        ] {
                            out(.th, .scope("col"), words: words)
                        }
                    }
                }
                out(.tbody) { out in
                    for organisation in organisations {
                        row(organisation, depth(organisation) - top, &out, frame)
                    }
                }
            }
        }
    }

    private func depth(_ organisation: Organisation) -> Int {
        organisation.path.split(separator: "/").count
    }

    private func row(
        _ organisation: Organisation, _ depth: Int, _ out: inout HTML, _ frame: Frame
    ) {
        out(.tr) { out in
            out(.th, .scope("row"), .class("depth\(min(depth, 4))")) { out in
                out(.a, .href(frame.link(Paths.overview(organisation)))) {
                    $0.said(organisation.name)
                }
                if let last = organisation.dissolved {
                    out.space()
                    out(.span, .class("chip"), words: Word.dissolvedAfter(last))
                }
            }
            out(.td, words: Word.organisationKind(organisation.kind.rawValue))
            out(.td, words: Word.level(organisation.level.rawValue))
            out(.td) { $0(.code, text: organisation.code) }
        }
    }
}

/// 清单目录: the lists in force for an organisation.
struct ListsPage: Page {
    let organisation: Organisation
    let editions: [AdoptedEdition]
    let area: Area? = .lists
    var title: Message { Word.inForce }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.inForce)
                out(.p, said: organisation.name)
            }
            guard frame.role?.governs == true else { return }
            out(.div, .class("acts")) { out in
                out(.a, .class("btn"), .href(Paths.adopt(organisation)), words: Word.adopt)
            }
        }
        if editions.isEmpty { out(.p, .class("card"), words: Word.noList) }
        compare(&out)
        for edition in editions {
            out(.section, .class("card")) { out in
                out(.h2) { out in
                    let link = Paths.list(edition.head.id, organisation)
                    out(.a, .class("say"), .href(frame.link(link))) {
                        $0.said(edition.head.title)
                    }
                }
                out(.p) { out in
                    out.text(Word.from(edition.from.description))
                    if let until = edition.until {
                        out.text(Word.comma)
                        out.text(Word.until(until.description))
                    }
                    out.text(Word.middot)
                    out.text(Word.level(edition.head.level))
                    out.text(Word.middot)
                    out.said(edition.organisation.name)
                }
                out(.p, .class("dim")) { out in
                    out.said(edition.head.name)
                    out.space()
                    out(.code, text: String(edition.head.document.prefix(12)))
                }
            }
        }
    }

    /// Any two of them can be laid side by side.
    private func compare(_ out: inout HTML) {
        guard editions.count > 1 else { return }
        let last = editions.count - 1
        let fields = Fields(
            FormFields(pairs: [("old", editions[last].head.id.description)]))
        let options = editions.map { ($0.head.id.description, Word.edition($0)) }
        out(.details, .class("card")) { out in
            out(.summary, words: Word.compareTwo)
            out(
                .form, .method("get"), .action(Paths.link(.compare, organisation.code))
            ) { out in
                out(.div, .class("row")) { out in
                    fields.choice("old", Word.oldSide(false), options, &out)
                    fields.choice("new", Word.newSide(false), options, &out)
                }
                out(.button, .class("btn"), .type("submit"), words: Word.compare)
            }
        }
    }
}
