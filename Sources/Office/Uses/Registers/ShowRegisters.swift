package import Duties
package import Lists

/// A line with what pages say of it.
package struct LineView: Sendable {
    package var line: RegisterLine
    package var kind: RegisterKind
    package var organisation: Organisation
    /// The owner's title; empty for the organisation itself.
    package var owner: String
    package var particulars: [ParticularLine]
    package var days: RegisterDays
    package var isOverdue: Bool
    package var mayKeep: Bool

    package var state: Message { line.stateName?.name ?? Message(zh: line.state, en: line.state) }
    /// What the line is about: the first of its fields that holds words.
    package var subject: String {
        particulars.first { $0.field.isTyped }?.parts.first?.zh
            ?? particulars.first?.parts.first?.zh ?? "\(line.number)"
    }
}

/// One register of an organisation.
package struct RegisterView: Sendable {
    package var organisation: Organisation
    package var kind: RegisterKind
    package var lines: [LineView]
    /// Of what it covers here and below: how many are, of how many (S38).
    package var coverage: (covered: Int, all: Int)?
    /// What the year still owes.
    package var finding: Message?
    package var mayEnter: Bool

    package var overdue: Int { lines.count { $0.isOverdue } }
}

/// A line with what became of it.
package struct LineHistory: Sendable {
    package var view: LineView
    package var acts: [RegisterAct]
    /// Names of the accounts that did it.
    package var accounts: [String: String]
}

extension Office {
    /// One register with all its lines, open ones first.
    package func register(
        _ kind: RegisterKind, of organisation: Organisation, _ caller: Caller
    ) async throws -> RegisterView {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { reading in
            let lines = try reading.registerLines(.one(organisation), of: kind, caller.scope)
            let views = try self.views(lines, organisation, caller, reading)
            return RegisterView(
                organisation: organisation, kind: kind,
                lines: views.filter { $0.line.closedAt == nil }
                    + views.filter { $0.line.closedAt != nil },
                coverage: try coverage(kind, below: organisation, caller, reading),
                finding: try finding(kind, lines, organisation, reading),
                mayEnter: caller.account.role.writesRecords)
        }
    }

    /// Every register of an organisation.
    package func registers(
        of organisation: Organisation, _ caller: Caller
    ) async throws -> [RegisterView] {
        var all: [RegisterView] = []
        for kind in RegisterKind.allCases {
            all.append(try await register(kind, of: organisation, caller))
        }
        return all
    }

    /// A line with its history, oldest first.
    package func line(_ id: LineID, _ caller: Caller) async throws -> LineHistory {
        try await store.read { reading in
            guard let line = try reading.registerLine(id, caller.scope),
                let organisation = try reading.organisation(line.organisation, caller.scope),
                let view = try views([line], organisation, caller, reading).first
            else { throw OfficeError.notFound }
            let acts = try reading.registerActs(of: id, caller.scope)
            let accounts = try Set(acts.map(\.account)).map { account in
                (account, try reading.account(account)?.name ?? account)
            }
            return LineHistory(
                view: view, acts: acts,
                accounts: Dictionary(accounts) { first, _ in first })
        }
    }

    /// Lines that wait for the caller: over their day, or near it; the nearest first.
    ///
    /// A secretary or member sees those of the post; a clerk those of the whole organisation.
    package func linesDue(for caller: Caller, asOf day: Day) async throws -> [LineView] {
        guard caller.scope.sees(caller.organisation) else { return [] }
        return try await store.read { reading in
            let organisation = caller.organisation
            let lines = try reading.registerLines(.one(organisation), of: nil, caller.scope)
                .filter { $0.closedAt == nil }
            guard !lines.isEmpty else { return [] }
            let days = try reading.settings(of: organisation).approachingDays
            let post = caller.account.post
            return try views(lines, organisation, caller, reading).filter { view in
                guard let next = view.days.next, next <= day + days else { return false }
                return post == nil || post == view.line.owner
            }.sorted { ($0.days.next ?? day, $0.line.id) < ($1.days.next ?? day, $1.line.id) }
        }
    }

    private func views(
        _ lines: [RegisterLine], _ organisation: Organisation, _ caller: Caller,
        _ reading: any Reading
    ) throws -> [LineView] {
        let settings = try reading.settings(of: organisation)
        let posts = Dictionary(
            try reading.posts(.one(organisation), caller.scope).map { ($0.id, $0.title) }
        ) { first, _ in first }
        return try lines.compactMap { line in
            guard let kind = line.kind else { return nil }
            let days = RegisterDays(
                kind, isOver: line.closedAt != nil, seen: line.seen, values: line.values,
                settings: settings)
            return LineView(
                line: line, kind: kind, organisation: organisation,
                owner: line.owner.flatMap { posts[$0] } ?? "",
                particulars: try self.lines(
                    line.values, kind.facts.fields, organisation, caller.scope, reading),
                days: days, isOverdue: days.isOverdue(asOf: today()),
                mayKeep: line.closedAt == nil && caller.keepsLines(of: line.owner))
        }
    }

    private func coverage(
        _ kind: RegisterKind, below organisation: Organisation, _ caller: Caller,
        _ reading: any Reading
    ) throws -> (covered: Int, all: Int)? {
        guard kind.facts.states.contains(where: { $0.covers != nil }) else { return nil }
        let said = try reading.registerLines(.subtree(organisation), of: kind, caller.scope)
            .compactMap { $0.stateName?.covers }
        return (said.count { $0 }, said.count)
    }

    private func finding(
        _ kind: RegisterKind, _ lines: [RegisterLine], _ organisation: Organisation,
        _ reading: any Reading
    ) throws -> Message? {
        guard let yearly = kind.facts.yearly else { return nil }
        let year = today().year
        let isThere = lines.contains { line in
            line.values[yearly.field].flatMap { Day($0) }?.year == year
        }
        guard !isThere else { return nil }
        let levels = try inForce(organisation, reading).map(\.head.level)
        return levels.contains(yearly.level.rawValue) ? yearly.message : nil
    }
}
