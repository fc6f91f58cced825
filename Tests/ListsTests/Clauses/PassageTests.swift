import Testing

@testable import Lists

/// The letters of an item before anything is understood.
@Suite struct PassageTests {
    @Test func `full and half width, blanks and breaks read the same`() {
        let plain = timed("每年至少培训2次;每月20日前,上报1次。")
        #expect(plain == ["year 2次", "month by ---20"])
        #expect(timed("每 年至少培训２次；每月２０日前，上报１次。") == plain)
        #expect(timed("每年至\n少培训2次；每月20\n日前，上报1次。") == plain)
    }

    @Test func `words are given back as they are printed`() {
        let found = duties("发现1—2级险情(含渗漏),立即向𬇙水镇政府报告。")
        #expect(found.timed.map { drawn($0.schedule) } == ["on 发现1—2级险情(含渗漏) / 立即"])
        #expect(found.first?.addressees.map(\.text) == ["𬇙水镇政府"])
    }

    @Test(arguments: [
        "落实“每周一查”制度。", "落实\"每周一查\"制度。", "落实「每周一查」制度。", "贯彻《每年两次检查办法》。",
    ])
    func `names in quotation marks are not read`(text: String) {
        #expect(timed(text) == [])
    }

    @Test func `a mark set the wrong way round hides no duty`() {
        #expect(timed("落实“一岗双责“，每年检查2次，反对“四风”。") == ["year 2次"])
        #expect(timed("落实“一岗双责，每年检查2次。反对四风”。") == ["year 2次"])
    }

    @Test func `every range lies in its item and in order`() {
        let text = "校长每学期听课10次，每月巡查1次；发现隐患及时整改，向教育局报告。可邀请家长参加。"
        let found = duties(text)
        #expect(found.count == 5)
        for (duty, next) in zip(found, found.dropFirst()) {
            #expect(duty.span.end <= next.span.start)
        }
        #expect(found.allSatisfy { $0.span.end <= text.unicodeScalars.count })
    }

    @Test func `a clause without end is read in good time`() {
        #expect(duties(String(repeating: "每年1次、", count: 20_000)).count > 0)
        #expect(duties(String(repeating: "时", count: 100_000)).count == 1)
    }
}
