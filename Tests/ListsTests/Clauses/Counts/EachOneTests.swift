import Testing

/// The family of with each one named.
@Suite struct EachOneTests {
    @Test(
        arguments: [
            ("支部书记每半年与每名党员谈话1次。", ["half-year 1次"]),
            ("校长每学期分别与班子成员谈心1次。", ["semester 1次"]),
        ] as [(String, [String])])
    func `每名 and 逐一 decide with whom`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(
        arguments: [
            ("每年走访10户困难家庭。", ["year 10户"])
        ] as [(String, [String])])
    func `a number of things is not with each`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }
}
