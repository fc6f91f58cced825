package import Duties

extension Office {
    /// The posts of an organisation on a day, their holders, history and findings.
    ///
    /// - Throws: ``OfficeError/notFound`` where the organisation is not in view.
    package func postsView(
        of organisation: Organisation, asOf: Day, _ caller: Caller
    ) async throws -> PostsView {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { reading in
            let gathered = try Gathered(organisation, caller.scope, reading)
            let bearing = try bearing(organisation, asOf, caller.scope, reading)
            let posts = gathered.posts.map { $0.on(asOf, gathered.postChanges) }
                .filter { $0.stands(on: asOf) }
                .sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
            let onDay = PostsOnDay(
                day: asOf, posts: posts, appointments: gathered.appointments,
                departments: gathered.children.filter {
                    $0.kind == .department && $0.stands(on: asOf)
                }, bearing: Set(bearing.keys))
            return PostsView(onDay, gathered, bearing, caller)
        }
    }

    /// How many duties each post bears on a day, counted or not.
    private func bearing(
        _ organisation: Organisation, _ day: Day, _ scope: Scope, _ reading: any Reading
    ) throws -> [PostID: Int] {
        let standing = try standings(
            .one(organisation), StandingQuestion(asOf: day), scope, reading
        ).first?.standing
        guard let standing else { return [:] }
        let uncounted = standing.unquantified + standing.continuing + standing.waiting
        let borne =
            Set(uncounted)
            .union(
                standing.verdicts.map {
                    Uncounted(duty: $0.obligation.duty, bearer: $0.obligation.bearer)
                })
        return Dictionary(grouping: borne.compactMap(\.bearer.post)) { $0 }.mapValues(\.count)
    }

    /// What an organisation was called on a day.
    package func name(
        of organisation: Organisation, on day: Day, _ caller: Caller
    ) async throws -> String {
        try await store.read { reading in
            organisation.name(
                on: day,
                try reading.organisationChanges(.one(organisation), caller.scope))
        }
    }
}

/// Everything the history of one organisation is told from.
private struct Gathered {
    let organisation: Organisation
    let posts: [Post]
    let appointments: [Appointment]
    let changes: [OrganisationChange]
    let postChanges: [PostChange]
    let confirmations: [HandoverConfirmation]
    let children: [Organisation]
    let parent: Organisation?
    let others: [OrganisationID: String]
    let groups: [LeadingGroup]

    init(_ organisation: Organisation, _ scope: Scope, _ reading: any Reading) throws {
        self.organisation = organisation
        posts = try reading.posts(.one(organisation), scope)
        appointments = try reading.appointments(.one(organisation), scope)
        changes = try reading.organisationChanges(.one(organisation), scope)
        postChanges = try reading.postChanges(.one(organisation), scope)
        confirmations = try reading.handovers(.one(organisation), scope)
        children = try reading.children(of: organisation, scope)
        parent = try reading.superiors(of: organisation).first
        groups = try reading.leadingGroups(of: organisation, scope)
        var others: [OrganisationID: String] = [:]
        for other in Set(changes.compactMap(\.other)) {
            others[other] = try reading.organisation(other, .everything)?.name
        }
        self.others = others
    }

    func handovers(of post: PostID) -> [HandoverState] {
        Handover.all(of: appointments.filter { $0.post == post }).compactMap { handover in
            let done = confirmations.filter { $0.appointment == handover.incoming.id }.map(\.side)
            let missing = HandoverConfirmation.Side.allCases.filter { !done.contains($0) }
            return missing.isEmpty ? nil : HandoverState(handover: handover, missing: missing)
        }
    }
}

extension PostsView {
    fileprivate init(
        _ onDay: PostsOnDay, _ gathered: Gathered, _ bearing: [PostID: Int], _ caller: Caller
    ) {
        let day = onDay.day
        organisation = gathered.organisation
        name = gathered.organisation.name(on: day, gathered.changes)
        asOf = day
        parent = gathered.parent
        lines = onDay.posts.map { post in
            Line(
                post: post, holders: onDay.holders(of: post.id), duties: bearing[post.id] ?? 0,
                handovers: gathered.handovers(of: post.id).filter {
                    $0.handover.incoming.from <= day
                })
        }
        findings = onDay.findings
        changes = gathered.changes.filter { $0.from <= day }.reversed()
        postChanges = gathered.postChanges.filter { $0.from <= day }.reversed()
        appointments = gathered.appointments.filter { $0.from <= day }
            .sorted { ($1.from, $1.id) < ($0.from, $0.id) }
        titles = Dictionary(
            gathered.posts.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        others = gathered.others
        groups = gathered.groups.filter { $0.stands(on: day) }
        mayGovern =
            caller.account.role.governs && gathered.organisation.dissolved == nil
    }
}
