import ArgumentParser
import Foundation
import Ledger
import Office
import Papers

/// What was acknowledged, as JSON.
struct ReceiptAnswer: Encodable {
    let organisation: String
    let sequence: Int
    let hash: String

    init(_ receipt: Receipt) {
        organisation = receipt.organisation
        sequence = receipt.sequence
        hash = hexadecimal(receipt.hash)
    }
}

/// What a person takes away from a ledger.
extension LedgerCommand {
    /// That an entry stands in the signed tree.
    struct Proof: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the proof that an entry stands in the signed ledger.")

        @OptionGroup var store: StoreOptions
        @Option(help: "The organisation's code.")
        var organisation: String
        @Option(help: "The entry's number in the organisation's chain, from 1.")
        var sequence: Int
        @Option(help: "text or json.")
        var format: AnswerFormat = .text

        private struct Answer: Encodable {
            let receipt: ReceiptAnswer
            let leaf: Int
            let hashes: [String]
            let origin: String
            let size: Int
            let root: String
            let checkpoint: String
        }

        mutating func run() async throws {
            let command = self
            try await zeren.run {
                let (office, caller) = try await command.store.desk()
                await office.sealAfterwards(Terminal.complain)
                let file = try await office.proof(
                    code: command.organisation, sequence: command.sequence, caller)
                guard command.format == .json, let checkpoint = file.checkpoint else {
                    return Terminal.write(Array(file.description.utf8))
                }
                try Terminal.say(
                    json: Answer(
                        receipt: ReceiptAnswer(file.receipt), leaf: file.proof.index,
                        hashes: file.proof.hashes.map(Base64.text), origin: checkpoint.origin,
                        size: checkpoint.size, root: Base64.text(checkpoint.root),
                        checkpoint: file.note.description))
            }
        }
    }

    /// An organisation's chain as a file that is checked without this program.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write an organisation's whole chain, with proofs, evidence and a verifier.")

        @Argument(help: "The zip file to write.")
        var file: String
        @OptionGroup var store: StoreOptions
        @Option(help: "The organisation's code.")
        var organisation: String
        @Flag(help: "Leave out what people typed and every file; the proofs hold without.")
        var redacted = false
        @Option(
            help: ArgumentHelp(
                "A checkpoint a verifier kept; the export shows that it goes on from it.",
                valueName: "note"))
        var seen: [String] = []

        mutating func run() async throws {
            let command = self
            try await zeren.run {
                let (office, caller) = try await command.store.desk()
                let files = try await office.exportLedger(
                    code: command.organisation, isRedacted: command.redacted,
                    known: try command.seen.map(note),
                    extra: [
                        .init("README.txt", PackageResources.README_txt),
                        .init("verify.py", PackageResources.verify_py),
                    ], caller)
                let zip = try ExportArchive.packed(files.map { ($0.name, $0.bytes) })
                try zip.withUnsafeBufferPointer { try write($0, to: command.file) }
                Terminal.say("\(command.file): \(files.count) files, \(zip.count) bytes")
            }
        }
    }

    /// What goes on paper: who holds it needs nothing else from us.
    struct Key: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the ledger's public key card.")

        @OptionGroup var store: StoreOptions

        mutating func run() async throws {
            let command = self
            try await zeren.run {
                let office = try await command.store.office()
                await office.sealAfterwards(Terminal.complain)
                guard let tree = try await office.store.read({ try $0.tree() }) else {
                    throw Failure(.noInput, "the ledger has no entry yet, and so no key")
                }
                Terminal.say("\(tree.card)")
            }
        }
    }
}

/// A signed note in a file.
func note(in path: String) throws -> Note {
    let text = String(decoding: try bytes(of: path, limit: 1 << 20), as: UTF8.self)
    guard let note = Note(text) else { throw Failure(.badInput, "\(path): is no signed note") }
    return note
}

/// A key card: itself, or a file that holds it.
func card(_ text: String) throws -> KeyCard {
    if let card = KeyCard(text) { return card }
    let lines = String(decoding: try bytes(of: text, limit: 1 << 16), as: UTF8.self)
        .split(separator: "\n")
    guard lines.count == 1, let card = KeyCard(lines[0]) else {
        throw Failure(.badInput, "\(text): is no key card (name+number+key)")
    }
    return card
}
