import ArgumentParser
import Foundation
import Ledger
import Office

/// What goes to a witness and comes back.
extension LedgerCommand {
    struct CheckpointCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "checkpoint",
            abstract: "Write the latest checkpoint for a witness, with the proof of what was added."
        )

        @Argument(help: "The file to write.")
        var file: String
        @OptionGroup var store: StoreOptions
        @Option(
            help: "The size the witness saw last; the latest any witness signed where not given.")
        var since: Int?

        mutating func run() async throws {
            let command = self
            try await zeren.run {
                let request = try await command.store.office()
                    .witnessRequest(since: command.since)
                let text = Array(request.description.utf8)
                try text.withUnsafeBufferPointer { try write($0, to: command.file) }
                Terminal.say(
                    "\(command.file): \(request.proof.to) entries, from \(request.proof.from)")
            }
        }
    }

    struct Cosign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in a checkpoint a witness signed.")

        @Argument(help: "The file the witness answered with.")
        var file: String
        @OptionGroup var store: StoreOptions
        @Option(help: "The witness's key card, or a file with it; for its first signature.")
        var witness: String?

        mutating func run() async throws {
            let command = self
            try await zeren.run {
                let taken = try await command.store.office().takeCosigned(
                    try note(in: command.file), card: try command.witness.map(card))
                Terminal.say("\(taken.witness) saw \(taken.size) entries")
            }
        }
    }

    struct Epoch: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Accept a store that is not what was published of it, saying why.")

        @OptionGroup var store: StoreOptions
        @Option(help: "Why: which backup was restored, what is lost, who decided.")
        var why: String

        mutating func run() async throws {
            let command = self
            try await zeren.run {
                let (office, caller) = try await command.store.desk()
                let opened = try await office.openEpoch(why: command.why, caller)
                Terminal.say(
                    "epoch \(opened.epoch); published before: \(opened.published.size) entries of "
                        + opened.published.origin)
            }
        }
    }
}
