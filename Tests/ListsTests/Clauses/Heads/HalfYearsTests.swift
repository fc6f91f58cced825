import Testing

/// The family of 上、下半年各.
@Suite struct HalfYearsTests {
    @Test(
        arguments: [
            ("上、下半年各开展一次安全检查。", ["half-year 1次"]),
            ("上半年和下半年分别组织一次应急演练。", ["half-year 1次"]),
            ("上、下半年至少各走访一次。", ["half-year 1次"]),
        ] as [(String, [String])])
    func `each half of the year has its own`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "总结上半年工作。"
    ])
    func `a half year that is reported on is none`(text: String) {
        #expect(timed(text) == [])
    }
}
