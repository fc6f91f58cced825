import Duties
package import Ledger
import Lists

/// A chain of the ledger and whose it is.
package struct ChainHead: Hashable, Sendable {
    /// The organisation's identifier.
    package let id: String
    package let name: String
}

extension Office {
    /// The chains there are, for the audit administrator alone.
    package func chains(_ caller: Caller) async throws -> [ChainHead] {
        guard caller.account.role == .auditor else { throw OfficeError.mayNotAudit }
        return try await store.read { reading in
            try reading.chains().map { id in
                let chain = OrganisationID(id)
                let named = chain.ofRestrictedStream ?? chain
                let name = try reading.organisation(named, .everything)?.name ?? id
                return ChainHead(id: id, name: named == chain ? name : "\(name)（限制）")
            }
        }
    }

    /// The frame of a chain's entries (who, when, what type, its hash) after a sequence number;
    /// what was written stays unread.
    package func frames(
        of chain: String, after sequence: Int, limit: Int, _ caller: Caller
    ) async throws -> [StoredEntry] {
        guard caller.account.role == .auditor else { throw OfficeError.mayNotAudit }
        return try await store.read {
            try $0.entries(chain, after: sequence, limit: limit)
        }
    }
}

extension OfficeError {
    static let mayNotAudit = OfficeError.notPermitted(
        Message(
            zh: "只有审计员可以查看账本的框架。", en: "Only the audit administrator sees the ledger's frame."))
}
