import Testing

@testable import Lists

/// Items read before are written from a form; what is changed in them is written as it is.
@Suite struct JSONFormTests {
    private func document(_ head: String) -> DocumentText {
        DocumentText(
            name: "a.txt",
            text: "甲镇责任清单\n一、党委责任\n\(head)每年1月31日前向县委“一把手”书面报告，发现\\问题及时报告并在3日内整改。")
    }

    @Test func `a third reading elsewhere is written as the first`() {
        let memory = ReadingMemory()
        _ = read(document("1."), memory: memory)
        _ = read(document("1."), memory: memory)
        let far = document("1.每月学习一次。\n2.每季度研究一次。\n13.")
        let again = read(far, memory: memory)
        #expect(again.items.last?.known != nil)
        #expect(json(of: again) == json(of: read(far)))
    }

    @Test func `what is changed in an item read before is written as it was changed`() throws {
        let memory = ReadingMemory()
        _ = read(document("1."), memory: memory)
        var list = read(document("1."), memory: memory)
        #expect(list.sections[0].items[0].known != nil)
        list.sections[0].items[0].duties[0].flags.append("stated")
        #expect(list.sections[0].items[0].known == nil)
        var alone = read(document("1."))
        alone.sections[0].items[0].duties[0].flags.append("stated")
        #expect(json(of: list) == json(of: alone))
        #expect(list.sections == alone.sections)
    }

    @Test func `every length of a place is written`() {
        for place in [0, 9, 10, 99, 100, 999, 1_000, 9_999, 10_000, 99_999, 100_000, 1_234_567] {
            var writer = JSONWriter(capacity: 8)
            writer.range(Span(place, place + 1))
            let text = String(decoding: writer.bytes, as: UTF8.self)
            #expect(text == #"{"start":\#(place),"end":\#(place + 1)}"#)
        }
        var writer = JSONWriter(capacity: 8)
        for value in [12_345_678, -7, Int.max] { writer.integer(value) }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "12345678-7\(Int.max)")
    }
}
