import Duties

extension Office {
    /// What a record being entered seems to satisfy, the best first; a person confirms.
    ///
    /// The organisation's own duties are weighed, and its superior's where the caller sees them:
    /// a village that reports is a township that hears.
    package func propose(_ new: NewRecord, _ caller: Caller) async throws -> [ProposalLine] {
        guard let happened = Day(new.happened.trimmed), let kind = RecordKind(rawValue: new.kind)
        else { throw OfficeError.invalid(new.mistakes(today: today())) }
        let question = StandingQuestion(asOf: today())
        return try await store.read { reading in
            let organisation = try found(new.organisation, caller, reading)
            let parent = try organisation.parent.flatMap {
                try reading.organisation($0, caller.scope)
            }
            var lines: [ProposalLine] = []
            for each in [organisation, parent].compactMap({ $0 }) {
                let situations = try Situations(
                    .one(each), question, scope: caller.scope, office: self, reading)
                guard let situation = situations.all.first else { continue }
                let draft = RecordDraft(
                    kind: kind, title: new.title, words: new.said(in: kind), happened: happened,
                    organisation: each.id, posts: new.posts(in: situation),
                    others: new.people + [new.onBehalfOf, organisation.name])
                lines += proposals(for: draft, in: situation, question: question)
                    .filter { each.id == organisation.id || $0.isStrong }
                    .compactMap { ProposalLine($0, situation, situations) }
            }
            return lines
        }
    }
}

extension NewRecord {
    /// Posts named among the people or acted for, by their titles.
    func posts(in situation: Situation) -> [PostID] {
        let written = particulars.values.flatMap { $0 }
        let named = Set((people + [onBehalfOf] + written).map(\.trimmed))
        return situation.posts.filter {
            named.contains($0.title) || named.contains($0.id.description)
        }.map(\.id)
    }

    /// Its words, and those typed in the fields of its kind.
    fileprivate func said(in kind: RecordKind) -> String {
        let typed = kind.facts.fields.filter(\.isTyped).flatMap { particulars[$0.name] ?? [] }
        return ([words] + typed).joined(separator: "。")
    }
}

extension ProposalLine {
    init?(_ proposal: Proposal, _ situation: Situation, _ situations: Situations) {
        guard let line = situations.line(proposal.claim.duty) else { return nil }
        self.proposal = proposal
        self.line = line
        bearer =
            situation.posts.first { $0.id == proposal.claim.bearer.post }?.title
            ?? situation.organisation.name
        token =
            ObligationToken(
                duty: proposal.claim.duty, bearer: proposal.claim.bearer,
                window: proposal.claim.window, counterpart: proposal.claim.counterpart,
                triggers: proposal.claim.purpose == .triggers
            ).description
    }
}
