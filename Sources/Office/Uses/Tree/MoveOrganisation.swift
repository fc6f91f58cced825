package import Duties
import Lists

extension Office {
    /// Puts an organisation, and all below it, under another from a day.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` where it would come to stand below itself.
    package func move(
        _ id: OrganisationID, under code: String, from: String, _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let organisation = try governed(id, caller, writing)
            let parent = try named(code, "parent", caller, writing)
            guard organisation.id != caller.organisation.id else { throw OfficeError.ownPlace }
            guard parent.id != organisation.parent else {
                throw OfficeError.invalid([
                    FieldMistake(
                        "parent", zh: "它现在就在\(parent.name)之下。",
                        en: "It stands under \(parent.code) already.")
                ])
            }
            let from = try pastDay(
                from, "from", notBefore: try lastMove(below: organisation, writing))
            let touched = try move(
                organisation, under: parent, from: from, by: Actor(caller), writing)
            try treeChanged(touched, writing)
        }
    }

    /// The day anything at or below it moved last: an earlier move would put those in the wrong place.
    private func lastMove(
        below organisation: Organisation, _ reading: any Reading
    ) throws -> Day {
        try reading.organisationChanges(.subtree(organisation), .everything)
            .filter { $0.kind == .moved || $0.kind == .carried }.map(\.from).max()
            .map { max($0, organisation.founded) } ?? organisation.founded
    }

    /// Writes a move into the chain of every organisation it concerns.
    ///
    /// - Returns: what moved, parent first, then the parents after and before.
    func move(
        _ organisation: Organisation, under parent: Organisation, from: Day, by actor: Actor,
        _ writing: any Writing
    ) throws -> [Organisation] {
        guard !parent.path.hasPrefix(organisation.path) else { throw OfficeError.cycle }
        let before = try touched(organisation.id, writing).dropFirst()
        let path = "\(parent.path)\(organisation.id)/"
        let moving = try writing.organisations(.subtree(organisation), .everything)
        try leaveTotals(moving, writing)
        for each in moving {
            let isTop = each.id == organisation.id
            let moved = OrganisationMoved(
                parent: isTop ? parent.id : each.parent,
                path: path + each.path.dropFirst(organisation.path.count), from: from,
                was: each.path, carriedBy: isTop ? nil : organisation.id)
            try write([.organisationMoved(moved)], of: each, by: actor, writing)
        }
        var now = organisation
        (now.path, now.parent) = (path, parent.id)
        let below = try writing.organisations(.subtree(now), .everything)
        return below + [parent] + before
    }
}

extension OfficeError {
    static let cycle = OfficeError.refused(
        rule: "below-itself",
        Message(
            zh: "一个组织不能放到自己或自己的下级之下；先把那个下级转走。",
            en:
                "An organisation cannot stand below itself; move the one below elsewhere first."
        ))
    static let ownPlace = OfficeError.refused(
        rule: "own-organisation",
        Message(
            zh: "本级组织的划转和撤销由上级办理。",
            en: "Moving or dissolving one's own organisation is for the one above it."))
}
