package import Duties
package import Office

extension SampleCounty {
    package var term: Window { Window(SampleCounty.day, through: SampleCounty.day + 30) }

    /// One deed of each type that tells of accounts and of restricted matter, in an order that
    /// could be; all of the north.
    package var peopleDeeds: [Deed] {
        let post = PostID("north-principal")
        let seat = Seat(
            id: "s1", account: "a1", organisation: north.id, role: .member, post: post, term: term)
        let entered = RestrictedEntered(
            record: RecordID("x1"), number: 1, kind: "talk", happened: SampleCounty.day,
            title: "一次谈话", words: "内容。")
        let deeds: [PeopleDeed] = [
            .accountGranted(
                AccountGranted(account: "a1", role: .member, post: post, term: term)),
            .seatGranted(seat), .seatRevoked(SeatRevoked(seat: "s1", why: "调离。")),
            .resetAsked(ResetNamed(reset: "t1", account: "a1")),
            .resetConfirmed(ResetNamed(reset: "t1", account: "a1")),
            .policySet(PolicySet(name: "second-factor", value: "everyone")),
            .clearanceRevoked(post), .clearanceGranted(post), .restrictedEntered(entered),
            .restrictedRead(RecordID("x1")),
            .accountRevoked(AccountEnded(account: "a1", why: "离岗。")),
            .accountClosed(AccountEnded(account: "a1", why: "退休。")),
        ]
        return deeds.map { .people($0) }
    }
}
