import Duties
import Lists
import Office

/// Writes why something stands as it does, from the facts of its verdict.
struct Reasons {
    let line: VerdictLine
    let organisation: Organisation
    let records: [RecordID: PerformanceRecord]
    let asOf: Day

    init(
        _ line: VerdictLine, asOf: Day, records: [RecordID: PerformanceRecord] = [:]
    ) {
        self.line = line
        organisation = line.organisation
        self.records = records
        self.asOf = asOf
    }

    private var end: String { line.verdict.obligation.window.last.description }

    /// The facts, without the act.
    func write(_ out: inout HTML, _ frame: Frame) {
        var isFirst = true
        for reason in line.verdict.reasons {
            switch reason {
            case .overSince, .left, .cheapest: continue
            default: break
            }
            if !isFirst { out(.br) }
            isFirst = false
            write(reason, &out, frame)
        }
    }

    private func write(_ reason: Reason, _ out: inout HTML, _ frame: Frame) {
        switch reason {
        case .counted(let record, let happened, let days):
            out(.time, .datetime(happened.description), .class("num")) {
                $0.text(happened.description)
            }
            out.space()
            link(record, &out, frame)
            if days > 0 {
                out.space()
                out.text(Word.late(days))
            }
        case .lateEntry(let record, let days):
            let isOpening = line.openings.contains(record)
            out(.small, words: isOpening ? Word.openingMark : Word.enteredAfter(days))
        case .nothingRecorded:
            out.text(
                line.verdict.column == .open
                    ? Word.nothingRecordedYet(by: end) : Word.nothingRecorded(by: end))
        case .short(let done, let needed): out.text(Word.short(done, needed, by: end))
        case .excused(let why, let who, let day):
            out.said(frame.language.of(Word.excusedBy(who, why, day.description)))
        case .limitUnknown(let year): limitUnknown(year, &out, frame)
        case .overSince, .left, .cheapest: break
        }
    }

    /// Whoever can load the year's file is led to where it is done.
    private func limitUnknown(_ year: Int, _ out: inout HTML, _ frame: Frame) {
        guard frame.role?.governs == true else { return out.text(Word.limitUnknown(year)) }
        let link = Paths.calendar(organisation).with("year", "\(year)")
        out(.a, .href(link), words: Word.limitUnknown(year))
    }

    private func link(_ record: RecordID, _ out: inout HTML, _ frame: Frame) {
        let known = records[record]
        out(.a, .href(frame.link(Paths.record(record, organisation)))) { out in
            if let known {
                out.text(Word.number(known.number))
                out.space()
                out.said(known.title)
            } else {
                out.text(Word.record)
            }
        }
    }

    /// The cheapest act that changes the verdict, as a link to the form that does it.
    func act(_ out: inout HTML, _ frame: Frame) {
        guard frame.role?.writesRecords == true else { return }
        for case .cheapest(let act) in line.verdict.reasons {
            let words =
                switch act {
                case .record(let times, _):
                    line.verdict.done == 0 && times == 1 ? Word.recordIt : Word.times(times)
                case .recordLate: Word.recordLate
                }
            out(.a, .href(frame.recordForm(for: line)), words: words)
        }
    }
}

extension Frame {
    /// The record form with the duty already chosen.
    func recordForm(for line: VerdictLine) -> Link {
        Paths.newRecord(line.organisation)
            .with("duty", ObligationToken(line.verdict.obligation).description)
    }
}

extension HTML {
    /// 清单 一（三）11, linked to the words themselves.
    mutating func citation(_ line: VerdictLine, _ frame: Frame) {
        let link = Paths.duty(line.line.key, line.organisation)
        self(.a, .class("cite"), .href(frame.link(link))) { out in
            out.text(Word.list)
            out.space()
            out.said(line.citation)
        }
    }
}
