import Duties
import Lists
import Office

/// 限制内容: what an organisation keeps for the posts its clearance names.
struct RestrictedPage: Page {
    let organisation: Organisation
    let rows: [RestrictedRow]
    let mayWrite: Bool
    let values: FormFields
    var mistakes: [FieldMistake] = []
    let key: String
    let area: Area? = .restricted
    var title: Message { Word.restricted }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.restricted)
                out(.p, words: Word.restrictedHelp)
            }
        }
        if rows.isEmpty {
            out(.p, .class("card"), words: Word.nothingRestricted)
        } else {
            out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) {
                table(&$0, frame)
            }
        }
        if mayWrite { form(&out, frame) }
    }

    private func table(_ out: inout HTML, _ frame: Frame) {
        out(.table, .class("rows")) { out in
            out(.thead) { out in
                out(.tr) { out in
                    for words in [Word.sequenceWord, Word.happened, Word.kind, Word.enteredAt] {
                        out(.th, .scope("col"), words: words)
                    }
                }
            }
            out(.tbody) { out in
                for row in rows {
                    out(.tr) { out in
                        out(.td) { out in
                            out(.a, .href(Paths.restricted(row.id, organisation))) {
                                $0.text(Word.restrictedNumber(row.number))
                            }
                        }
                        out(.td, .class("num nowrap"), text: row.happened.description)
                        out(.td, words: Word.kind(row.kind))
                        out(.td, .class("num nowrap"), text: frame.moment(row.recordedAt))
                    }
                }
            }
        }
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(values, mistakes: mistakes)
        out(
            .form, .class("sheet"), .method("post"),
            .action(Paths.link(.enterRestricted, organisation.code))
        ) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("key"), .value(key))
            out(.h2, words: Word.enterRestricted)
            out(.p, .class("help"), words: Word.enterRestrictedHelp)
            fields.summary(&out)
            out(.div, .class("row")) { out in
                fields.choice(
                    "kind", Word.kind,
                    RecordKind.allCases.map { ($0.rawValue, Word.kind($0.rawValue)) }, &out)
                fields.day("happened", Word.happened, latest: frame.today.description, &out)
            }
            fields.text("title", Word.title, &out)
            fields.area("words", Word.restrictedWords, rows: 6, &out)
            out(.button, .class("btn main"), .type("submit"), words: Word.enterRestricted)
        }
    }
}

/// One restricted record; to whoever entered it, with those who opened it.
struct RestrictedRecordPage: Page {
    let organisation: Organisation
    let view: RestrictedView
    let area: Area? = .restricted
    var title: Message { Word.restrictedNumber(view.row.number) }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, said: view.row.title)
                out(.p) { out in
                    out.text(Word.restrictedNumber(view.row.number))
                    out.text(Word.middot)
                    out.text(Word.kind(view.row.kind))
                    out.text(Word.middot)
                    out.text(view.row.happened.description)
                    out.text(Word.middot)
                    out(.code, text: view.enteredBy)
                }
            }
        }
        out(.div, .class("card")) { out in
            for line in view.row.words.split(whereSeparator: \.isNewline) {
                out(.p, said: String(line))
            }
        }
        guard let readings = view.readings else {
            out(.p, .class("help"), words: Word.readingIsEntered)
            return
        }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.whoOpened)
            if readings.isEmpty { out(.p, .class("dim"), words: Word.nobodyOpened) }
            out(.ul) { out in
                for reading in readings {
                    out(.li) { out in
                        out.text(frame.moment(reading.at))
                        out.space()
                        out(.code, text: reading.account)
                        out.space()
                        out.said(reading.post)
                    }
                }
            }
        }
        out(.p) { out in
            out(
                .a, .class("btn"), .href(Paths.link(.restricted, organisation.code)),
                words: Word.back)
        }
    }
}
