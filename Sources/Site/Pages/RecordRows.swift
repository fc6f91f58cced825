import Duties
import Lists
import Office

/// Records as rows: number, day, what, how it stands.
struct RecordRows {
    let records: [RecordDetail]
    let organisation: Organisation

    init(_ records: [RecordDetail], of organisation: Organisation) {
        self.records = records
        self.organisation = organisation
    }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.table, .class("rows records")) { out in
            out(.thead) { out in
                out(.tr) { out in
                    for words in [Word.sequenceWord, Word.happened, Word.title, Word.kind] {
                        out(.th, .scope("col"), words: words)
                    }
                }
            }
            out(.tbody) { out in
                for record in records { row(record, &out, frame) }
            }
        }
    }

    private func row(_ record: RecordDetail, _ out: inout HTML, _ frame: Frame) {
        out(.tr, .class(record.endedAt == nil ? "" : "ended")) { out in
            out(.td, .class("num"), text: "\(record.number)")
            out(.td, .class("num nowrap"), text: record.happened.description)
            out(.td) { out in
                out(.a, .href(frame.link(Paths.record(record.id, organisation)))) {
                    $0.said(record.title)
                }
                if record.vouchedBy != nil {
                    out.space()
                    out(.span, .class("chip"), words: Word.openingMark)
                }
                guard record.endedAt != nil else { return }
                out.space()
                out(
                    .span, .class("chip"),
                    words: record.endedWhy == nil ? Word.corrected : Word.withdrawn)
            }
            out(.td, .class("nowrap"), words: Word.kind(record.kind))
        }
    }
}

extension Word {
    /// A kind of record by its code; the code itself where it is no longer known.
    static func kind(_ code: String) -> Message {
        RecordKind(rawValue: code)?.facts.name ?? .same(code)
    }
}
