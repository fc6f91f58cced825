import Testing

/// The family of months and days.
@Suite struct MonthDaysTests {
    @Test(
        arguments: [
            ("每年1月31日前报送总结。", ["year by --01-31"]),
            ("3月底前制定计划。", ["year by --03-31"]),
            ("每年6月底、12月底前各报告一次。", ["year by --06-30 --12-31"]),
            ("12月中旬前完成考核。", ["year by --12-20"]),
            ("次月5日前上报报表。", ["month by ---05 previous-month"]),
            ("次年1月15日前报送述职报告。", ["year by --01-15 previous-year"]),
            ("每年9月至10月开展普查。", ["year by --10-31"]),
            ("十二月底前完成清查。", ["year by --12-31"]),
            ("每年3、6、9、12月报送情况。", ["year by --03-31 --06-30 --09-30 --12-31"]),
        ] as [(String, [String])])
    func `a month and a day are a date`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "弘扬“五四”精神。",
        "落实3月15日会议精神。",
        "完成3、4、5月份工作。",
    ])
    func `a date in a name or of an event past is none`(text: String) {
        #expect(timed(text) == [])
    }
}
