import Testing

/// The family of 每 and a unit of time.
@Suite struct EveryPeriodTests {
    @Test(
        arguments: [
            ("每日检查消防通道。", ["day 1次?"]),
            ("每周巡查库房2次。", ["week 2次"]),
            ("每个月组织1次演练。", ["month 1次"]),
            ("每季度通报一次。", ["quarter 1次"]),
            ("每半年听取一次情况汇报。", ["half-year 1次"]),
            ("每年度开展自查。", ["year 1次?"]),
            ("每学期家访2次。", ["semester 2次"]),
            ("每两个月召开一次例会。", ["two-month 1次"]),
            ("每两年轮训一次。", ["two-year 1次"]),
            ("每届任期内巡察一遍。", ["term 1遍"]),
            ("每班清点2次。", ["- 2次"]),
            ("每晚巡查宿舍1次。", ["day 1次"]),
            ("每餐试尝留样。", ["- 1次?"]),
            ("每周五组织学习。", ["week 1次?"]),
        ] as [(String, [String])])
    func `every unit of time after 每 opens a window`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "每次检查要有记录。",
        "每名职工签订承诺书。",
        "每周期更换一次滤芯的，按说明书执行。",
    ])
    func `the letters of 每 in other words open none`(text: String) {
        #expect(timed(text) == [])
    }
}
