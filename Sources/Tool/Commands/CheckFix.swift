import Foundation
import Lists
import Papers

/// `zeren check --fix`: what could be mended without touching a word, and a mended copy.
struct CheckFix {
    let file: String
    let document: DocumentText
    let format: AnswerFormat

    private struct Line: Encodable {
        let file: String
        let line: Int
        let column: Int
        let start: Int
        let end: Int
        let kind: String
        let old: String
        let new: String
        let zh: String
        let en: String
    }

    func run(output: String?) throws {
        if output != nil, !isText {
            throw Failure(
                .badInput,
                "\(file): only text files are mended; print it with read --format text first")
        }
        let found = repairs(of: Lists.read(document))
        if let output {
            try Array(document.text(mendedBy: found).utf8)
                .withUnsafeBufferPointer { try zeren.write($0, to: output) }
        }
        try say(found)
    }

    /// The text is the file's own, not laid out from cells or paragraphs.
    private var isText: Bool { ["utf-8", "utf-16", "gb18030"].contains(document.encoding) }

    private func say(_ found: [Repair]) throws {
        let places = Places(in: document)
        let lines = found.map { repair in
            let place = places[repair.span.start]
            return Line(
                file: file, line: place.line, column: place.column, start: repair.span.start,
                end: repair.span.end, kind: repair.kind, old: document.raw(repair.span),
                new: repair.replacement, zh: repair.reason.zh, en: repair.reason.en)
        }
        if format == .json {
            try Terminal.say(json: lines)
            return
        }
        for each in lines {
            let words = Terminal.speaksChinese ? each.zh : each.en
            Terminal.say(
                "\(file):\(each.line):\(each.column) \(each.kind) [\(each.old)] → [\(each.new)] \(words)"
            )
        }
    }
}
