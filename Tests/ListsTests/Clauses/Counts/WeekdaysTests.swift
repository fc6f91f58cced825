import Testing

/// The family of the days of a week.
@Suite struct WeekdaysTests {
    @Test(
        arguments: [
            ("每周一、三、五接待群众。", ["week 3次"]),
            ("每周二和周四开展巡查。", ["week 2次"]),
            ("每星期一、星期三、星期五检查安全。", ["week 3次"]),
            ("每周一、周五集中学习。", ["week 2次"]),
            ("每周六、日值班巡查。", ["week 2次"]),
        ] as [(String, [String])])
    func `as many times a week as days are named`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(
        arguments: [
            ("每周一召开例会。", ["week 1次?"]),
            ("每周五开展大扫除。", ["week 1次?"]),
            ("每周一次集中学习。", ["week 1次"]),
            ("每周至少检查2次。", ["week 2次"]),
        ] as [(String, [String])])
    func `one day is once a week, and a number stays a number`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }
}
