package import Duties

extension Office {
    /// Organisations in the caller's view, parents first.
    package func organisations(_ caller: Caller) async throws -> [Organisation] {
        try await store.read { try $0.organisations(nil, caller.scope) }
    }

    /// - Throws: ``OfficeError/notFound`` where there is none, or none for this caller.
    package func organisation(code: String, _ caller: Caller) async throws -> Organisation {
        let found = try await store.read { try $0.organisation(code: code, caller.scope) }
        guard let found else { throw OfficeError.notFound }
        return found
    }

    package func posts(
        of organisation: Organisation, _ caller: Caller
    ) async throws -> [Post] {
        try await store.read { try $0.posts(.one(organisation), caller.scope) }
    }
}
