import ArgumentParser
import Foundation
import Lists
import Papers

/// `zeren check`: what a reader of the list should know, one finding a line.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Print the findings of a list; status 1 where one is blocking.")

    @Argument(help: "A list, as read takes it.")
    var file: String?
    @Flag(help: "List the rules: id, weight and words.")
    var rules = false
    @Option(help: "text or json.")
    var format: AnswerFormat = .text
    @Flag(help: "Print replacements that mend signs and numbers instead; no word is touched.")
    var fix = false
    @Option(help: "With --fix: write a mended copy of a text file here, in UTF-8.")
    var output: String?

    private struct Line: Encodable {
        let file: String
        let line: Int
        let column: Int
        let rule: String
        let weight: String
        let zh: String
        let en: String
    }

    private struct Rule: Encodable {
        let id: String
        let weight: String
        let zh: String
        let en: String
    }

    mutating func validate() throws {
        if file == nil, !rules { throw ValidationError("give a FILE, or --rules") }
        if output != nil, !fix { throw ValidationError("--output goes with --fix") }
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try command.check() }
    }

    private func check() throws {
        if rules {
            try printRules()
            return
        }
        guard let file else { return }
        let list = try paper(at: file).list
        if fix {
            try CheckFix(file: file, document: list.document, format: format).run(output: output)
            return
        }
        let findings = list.findings
        let places = Places(in: list.document)
        let lines = findings.map { finding in
            let place = places[finding.span.start]
            return Line(
                file: file, line: place.line, column: place.column, rule: finding.rule,
                weight: finding.weight.rawValue, zh: finding.message.zh,
                en: finding.message.en)
        }
        if format == .json {
            try Terminal.say(json: lines)
        } else {
            for each in lines {
                let words = Terminal.speaksChinese ? each.zh : each.en
                Terminal.say(
                    "\(file):\(each.line):\(each.column) \(each.weight) \(each.rule) \(words)")
            }
        }
        if findings.contains(where: { $0.weight == .blocking }) {
            throw ExitCode(Status.refused.rawValue)
        }
    }

    private func printRules() throws {
        if format == .json {
            try Terminal.say(
                json: allRules.map {
                    Rule(
                        id: $0.id, weight: $0.weight.rawValue, zh: $0.words.zh, en: $0.words.en)
                })
            return
        }
        for rule in allRules {
            Terminal.say("\(rule.id) \(rule.weight.rawValue) \(rule.words.here)")
        }
    }
}
