import Duties
import Ledger
import Lists
import Office

/// 账本框架: who, when, what type, its hash; never what was written.
struct LedgerPage: Page {
    struct Model: Sendable {
        var organisation: String
        var chains: [String]
        var entries: [StoredEntry]
        var names: [String: String]
        /// The sequence number to go on after; nil at the end.
        var next: Int?
    }

    let model: Model
    let area: Area? = .ledger
    var title: Message { Word.ledger }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.ledger)
                out(.p, words: Word.ledgerHelp)
            }
        }
        chains(&out)
        guard !model.entries.isEmpty else {
            out(.p, .class("card"), words: Word.nothingInLedger)
            return
        }
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) {
            table(&$0, frame)
        }
        guard let next = model.next else { return }
        let link = Paths.ledger.with("organisation", model.organisation).with("after", "\(next)")
        out(.p) { $0(.a, .class("btn"), .href(link), words: Word.later) }
    }

    private func chains(_ out: inout HTML) {
        out(.ul, .class("choice")) { out in
            for chain in model.chains {
                out(.li) { out in
                    let link = Paths.ledger.with("organisation", chain)
                    out(.a, .href(link), .current(chain == model.organisation)) {
                        $0.said(model.names[chain] ?? String(chain.prefix(8)))
                    }
                }
            }
        }
    }

    private func table(_ out: inout HTML, _ frame: Frame) {
        out(.table, .class("rows")) { out in
            out(.thead) { out in
                out(.tr) { out in
                    for words in [
                        Word.sequenceWord, Word.enteredAt, Word.type, Word.actor, Word.label,
                        Word.entryHash,
                    ] { out(.th, .scope("col"), words: words) }
                }
            }
            out(.tbody) { out in
                for entry in model.entries {
                    out(.tr) { out in
                        out(.td, .class("num"), text: "\(entry.sequence)")
                        out(.td, .class("num nowrap"), text: frame.moment(entry.recordedAt))
                        out(.td) { $0(.code, text: entry.type) }
                        out(.td) { $0(.code, text: String(entry.actor.prefix(13))) }
                        out(.td, words: Word.labelName(entry.label))
                        out(.td) { $0(.code, text: hexadecimal(Array(entry.hash.prefix(12)))) }
                    }
                }
            }
        }
    }
}

/// A sentence or two and a way on: an error, an empty place, an administrator's desk.
struct NoticePage: Page {
    var title: Message
    var words: [Message]
    /// Where to go on.
    var way: (link: Link, words: Message)?
    var area: Area?

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("notice")) { out in
            out(.h1, words: title)
            for sentence in words { out(.p, words: sentence) }
            if let way { out(.a, .class("btn"), .href(way.link), words: way.words) }
        }
    }
}
