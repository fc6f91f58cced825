/// What a record would satisfy, the best first.
///
/// Every duty of the organisation is weighed: whether the kind of record fits the action, how many
/// telling words they share, whether its window still lacks something, whether its bearer took
/// part. Nothing is claimed by this: a person confirms.
package func proposals(
    for draft: RecordDraft, in situation: Situation, question: StandingQuestion
) -> [Proposal] {
    var question = question
    question.span = Window(
        min(question.span.start, draft.happened), through: max(question.span.last, draft.happened))
    let standing = standing(question, of: situation)
    let weigher = ProposalWeigher(draft, situation, known: question.known)
    let owed = Choice.choices(
        among: standing, happened: draft.happened, duties: weigher.duties)
    return owed.compactMap(weigher.proposal).tickedOncePerItem().sorted {
        ($1.score, $0.claim.duty, $0.claim.bearer) < ($0.score, $1.claim.duty, $1.claim.bearer)
    }
}

extension [Proposal] {
    /// Neighbours in one item share their words, so only the clearly best of them stays ticked.
    fileprivate func tickedOncePerItem() -> [Proposal] {
        let places = map { ItemPlace($0.claim) }
        let best = Dictionary(zip(places, map(\.score)), uniquingKeysWith: Swift.max)
        return zip(places, self).map { place, proposal in
            var proposal = proposal
            if proposal.score + 20 < best[place, default: 0] { proposal.isStrong = false }
            return proposal
        }
    }
}

/// An item as it falls to one bearer.
private struct ItemPlace: Hashable {
    let bearer: BearerKey
    let item: Substring

    init(_ claim: Claim) {
        bearer = claim.bearer
        item = claim.duty.duty.prefix { $0 != "#" }
    }
}
