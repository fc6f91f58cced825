import Testing

/// The family of windows named without 每.
@Suite struct WholePeriodTests {
    @Test(
        arguments: [
            ("全年集中学习不少于12次。", ["year 12次"]),
            ("一年至少组织两次演练。", ["year 2次"]),
            ("半年开展一次清查。", ["half-year 1次"]),
            ("任期内至少对下级单位审计一遍。", ["term 1遍"]),
            ("年度内培训不少于24学时。", ["year 24学时"]),
            ("年内完成水毁工程修复。", ["year by --12-31"]),
            ("讲课年不少于2次。", ["year 2次"]),
            ("半年听取汇报不少于1次。", ["half-year 1次"]),
            ("三年轮训一遍。", ["- 1遍"]),
            ("五年内不少于一次。", ["- 1次"]),
        ] as [(String, [String])])
    func `a window without 每 stands where a number follows`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "完成全年工作任务。",
        "制定年度培训计划。",
        "总结全年工作情况。",
        "近两年来成效明显。",
    ])
    func `what is planned or examined in a year is none`(text: String) {
        #expect(timed(text) == [])
    }
}
