import ArgumentParser
import Foundation
import Lists
import Office
import Papers
import Storage

/// `zeren simulate`: fill an empty store with a made-up region.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Fill an empty store with a made-up region, for measuring.")

    @OptionGroup var store: StoreOptions
    @Option(help: "township, county, city or province.")
    var scale: Simulation.Scale
    @Option(help: "The same seed makes the same region.")
    var seed: UInt64 = 1
    @Option(help: "How many records.")
    var records: Int?
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable {
        let organisations: Int
        let records: Int
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run {
            let (store, evidence) = try command.store.place.open(create: true)
            try await Office.prepare(store)
            let simulation = Simulation(
                command.scale, seed: command.seed, records: command.records,
                municipality: try Texts.municipality, township: try Texts.township)
            let made = try await simulation.fill(
                store, evidence, .seeded(command.seed))
            var office = try await Office(store: store, evidence: evidence)
            office.seal = try await command.store.seal(of: store)
            await office.sealAfterwards(Terminal.complain)
            for account in made.accounts {
                Terminal.say(
                    "demo-account \(account.name) \(account.password) \(account.role.rawValue)")
            }
            try command.format.say(
                "\(made.organisations) organisations, \(made.records) records",
                Answer(organisations: made.organisations, records: made.records))
        }
    }
}

extension Simulation.Scale: ExpressibleByArgument {}

/// The two lists that come with the program.
enum Texts {
    static var municipality: DocumentText {
        get throws {
            try TextFile.decode(PackageResources.municipality_txt, name: "municipality.txt")
        }
    }

    static var township: DocumentText {
        get throws { try TextFile.decode(PackageResources.township_txt, name: "township.txt") }
    }
}

extension World {
    /// The real clock, and randomness that a seed repeats; for simulated data only.
    static func seeded(_ seed: UInt64) -> World {
        let source = SeededBytes(seed)
        return World(now: World.real.now, random: source.bytes)
    }
}
