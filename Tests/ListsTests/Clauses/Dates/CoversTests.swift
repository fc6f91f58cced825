import Testing

/// The family of what a report speaks of.
@Suite struct CoversTests {
    @Test(
        arguments: [
            ("每年1月10日前报送上年度总结。", ["year by --01-10 previous-year"]),
            (
                "每年1月底前和7月底前，分别向公司报送上年度和上半年安全总结。",
                ["year by --01-31 --07-31 previous-year first-half"]
            ),
            (
                "每季度首月5日前报告上季度情况。",
                [
                    "quarter by --01-05 --04-05 --07-05 --10-05 previous-quarter previous-quarter previous-quarter previous-quarter"
                ]
            ),
            (
                "上半年报告于7月15日前、全年报告于次年1月15日前报送公司。",
                ["year by --01-15 --07-15 previous-year first-half"]
            ),
            ("每年12月20日前报送全年工作总结。", ["year by --12-20 this-year"]),
        ] as [(String, [String])])
    func `what a report speaks of goes with its date`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(
        arguments: [
            ("每年对各科室上一年度工作进行考核。", ["year 1次?"])
        ] as [(String, [String])])
    func `what is examined gives no date`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }
}
