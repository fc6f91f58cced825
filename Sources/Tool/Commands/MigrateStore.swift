import ArgumentParser
import Ledger
import Office
import Storage

/// `zeren migrate-store`: copy a store to another engine.
struct MigrateStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate-store",
        abstract: "Copy a whole store into an empty one, checking every chain on the way.")

    @Option(help: "The store to copy: a data folder, or postgres://…")
    var from: String
    @Option(help: "The empty store to copy into: a data folder, or postgres://…")
    var to: String
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable {
        let chains: Int
        let entries: Int
        let texts: Int
        let evidence: Int
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run {
            let source = try StorePlace(command.from).open(create: false)
            let target = try StorePlace(command.to).open(create: true)
            let copied: Copied
            do {
                copied = try await StoreCopy(
                    from: source.store, source.evidence, to: target.store, target.evidence
                ).run()
            } catch let broken as ChainVerifier.Broken {
                throw Failure(
                    .refused,
                    "the store to copy does not hold: organisation \(broken.fault.organisation) "
                        + "sequence \(broken.fault.sequence) field \(broken.fault.field)")
            }
            let office = try await Office(store: target.store, evidence: target.evidence)
            try await office.rebuildTotals()
            if let fault = try await office.verifyLedger().fault {
                throw Failure(
                    .refused,
                    "the copy does not hold: organisation \(fault.organisation) "
                        + "sequence \(fault.sequence) field \(fault.field)")
            }
            if try await target.store.read({ try $0.tree() }) != nil {
                Terminal.complain(
                    "bring the signing key along: the source's keys/ledger.key and its anchor; "
                        + "without them no checkpoint of the copy is signed")
            }
            try command.format.say(
                "\(copied.chains) chains, \(copied.entries) entries, \(copied.contents) texts, "
                    + "\(copied.evidence) evidence files copied; the copy holds",
                Answer(
                    chains: copied.chains, entries: copied.entries, texts: copied.contents,
                    evidence: copied.evidence))
        }
    }
}
