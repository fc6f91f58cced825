import Testing

@testable import Lists

@Suite struct SeasonsTests {
    @Test(
        arguments: [
            ("每年春、秋两季各组织1次灭鼠。", ["year 2次"]),
            ("林业部门春秋两季各补植1次。", ["year 2次"]),
            ("春夏秋冬四季各走访1次。", ["year 4次"]),
            ("做好春秋两季传染病防治。", []),
        ]
    )
    func `once in each season is so many times a year`(text: String, times: [String]) {
        #expect(timed(text) == times)
    }
}
