import Testing

/// The family of words of time without a number.
@Suite struct VagueTermTests {
    @Test(
        arguments: [
            ("定期检查食堂卫生。", ["vague 定期"]),
            ("不定期抽查宿舍。", ["vague 不定期"]),
            ("经常深入车间了解情况。", ["vague 经常"]),
            ("按时报送报表。", ["vague 按时"]),
            ("年初制定工作要点。", ["vague 年初"]),
            ("适时召开座谈会。", ["vague 适时"]),
        ] as [(String, [String])])
    func `a word of time without a number stays vague`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "健全定期研判机制。",
        "提升经常管护水平。",
        "未按时交纳的，予以提醒。",
        "坚持班子定期议事制度。",
        "把教育融入日常、抓在经常。",
    ])
    func `a word of time in the name of a system is none`(text: String) {
        #expect(timed(text) == [])
    }
}
