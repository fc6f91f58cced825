package import Duties
import Lists

/// What came over from one edition to the next.
package struct CarriedOver: Hashable, Sendable {
    package var corrections: Int
    package var numbers: Int
    /// Corrections whose words the new list no longer has.
    package var lost: Int

    package init(corrections: Int, numbers: Int, lost: Int) {
        self.corrections = corrections
        self.numbers = numbers
        self.lost = lost
    }
}

extension Office {
    /// Takes over what people answered for an earlier edition where the new one says the same.
    package func carryOver(
        from edition: EditionID, to id: EditionID, _ caller: Caller
    ) async throws -> CarriedOver {
        try await store.write { writing in
            let (_, organisation) = try openRow(id, caller, writing)
            guard try writing.edition(edition)?.organisation == organisation.id else {
                throw OfficeError.notFound
            }
            return try carry(from: edition, to: id, organisation, Actor(caller), writing)
        }
    }

    /// Corrections go over whole and find their place by their words; a number goes to the duty
    /// that goes on from its own, if the words there still leave it open.
    func carry(
        from edition: EditionID, to id: EditionID, _ organisation: Organisation, _ actor: Actor,
        _ writing: any Writing
    ) throws -> CarriedOver {
        guard let shelved = try registers.edition(edition, writing),
            let before = try draft(id, writing)
        else { throw OfficeError.notFound }
        let known = Set(before.corrections.compactMap(\.correction?.place))
        let kept = try writing.corrections(of: edition).filter { $0.withdrawnAt == nil }
        let wanted = kept.compactMap { Correction(json: $0.content, id: $0.id) }
            .filter { !known.contains($0.place) }
        let trial = apply(wanted, to: before.sections, in: before.document)
        for correction in wanted where trial.placed[correction.id] != nil {
            try append(
                renamed(correction), why: "沿用《\(shelved.head.title)》 (carried over)", id,
                organisation,
                actor, writing)
        }
        guard let draft = try draft(id, writing) else { throw OfficeError.notFound }
        let numbers = try carryNumbers(shelved, to: draft, organisation, actor, writing)
        return CarriedOver(
            corrections: trial.placed.count, numbers: numbers, lost: trial.unplaced.count)
    }

    private func carryNumbers(
        _ shelved: ShelvedEdition, to draft: Draft, _ organisation: Organisation,
        _ actor: Actor, _ writing: any Writing
    ) throws -> Int {
        let numbers = Dictionary(
            try writing.quantifications([shelved.head.id]).map { ($0.duty.duty, $0) },
            uniquingKeysWith: { _, last in last })
        let continued = compare(shelved.snapshot.sections, draft.sections).continued
        var carried = 0
        for duty in draft.duties where draft.numbers[duty.id] == nil {
            guard let old = continued[duty.id], let number = numbers[old],
                let deed = try? DutyQuantified(
                    duty, in: draft.row.id, min: number.min, period: number.period)
            else { continue }
            try writing.append(
                .dutyQuantified(deed), to: organisation.id, by: actor, at: world.now(), in: self)
            carried += 1
        }
        return carried
    }

    func draft(_ id: EditionID, _ reading: any Reading) throws -> Draft? {
        guard let row = try reading.draft(id, .everything) else { return nil }
        return try drafts.draft(row, registers, reading)
    }
}
