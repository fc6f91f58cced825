/// Every guard a procedure may name; a test compares them with the folder.
package enum Guards {
    package static let all: [any Guard] = [
        AfterDay(),
        AnotherHand(),
        BeforeTheAct(),
        DecidedTogether(),
        EveryViewKept(),
        EvidenceGiven(),
        FiveWorkingDays(),
        Majority(),
        NoRequest(),
        OneMatter(),
        Opinion(),
        PapersAhead(),
        PersonHeard(),
        PrincipalLast(),
        Quorum(),
        SecretBallot(),
        SignedOff(),
        SpecialGround(),
        ThisVersion(),
        TwoTalkers(),
        TwoThirds(),
        UnmetStated(),
        VerifierNotOwner(),
    ]
}

extension Act {
    /// How many of the leading group are present and how many are entitled; who stands back is in
    /// neither.
    func attendance(_ present: String, _ recused: String) -> (present: Int, entitled: Int) {
        let groups = procedure.parties.filter { $0.who == .group }.map(\.name)
        let members = Set(groups.flatMap(matter.holders(of:)).compactMap(\.post))
        let entitled = members.subtracting(posts(recused))
        return (entitled.intersection(posts(present)).count, entitled.count)
    }
}
