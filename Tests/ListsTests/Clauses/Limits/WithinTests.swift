import Testing

/// The family of limits after an event.
@Suite struct WithinTests {
    @Test(
        arguments: [
            ("接到投诉后3日内答复。", ["on 接到投诉 / P3D"]),
            ("发现火情的，5分钟内到场。", ["on 发现火情 / PT5M"]),
            ("自收到申请之日起15个工作日内办结。", ["on 收到申请 / P15BD"]),
            ("事故发生后1小时内报告。", ["on 事故发生 / PT1H"]),
            ("会后一周内印发纪要。", ["on 会后 / P1W"]),
            ("发生停电后半小时内启用备用电源。", ["on 发生停电 / PT30M"]),
        ] as [(String, [String])])
    func `a limit counts from what sets it off`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "实行24小时值班。",
        "工作满三年方可申报。",
    ])
    func `a length of service is no limit`(text: String) {
        #expect(timed(text) == [])
    }
}
