import Testing

@testable import Lists

@Suite struct ComparisonTests {
    @Test func `items are found by their words under another number and another heading`() {
        let rows = rows(
            "一、党委领导班子集体责任\n1.每半年专题研究一次巡察工作。\n2.加强对统战工作的领导，落实联谊交友制度。",
            "一、党委领导班子集体责任\n（一）统战\n1.加强对统战工作的领导，落实联谊交友制度。\n（二）巡察\n2.每半年专题研究一次巡察工作。")
        #expect(rows == ["same 一/2 > 一/（一）/1", "same 一/1 > 一/（二）/2"])
    }

    @Test func `what one list alone has stands where it belongs`() {
        let rows = rows(
            "一、党委领导班子集体责任\n1.每半年专题研究一次巡察工作。\n2.每季度走访慰问困难党员。\n3.落实联谊交友制度，团结党外人士。",
            "一、党委领导班子集体责任\n1.每半年专题研究一次巡察工作。\n2.落实联谊交友制度，团结党外人士。\n3.组织好网络安全应急演练。")
        #expect(
            rows == [
                "same 一/1 > 一/1", "only-old 一/2", "same 一/3 > 一/2", "only-new 一/3",
            ])
    }

    @Test func `an item cut in two and two made one are recognised`() {
        let whole =
            "一、党委领导班子集体责任\n1.加强阵地建设和管理，健全分析研判和预警机制，每半年专题研究一次意识形态工作；抓好理论武装，坚持党内学习制度，每年组织一次专题读书班。\n2.落实民兵整组任务。"
        let parts =
            "一、党委领导班子集体责任\n1.加强阵地建设和管理，健全分析研判和预警机制，每半年专题研究一次意识形态工作。\n2.抓好理论武装，坚持党内学习制度，每年组织一次专题读书班。\n3.落实民兵整组任务。"
        #expect(rows(whole, parts).first == "changed split 一/1 > 一/1 一/2")
        #expect(rows(parts, whole).first == "changed merged 一/1 一/2 > 一/1")
    }

    @Test func `words that stand twice are repeated, not cut`() {
        let once = "一、党委领导班子集体责任\n1.指导分管部门落实主体责任，完善制度规定，加强风险防控。"
        let twice = once + "\n2.指导分管部门、包村落实主体责任，完善制度规定，加强风险防控。"
        #expect(rows(once, twice) == ["changed repeated 一/1 > 一/1 一/2"])
    }

    @Test(arguments: [
        ("每年至少听取2次汇报", "每年至少听取1次汇报", "number weaker"),
        ("每年至少听取1次汇报", "每年至少听取3次汇报", "number stronger"),
        ("每季度听取一次汇报", "每半年听取一次汇报", "period weaker"),
        ("每年听取2次汇报", "每半年听取1次汇报", "rhythm neither"),
        ("每年至少听取2次汇报", "定期听取汇报", "schedule weaker"),
        ("定期听取汇报", "每季度听取一次汇报", "schedule stronger"),
        ("定期听取汇报", "听取汇报", "schedule weaker"),
        ("每年6月30日前听取汇报", "每年11月30日前听取汇报", "dates weaker"),
        ("每年3月31日前、9月30日前听取汇报", "每年9月30日前听取汇报", "dates weaker"),
        ("发现重大问题3日内听取汇报", "发现重大问题15日内听取汇报", "limit weaker"),
        ("发现重大问题24小时内听取汇报", "发现重大问题及时听取汇报", "limit weaker"),
        ("应当听取汇报", "可以听取汇报", "modality weaker"),
    ])
    func `what differs is said with its direction`(old: String, new: String, difference: String) {
        let head = "一、党委领导班子集体责任\n1."
        let found = compared("\(head)\(old)，研究解决信访积案。", "\(head)\(new)，研究解决信访积案。")
            .dutyPairs.flatMap(\.differences).filter { $0.kind != .wording }
            .map { "\($0.kind.rawValue) \($0.direction.rawValue)" }
        #expect(found == [difference])
    }

    @Test func `a duty handed to another bearer is said for both`() {
        let comparison = compared(
            "一、党委领导班子集体责任\n1.每年组织一次党员干部警示教育活动。\n二、党委主要负责人责任\n1.带头遵守廉洁自律各项规定。",
            "一、党委领导班子集体责任\n1.落实民兵整组任务。\n二、党委主要负责人责任\n1.带头遵守廉洁自律各项规定。\n2.每年组织一次党员干部警示教育活动。")
        let summaries = comparison.bearers
        #expect(summaries.map(\.role) == [.collective, .principal])
        #expect(summaries[0].handedOver == 1 && summaries[0].oldTimes == 10)
        #expect(summaries[1].takenOver == 1 && summaries[1].newTimes == 10)
        #expect(comparison.dutyPairs.flatMap(\.differences).map(\.kind) == [.bearer])
    }

    @Test func `bodies of two levels are the same body, bodies of one level are not`() {
        let city = "一、市委领导班子集体责任\n1.市委每年向省委专题报告全市意识形态工作。"
        let town = "一、党委领导班子集体责任\n1.镇党委每年向县委专题报告全镇意识形态工作。"
        let pairs = compared(city, town, title: "市委责任清单", "甲镇党委责任清单").dutyPairs
        #expect(pairs.count == 1 && pairs[0].kind == .same)
        let next = town.replacingOccurrences(of: "县委", with: "市委")
        #expect(compared(town, next).dutyPairs.flatMap(\.differences).map(\.kind) == [.addressees])
    }

    @Test func `a vague duty is offered the number its counterpart has, with the source`() {
        let comparison = compared(
            "一、党委领导班子集体责任\n1.每季度听取一次信访积案化解情况汇报。",
            "一、党委领导班子集体责任\n1.定期听取信访积案化解情况汇报。")
        #expect(comparison.suggestions.map(\.duty) == ["一/1#1"])
        #expect(comparison.suggestions.first?.number.period == .quarter)
        #expect(comparison.suggestions.first?.words == "每季度听取一次信访积案化解情况汇报")
    }

    @Test func `lacking are timed duties first, and none that the other list says elsewhere`() {
        let comparison = compared(
            "一、党委领导班子集体责任\n1.落实民兵整组任务，完善制度规定。\n2.每年开展一次森林防火演练。",
            "一、党委领导班子集体责任\n1.畅通群众诉求渠道，结合实际完善制度规定和办法。")
        #expect(comparison.lacking.compactMap { $0.old?.text } == ["每年开展一次森林防火演练", "落实民兵整组任务"])
    }

    private func compared(
        _ old: String, _ new: String, title: String = "乙镇党委责任清单", _ other: String? = nil
    ) -> Comparison {
        let (a, b) = (read("\(title)\n\(old)"), read("\(other ?? title)\n\(new)"))
        return compare(a.sections, b.sections, levels: (a.level, b.level))
    }

    private func rows(_ old: String, _ new: String) -> [String] {
        drawn(compared(old, new))
    }
}

/// Rows on a line each: `changed split 一/1 > 一/1 一/2`.
func drawn(_ comparison: Comparison) -> [String] {
    comparison.rows.map { row in
        let form = row.form == .plain ? "" : " \(row.form.rawValue)"
        let sides = [row.old, row.new].filter { !$0.isEmpty }
            .map { $0.map(\.id).joined(separator: " ") }
        return "\(row.kind.rawValue)\(form) \(sides.joined(separator: " > "))"
    }
}
