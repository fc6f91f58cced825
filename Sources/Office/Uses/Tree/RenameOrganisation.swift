package import Duties
import Lists

extension Office {
    /// Gives an organisation another name from a day; what it was called before stays readable.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` for a day to come or before the last change of name.
    package func rename(
        _ id: OrganisationID, to name: String, from: String, _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let organisation = try governed(id, caller, writing)
            let name = try Office.words(name, "name")
            guard name != organisation.name else {
                throw OfficeError.invalid([
                    FieldMistake("name", zh: "名称没有变。", en: "The name is the same.")
                ])
            }
            let from = try pastDay(
                from, "from",
                notBefore: try lastChange(.renamed, organisation, writing))
            try write(
                [.organisationRenamed(.init(name: name, from: from, was: organisation.name))],
                of: organisation, by: Actor(caller), writing)
            try treeChanged(try touched(id, writing), writing)
        }
    }

    /// The day of the latest change of a kind; the day of founding where there was none.
    ///
    /// An earlier one would say of days already told about that they were otherwise.
    func lastChange(
        _ kind: OrganisationChange.Kind, _ organisation: Organisation, _ reading: any Reading
    ) throws -> Day {
        try reading.organisationChanges(.one(organisation), .everything)
            .filter { $0.kind == kind }.map(\.from).max() ?? organisation.founded
    }
}
