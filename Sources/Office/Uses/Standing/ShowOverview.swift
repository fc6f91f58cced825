package import Duties

extension Office {
    /// 总览: an organisation, its posts and those below it, by family of duties.
    ///
    /// Every total is the sum of the rows it stands under.
    package func overview(
        of organisation: Organisation, asOf: Day, known: Day? = nil, _ caller: Caller
    ) async throws -> OverviewView {
        let question = StandingQuestion(asOf: asOf, known: known)
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { reading in
            let views = try standings(.subtree(organisation), question, caller.scope, reading)
            let posts = try reading.posts(.one(organisation), caller.scope)
            let editions = try inForce(organisation, reading)
            return OverviewView(
                organisation, question, views, posts: posts, editions: editions)
        }
    }
}

extension OverviewView {
    init(
        _ organisation: Organisation, _ question: StandingQuestion, _ views: [StandingView],
        posts: [Post], editions: [AdoptedEdition]
    ) {
        self.organisation = organisation
        self.question = question
        self.editions = editions
        families = Family.allCases
        let own = views.first { $0.organisation.id == organisation.id }
        var rows = [Row(organisation, nil, organisation.name, own?.lines(of: nil) ?? [])]
        rows[0].add(unquantified: own?.unquantified.count ?? 0)
        rows += posts.compactMap { post in
            let lines = own?.lines(of: post.id) ?? []
            return lines.isEmpty ? nil : Row(organisation, post, post.title, lines)
        }
        rows += OverviewView.below(organisation, views)
        self.rows = rows
        total = rows.reduce(into: Tally()) { $0 += $1.total }
        warnings = views.flatMap(\.lines).filter { $0.verdict.warning != nil }
            .sorted(by: VerdictLine.worstFirst)
        year = own?.lines ?? []
    }

    /// One row for each direct subordinate, with everything below it.
    private static func below(_ top: Organisation, _ views: [StandingView]) -> [Row] {
        views.filter { $0.organisation.parent == top.id }.map { child in
            let under = views.filter {
                $0.organisation.path.hasPrefix(child.organisation.path)
            }
            var row = Row(
                child.organisation, nil, child.organisation.name, under.flatMap(\.lines))
            row.add(unquantified: under.reduce(0) { $0 + $1.unquantified.count })
            return row
        }
    }
}

extension OverviewView.Row {
    init(
        _ organisation: Organisation, _ post: Post?, _ name: String, _ lines: [VerdictLine]
    ) {
        self.organisation = organisation
        self.post = post
        self.name = name
        let groups = Dictionary(grouping: lines) { Family($0.line.duty.action.kind) }
        cells = Family.allCases.map { Tally((groups[$0] ?? []).map(\.verdict)) }
        warnings = Family.allCases.map { groups[$0]?.compactMap(\.verdict.warning).min() }
        total = Tally(lines.map(\.verdict))
    }

    mutating func add(unquantified count: Int) { total.unquantified += count }
}

extension StandingView {
    /// The organisation's own lines (nil), or a post's.
    func lines(of post: PostID?) -> [VerdictLine] {
        lines.filter { $0.verdict.obligation.bearer.post == post }
    }
}

extension VerdictLine {
    static func worstFirst(_ a: VerdictLine, _ b: VerdictLine) -> Bool {
        (a.verdict.warning ?? .approaching, a.verdict.obligation.window.last, a.bearer)
            < (b.verdict.warning ?? .approaching, b.verdict.obligation.window.last, b.bearer)
    }
}
