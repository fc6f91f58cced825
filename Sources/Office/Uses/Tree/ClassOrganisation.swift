package import Duties
import Lists

extension Office {
    /// Makes an organisation one of another kind or level from a day: a branch became a committee.
    package func classify(
        _ id: OrganisationID, as kind: Organisation.Kind, _ level: Organisation.Level,
        from: String, _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let organisation = try governed(id, caller, writing)
            let was = OrganisationClassed.Class(organisation.kind, organisation.level)
            let became = OrganisationClassed.Class(kind, level)
            guard became != was else {
                throw OfficeError.invalid([
                    FieldMistake(
                        "kind", zh: "类型和级别都没有变。", en: "Kind and level are the same.")
                ])
            }
            let from = try pastDay(
                from, "from", notBefore: try lastChange(.classed, organisation, writing))
            try write(
                [.organisationClassed(.init(became: became, from: from, was: was))],
                of: organisation, by: Actor(caller), writing)
            try treeChanged(try touched(id, writing), writing)
        }
    }
}
