import Testing

@testable import Lists

/// What was read before changes nothing of what a list reads as.
@Suite struct ReadingMemoryTests {
    @Test func `every list of the corpus reads the same after all the others`() throws {
        let memory = ReadingMemory()
        for _ in 0..<2 {
            for name in CorpusTests.names {
                let document = try CorpusTests.document(name)
                #expect(json(of: read(document, memory: memory)) == json(of: read(document)))
            }
        }
    }

    @Test func `the same sentence under another number, further down, points at its own words`() {
        let sentence = "每年1月31日前向县委、县纪委书面报告，发现问题及时报告并在3日内整改。"
        let (first, second) = (
            DocumentText(name: "a.txt", text: "甲镇责任清单\n一、党委责任\n1.\(sentence)"),
            DocumentText(
                name: "b.txt", text: "乙乡党委全面从严治党责任清单\n一、党委责任\n1.每月学习一次。\n2.\(sentence)")
        )
        let memory = ReadingMemory()
        _ = read(first, memory: memory)
        let again = read(second, memory: memory)
        #expect(json(of: again) == json(of: read(second)))
        #expect(again.items.last?.duties.first?.id == "一/2#1")
    }

    @Test func `a memory that is full begins anew`() throws {
        let memory = ReadingMemory(limit: 200)
        for name in CorpusTests.names.prefix(20) {
            let document = try CorpusTests.document(name)
            #expect(json(of: read(document, memory: memory)) == json(of: read(document)))
        }
    }

    @Test(arguments: 0..<PropertyTests.seeds)
    func `random texts read the same with a memory and without`(seed: UInt64) {
        var random = SeededNumbers(seed)
        let memory = ReadingMemory(limit: 4_000)
        for _ in 0..<3 {
            let document = DocumentText(
                name: "random.txt", text: PropertyTests().text(&random))
            #expect(json(of: read(document, memory: memory)) == json(of: read(document)))
        }
    }
}
