package import Duties
package import Lists

/// Two editions side by side, by meaning.
package struct ComparisonView: Sendable {
    package var organisation: Organisation
    package var old: Side
    package var new: Side
    package var comparison: Comparison
    /// True where the old one is a superior's: the question is what one's own lacks.
    package var isSuperior: Bool

    package struct Side: Sendable {
        package var id: EditionID
        package var title: String
        package var organisation: Organisation
        package var isDraft: Bool
        package var sections: [Section]
    }
}

extension Office {
    /// Compares two editions or drafts that the organisation can see.
    package func comparison(
        of old: EditionID, with new: EditionID, for organisation: Organisation, _ caller: Caller
    ) async throws -> ComparisonView {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { reading in
            let editions = try inForce(organisation, reading)
            let (before, after) = (
                try side(old, editions, caller, reading), try side(new, editions, caller, reading)
            )
            return ComparisonView(
                organisation: organisation, old: before, new: after,
                comparison: compare(before.sections, after.sections),
                isSuperior: before.organisation.id != after.organisation.id)
        }
    }

    private func side(
        _ id: EditionID, _ editions: [AdoptedEdition], _ caller: Caller, _ reading: any Reading
    ) throws -> ComparisonView.Side {
        if let known = editions.first(where: { $0.head.id == id }),
            let shelved = try registers.edition(id, reading)
        {
            return ComparisonView.Side(
                id: id, title: known.head.title, organisation: known.organisation,
                isDraft: false, sections: shelved.snapshot.sections)
        }
        guard let row = try reading.draft(id, caller.scope),
            let organisation = try reading.organisation(row.organisation, caller.scope),
            let draft = try drafts.draft(row, registers, reading)
        else { throw OfficeError.notFound }
        return ComparisonView.Side(
            id: id, title: draft.register.title, organisation: organisation, isDraft: true,
            sections: draft.sections)
    }
}
