import Testing

/// The family of short forms of a rhythm.
@Suite struct RhythmTests {
    @Test(
        arguments: [
            ("实行日巡查、周调度、月通报。", ["day 1次?", "week 1次?", "month 1次?"]),
            ("推行一月一主题、一季一研判。", ["month 1次?", "quarter 1次?"]),
        ] as [(String, [String])])
    func `short forms name a rhythm`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(arguments: [
        "坚持“周例会”制度。"
    ])
    func `a weekly meeting in quotation marks stays a name`(text: String) {
        #expect(timed(text) == [])
    }
}
