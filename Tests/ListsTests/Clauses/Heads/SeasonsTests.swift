import Testing

@testable import Lists

@Suite struct SeasonsTests {
    @Test(
        arguments: [
            ("每年春、秋两季各组织1次灭鼠。", ["year 2次"]),
            ("林业部门春秋两季各补植1次。", ["year 2次"]),
            ("春夏秋冬四季各走访1次。", ["year 4次"]),
            ("春夏秋三季各开展一次巡查。", ["year 3次"]),
            ("每年春季、夏季、秋季各组织一次大扫除。", ["year 3次"]),
            ("学期初、学期末各召开一次家长会。", ["semester 2次"]),
            ("每学期初、期末各召开一次家长会。", ["semester 2次"]),
            ("宿舍每日早、中、晚各检查1次。", ["day 3次"]),
            ("每天早晚各巡查一遍。", ["day 2遍"]),
            ("月初、月末各检查一次库房。", ["month 2次"]),
            ("每月上旬和下旬各巡查一次。", ["month 2次"]),
            ("年中、年底各召开一次总结会。", ["year by --06-30 --12-31"]),
            ("做好春秋两季传染病防治。", []),
        ]
    )
    func `once in each season is so many times a year`(text: String, times: [String]) {
        #expect(timed(text) == times)
    }
}
