import Testing

@testable import Lists

/// The rules that look at one duty at a time, on duties made by hand.
@Suite struct DutyRuleTests {
    private func duty(
        _ text: String, _ schedule: Schedule, kind: Action.Kind = .meeting, per: Duty.Per = .bearer,
        addressees: [Named] = []
    ) -> Duty {
        let span = Span(0, text.unicodeScalars.count)
        return Duty(
            id: "1#1", span: span, text: text, bearer: Bearer(role: .collective),
            action: Action(kind: kind, text: text, span: span), addressees: addressees,
            schedule: schedule, per: per)
    }

    private func reading(_ duties: [Duty]) -> Reading {
        let text = duties.map(\.text).joined()
        let document = DocumentText(name: "sample.txt", text: text)
        let span = Span(0, document.scalars.count)
        let item = Item(id: "1", number: "1.", span: span, text: text, duties: duties)
        let section = Section(
            kind: .group, number: nil, title: "", declared: nil, bearer: .collective,
            span: Span(0, 0), items: [item])
        let list = ParsedList(
            document: document, title: "", titleSpan: nil, level: .other, bases: [],
            sections: [section], findings: [])
        return Reading(list: list, lines: [], paragraphs: [], tree: Tree())
    }

    private func yearly(_ count: Int, explicit: Bool = true) -> Schedule {
        .recurring(Recurring(period: .year, min: count, minExplicit: explicit))
    }

    @Test func `vague-term points at the word`() {
        let vague = duty("定期开会", .vague(term: Sourced("定期", Span(0, 2))))
        #expect(VagueTermRule().finding(on: vague)?.span == Span(0, 2))
        #expect(VagueTermRule().finding(on: duty("每年开会", yearly(1))) == nil)
    }

    @Test func `counted-without-period`() {
        let open = Schedule.recurring(Recurring(period: nil, min: 2, minExplicit: true))
        var counted = duty("开会2次", open)
        counted.flags = [Flag.noPeriod]
        #expect(CountedWithoutPeriodRule().finding(on: counted) != nil)
        #expect(CountedWithoutPeriodRule().finding(on: duty("每年开会2次", yearly(2))) == nil)
    }

    @Test func `period-without-name speaks of a period that is printed`() {
        let list = read(
            DocumentText(name: "sample.txt", text: "甲镇党委责任清单\n1.每旬巡查1次。\n2.组织演练不少于2次。\n"))
        let rules = list.findings.map(\.rule)
        #expect(rules.filter { $0 == "period-without-name" }.count == 1)
        #expect(rules.filter { $0 == "counted-without-period" }.count == 1)
    }

    @Test func `per-undecided names those it is about`() {
        var talk = duty("每年与成员谈话1次", yearly(1), kind: .talk, per: .undecided)
        talk.counterparts = [Named(text: "成员", span: Span(3, 5))]
        #expect(PerUndecidedRule().finding(on: talk)?.message.zh.contains("成员") == true)
        talk.per = .counterpart
        #expect(PerUndecidedRule().finding(on: talk) == nil)
    }

    @Test func `no-addressee asks of reports only`() {
        #expect(NoAddresseeRule().finding(on: duty("每年报告", yearly(1), kind: .report)) != nil)
        #expect(NoAddresseeRule().finding(on: duty("每年开会", yearly(1))) == nil)
        let sent = duty(
            "每年向县委报告", yearly(1), kind: .report, addressees: [Named(text: "县委", span: Span(3, 5))])
        #expect(NoAddresseeRule().finding(on: sent) == nil)
    }

    @Test func `nothing-obliges points at an item without duties`() {
        var reading = reading([duty("每年开会", yearly(1))])
        #expect(NothingObligesRule().findings(in: reading).isEmpty)
        reading = self.reading([])
        #expect(NothingObligesRule().findings(in: reading).count == 1)
    }

    @Test func `contradicting-counts needs the same act, period and unit`() {
        let rule = ContradictingCountsRule()
        let twice = duty("每年召开专题会议2次", yearly(2))
        #expect(rule.findings(in: reading([twice, duty("每年至少召开专题会议4次", yearly(4))])).count == 1)
        #expect(rule.findings(in: reading([twice, duty("每年召开民主生活会1次", yearly(1))])).isEmpty)
        let quarterly = Schedule.recurring(
            Recurring(period: .quarter, min: 1, minExplicit: true))
        #expect(rule.findings(in: reading([twice, duty("每季度召开专题会议1次", quarterly)])).isEmpty)
    }
}
