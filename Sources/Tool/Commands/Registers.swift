import ArgumentParser
import Duties
import Lists
import Office

/// `zeren register`: lines of registers, begun from a file or listed.
struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Begin a line of a register (台账), or list its lines.",
        subcommands: [EnterLineCommand.self, ListLinesCommand.self])
}

/// What `zeren register enter` reads.
struct LineFile: KnownFile {
    let organisation: String
    let register: String
    let owner: String?
    let state: String?
    let values: [String: WrittenValue]?
    let key: String?

    static let knownKeys: Set = ["organisation", "register", "owner", "state", "values", "key"]
}

/// `zeren register enter FILE.json`.
struct EnterLineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter", abstract: "Begin a line from a JSON file and print its identifier.")

    @Argument(help: "A JSON file.")
    var file: String
    @OptionGroup var store: StoreOptions
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable {
        let id: String
        let organisation: String
        let register: String
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run {
            let input = try decode(LineFile.self, from: command.file)
            let (office, caller) = try await command.store.desk()
            var new = NewLine(organisation: input.organisation, register: input.register)
            new.owner = input.owner ?? ""
            new.state = input.state ?? ""
            new.values = (input.values ?? [:]).mapValues(\.texts)
            new.key = input.key ?? ""
            let id = try await office.enterLine(new, caller)
            try command.format.say(
                "entered \(id)",
                Answer(
                    id: id.description, organisation: input.organisation,
                    register: input.register))
        }
    }
}

/// `zeren register list`.
struct ListLinesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print the lines of an organisation's registers.")

    @OptionGroup var store: StoreOptions
    @Option(help: "The organisation, by its code.")
    var organisation: String
    @Option(help: "One register: risks, powers, filings, campaigns, branches or positions.")
    var register: String?
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Line: Encodable {
        let register: String
        let number: Int
        let state: String
        let owner: String?
        let next: String?
        let overdue: Bool
        let values: [String: String]

        init(_ view: LineView) {
            register = view.kind.rawValue
            number = view.line.number
            state = view.line.state
            owner = view.owner.isEmpty ? nil : view.owner
            next = view.days.next?.description
            overdue = view.isOverdue
            values = view.line.values
        }
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.list() }
    }

    private func list() async throws {
        let (office, caller) = try await store.desk()
        let top = try await office.organisation(code: organisation, caller)
        if let register, RegisterKind(rawValue: register) == nil {
            throw Failure(.usage, "there is no register “\(register)”")
        }
        let views = try await office.registers(of: top, caller)
            .filter { register == nil || $0.kind.rawValue == register }
        if format == .json {
            try Terminal.say(json: views.flatMap(\.lines).map(Line.init))
            return
        }
        for view in views {
            for line in view.lines {
                let parts = [
                    view.kind.rawValue, "\(line.line.number)", line.state.here,
                    line.owner.isEmpty ? "-" : line.owner, line.days.next?.description ?? "-",
                    line.subject,
                ]
                Terminal.say(parts.joined(separator: "\t"))
            }
        }
    }
}
