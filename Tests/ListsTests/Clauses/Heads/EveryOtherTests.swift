import Testing

/// The family of 每逢.
@Suite struct EveryOtherTests {
    @Test(
        arguments: [
            ("每逢重要节点开展舆情研判。", ["on 每逢重要节点"]),
            ("每逢重大节日开展安全检查。", ["on 每逢重大节日"]),
            ("每逢台风来临前巡查危房。", ["on 每逢台风来临前"]),
        ] as [(String, [String])])
    func `每逢 names what sets off`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "每位教师都要遵守师德规范。"
    ])
    func `每 alone does not`(text: String) {
        #expect(timed(text) == [])
    }
}
