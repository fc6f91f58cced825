import ArgumentParser
import Foundation
import Ledger
import Papers

/// `zeren verify`: check an export or a proof without a database or a network.
struct VerifyExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a file of `zeren ledger export`, or a proof; 0, or 1 and the first place.")

    @Argument(help: "A zip file of an export, or a .tlog-proof.")
    var file: String
    @Option(help: "The ledger's key card, or a file with it, from paper or another safe place.")
    var key: String?
    @Option(help: "A witness's key card: it must have seen this ledger. May be given again.")
    var witness: [String] = []
    @Option(help: "A checkpoint you kept: the export must go on from it. May be given again.")
    var seen: [String] = []
    @Option(
        help:
            "What a record was acknowledged with, `ORGANISATION SEQUENCE HASH`. May be given again."
    )
    var receipt: [String] = []
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable {
        struct Seen: Encodable {
            let witness: String
            let size: Int
            let time: Int64
        }

        let holds: Bool
        var organisation: String?
        var code: String?
        var entries: Int?
        var disclosed: Int?
        var withheld: Int?
        var files: Int?
        var redacted: Bool?
        var key: String?
        var size: Int?
        var witnessed: [Seen]?
        var sequence: Int?
        var field: String?
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try command.verify() }
    }

    private func verify() throws {
        let bytes = try bytes(of: file, limit: 2 << 30)
        let trust = ExportVerifier.Trust(
            log: try key.map(card), witnesses: try witness.map(card), seen: try seen.map(note),
            receipts: try receipt.map { text in
                guard let receipt = Receipt(text) else {
                    throw Failure(.usage, "--receipt is `ORGANISATION SEQUENCE HASH`")
                }
                return receipt
            })
        if bytes.starts(with: Array("c2sp.org/tlog-proof".utf8)) {
            return try verifyProof(String(decoding: bytes, as: UTF8.self), trust)
        }
        let archive = try ExportArchive(bytes)
        let found: ExportVerifier.Findings
        do throws(ChainVerifier.Broken) {
            found = try ExportVerifier.verify(archive.names, trust: trust) { archive.bytes($0) }
        } catch { return try fail(error.fault) }
        try say(found)
    }

    private func say(_ found: ExportVerifier.Findings) throws {
        let witnessed = found.witnessed.sorted { $0.key < $1.key }
        if format == .json {
            return try Terminal.say(
                json: Answer(
                    holds: true, organisation: found.organisation, code: found.code,
                    entries: found.entries, disclosed: found.disclosed, withheld: found.withheld,
                    files: found.files, redacted: found.isRedacted, key: found.key,
                    size: found.size,
                    witnessed: witnessed.map {
                        .init(witness: $0.key, size: $0.value.size, time: $0.value.time)
                    }))
        }
        Terminal.say(
            "holds: organisation \(found.code) (\(found.organisation)), \(found.entries) entries, "
                + "\(found.disclosed) fields with their words, \(found.withheld) without, "
                + "\(found.files) files\(found.isRedacted ? ", redacted" : "")")
        Terminal.say("tree of \(found.size) entries, signed by \(found.key)")
        for (name, seen) in witnessed {
            Terminal.say("witness \(name) saw \(seen.size) entries at \(seen.time)")
        }
        if key == nil {
            Terminal.say("the key is the file's own word: compare it with the card on paper")
        }
        if witnessed.isEmpty { Terminal.say("no witness signed: only the ledger's own key speaks") }
    }

    private func fail(_ fault: Fault) throws {
        if format == .json {
            try Terminal.say(
                json: Answer(
                    holds: false, organisation: fault.organisation, sequence: fault.sequence,
                    field: fault.field))
        }
        throw Failure(
            .refused,
            "\(file) does not hold: organisation \(fault.organisation) "
                + "sequence \(fault.sequence) field \(fault.field)")
    }

    private func verifyProof(_ text: String, _ trust: ExportVerifier.Trust) throws {
        guard let proof = ProofFile(text), let checkpoint = proof.checkpoint else {
            throw Failure(.refused, "\(file): is no proof")
        }
        guard let log = trust.log else {
            throw Failure(.usage, "a proof carries no key: give the ledger's card with --key")
        }
        let receipt = proof.receipt
        func check(_ holds: Bool, _ field: String) throws {
            guard !holds else { return }
            try fail(
                Fault(
                    organisation: receipt.organisation, sequence: receipt.sequence, field: field))
        }
        try check(proof.holds, "proof")
        try check(
            log.name == checkpoint.origin && proof.note.isSigned(by: log), "checkpoint: signature")
        for card in trust.witnesses {
            try check(proof.note.isSigned(by: card), "witness \(card.name)")
        }
        try format.say(
            "holds: organisation \(receipt.organisation) entry \(receipt.sequence) "
                + "\(hexadecimal(receipt.hash)) is leaf \(proof.proof.index) of \(checkpoint.size)",
            ReceiptAnswer(receipt))
    }
}
