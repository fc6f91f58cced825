import Testing

/// The family of 逐, 按 and doubled units.
@Suite struct SpreadPeriodTests {
    @Test(
        arguments: [
            ("按月核对账目。", ["month 1次?"]),
            ("按季度分析形势。", ["quarter 1次?"]),
            ("逐日登记来访人员。", ["day 1次?"]),
            ("按学期评定师德表现。", ["semester 1次?"]),
            ("月月检查、季季通报。", ["month 1次?", "quarter 1次?"]),
            ("专题学习2次/年。", ["year 2次"]),
        ] as [(String, [String])])
    func `逐 and 按 spread one over every window`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "按年度计划推进建设。",
        "逐年提高保障水平。",
        "按日程安排接待。",
        "逐级落实责任。",
    ])
    func `a plan or a gradual change is no window`(text: String) {
        #expect(timed(text) == [])
    }
}
