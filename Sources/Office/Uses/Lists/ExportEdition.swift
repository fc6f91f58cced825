package import Duties
package import Lists

/// An edition or draft as it is taken out of the house: its text, and what people answered.
package struct ExportedEdition: Sendable {
    package var name: String
    package var document: DocumentText
    /// With corrections applied.
    package var register: RegisterSnapshot
    package var answers: Answers
}

extension Office {
    /// An edition in force, or a draft, with everything that makes reading its file give the same.
    package func exported(
        _ edition: EditionID, for organisation: Organisation, _ caller: Caller
    ) async throws -> ExportedEdition {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { reading in
            // A superior's list lies outside the caller's view but binds him: he may have it.
            let isInForce = try inForce(organisation, reading).contains { $0.head.id == edition }
            let isOwn = try reading.draft(edition, caller.scope) != nil
            guard isInForce || isOwn, let draft = try draft(edition, reading) else {
                throw OfficeError.notFound
            }
            return ExportedEdition(draft)
        }
    }
}

extension ExportedEdition {
    init(_ draft: Draft) {
        name = draft.row.name
        document = draft.document
        register = draft.register
        let standing = draft.corrections.filter { $0.withdrawnAt == nil }
        let items = draft.sections.flatMap(\.allItems)
        let numbers = items.flatMap { item in
            item.duties.compactMap { duty in
                draft.numbers[duty.id].map { number in
                    Answers.Number(
                        place: place(of: duty, in: item, document: draft.document),
                        min: number.min, period: number.period)
                }
            }
        }
        answers = Answers(
            corrections: standing.compactMap(\.correction), numbers: numbers,
            columns: draft.row.choices)
    }
}
