import Testing

/// The family of limits before an event.
@Suite struct BeforehandTests {
    @Test(
        arguments: [
            ("外出学习应提前3天向科室报备。", ["on 外出学习 / -P3D"]),
            ("合同期满前30日办理续签。", ["on 合同期满 / -P30D"]),
            ("会前3天将材料报送办公室。", ["on 会前 / -P3D"]),
        ] as [(String, [String])])
    func `so long before what it prepares for`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "重大事项提前酝酿。"
    ])
    func `early without a number is none`(text: String) {
        #expect(timed(text) == [])
    }
}
