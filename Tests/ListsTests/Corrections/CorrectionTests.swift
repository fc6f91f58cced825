import Testing

@testable import Lists

@Suite struct CorrectionTests {
    private let list = read(
        """
        乙镇党委主体责任清单
        一、党委领导班子集体责任
        1.定期听取各村党组织工作汇报，每年向县委报告一次。
        2.每半年专题研究一次管党治党工作。
        二、党委主要负责人责任
        1.每年与班子成员谈话不少于2次，发现苗头性问题及时提醒。
        """)

    @Test func `a number set for a vague duty points at the word it answers`() throws {
        let after = try corrected("一/1#1", .set(DutyChange(schedule: twice)))
        let duty = try #require(after.duty("一/1#1"))
        #expect(duty.schedule == .recurring(Recurring(period: .year, min: 2, minExplicit: true)))
        #expect(duty.spans.schedule.map(list.document.raw) == "定期")
        #expect(duty.flags.contains("corrected"))
        #expect(after.duty("一/1#2") == list.duty("一/1#2"))
    }

    @Test func `who owes it, to whom and with whom are found in the item where it names them`()
        throws
    {
        let change = DutyChange(
            modality: .should, bearer: BearerChange(role: .organisation, text: "各村党组织"),
            action: .report, addressees: ["县委", "县纪委"], per: .counterpart)
        let duty = try #require(try corrected("一/1#1", .set(change)).duty("一/1#1"))
        #expect(duty.bearer.text == "各村党组织" && !duty.bearer.inherited)
        #expect(duty.bearer.span.map(list.document.raw) == "各村党组织")
        #expect(duty.addressees.map { list.document.raw($0.span) } == ["县委", duty.text])
        #expect(duty.modality == .should && duty.action.kind == .report && duty.per == .counterpart)
    }

    @Test func `a duty dropped is gone and a later correction fetches it back`() throws {
        let place = try #require(list.place("一/1#2"))
        let drop = Correction(id: "a", place: place, change: .remove)
        let keep = Correction(id: "b", place: place, change: .set(DutyChange(modality: .may)))
        #expect(apply([drop], to: list.sections, in: list.document).duty("一/1#2") == nil)
        let after = apply([drop, keep], to: list.sections, in: list.document)
        #expect(after.duty("一/1#2")?.modality == .may)
        #expect(after.placed == ["a": "一/1#2", "b": "一/1#2"])
    }

    @Test func `a duty added is read from its words and takes the next number`() throws {
        let item = try #require(list.items.first)
        let words = try #require(
            ItemText(item, in: list.document).find("每年向县委报告一次", near: Span(0, 0)))
        let place = DutyPlace(item: item.id, itemText: item.text, duty: "", words: words)
        let add = Correction(id: "a", place: place, change: .add(DutyChange(modality: .should)))
        let drop = Correction(
            id: "b", place: try #require(list.place("一/1#2")), change: .remove)
        let after = apply([drop, add], to: list.sections, in: list.document)
        // The words are those of the duty that was dropped, so it comes back as it was numbered.
        #expect(after.placed["a"] == "一/1#2")
        let other = Correction(
            id: "c", place: place,
            change: .add(DutyChange(words: Span(0, 2), action: .hearing, schedule: .continuing)))
        let added = apply([other], to: list.sections, in: list.document)
        #expect(added.placed["c"] == "一/1#3")
        #expect(added.duty("一/1#3")?.text == "定期")
        #expect(added.duty("一/1#3")?.bearer == Bearer(role: .collective))
    }

    @Test(arguments: [Span(0, 0), Span(-1, 4), Span(3, 400), Span(9, 3)])
    func `words outside the item are refused`(words: Span) throws {
        let item = try #require(list.items.first)
        let place = DutyPlace(item: item.id, itemText: item.text, duty: "", words: words)
        let wrong = Correction(id: "a", place: place, change: .add(DutyChange()))
        let after = apply([wrong], to: list.sections, in: list.document)
        #expect(after.unplaced == [wrong] && after.sections == list.sections)
    }

