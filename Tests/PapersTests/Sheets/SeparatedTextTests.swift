import Lists
import Papers
import Testing

@Suite struct SeparatedTextTests {
    private func document(_ text: String, name: String = "list.csv") throws -> DocumentText {
        try Paper.open(Array(text.utf8), name: name).document
    }

    private func words(_ text: String, name: String = "list.csv") throws -> String {
        let document = try document(text, name: name)
        return document.raw(Span(0, document.scalars.count))
    }

    @Test func `a row is a line, a tab parts its cells, empty cells at its end are dropped`() throws
    {
        let text = try words("序号,责任内容,备注\r\n1,每年报告1次。,\r\n2,,年底\r\n")
        #expect(text == "序号\t责任内容\t备注\n1\t每年报告1次。\n2\t\t年底\n")
        #expect(try document("序号,责任内容,备注").encoding == "csv")
    }

    @Test func `marks hold separators, line ends and doubled marks together`() throws {
        let text = try words("1,\"每年报告1次，\r\n每半年\"\"分析\"\"1次\", \"a,b\"\n")
        #expect(text == "1\t每年报告1次，\u{2028}每半年\"分析\"1次\ta,b\n")
    }

    @Test func `a mark inside a cell is a sign, one never closed opened nothing`() throws {
        #expect(try words("1,管好\"责任田\",年底\n2,\"未写完,年底\n") == "1\t管好\"责任田\"\t年底\n2\t\"未写完\t年底\n")
    }

    @Test(arguments: [",", ";", "\t", "，"])
    func `the sign that parts the cells is found by the names of the columns`(
        sign: String
    ) throws {
        let rows = [["序号", "责任内容", "完成时限"], ["1", "每年报告1次", "年底"]]
        let text = rows.map { $0.joined(separator: sign) }.joined(separator: "\n")
        #expect(try words("责任清单\n" + text) == "责任清单\n序号\t责任内容\t完成时限\n1\t每年报告1次\t年底\n")
    }

    @Test func `without known names the first sign outside marks parts them`() throws {
        #expect(try words("\"甲,\";乙;丙,丁\n1;2;3") == "甲,\t乙\t丙,丁\n1\t2\t3\n")
    }

    @Test func `a first line may name the sign`() throws {
        #expect(try words("sep=|\r\n序号|责任内容\r\n1|报告\r\n") == "序号\t责任内容\n1\t报告\n")
    }

    @Test func `GB18030 and a byte order mark are read as in other text`() throws {
        // 序号,责任内容
        let bytes: [UInt8] = [
            0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xd4, 0xf0, 0xc8, 0xce, 0xc4, 0xda, 0xc8, 0xdd,
        ]
        let document = try Paper.open(bytes, name: "register.CSV").document
        #expect(document.raw(Span(0, document.scalars.count)) == "序号\t责任内容\n")
        #expect(try words("\u{FEFF}序号,责任内容") == "序号\t责任内容\n")
    }

    @Test func `a register is known by its columns whatever the file is called`() throws {
        let text = "责任清单\n序号,责任内容,完成时限\n1,每年报告1次,年底\n"
        #expect(try document(text, name: "list.txt").encoding == "csv")
    }

    @Test(arguments: [
        "责任清单\n1.每年向县委报告1次,每半年分析1次;\n2.及时传达,认真落实。\n",
        "序号，责任内容，完成时限\n1，每年报告，每半年分析，认真落实，年底\n",
        "职责,分工,时限要明确。\n一、责任,任务\n",
    ])
    func `a list whose sentences hold commas stays as it is`(text: String) throws {
        let document = try document(text, name: "list.txt")
        #expect(document.encoding == "utf-8")
        #expect(document.raw(Span(0, document.scalars.count)) == text)
    }

    @Test func `cells pasted with line ends in them stay one row`() throws {
        let text = "序号\t责任内容\t时限\n1\t\"每年报告1次；\n每半年分析1次。\"\t年底\n"
        #expect(
            try words(text, name: "pasted.txt")
                == "序号\t责任内容\t时限\n1\t每年报告1次；\u{2028}每半年分析1次。\t年底\n")
    }

    @Test(arguments: 0..<seeds)
    func `any table written with marks reads as the same rows`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let signs = ["责", "任", "1", "\"", ",", "\n", " ", ";", "甲", "。", "𠀀"]
        let width = chance.number(2...5)
        let cells = (0..<(chance.number(1...8))).map { _ in
            (0..<width).map { _ in
                "x"
                    + (0..<chance.number(0...5)).map { _ in
                        signs[chance.number(0...signs.count - 1)]
                    }.joined() + "y"
            }
        }
        let file = cells.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
        let laidOut = cells.map { row in
            row.map { $0.replacing("\n", with: "\u{2028}") }.joined(separator: "\t") + "\n"
        }
        let read = try words(file.joined(separator: "\r\n"))
        #expect(read == laidOut.joined())
    }
}
