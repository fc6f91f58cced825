import Testing

/// The family of days after the end of a window.
@Suite struct AfterPeriodTests {
    @Test(
        arguments: [
            (
                "每季度结束后10日内向公司报送报告。",
                [
                    "quarter by --01-10 --04-10 --07-10 --10-10 previous-quarter previous-quarter previous-quarter previous-quarter"
                ]
            ),
            ("年度终了后30日内报送决算。", ["year by --01-30 previous-year"]),
            ("每月结束后5日内更新公开栏。", ["month by ---05"]),
            (
                "半年结束后15日内报送小结。",
                ["half-year by --01-15 --07-15 previous-half previous-half"]
            ),
        ] as [(String, [String])])
    func `so many days after a window are dates of the month after it`(
        text: String, expected: [String]
    ) {
        #expect(timed(text) == expected)
    }

    @Test(
        arguments: [
            ("每季度结束后10个工作日内报送报表。", ["on 每季度结束 / P10BD"]),
            ("学期结束后10日内交回教案。", ["on 学期结束 / P10D"]),
            ("培训结束后10日内总结。", ["on 培训结束 / P10D"]),
        ] as [(String, [String])])
    func `working days and other ends are limits`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }
}
