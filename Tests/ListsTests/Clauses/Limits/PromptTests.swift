import Testing

/// The family of 及时 and its kin.
@Suite struct PromptTests {
    @Test(
        arguments: [
            ("发现隐患及时整改。", ["on 发现隐患 / 及时"]),
            ("重大险情立即上报。", ["on 重大险情 / 立即"]),
            ("对职工反映的困难，及时帮助解决。", ["on 职工反映的困难 / 及时"]),
            ("及时化解矛盾纠纷。", ["on 矛盾纠纷 / 及时"]),
            ("隐患整改完成后，及时销号。", ["on 隐患整改完成 / 及时"]),
            ("督促责任单位限期整改。", ["on 限期 / 限期"]),
        ] as [(String, [String])])
    func `及时 is an event where something sets it off`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(
        arguments: [
            ("及时总结推广好的做法。", ["vague 及时"]),
            ("及时传达上级精神。", ["vague 及时"]),
            ("提高及时率。", []),
            ("对整改不及时的，通报批评。", []),
        ] as [(String, [String])])
    func `及时 with nothing to set it off is only vague`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }
}
