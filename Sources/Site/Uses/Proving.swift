import Duties
import Ledger
import Office

/// What a person takes away from the ledger.
extension Site {
    func recordProof(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let view = try await seen(ask, organisation)
        let receipt = view.place.receipt
        let proof = try await office.proof(
            of: organisation.id, sequence: receipt.sequence, ask.caller())
        return .file(
            Array(proof.description.utf8),
            name: "\(organisation.code)-\(receipt.sequence).tlog-proof")
    }
}
