import ArgumentParser
import Duties
import Office

/// `zeren issue`: put a temporary duty to organisations below, at a price that was confirmed.
struct Issue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Put a temporary duty to organisations below; without --confirm, its price.")

    @Argument(help: "What is to be done, in one line without the deadline.")
    var words: String
    @Option(help: "The issuing committee's code.")
    var organisation: String
    @Option(help: "The code of an organisation it is put to; may be given several times.")
    var to: [String]
    @Option(help: "The last day to do it by, 2026-08-15.")
    var by: String
    @Option(help: "The last day it is in force; it must expire.")
    var until: String
    @Option(help: "How many fields each organisation has to type.")
    var fields: Int
    @Option(help: "The price as it was shown, in minutes of all together.")
    var confirm: Int?
    @OptionGroup var store: StoreOptions
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable {
        let edition: String?
        let units: Int
        let minutesEach: Int
        let minutes: Int
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.issue() }
    }

    private func issue() async throws {
        let (office, caller) = try await store.desk()
        let new = NewTask(
            organisation: organisation, words: words, to: to, deadline: by, last: until,
            fields: fields, confirmed: confirm)
        let price = try await office.price(of: new, caller)
        let cost =
            "\(price.units) organisations × \(price.fields) fields × "
            + "\(Price.minutesPerField) minutes = \(price.minutes) minutes"
        var answer = Answer(
            edition: nil, units: price.units, minutesEach: price.minutesEach,
            minutes: price.minutes)
        guard confirm != nil else {
            try format.say("\(cost); issue it with --confirm \(price.minutes)", answer)
            return
        }
        let edition = try await office.issue(new, caller)
        await office.sealAfterwards(Terminal.complain)
        answer = Answer(
            edition: edition.description, units: price.units, minutesEach: price.minutesEach,
            minutes: price.minutes)
        try format.say("issued \(edition): \(cost)", answer)
    }
}
