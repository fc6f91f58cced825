import Testing

/// The family of ends of windows.
@Suite struct PeriodEndsTests {
    @Test(
        arguments: [
            ("年底前完成整改。", ["year by --12-31"]),
            ("每季度末前上报台账。", ["quarter by --03-31 --06-30 --09-30 --12-31"]),
            ("每月底前公开账目。", ["month by ---31"]),
            ("每半年末开展自查。", ["half-year by --06-30 --12-31"]),
            ("每季度首月10日前报送报表。", ["quarter by --01-10 --04-10 --07-10 --10-10"]),
            ("每月10日、20日巡查。", ["month by ---10 ---20"]),
            ("每月1、15日巡查。", ["month by ---01 ---15"]),
            ("半年和年终分别报告工作。", ["year by --06-30 --12-31"]),
            ("每月25日至月底完成核对。", ["month by ---31"]),
            ("每季度末25日前报送计划。", ["quarter by --03-25 --06-25 --09-25 --12-25"]),
            ("每年一季度、三季度召开分析会。", ["year by --03-31 --09-30"]),
            ("每年第一季度召开工作会。", ["year by --03-31"]),
            ("第一、三季度各召开一次会议。", ["year by --03-31 --09-30"]),
            ("季度末月的25日前报送小结。", ["quarter by --03-25 --06-25 --09-25 --12-25"]),
            (
                "季度首月10日前报送上季度报表。",
                [
                    "quarter by --01-10 --04-10 --07-10 --10-10 previous-quarter previous-quarter previous-quarter previous-quarter"
                ]
            ),
        ] as [(String, [String])])
    func `the ends of windows are dates`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "做好年终考核。",
        "参加年底述职。",
    ])
    func `the year's end in a name is no date`(text: String) {
        #expect(timed(text) == [])
    }
}