    @Test func `a change that leaves no duty is refused`() throws {
        let changes: [ScheduleChange] = [
            .recurring(Recurring(period: .year, min: 0, minExplicit: true)),
            .deadline(Deadline(period: .year, dates: [])),
            .deadline(Deadline(period: .year, dates: [YearlyDate(month: 13, day: 1)])),
            .event(trigger: "", within: nil, term: nil), .vague(term: ""),
        ]
        for change in changes {
            let after = try corrected("一/2#1", .set(DutyChange(schedule: change)))
            #expect(after.placed.isEmpty && after.sections == list.sections)
        }
    }

    @Test func `dates are sorted with what they cover; a trigger points at its words`() throws {
        let dates = Deadline(
            period: .year, dates: [YearlyDate(month: 7, day: 31), YearlyDate(month: 1, day: 31)],
            covers: [.firstHalf, .previousYear])
        let dated = try corrected("一/2#1", .set(DutyChange(schedule: .deadline(dates))))
        guard case .deadline(let kept) = dated.duty("一/2#1")?.schedule else {
            Issue.record("no deadline")
            return
        }
        #expect(kept.dates.map(\.description) == ["--01-31", "--07-31"])
        #expect(kept.covers == [.previousYear, .firstHalf])
        let event = ScheduleChange.event(trigger: "苗头性问题", within: "P3D", term: nil)
        let born = try corrected("二/1#2", .set(DutyChange(schedule: event)))
        guard case .event(let set) = born.duty("二/1#2")?.schedule else {
            Issue.record("no event")
            return
        }
        #expect(list.document.raw(set.trigger.span) == "苗头性问题")
    }

    @Test func `a finding the correction answers is no longer open, the others are`() throws {
        let rules = { (findings: [Finding]) in findings.map(\.rule) }
        #expect(rules(list.findings).filter { $0 == "vague-term" }.count == 1)
        let after = try corrected("一/1#1", .set(DutyChange(schedule: twice)))
        #expect(
            rules(open(list.findings, after: after))
                == rules(list.findings).filter { $0 != "vague-term" })
        let untouched = apply([], to: list.sections, in: list.document)
        #expect(open(list.findings, after: untouched) == list.findings)
    }

    @Test func `two contradicting counts are settled by setting one of them`() throws {
        let list = read("乙镇党委责任清单\n1.每年召开专题会议2次。每年至少召开专题会议3次。")
        #expect(list.findings.contains { $0.rule == "contradicting-counts" })
        let three = ScheduleChange.recurring(Recurring(period: .year, min: 3, minExplicit: true))
        let place = try #require(list.place("1#1"))
        let after = apply(
            [Correction(id: "a", place: place, change: .set(DutyChange(schedule: three)))],
            to: list.sections, in: list.document)
        #expect(!open(list.findings, after: after).contains { $0.rule == "contradicting-counts" })
    }

    @Test func `a hard break inside the words is no obstacle`() throws {
        let broken = read(
            """
            乙镇党委主体责任清单
            一、党委领导班子集体责任
            1.党委每年至少召开2次会议研究全面从严治党工作听取下级党组织履行主体责任情况汇报并且不少于
            - 3 -
            3次专题学习，每年向县委书面报告履行主体责任情况。
            """)
        let item = try #require(broken.items.first)
        for duty in item.duties {
            let place = place(of: duty, in: item, document: broken.document)
            #expect(ItemText(item, in: broken.document).words(place.words) == duty.text)
            #expect(ItemText(item, in: broken.document).inDocument(place.words) == duty.span)
        }
    }

    private let twice = ScheduleChange.recurring(
        Recurring(period: .year, min: 2, minExplicit: true))

    private func corrected(_ id: String, _ change: Correction.Change) throws -> CorrectedSections {
        let place = try #require(list.place(id))
        return apply(
            [Correction(id: "a", place: place, change: change)], to: list.sections,
            in: list.document)
    }
}

func read(_ text: String) -> ParsedList { read(DocumentText(name: "sample.txt", text: text)) }

extension CorrectedSections {
    func duty(_ id: String) -> Duty? {
        sections.flatMap(\.allItems).flatMap(\.duties).first { $0.id == id }
    }
}

extension ParsedList {
    func duty(_ id: String) -> Duty? { duties.first { $0.id == id } }

    func place(_ id: String) -> DutyPlace? {
        for item in items {
            for duty in item.duties where duty.id == id {
                return Lists.place(of: duty, in: item, document: document)
            }
        }
        return nil
    }
}
