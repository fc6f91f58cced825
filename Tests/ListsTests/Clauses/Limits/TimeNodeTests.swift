import Testing

/// The family of times that come.
@Suite struct TimeNodeTests {
    @Test(
        arguments: [
            ("重要时间节点开展廉洁提醒。", ["on 重要时间节点"]),
            ("汛期加强堤坝巡查。", ["on 汛期"]),
            ("节假日期间安排专人值守。", ["on 节假日期间"]),
            ("开学前对校车进行检修。", ["on 开学前"]),
            ("必要时邀请专家会诊。", ["on 必要时"]),
            ("汛前补充应急物资。", ["on 汛前"]),
            ("春节、“七一”前各走访困难党员一次。", ["on 春节、“七一”前"]),
            ("“五一”“十一”前夕开展检查。", ["on “五一”“十一”前夕"]),
        ] as [(String, [String])])
    func `a time that comes sets something off`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "做好汛期物资储备。",
        "落实节假日值班安排。",
    ])
    func `what the work is about sets off nothing`(text: String) {
        #expect(timed(text) == [])
    }
}
