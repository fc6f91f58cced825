import Foundation
import Lists
import Testing

@testable import Papers

/// An exported edition reads back to the same text and the same answers.
@Suite struct EditionTests {
    private let text = "甲镇党委责任清单\n一、党委责任\n1.每年向县委报告1次。\n2.定期研究部署。\n"

    private var answers: Answers {
        let words = "定期研究部署。"
        let place = DutyPlace(
            item: "一/2", itemText: words, duty: "一/2#1", words: Span(0, words.unicodeScalars.count))
        return Answers(
            corrections: [
                Correction(
                    id: "a", place: place,
                    change: .set(
                        DutyChange(
                            bearer: BearerChange(role: .person, text: "党委书记"),
                            addressees: ["县委\u{ffff}"],
                            schedule: .recurring(
                                Recurring(period: .quarter, min: 1, minExplicit: true)))))
            ],
            numbers: [Answers.Number(place: place, min: 2, period: .year)])
    }

    private func document(_ text: String) -> DocumentText {
        DocumentText(name: "list.txt", text: text)
    }

    private func reopened(_ text: String, _ answers: Answers = Answers()) throws -> [Paper] {
        let list = read(document(text))
        return [
            try Paper.open(try Paper.docx(of: list, answers: answers), name: "list.docx"),
            try Paper.open(
                try Paper.json(of: list.document, answers: answers), name: "list.json"),
        ]
    }

    @Test func `text and answers come back from a Word file and from JSON`() throws {
        for paper in try reopened(text, answers) {
            #expect(paper.document.whole == text)
            #expect(paper.answers == answers)
            #expect(paper.document.notes.isEmpty)
        }
    }

    @Test func `the register comes back as it was put right`() throws {
        let list = read(document(text))
        let right = apply(answers.corrections, to: list.sections, in: list.document)
        #expect(right.sections != list.sections)
        for paper in try reopened(text, answers) {
            #expect(paper.list.sections == right.sections)
            #expect(paper.list.findings == Lists.open(list.findings, after: right))
        }
    }

    @Test func `what people answered stands in comments`() throws {
        let bytes = try Paper.docx(of: read(document(text)), answers: answers)
        let comments = try Archive(bytes).part("word/comments.xml").map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(comments?.contains("更正：责任主体为党委书记；时限为每季度1次") == true)
        #expect(comments?.contains("确定：每年不少于2次") == true)
    }

    @Test func `a file changed in Word gives its new text and the answers`() throws {
        let bytes = try Paper.docx(of: read(document(text)), answers: answers)
        let changed = try replacing("word/document.xml", in: bytes) {
            $0.replacingOccurrences(of: "研究部署", with: "研究推进")
        }
        let paper = try Paper.open(changed, name: "list.docx")
        #expect(paper.document.whole == text.replacingOccurrences(of: "研究部署", with: "研究推进"))
        #expect(paper.answers == answers)
        #expect(paper.document.notes.isEmpty)
    }

    @Test func `a text carried along that differs from what is shown does not count`() throws {
        let bare = String(text.dropLast())
        let bytes = try Paper.docx(of: read(document(bare)), answers: Answers())
        let forged = try replacing("customXml/item1.xml", in: bytes) {
            $0.replacingOccurrences(of: "1次", with: "9次")
        }
        #expect(try Paper.open(forged, name: "list.docx").document.whole == text)
        #expect(try Paper.open(bytes, name: "list.docx").document.whole == bare)
    }

    @Test(arguments: [
        "责任清单\r\n一、责任\r\n1.每年报告1次。", "责任清单\r1.报告。\r\r", "\n\n  责任清单\t\n",
        "责任\u{feff}清单\u{ffff}\u{1}\u{85}x\u{2028}y\u{a0}\u{3000}", "<&>\"'", "\n", " ",
        "责任清单\n序号\t责任内容\t完成时限\n1\t每年报告\u{2028}一次\t12月底前\n\t部署\n一、其他\n2\t学习\t每月\n",
    ])
    func `every text comes back scalar for scalar`(text: String) throws {
        for paper in try reopened(text) {
            #expect(Array(paper.document.whole.unicodeScalars) == Array(text.unicodeScalars))
        }
    }

    @Test func `any text comes back scalar for scalar`() throws {
        let signs = Array("一、（）1.①\t\n\r \u{2028}每年报告次。<&\u{ffff}\u{0}𠀀".unicodeScalars)
        for seed in 1...seeds {
            var chance = Chance(seed: seed)
            let scalars = (0..<chance.number(1...120)).map { _ in
                signs[chance.number(0...signs.count - 1)]
            }
            let text = String(String.UnicodeScalarView(scalars))
            for paper in try reopened(text) {
                #expect(Array(paper.document.whole.unicodeScalars) == scalars, "seed \(seed)")
            }
        }
    }

    @Test func `every list of the corpus comes back and reads the same`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Corpus").standardizedFileURL
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".txt") }
        #expect(files.count > 40)
        for file in files {
            let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
            let list = read(try Paper.open(bytes, name: file).document)
            for paper in [
                try Paper.open(try Paper.docx(of: list, answers: answers), name: file),
                try Paper.open(try Paper.json(of: list.document, answers: answers), name: file),
            ] {
                let again = read(paper.document)
                #expect(paper.document.scalars == list.document.scalars, "\(file)")
                #expect(again.sections == list.sections && again.findings == list.findings)
                #expect(paper.answers == answers)
            }
        }
    }

    @Test func `an edition of a younger form, or a broken one, is refused`() throws {
        let json = String(
            decoding: try Paper.json(of: document(text), answers: answers), as: UTF8.self)
        let newer = json.replacingOccurrences(of: "edition\":1", with: "edition\":2")
        #expect(throws: PaperError.newerEdition) {
            _ = try Paper.open(Array(newer.utf8), name: "list.json")
        }
        #expect(throws: PaperError.brokenPart("zeren-edition")) {
            _ = try Paper.open(Array(("{" + json).utf8), name: "list.json")
        }
    }

    private func replacing(
        _ name: String, in bytes: [UInt8], _ change: (String) -> String
    ) throws -> [UInt8] {
        let archive = try Archive(bytes)
        return try Archive.packed(
            try archive.names.map { part in
                let bytes = try archive.part(part) ?? []
                guard part == name else { return (name: part, bytes: bytes) }
                return (
                    name: part, bytes: Array(change(String(decoding: bytes, as: UTF8.self)).utf8)
                )
            })
    }
}
