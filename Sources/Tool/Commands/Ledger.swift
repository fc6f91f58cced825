import ArgumentParser
import Office

/// `zeren ledger`: verify what stands, compare what is derived.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Verify the ledger, prove and export what stands in it.",
        subcommands: [
            Verify.self, Rebuild.self, Proof.self, Export.self, Key.self, CheckpointCommand.self,
            Cosign.self, Epoch.self,
        ])

    /// Recomputes every chain, commitment, evidence hash and derived table.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recompute every chain; 0 and counts, or 1 and the first place.")

        @OptionGroup var store: StoreOptions
        @Option(help: "text or json.")
        var format: AnswerFormat = .text

        private struct Answer: Encodable {
            let holds: Bool
            let chains: Int
            let entries: Int
            let evidence: Int
            let leaves: Int
            let waiting: Int
            let checkpoints: Int
            let organisation: String?
            let sequence: Int?
            let field: String?
        }

        mutating func run() async throws {
            let command = self
            try await zeren.run {
                let result = try await command.store.office().verifyLedger()
                if command.format == .json {
                    try Terminal.say(
                        json: Answer(
                            holds: result.fault == nil, chains: result.chains,
                            entries: result.entries, evidence: result.evidence,
                            leaves: result.leaves, waiting: result.waiting,
                            checkpoints: result.checkpoints,
                            organisation: result.fault?.organisation,
                            sequence: result.fault?.sequence, field: result.fault?.field))
                }
                if let fault = result.fault {
                    throw Failure(
                        .refused,
                        "the ledger does not hold: organisation \(fault.organisation) "
                            + "sequence \(fault.sequence) field \(fault.field)")
                }
                if command.format == .text {
                    Terminal.say(
                        "holds: \(result.chains) chains, \(result.entries) entries, "
                            + "\(result.evidence) evidence files, derived tables agree; tree of "
                            + "\(result.leaves) entries under \(result.checkpoints) checkpoints, "
                            + "\(result.waiting) entries waiting for theirs")
                }
            }
        }
    }

    /// Compares the derived tables with what the ledger says.
    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Replay the ledger and compare the derived tables with it.")

        @OptionGroup var store: StoreOptions
        @Flag(help: "Only compare; nothing is written.")
        var check = false

        mutating func run() async throws {
            let command = self
            try await zeren.run {
                guard command.check else {
                    throw Failure(.usage, "give --check: rewriting the tables is not built yet")
                }
                let store = try await command.store.office().store
                if let difference = try await store.compareDerivedTables() {
                    throw Failure(
                        .refused,
                        "derived table \(difference.table) differs: organisation "
                            + "\(difference.organisation) \(difference.place)")
                }
                Terminal.say("derived tables agree with the ledger")
            }
        }
    }
}
