import Testing

/// The family of numbers of times.
@Suite struct NumberOfTimesTests {
    @Test(
        arguments: [
            ("每年至少检查2次。", ["year 2次"]),
            ("每月走访不少于10户。", ["month 10户"]),
            ("每季度开展1至2次演练。", ["quarter 1..2次"]),
            ("每学期组织1-2次活动。", ["semester 1..2次"]),
            ("每年讲课３次以上。", ["year 3次"]),
            ("每年培训不低于24学时。", ["year 24学时"]),
            ("每月集中学习十二学时。", ["month 12学时"]),
            ("每年撰写一篇调研报告。", ["year 1篇"]),
            ("每周值班两天。", ["week 2天"]),
            ("每年召开会议不超过4次。", ["year 0..4次"]),
            ("每年家访一两次。", ["year 1..2次"]),
        ] as [(String, [String])])
    func `numbers in every form`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "实行一次性告知。",
        "召开第三次会议。",
        "每次参加人数不少于10人。",
        "反对“四风”。",
        "值守两人一组。",
        "落实三个清单。",
    ])
    func `ranks, sizes and names are no numbers of times`(text: String) {
        #expect(timed(text) == [])
    }
}
