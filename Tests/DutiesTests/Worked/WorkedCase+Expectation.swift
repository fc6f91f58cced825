import Duties

extension WorkedCase {
    /// What the page expects, as it prints it.
    var expected: [String] { lines("expect").map { $0.joined(separator: " ") } }

    /// What was computed, in the words of the page.
    var computed: [String] {
        let situation = situation
        let answer = standing(question, of: situation)
        var lines = answer.verdicts.map { line($0, situation) }
        if answer.verdicts.isEmpty { lines.append("nothing due") }
        lines += answer.unquantified.map { "unquantified \(name($0.bearer, situation))" }
        lines += answer.continuing.map { "continuing \(name($0.bearer, situation))" }
        lines += answer.waiting.map { "waiting \(name($0.bearer, situation))" }
        return lines + answer.notes.map { "note \($0.kind.rawValue)" }
    }

    /// A verdict in one line.
    ///
    /// As in `met 2026-01-01..2026-12-31 2/2 党委书记 with 副书记 补录 20`.
    private func line(_ verdict: Verdict, _ situation: Situation) -> String {
        let obligation = verdict.obligation
        let last = obligation.isOpenEnded ? "" : "\(obligation.window.last)"
        var words = [
            verdict.column.rawValue, "\(obligation.window.start)..\(last)",
            "\(verdict.done)/\(obligation.needed)", name(obligation.bearer, situation),
        ]
        if let counterpart = obligation.counterpart { words += ["with", counterpart] }
        for reason in verdict.reasons { words += marks(of: reason) }
        if let warning = verdict.warning { words.append(warning.rawValue) }
        return words.joined(separator: " ")
    }

    private func marks(of reason: Reason) -> [String] {
        switch reason {
        case .counted(_, _, let days): days > 0 ? ["late", "\(days)"] : []
        case .lateEntry(_, let days): ["补录", "\(days)"]
        case .limitUnknown(let year): ["limit-unknown", "\(year)"]
        case .excused(_, let approver, _): ["approved-by", approver]
        case .nothingRecorded, .short, .overSince, .left, .cheapest: []
        }
    }

    private func name(_ bearer: BearerKey, _ situation: Situation) -> String {
        situation.posts.first { $0.id == bearer.post }?.title
            ?? (bearer.organisation == situation.organisation.id ? "organisation" : "elsewhere")
    }
}
