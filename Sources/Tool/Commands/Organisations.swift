import ArgumentParser
import Office

/// `zeren organisations`: the tree.
struct Organisations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisations",
        abstract: "List the organisations; import and export the tree.",
        subcommands: [ListOrganisations.self, ImportTree.self, ExportTree.self],
        defaultSubcommand: ListOrganisations.self)
}

/// `zeren organisations list`, which it also does without a word.
struct ListOrganisations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the organisations.")

    @OptionGroup var store: StoreOptions
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Line: Encodable {
        let id: String
        let code: String
        let name: String
        let kind: String
        let level: String
        let parent: String?
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run {
            let (office, caller) = try await command.store.desk()
            let tree = try await office.organisations(caller)
            let codes = Dictionary(uniqueKeysWithValues: tree.map { ($0.id, $0.code) })
            let lines = tree.map {
                Line(
                    id: $0.id.description, code: $0.code, name: $0.name, kind: $0.kind.rawValue,
                    level: $0.level.rawValue, parent: $0.parent.flatMap { codes[$0] })
            }
            if command.format == .json {
                try Terminal.say(json: lines)
                return
            }
            for line in lines {
                Terminal.say(
                    "\(line.id)\t\(line.code)\t\(line.name)\t\(line.kind)\t\(line.parent ?? "-")")
            }
        }
    }
}
