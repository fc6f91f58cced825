import Duties
import Lists

/// A report of performance, sentence by sentence from numbered records.
struct PerformanceDraft {
    /// What was done, each with the record's number and day.
    var met: [String]
    /// What was due and was not done.
    var unmet: [String]
    var text: String
}

extension Office {
    /// Drafts the report of an organisation's performance in the year of a day (S17).
    ///
    /// Each sentence rests on a record or says that there is none; nothing else is written.
    func performance(
        of owner: Organisation, asOf day: Day, _ reading: any Reading
    ) throws -> PerformanceDraft {
        let question = StandingQuestion(asOf: day, span: .year(day.year))
        let view = try standings(.one(owner), question, .everything, reading).first
        let lines = (view?.lines ?? []).sorted {
            ($0.line.key, $0.verdict.obligation.window, $0.bearer)
                < ($1.line.key, $1.verdict.obligation.window, $1.bearer)
        }
        let records = view?.records ?? [:]
        let met = lines.filter { [.met, .metLate].contains($0.verdict.column) }
            .map { $0.doneSentence(records) }
        let unmet = lines.filter { $0.verdict.column == .missed }.map(\.unmetSentence)
        let open = lines.count { $0.verdict.column == .open }
        let head = "\(owner.name)\(day.year)年履行责任情况（截至\(day)）"
        let parts = [
            [head], ["一、已履行 \(met.count) 项"], met, ["二、未履行 \(unmet.count) 项"], unmet,
            ["三、未到期、正在履行 \(open) 项。"],
        ]
        return PerformanceDraft(
            met: met, unmet: unmet, text: parts.flatMap { $0 }.joined(separator: "\n"))
    }
}

extension VerdictLine {
    private var duty: String {
        let text = line.duty.text
        return text.hasSuffix("。") || text.hasSuffix("；") ? String(text.dropLast()) : text
    }

    fileprivate func doneSentence(_ records: [RecordID: PerformanceRecord]) -> String {
        let cited = verdict.reasons.compactMap { reason -> String? in
            guard case .counted(let id, let happened, let late) = reason else { return nil }
            let number = records[id].map { "第\($0.number)号" } ?? ""
            return "\(number)记实，\(happened)\(late > 0 ? "，逾期\(late)日" : "")"
        }
        return "\(bearer)：\(duty)（\(cited.joined(separator: "；"))）。"
    }

    fileprivate var unmetSentence: String {
        "\(bearer)：\(duty)，期限\(verdict.obligation.window.last)，未履行（已履 \(verdict.done) 次，应履 \(verdict.obligation.needed) 次）。"
    }
}
