import Lists
import Testing

@testable import Papers

/// Automatic numbers come out as Word prints them.
@Suite struct WordNumberTests {
    private let levels = [
        ("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."),
    ]

    @Test func `every level starts anew under the one above`() throws {
        let sample = WordSample(
            body: [0, 1, 2, 2, 1, 2, 0, 1].map { paragraph("责任", list: 1, level: $0) }.joined(),
            numbering: numbering(1, levels))
        #expect(
            try sample.text()
                == "一、责任\n（一）责任\n1.责任\n2.责任\n（二）责任\n1.责任\n二、责任\n（一）责任\n")
    }

    @Test func `a paragraph whose end is deleted gives its number to none`() throws {
        let mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"
        let sample = WordSample(
            body: paragraph("每年", list: 1, mark) + paragraph("报告。", list: 1)
                + paragraph("部署。", list: 1),
            numbering: numbering(1, levels))
        #expect(try sample.text() == "一、每年报告。\n二、部署。\n")
    }

    @Test func `text boxes and cells count in the order they stand`() throws {
        let cell = { "<w:tc>\(paragraph($0, list: 1))</w:tc>" }
        let sample = WordSample(
            body: paragraph("甲", list: 1) + "<w:tbl><w:tr>\(cell("乙"))\(cell("丙"))</w:tr></w:tbl>"
                + paragraph("丁", list: 1),
            numbering: numbering(1, levels))
        #expect(try sample.text() == "一、甲\n二、乙\t三、丙\n四、丁\n")
    }

    @Test(arguments: [
        (HanNumber.thousand, 10, "十"), (.thousand, 19, "十九"), (.thousand, 20, "二十"),
        (.thousand, 100, "一百"), (.thousand, 101, "一百零一"), (.thousand, 110, "一百一十"),
        (.thousand, 1_001, "一千零一"), (.thousand, 1_011, "一千零一十一"), (.japanese, 110, "百十"),
        (.digital, 20, "二〇"), (.counting, 99, "九十九"), (.counting, 101, "一〇一"),
        (.legal, 11, "壹拾壹"), (.oldLegal, 3, "參"),
    ])
    func `Han numbers are written as the form has it`(form: HanNumber, number: Int, text: String) {
        #expect(form.written(number) == text)
    }

    @Test func `numbers out of all measure are decimals`() {
        for format in [
            NumberFormat.roman(isUpper: true), .letter(isUpper: false), .series(.circle),
            .han(.thousand), .decimal,
        ] {
            #expect(format.written(2_000_000_000) == "2000000000")
            #expect(format.written(-5) == "-5")
        }
    }

    @Test func `definitions that point at each other or at nothing print no number`() throws {
        let loop =
            "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"s\"/></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        let style =
            "<w:style w:type=\"numbering\" w:styleId=\"s\"><w:basedOn w:val=\"s\"/><w:pPr>"
            + "<w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        let sample = WordSample(
            body: paragraph("甲", list: 1) + paragraph("乙", list: 9)
                + paragraph("丙", list: 1, level: 12),
            numbering: loop, styles: style)
        #expect(try sample.text() == "甲\n乙\n丙\n")
    }

    @Test func `a list written with automatic numbers reads as its plain text`() throws {
        for seed in 1...seeds {
            var chance = Chance(seed: seed)
            let plan = RandomList(&chance)
            let sample = WordSample(body: plan.body, numbering: numbering(1, levels))
            let document = try sample.document()
            #expect(document.whole == plan.text, "seed \(seed)")
            let plain = read(DocumentText(name: "list.txt", text: plan.text))
            #expect(read(document).sections == plain.sections, "seed \(seed)")
        }
    }
}

/// A list of three levels, as paragraphs of a Word list and as its plain text.
private struct RandomList {
    private(set) var body = paragraph("甲镇党委责任清单")
    private(set) var text = "甲镇党委责任清单\n"
    private let acts = ["每年学习1次。", "每季度向县委报告1次。", "发现问题及时纠正。", "定期研究部署。"]

    init(_ chance: inout Chance) {
        for part in 1...chance.number(1...3) {
            add("党委责任\(part)", "\(HanNumber.thousand.written(part))、", level: 0)
            for category in 1...chance.number(1...4) {
                add("工作", "（\(HanNumber.thousand.written(category))）", level: 1)
                for item in 1...chance.number(1...12) {
                    add(acts[chance.number(0...3)], "\(item).", level: 2)
                }
            }
        }
    }

    private mutating func add(_ words: String, _ label: String, level: Int) {
        body += paragraph(words, list: 1, level: level)
        text += label + words + "\n"
    }
}
