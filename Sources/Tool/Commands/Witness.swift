import ArgumentParser
import Foundation
import Ledger
import Office
import Storage

/// `zeren witness`: see another ledger grow, and say so under one's own key.
struct Witness: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Be a witness of other ledgers: no database, a folder with a key.",
        subcommands: [Make.self, Sign.self])

    struct Folder: ParsableArguments {
        @Option(help: "The witness's folder: its key and what it saw last.")
        var folder = "./witness"

        var keyFile: String { "\(folder)/witness.key" }

        var name: String {
            get throws {
                let path = "\(folder)/name"
                let text = String(decoding: try bytes(of: path, limit: 1024), as: UTF8.self)
                return text.split(separator: "\n").first.map(String.init) ?? ""
            }
        }

        func memory(of origin: String) -> String {
            "\(folder)/logs/\(hexadecimal(sha256(Array(origin.utf8))).prefix(16))"
        }
    }

    struct Make: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new", abstract: "Make a witness's key and print its card.")

        @OptionGroup var place: Folder
        @Option(help: "The witness's name, without spaces: its unit's code.")
        var name: String

        mutating func run() async throws {
            let command = self
            try await zeren.run {
                guard KeyCard.isName(command.name) else {
                    throw Failure(.usage, "--name has no spaces and no +")
                }
                let key = try KeyFile.open(
                    command.place.keyFile, create: { World.real.random(32) })
                let path = "\(command.place.folder)/name"
                if !FileManager.default.fileExists(atPath: path) {
                    try Array("\(command.name)\n".utf8).withUnsafeBufferPointer {
                        try write($0, to: path)
                    }
                }
                Terminal.say("\(key.card(try command.place.name, .witness))")
            }
        }
    }

    struct Sign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cosign",
            abstract: "Check that a ledger goes on from what was seen last, and sign it.")

        @Argument(help: "The file of `zeren ledger checkpoint`.")
        var file: String
        @Argument(help: "The file to answer with.")
        var answer: String
        @OptionGroup var place: Folder
        @Option(help: "The ledger's key card, or a file with it; for the first time.")
        var log: String?

        mutating func run() async throws {
            let command = self
            try await zeren.run { try command.sign() }
        }

        private func sign() throws {
            let text = String(decoding: try bytes(of: file, limit: 1 << 20), as: UTF8.self)
            guard let request = WitnessRequest(text), let next = Checkpoint(request.note) else {
                throw Failure(.badInput, "\(file): is no file of `zeren ledger checkpoint`")
            }
            let key = try KeyFile.open(place.keyFile, create: nil)
            let path = place.memory(of: next.origin)
            var memory = try memory(path, next)
            let seconds = World.real.now() / 1_000_000
            let note = try memory.cosign(request, key, as: try place.name, at: seconds)
            // What was seen is on the disk before anybody gets the signature.
            try AnchorFile(path: path).write("\(memory.log)\n\(note)")
            try Array(note.description.utf8).withUnsafeBufferPointer { try write($0, to: answer) }
            Terminal.say("\(try place.name) saw \(next.size) entries of \(next.origin)")
        }

        /// The log's card in the first line, then the note that was signed last.
        private func memory(_ path: String, _ next: Checkpoint) throws -> WitnessMemory {
            guard let text = try AnchorFile(path: path).read() else {
                guard let log else {
                    throw Failure(
                        .refused, "\(next.origin) was not seen before: give its key with --log")
                }
                return WitnessMemory(log: try card(log))
            }
            let parts = text.split(separator: "\n", maxSplits: 1)
            guard parts.count == 2, let known = KeyCard(parts[0]),
                let last = Note(String(parts[1])).flatMap({ Checkpoint($0) })
            else { throw Failure(.refused, "\(path): was changed; put it back") }
            if let log, try card(log) != known {
                throw Failure(.refused, "\(next.origin) has another key than it had: \(known)")
            }
            return WitnessMemory(log: known, last: last)
        }
    }
}
