import Testing

@testable import Lists

/// Twenty-two sentences that mislead a quick reader, each with what it says.
@Suite struct HardCaseTests {
    @Test func `a head goes over its coordinates and stops at another time`() {
        let found = duties("每学期上示范课不少于1次，主持教研活动不少于3次、组织校外观摩不少于2次，重要节点对教师进行师德提醒。")
        #expect(
            found.map { drawn($0.schedule) } == [
                "semester 1次", "semester 3次", "semester 2次", "on 重要节点",
            ])
        #expect(found[1].flags.contains(Flag.distributed))
        #expect(found[1].spans.head != nil)
    }

    @Test func `a head crosses a half-width semicolon to the same verb`() {
        #expect(
            timed("每季度听取各车间安全生产情况汇报;听取安监部履行监管职责情况汇报。") == [
                "quarter 1次?", "quarter 1次?",
            ])
    }

    @Test func `a vague head goes over four of one verb`() {
        let found = duties("定期听取各科室工作汇报，听取内科、外科、儿科党支部工作汇报，听取下属院区工作汇报，听取审计部门和监察部门工作汇报。")
        #expect(found.map { drawn($0.schedule) } == Array(repeating: "vague 定期", count: 4))
    }

    @Test func `two dates, another subject, and what each report covers`() throws {
        let duty = try #require(
            duties("村党支部每年2月10日前和8月10日前，分别向党委报送上年度和上半年河湖管护总结。").first)
        #expect(drawn(duty.schedule) == "year by --02-10 --08-10 previous-year first-half")
        #expect(duty.bearer.text == "村党支部")
        #expect(duty.bearer.role == .organisation)
        #expect(duty.addressees.map(\.text) == ["党委"])
    }

    @Test func `the period examined is not the period of the duty`() throws {
        let duty = try #require(duties("每年对各班组上一年度安全绩效进行考核。").first)
        #expect(drawn(duty.schedule) == "year 1次?")
        #expect(duty.addressees.isEmpty)
        #expect(duty.counterparts.map(\.text) == ["各班组"])
    }

    @Test func `head and number far apart across commas and brackets`() throws {
        let found = duties("每年围绕医德医风、合理用药，同各科主任及下属院区党委（党组）正副职领导至少集体谈话1次。")
        let duty = try #require(found.first)
        #expect(found.count == 1)
        #expect(drawn(duty.schedule) == "year 1次")
        #expect(duty.counterparts.map(\.text) == ["各科主任", "下属院区党委（党组）正副职领导"])
        #expect(duty.per == .undecided)
    }

    @Test func `whom a talk is with may stand two clauses before`() throws {
        let found = duties("对年级组长和班主任实行严格管理，督促落实“一岗双责”，每学期开展师德谈话不少于2次。")
        let duty = try #require(found.last)
        #expect(drawn(duty.schedule) == "semester 2次")
        #expect(duty.counterparts.map(\.text) == ["年级组长", "班主任"])
        #expect(duty.counterparts.allSatisfy { $0.inherited })
    }

    @Test func `the agenda of a counted meeting is no duty of its own`() {
        let found = duties("每季度至少主持召开1次安委会会议，分析研判安全形势、研究部署重点工作和听取整改情况汇报。")
        #expect(found.timed.count == 1)
        #expect(found.dropFirst().allSatisfy { $0.relation?.kind == .part })
    }

    @Test func `a word broken by a line end is read whole`() {
        let found = duties("每年至少参\n加2次防汛演练，每半\n年检查一次物资储备情况。")
        #expect(found.map { drawn($0.schedule) } == ["year 2次", "half-year 1次"])
        #expect(found.map(\.text) == ["每年至少参加2次防汛演练", "每半年检查一次物资储备情况"])
    }

    @Test func `或 makes one count of two kinds`() {
        #expect(timed("每学期至少主持召开2次校务会议或行政例会。") == ["semester 2次"])
    }

    @Test func `a number in Chinese figures, then two events on one matter`() {
        let found = duties("党委每季度专题研究一次消防工作，研究解决经费和装备问题。对重大隐患随时组织会商，及时部署整治。")
        #expect(
            found.timed.map { drawn($0.schedule) } == [
                "quarter 1次", "on 重大隐患 / 随时", "on 重大隐患 / 及时",
            ])
        #expect(found[0].bearer.role == .collective)
        #expect(found[0].bearer.text == "党委")
    }

    @Test func `either of two ways, the word of time on the second alone`() throws {
        let found = duties("对拒不整改或者整改不力，造成严重后果的，支持执法部门依法处理或及时向县政府报告。")
        let last = try #require(found.last)
        #expect(found.timed.count == 1)
        #expect(drawn(last.schedule) == "on 拒不整改或者整改不力，造成严重后果 / 及时")
        #expect(last.relation?.kind == .alternative)
        #expect(last.addressees.map(\.text) == ["县政府"])
    }

    @Test func `a later report goes to whom the first one went, and is not yearly`() throws {
        let found = duties("每年向教育局报告校园安全情况，专项整治情况及时报告。")
        #expect(found.map { drawn($0.schedule) } == ["year 1次?", "on 专项整治情况 / 及时"])
        #expect(found[1].addressees.map(\.text) == ["教育局"])
        #expect(found[1].addressees.allSatisfy { $0.inherited })
    }

    @Test func `a report without object or subject is still a report`() throws {
        let duty = try #require(duties("每年向董事会专题报告。").first)
        #expect(drawn(duty.schedule) == "year 1次?")
        #expect(duty.bearer.inherited)
        #expect(duty.addressees.map(\.text) == ["董事会"])
        #expect(duty.action.kind == .report)
    }

    @Test func `每年年底 is the year's end, not year upon year`() {
        #expect(timed("每年年底前向院党委报告分管科室医德医风情况。") == ["year by --12-31"])
    }

    @Test func `a vague word and a date in one sentence`() {
        #expect(
            timed("定期召开例会，听取巡查情况，分析研判水情，每年4月底前制定度汛方案、应急预案和抢险措施。") == [
                "vague 定期", "year by --04-30",
            ])
    }

    @Test func `a limit set case by case, and a narrower trigger after it`() {
        let found = duties("对河道内存在的乱堆乱建问题，及时约谈责任单位，并督促限期清理到位，做到早发现、早制止；对于情节严重的，及时向县河长办报告。")
        #expect(
            found.map { drawn($0.schedule) } == [
                "on 河道内存在的乱堆乱建问题 / 及时", "on 河道内存在的乱堆乱建问题 / 限期",
                "on 河道内存在的乱堆乱建问题 / 早", "on 情节严重 / 及时",
            ])
    }

    @Test func `a slip of the pen is no frequency, and a clause twice is one duty`() {
        let found = duties("加强经常人员素质，严格落实看护责任，妥善做好学生接送工作，严格落实看护责任，妥善做好学生接送工作。")
        #expect(found.timed.isEmpty)
        #expect(found.count == 3)
        #expect(found[1].flags.contains(Flag.repeated))
    }

    @Test func `nothing is read out of quotation marks`() {
        #expect(timed("落实“日管控”“周排查”“年度双评议”和“一事双查”等工作制度。") == [])
    }

    @Test func `a yearly meeting taken for granted gives no year`() throws {
        let found = duties("定期总结师德建设情况，作为年度考核会议的必查内容。")
        #expect(found.timed.map { drawn($0.schedule) } == ["vague 定期"])
        #expect(found.last?.relation?.kind == .input)
    }

    @Test func `a long list of matters is what the last clause is about`() {
        let found = duties("对上级部署的落实情况，学校年度收支情况、校务会议精神，基建维修事项，校园突发事件及其他应当上报的事项，应按时逐级报告。")
        #expect(found.count == 1)
        #expect(found.map { drawn($0.schedule) } == ["vague 按时"])
    }

    @Test func `a rank or a number of items is no duty`() {
        #expect(timed("校长是校园安全第一责任人，认真落实18项重点任务。") == [])
    }
}
