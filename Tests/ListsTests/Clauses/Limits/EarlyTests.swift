import Testing

/// The family of 早发现、早报告.
@Suite struct EarlyTests {
    @Test(
        arguments: [
            ("对苗头性问题早提醒、早纠正。", ["on 苗头性问题 / 早"]),
            ("做到早发现、早报告、早处置。", ["vague 早"]),
        ] as [(String, [String])])
    func `早发现、早报告 is one duty`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(
        arguments: [
            ("早自习由班主任看护。", []),
            ("尽早谋划布局。", ["vague 尽早"]),
        ] as [(String, [String])])
    func `the hours of the morning are none`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }
}
