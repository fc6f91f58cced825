package import Duties

extension Office {
    /// How one organisation stands, with the words of its duties.
    ///
    /// - Throws: ``OfficeError/notFound`` where the organisation is not in the caller's view.
    package func standing(
        of organisation: Organisation, _ question: StandingQuestion, _ caller: Caller
    ) async throws -> StandingView {
        let views = try await standings(.one(organisation), question, caller)
        guard let view = views.first else { throw OfficeError.notFound }
        return view
    }

    /// The same for an organisation and all below it, parent first.
    package func standings(
        _ reach: Reach, _ question: StandingQuestion, _ caller: Caller
    ) async throws -> [StandingView] {
        guard caller.scope.sees(reach.top) else { throw OfficeError.notFound }
        return try await store.read { reading in
            try standings(reach, question, caller.scope, reading)
        }
    }

    func standings(
        _ reach: Reach, _ question: StandingQuestion, _ scope: Scope, _ reading: any Reading
    ) throws -> [StandingView] {
        if case .one(let organisation) = reach {
            return scope.sees(organisation)
                ? [try view(of: organisation, question, scope, reading)] : []
        }
        let situations = try Situations(
            reach, question, scope: scope, office: self, reading)
        return situations.all.map { situation in
            StandingView(
                Duties.standing(question, of: situation), of: situation,
                line: situations.line)
        }
    }
}

extension Office {
    /// One organisation, from the ground that stands and what was entered for it.
    private func view(
        of organisation: Organisation, _ question: StandingQuestion, _ scope: Scope,
        _ reading: any Reading
    ) throws -> StandingView {
        let ground = try grounds.ground(reading)
        var situation = try ground.situation(of: organisation, self, reading)
        let footing = ground.footing(of: situation, known: question.known)
        let first = situation.settings.terms.filter { $0.overlaps(question.span) }.map(\.start)
        let entered = question.entered(since: first.min() ?? question.span.start)
        let reach = Reach.one(organisation)
        situation.records = PerformanceRecord.gathered(
            try reading.entries(reach, happened: entered, scope), zone)
        situation.excuses = try reading.excuses(reach, scope).map { $0.excuse(zone) }
        let shelves = try situation.editions.keys.compactMap {
            try registers.edition($0, reading)
        }
        let lines = Dictionary(shelves.map { ($0.head.id, $0.lines) }) { first, _ in first }
        let standing = Duties.standing(question, of: situation, on: footing)
        return StandingView(standing, of: situation) { lines[$0.edition]?[$0.duty] }
    }
}

extension StandingView {
    init(_ standing: Standing, of situation: Situation, line: (DutyKey) -> DutyLine?) {
        let posts = Dictionary(
            situation.posts.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let organisation = situation.organisation
        self.organisation = organisation
        question = standing.question
        let openings = Set(situation.records.lazy.filter(\.isOpening).map(\.id))
        self.standing = standing
        lines = standing.verdicts.compactMap { verdict in
            line(verdict.obligation.duty).map {
                VerdictLine(
                    verdict: verdict, line: $0,
                    bearer: verdict.obligation.bearer.post.flatMap { posts[$0] }
                        ?? organisation.name,
                    organisation: organisation,
                    openings: openings.isEmpty ? [] : verdict.late.intersection(openings))
            }
        }
        unquantified = standing.unquantified.map(\.duty).unique.compactMap(line)
        waiting = standing.waiting.map(\.duty).unique.compactMap(line)
        continuing = standing.continuing.map(\.duty).unique.compactMap(line)
        records = Dictionary(
            situation.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in the order of first appearance.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Verdict {
    /// Records its reasons call late entry.
    fileprivate var late: Set<RecordID> {
        Set(
            reasons.compactMap { reason in
                if case .lateEntry(let record, _) = reason { record } else { nil }
            })
    }
}
