package import Duties
import Lists

extension Office {
    /// Ends an organisation after a day, merged into one successor, split into several, or neither.
    ///
    /// Who held its posts that day holds them no longer. What was owed until then stays owed.
    /// - Parameter successors: codes of organisations in view.
    /// - Throws: ``OfficeError/refused(rule:_:)`` while organisations below it still stand.
    package func dissolve(
        _ id: OrganisationID, last: String, why: String, into successors: [String] = [],
        _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let organisation = try governed(id, caller, writing)
            guard organisation.id != caller.organisation.id else { throw OfficeError.ownPlace }
            let last = try Office.day(last, "last")
            let why = try Office.words(why, "why", limit: 500)
            let changed = try writing.organisationChanges(.one(organisation), .everything)
                .map(\.from).max()
            let earliest = max(organisation.founded, changed ?? organisation.founded)
            guard last >= earliest else { throw OfficeError.invalid([.before("last", earliest)]) }
            try refuseSubordinates(of: organisation, last, writing)
            let others = try successors.map { try named($0, "into", caller, writing) }
            guard !others.contains(where: { $0.id == id }) else {
                throw OfficeError.invalid([
                    FieldMistake(
                        "into", zh: "不能由自己接替自己。", en: "It cannot succeed itself.")
                ])
            }
            try dissolve(organisation, last, why, others, Actor(caller), writing)
        }
    }

    private func dissolve(
        _ organisation: Organisation, _ last: Day, _ why: String, _ successors: [Organisation],
        _ actor: Actor, _ writing: any Writing
    ) throws {
        try endAppointments(
            of: organisation, last, why: why, actor, writing
        ) { _ in true }
        try write(
            [
                .organisationDissolved(
                    .init(last: last, why: why, successors: successors.map(\.id)))
            ], of: organisation, by: actor, writing)
        for successor in successors {
            try succeed(organisation, by: successor, from: last + 1, actor, writing)
        }
        try treeChanged(try touched(organisation.id, writing) + successors, writing)
    }

    /// Notes in the successor's chain whose place it takes, once.
    func succeed(
        _ organisation: Organisation, by successor: Organisation, from: Day, _ actor: Actor,
        _ writing: any Writing
    ) throws {
        let known = try writing.organisationChanges(.one(successor), .everything)
        guard !known.contains(where: { $0.kind == .succeeded && $0.other == organisation.id })
        else { return }
        try write(
            [.organisationSucceeded(.init(predecessor: organisation.id, from: from))],
            of: successor, by: actor, writing)
    }

    private func refuseSubordinates(
        of organisation: Organisation, _ last: Day, _ reading: any Reading
    ) throws {
        let standing = try reading.children(of: organisation, .everything)
            .filter { $0.dissolved.map { $0 > last } ?? true }
        guard let first = standing.first else { return }
        throw OfficeError.refused(
            rule: "has-subordinates",
            Message(
                zh: "它下面还有 \(standing.count) 个组织（\(first.name)等），先划转或撤销它们。",
                en:
                    "\(standing.count) organisations still stand below it (\(first.code) …): move or dissolve them first."
            ))
    }

    /// Ends the appointments that run on a day, of posts that fit.
    func endAppointments(
        of organisation: Organisation, _ last: Day, why: String, _ actor: Actor,
        _ writing: any Writing, where fits: (PostID) -> Bool
    ) throws {
        let running = try writing.appointments(.one(organisation), .everything)
            .filter { fits($0.post) && $0.holds(on: last) && $0.last != last }
        try write(
            running.map {
                .appointmentEnded(.init(appointment: $0.id, last: last, why: why))
            }, of: organisation, by: actor, label: .internal, writing)
    }
}
