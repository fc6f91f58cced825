import Testing

@testable import Lists

/// Who owes, to whom, with whom.
@Suite struct PartyTests {
    @Test(arguments: [
        ("村党支部每年向镇党委报告工作。", Bearer.Role.organisation, "村党支部"),
        ("班主任每周召开一次班会。", .person, "班主任"),
        ("巡查组每月检查一次。", .organisation, "巡查组"),
        ("班子成员每人每年讲1次党课。", .person, "班子成员"),
        ("党委每季度研究一次。", .collective, "党委"),
        ("由项目经理每日巡查。", .person, "项目经理"),
        ("司法所每月在站内接访1次。", .organisation, "司法所"),
        ("消防站在每季度末前演练1次。", .organisation, "消防站"),
    ])
    func `a clause may name who owes it`(text: String, role: Bearer.Role, name: String) {
        let bearer = duties(text).first?.bearer
        #expect(bearer?.role == role)
        #expect(bearer?.text == name)
        #expect(bearer?.inherited == false)
    }

    @Test(arguments: [
        "督促各部门每月自查一次。", "每年检查一次。", "听取纪委工作汇报。", "党员大会每季度召开一次。", "到分管单位督导不少于2次。",
        "旗帜鲜明站在意识形态工作第一线。", "抓班子：每年召开1次民主生活会。",
    ])
    func `an object or a meeting owes nothing`(text: String) {
        #expect(duties(text, bearer: .member).first?.bearer == Bearer(role: .member))
    }

    @Test(
        arguments: [
            ("及时向集团党委、集团纪委报告。", ["集团党委", "集团纪委"]),
            ("每年向县委及县委书记报告工作。", ["县委", "县委书记"]),
            ("发现火情立即上报镇政府。", ["镇政府"]),
            ("计划报教育局备案。", ["教育局"]),
            ("每年在党员大会上报告1次工作。", ["党员大会"]),
            ("向先进看齐。", []),
            ("每年听取1次村委会工作汇报。", []),
        ] as [(String, [String])])
    func `a report names whom it goes to`(text: String, expected: [String]) {
        #expect(duties(text).first?.addressees.map(\.text) == expected)
    }

    @Test(
        arguments: [
            ("每年与班子成员、中层干部谈话1次。", ["班子成员", "中层干部"], Duty.Per.undecided),
            ("每年与每名班子成员谈话1次。", ["班子成员"], .counterpart),
            ("每年听取班子成员和下属单位工作情况汇报。", ["班子成员", "下属单位"], .bearer),
            ("对党员干部进行廉洁提醒。", ["党员干部"], .bearer),
            ("每年至少与部门和单位的负责人谈话1次。", ["部门和单位的负责人"], .undecided),
        ] as [(String, [String], Duty.Per)])
    func `with whom, and whether with each, is left open where the text does`(
        text: String, expected: [String], per: Duty.Per
    ) {
        let duty = duties(text).first
        #expect(duty?.counterparts.map(\.text) == expected)
        #expect(duty?.per == per)
    }

    @Test func `a name before a colon owes what stands under it`() {
        let found = duties("河道警长：每月巡查2次，发现违法行为立即制止。党员大会：每季度一次。")
        #expect(found.prefix(2).map(\.bearer.text) == ["河道警长", "河道警长"])
        #expect(found.count == 3)
    }

    @Test func `the subject holds over commas and is given up at the next one`() {
        let found = duties("校长每学期听课10次，每月巡查1次，教师每周教研1次。")
        #expect(found.map(\.bearer.text) == ["校长", "校长", "教师"])
    }

    @Test(
        arguments: [
            ("及时通知家长。", ["家长"]), ("10个工作日内答复投诉人。", ["投诉人"]),
            ("发现线索3日内移送派驻纪检监察组。", ["派驻纪检监察组"]), ("每季度提交院党委会审议。", ["院党委会"]),
            ("会前书面征求公司纪委意见。", ["公司纪委"]), ("不予受理的，及时告知当事人救济途径。", ["当事人"]),
        ])
    func `those who are told, asked or given something`(text: String, names: [String]) {
        #expect(duties(text).flatMap(\.addressees).map(\.text) == names)
    }

    @Test(
        arguments: [
            ("外部董事每年调研不少于2次。", "外部董事"), ("立案庭收到材料后7日内审查。", "立案庭"),
            ("县委宣传部会同网信等部门每月会商1次。", "县委宣传部"), ("承办部门应当自收到线索之日起1个月内处置。", "承办部门"),
            ("在岗人员全年累计训练不低于180天。", "在岗人员"),
        ])
    func `posts and bodies of courts, companies and works are named`(text: String, name: String) {
        #expect(duties(text).first?.bearer.text == name)
    }
}
