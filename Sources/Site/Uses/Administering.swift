import Duties
import Ledger
import Lists
import Office

/// Pages of administrators; nothing of anyone's business.
extension Site {
    func administer(_ ask: Ask) async throws -> Answer {
        ask.route.name == .accounts ? try await accountsPage(ask) : try await ledger(ask)
    }

    private static let rowsOfALedger = 100

    private func ledger(_ ask: Ask) async throws -> Answer {
        let chains = try await office.chains(ask.caller())
        let asked = ask.query["organisation"]
        let chain = chains.first { $0.id == asked } ?? chains.first
        let after = max(0, Int(ask.query["after"]) ?? 0)
        let entries = try await office.frames(
            of: chain?.id ?? "", after: after, limit: Site.rowsOfALedger, ask.caller())
        let model = LedgerPage.Model(
            organisation: chain?.id ?? "", chains: chains.map(\.id), entries: entries,
            names: Dictionary(chains.map { ($0.id, $0.name) }) { first, _ in first },
            next: entries.count == Site.rowsOfALedger ? entries.last?.sequence : nil)
        return .page(LedgerPage(model: model))
    }
}
