import Duties
import Lists
import Office

/// A duty someone chose, with the words it is about.
struct ChosenDuty: Sendable {
    var token: String
    /// What it is a choice of, whichever window.
    var place: ObligationToken
    var text: String
    var citation: String
    var bearer: String
    /// Nil where the day it happened decides, or is not known here.
    var window: Window?
    var schedule: Schedule?

    init(_ line: VerdictLine) {
        place = ObligationToken(line.verdict.obligation)
        token = place.description
        window = line.verdict.obligation.window
        text = line.line.duty.text
        citation = line.citation
        bearer = line.bearer
        schedule = line.line.duty.schedule
    }

    init(_ line: RecordView.ClaimLine) {
        let claim = line.claim
        place = ObligationToken(
            duty: claim.duty, bearer: claim.bearer, window: claim.window,
            counterpart: claim.counterpart, triggers: claim.purpose == .triggers)
        token = place.description
        text = line.line?.duty.text ?? claim.duty.duty
        citation = line.line?.citation ?? ""
        bearer = line.bearer
        schedule = line.line?.duty.schedule
    }

    func write(_ out: inout HTML) {
        out.text(Word.list)
        out.space()
        out.said(citation)
        if let schedule {
            out.text(Word.middot)
            out.schedule(schedule)
        }
        out.text(Word.middot)
        out.said(bearer)
        if let counterpart = place.counterpart {
            out.text(Word.middot)
            out.said(counterpart)
        }
        if let window { out.window(window) }
    }
}

extension RecordFormPage.Model {
    /// Adds what is not chosen yet: a duty of a bearer stands once.
    mutating func choose(_ duties: [ChosenDuty]) {
        for duty in duties where !chosen.contains(where: { $0.place.isSameDuty(as: duty.place) }) {
            chosen.append(duty)
        }
    }

    /// Offers what is neither chosen nor offered already, the best first.
    mutating func propose(_ lines: [ProposalLine]) {
        var taken = chosen.map(\.place)
        proposals = lines.filter { line in
            guard let place = ObligationToken(line.token) else { return false }
            let isNew = !taken.contains { $0.isSameDuty(as: place) }
            if isNew { taken.append(place) }
            return isNew
        }
    }
}

extension ObligationToken {
    /// True for one duty of one bearer, whichever window; a counterpart left open is any.
    fileprivate func isSameDuty(as other: ObligationToken) -> Bool {
        duty == other.duty && bearer == other.bearer && triggers == other.triggers
            && (counterpart == nil || other.counterpart == nil || counterpart == other.counterpart)
    }
}

extension Proposal {
    /// The window it would count in.
    var window: Window? {
        for reason in reasons {
            switch reason {
            case .window(let window, _), .overdue(let window, _): return window
            default: continue
            }
        }
        return nil
    }
}

extension HTML {
    /// From when to when, set off from what stands before it.
    mutating func window(_ window: Window) {
        text(Word.middot)
        self(.span, .class("num")) {
            $0.text(Word.fromTo(window.start.description, window.last.description))
        }
    }
}
