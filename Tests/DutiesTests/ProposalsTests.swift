import Duties
import Lists
import Testing

@Suite struct ProposalsTests {
    private let today = Day.of(2026, 6, 1)

    /// A township list in small: what its records should be proposed for.
    private var situation: Situation {
        let yearly = Schedule.recurring(Recurring(period: .year, min: 1, minExplicit: true))
        let nowhere = Span(0, 0)
        let list: [(Bearer.Role, Action.Kind, String, Schedule)] = [
            (.collective, .study, "组织全面从严治党专题学习", yearly),
            (.collective, .report, "向县委专题报告意识形态工作", yearly),
            (.principal, .lecture, "讲廉政党课", yearly),
            (.member, .lecture, "在分管领域讲廉政党课", yearly),
            (.collective, .hearing, "听取纪工委履行监督责任情况汇报", yearly),
            (
                .collective, .report, "报告突发事件",
                .event(Event(trigger: Sourced("发生突发事件", nowhere)))
            ),
            (.collective, .study, "学习新出台的法规制度", .vague(term: Sourced("定期", nowhere))),
        ]
        var duties = list.enumerated().map { index, row in
            World.duty(
                "一/\(index + 1)#1", Bearer(role: row.0), row.3, action: row.2, kind: row.1)
        }
        duties.append(
            World.duty(
                "一/8#1", Bearer(role: .principal), yearly, per: .counterpart,
                counterparts: ["班子其他成员"], action: "同班子成员谈心谈话", kind: .talk))
        var situation = World.situation()
        situation.editions = [World.edition: World.edition(duties)]
        situation.adoptions = [
            Adoption(
                edition: World.edition, organisation: World.township.id, from: .of(2026, 1, 1),
                recorded: World.epoch)
        ]
        return situation
    }

    private func found(
        _ kind: RecordKind, _ title: String, posts: [String] = [], others: [String] = [],
        in situation: Situation? = nil
    ) -> [Proposal] {
        let draft = RecordDraft(
            kind: kind, title: title, happened: today, organisation: World.township.id,
            posts: posts.map { PostID($0) }, others: others)
        return proposals(
            for: draft, in: situation ?? self.situation, question: StandingQuestion(asOf: today))
    }

    @Test func `a study session is proposed first for the study it is named after`() {
        let all = found(.study, "全面从严治党专题学习会")
        #expect(all.first?.claim.duty.duty == "一/1#1")
        #expect(all.first?.isStrong ?? false)
        #expect(all.filter(\.isStrong).count == 1)
        #expect(!all.contains { $0.claim.duty.duty == "一/3#1" })
    }

    @Test func `the words shared and the window it would fill are told as reasons`() {
        let best = found(.report, "意识形态工作专题报告").first
        #expect(best?.claim.duty.duty == "一/2#1")
        #expect(best?.reasons.contains(.window(.year(2026), lacking: 1)) ?? false)
        #expect(
            best?.reasons.contains {
                if case .words(let words) = $0 { words.contains("意识形态工作") } else { false }
            } ?? false)
    }

    @Test func `a lecture by the secretary is nobody else's`() {
        let all = found(.lecture, "书记讲廉政党课", posts: ["secretary"])
        #expect(all.compactMap(\.claim.bearer.post) == [PostID("secretary")])
        #expect(all.first?.claim.bearer.post == PostID("secretary"))
        #expect(all.first?.isStrong ?? false)
    }

    @Test func `a meeting where several took part may serve several duties and bearers`() {
        let all = found(.meeting, "听取纪工委履行监督责任情况汇报", posts: ["secretary", "deputy"])
        #expect(all.first?.claim.duty.duty == "一/5#1")
        let talk = found(.talk, "廉政谈话", posts: ["secretary"], others: ["副书记", "纪委书记"])
        let strong = talk.filter { $0.claim.duty.duty == "一/8#1" }
        #expect(strong.prefix(2).compactMap(\.claim.counterpart).sorted() == ["副书记", "纪委书记"])
    }

    @Test func `what is already met is proposed without being ticked`() throws {
        var situation = situation
        let best = try #require(found(.study, "全面从严治党专题学习会").first)
        situation.records = [
            PerformanceRecord(
                id: RecordID("r"), organisation: World.township.id, number: 1, title: "",
                happened: .of(2026, 2, 1), recorded: .of(2026, 2, 1), claims: [best.claim])
        ]
        let again = found(.study, "全面从严治党专题学习会", in: situation)
            .first { $0.claim == best.claim }
        #expect(again?.isStrong == false)
        #expect(again?.reasons.contains(.alreadyMet) ?? false)
    }

    @Test func `a vague duty is shown as related, never ticked`() {
        let vague = found(.study, "学习新出台的法规制度").first { $0.claim.duty.duty == "一/7#1" }
        #expect(vague?.reasons.contains(.uncounted) ?? false)
        #expect(vague?.isStrong == false)
    }

    @Test func `what tells of an event is proposed as setting it off, then as its answer`() {
        let told = found(.report, "发生突发事件").first { $0.claim.duty.duty == "一/6#1" }
        #expect(told?.claim.purpose == .triggers)
        var situation = situation
        let claim = Claim(
            .triggers, duty: DutyKey(World.edition, "一/6#1"),
            bearer: BearerKey(World.township.id))
        situation.records = [
            PerformanceRecord(
                id: RecordID("r"), organisation: World.township.id, number: 1, title: "",
                happened: .of(2026, 5, 30), recorded: .of(2026, 5, 30), claims: [claim])
        ]
        let answer = found(.report, "报告突发事件", in: situation)
            .first { $0.claim.duty.duty == "一/6#1" }
        #expect(answer?.claim.purpose == .satisfies)
        #expect(answer?.claim.window == .of(2026, 5, 30))
    }

    @Test func `the best comes first, and every proposal has a reason`() {
        for kind in RecordKind.allCases {
            let all = found(kind, "全面从严治党")
            #expect(all.map(\.score) == all.map(\.score).sorted(by: >))
            #expect(all.allSatisfy { !$0.reasons.isEmpty })
        }
    }

    @Test func `every kind of record has two names and serves some action`() {
        let names = RecordKind.allCases.map(\.facts.name)
        #expect(Set(names.map(\.zh)).count == names.count)
        #expect(Set(names.map(\.en)).count == names.count)
        #expect(RecordKind.allCases.allSatisfy { !$0.facts.actions.isEmpty })
        let served = Set(RecordKind.allCases.flatMap { $0.facts.actions + $0.facts.also })
        #expect(served == Set(Action.Kind.allCases))
    }
}
