import ArgumentParser
import Duties
import Foundation
import Office
import Papers

/// `zeren record`: enter what was done.
struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Enter a record from a JSON file and print its identifier."
    )

    @Argument(help: "A JSON file.")
    var file: String
    @OptionGroup var store: StoreOptions
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable {
        let id: String
        let number: Int
        let organisation: String
        let lateEntryDays: Int?
        let receipt: ReceiptAnswer
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.record() }
    }

    private func record() async throws {
        let input = try decode(RecordFile.self, from: file)
        let (office, caller) = try await store.desk()
        var new = NewRecord(
            organisation: input.organisation, kind: input.kind, happened: input.happened,
            title: input.title)
        new.place = input.place ?? ""
        new.people = input.people ?? []
        new.words = input.words ?? ""
        new.onBehalfOf = input.onBehalfOf ?? ""
        new.particulars = (input.particulars ?? [:]).mapValues(\.texts)
        new.key = input.key ?? ""
        new.supersedes = input.supersedes.map(RecordID.init)
        new.recordedAt = try instant(input.recorded, office)
        new.evidence = try (input.evidence ?? []).map(evidence)
        new.tokens = try await tokens(input.satisfies, triggers: false, input, office, caller)
        new.tokens += try await tokens(input.triggers, triggers: true, input, office, caller)
        let id = try await office.enter(new, caller)
        await office.sealAfterwards(Terminal.complain)
        let view = try await office.record(id, caller)
        let place = view.place
        if format == .json {
            try Terminal.say(
                json: Answer(
                    id: id.description, number: view.record.number,
                    organisation: input.organisation,
                    lateEntryDays: view.isLateEntry ? view.daysToEntry : nil,
                    receipt: ReceiptAnswer(place.receipt)))
        } else {
            Terminal.say("recorded \(id) number \(view.record.number)")
            Terminal.say("receipt \(place.receipt.text)")
            if view.isLateEntry { Terminal.say("补录: entered \(view.daysToEntry) days after") }
        }
    }

    private func tokens(
        _ named: [NamedObligation]?, triggers: Bool, _ input: RecordFile, _ office: Office,
        _ caller: Caller
    ) async throws -> [String] {
        var tokens: [String] = []
        for each in named ?? [] {
            let token = try await office.token(
                duty: each.duty, bearer: each.bearer, organisation: input.organisation,
                window: each.window?.start, counterpart: each.counterpart, triggers: triggers,
                caller)
            tokens.append(token.description)
        }
        return tokens
    }

    private func evidence(_ path: String) throws -> NewEvidence {
        let folder = (file as NSString).deletingLastPathComponent
        let full = path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
        let content = try bytes(of: full, limit: 30 << 20)
        let name = (path as NSString).lastPathComponent
        return NewEvidence(
            name: name, type: "application/octet-stream", bytes: content,
            firstPage: Paper.firstPage(of: content, name: name))
    }
}
