import ArgumentParser
import Foundation
import Lists
import Office
import Papers

/// `zeren adopt`: put a list in force.
struct Adopt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Put an edition in force for an organisation from a day.")

    @Argument(help: "The list: text, Word, Excel, CSV, or an edition exported by zeren.")
    var file: String
    @OptionGroup var store: StoreOptions
    @Option(help: "The organisation's code.")
    var organisation: String
    @Option(help: "The first day it is in force, 2026-02-01.")
    var from: String
    @Option(help: "Also for those below of this kind or level: township, village, branch …")
    var below: String?
    @Option(help: ArgumentHelp("Set a number for a vague duty.", valueName: "duty=2/year"))
    var quantify: [String] = []
    @Option(help: "The edition it takes the place of; that one ends the day before.")
    var replaces: String?
    @Option(help: "Who confirmed the list as read; the operator account where nobody is named.")
    var confirmedBy: String?
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable {
        let edition: String
        let title: String
        let organisation: String
        let from: String
        let duties: Int
        let findings: Int
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.adopt() }
    }

    private func adopt() async throws {
        let numbers = try quantify.map { text in
            guard let number = NewNumber(text) else {
                throw Failure(.usage, "--quantify \(text): write it as 一/（一）/1#2=2/year")
            }
            return number
        }
        let raw = try bytes(of: file, limit: TextFile.commandLimit)
        let paper = try Paper.open(raw, name: (file as NSString).lastPathComponent)
        let (office, caller) = try await store.desk()
        let edition = try await office.adopt(
            NewAdoption(
                HandedIn(
                    document: paper.document, file: raw, answers: paper.answers ?? Answers()),
                organisation: organisation, from: from, below: below, numbers: numbers,
                replaces: replaces, confirmedBy: confirmedBy), caller)
        await office.sealAfterwards(Terminal.complain)
        let list = paper.list
        let answer = Answer(
            edition: edition.description, title: list.title, organisation: organisation,
            from: from, duties: list.duties.count, findings: list.findings.count)
        if format == .json {
            try Terminal.say(json: answer)
        } else {
            Terminal.say("adopted \(answer.edition) \(answer.title)")
            Terminal.say(
                "\(answer.duties) duties from \(from); \(answer.findings) findings, see `zeren check`"
            )
        }
    }
}
