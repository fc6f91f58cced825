import ArgumentParser
import Duties
import Office

/// `zeren excuse`: excuse one obligation, with its approver.
struct Excuse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "excuse",
        abstract: "Excuse an obligation from a JSON file: duty, bearer, window, why, approvedBy.")

    @Argument(help: "A JSON file.")
    var file: String
    @OptionGroup var store: StoreOptions
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable {
        let excused: String
        let organisation: String
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run {
            let input = try decode(ExcuseFile.self, from: command.file)
            let (office, caller) = try await command.store.desk()
            let token = try await office.token(
                duty: input.duty, bearer: input.bearer, organisation: input.organisation,
                window: input.window?.start, counterpart: input.counterpart, caller)
            try await office.excuse(
                NewExcuse(
                    token: token, why: input.why, approvedBy: input.approvedBy,
                    key: input.key ?? "", recordedAt: try instant(input.recorded, office)),
                caller)
            await office.sealAfterwards(Terminal.complain)
            try command.format.say(
                "excused \(input.duty)",
                Answer(excused: input.duty, organisation: input.organisation))
        }
    }
}

/// `zeren withdraw`: a record no longer counts; it stays readable.
struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Withdraw a record, saying why.")

    @Argument(help: "The record's identifier.")
    var id: String
    @Option(help: "Why it is withdrawn.")
    var why: String
    @Option(help: "When; only for a store made with --test-clock.")
    var recorded: String?
    @OptionGroup var store: StoreOptions
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable { let withdrawn: String }

    mutating func run() async throws {
        let command = self
        try await zeren.run {
            let (office, caller) = try await command.store.desk()
            try await office.withdraw(
                RecordID(command.id), why: command.why,
                recordedAt: try instant(command.recorded, office), caller)
            await office.sealAfterwards(Terminal.complain)
            try command.format.say(
                "withdrawn \(command.id)", Answer(withdrawn: command.id))
        }
    }
}
