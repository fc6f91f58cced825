package import Duties

extension Office {
    /// 总览: an organisation, its posts and those below it, by family of duties.
    ///
    /// Every total is the sum of the rows it stands under. What lies below is read from the totals
    /// that are kept; a second view (as known another day) is counted from the entries themselves.
    package func overview(
        of organisation: Organisation, asOf: Day, known: Day? = nil, _ caller: Caller
    ) async throws -> OverviewView {
        let question = StandingQuestion(asOf: asOf, known: known)
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        let key = KeptOverviews.Key(
            account: caller.account.id, organisation: organisation.id, question: question,
            scope: caller.scope)
        return try await store.read { reading in
            try grounds.overviews.view(key, try KeptOverviews.Version(self, reading)) {
                try overview(organisation, question, caller.scope, reading)
            }
        }
    }

    private func overview(
        _ organisation: Organisation, _ question: StandingQuestion, _ scope: Scope,
        _ reading: any Reading
    ) throws -> OverviewView {
        let own = try standings(.one(organisation), question, scope, reading).first
        let posts = try reading.posts(.one(organisation), scope)
        var rows = OverviewView.own(organisation, posts, own)
        rows += try below(organisation, question, scope, reading)
        return OverviewView(
            organisation, question, rows, own: own, editions: try inForce(organisation, reading))
    }

    /// Whether so many organisations lie below that their obligations are not shown one by one.
    package func isLarge(_ organisation: Organisation, _ caller: Caller) async throws -> Bool {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { reading in
            try grounds.ground(reading).subordinates(of: organisation, self, reading).count
                > Office.mostShownSingly
        }
    }

    private static let mostShownSingly = 60

    /// One row for each direct subordinate, with everything below it.
    private func below(
        _ top: Organisation, _ question: StandingQuestion, _ scope: Scope,
        _ reading: any Reading
    ) throws -> [OverviewView.Row] {
        guard question.known == question.asOf,
            question.asOf.year <= (try totalsLast(reading))
        else { return try counted(below: top, question, scope, reading) }
        let subordinates = try grounds.ground(reading).subordinates(of: top, self, reading)
        let owed = subordinates.owed(on: question.asOf)
        let done = try reading.done(below: top, by: question.asOf, scope)
        return subordinates.branches.filter { scope.sees($0.top) }.map { branch in
            var columns = [Movement](repeating: .zero, count: Family.allCases.count)
            for (kind, count) in branch.kinds {
                for (place, movement) in owed[kind].enumerated() {
                    columns[place] += count * movement
                }
            }
            for (place, movement) in (done[branch.top.id] ?? []).enumerated() {
                columns[place] += movement
            }
            return OverviewView.Row(branch.top, columns)
        }
    }

    /// The same counted from the entries of every organisation.
    func counted(
        below top: Organisation, _ question: StandingQuestion, _ scope: Scope,
        _ reading: any Reading
    ) throws -> [OverviewView.Row] {
        let views = try standings(.subtree(top), question, scope, reading)
        return views.filter { $0.organisation.parent == top.id }.map { child in
            let under = views.filter {
                $0.organisation.path.hasPrefix(child.organisation.path)
            }
            var row = OverviewView.Row(
                child.organisation, nil, child.organisation.name, under.flatMap(\.lines))
            row.add(unquantified: under.reduce(0) { $0 + $1.unquantified.count })
            return row
        }
    }
}

extension OverviewView {
    init(
        _ organisation: Organisation, _ question: StandingQuestion, _ rows: [Row],
        own: StandingView?, editions: [AdoptedEdition]
    ) {
        self.organisation = organisation
        self.question = question
        self.editions = editions
        families = Family.allCases
        self.rows = rows
        total = rows.reduce(into: Tally()) { $0 += $1.total }
        year = own?.lines ?? []
        warnings = VerdictLine.worstFirst(year)
        warned = rows.reduce(into: [:]) { $0.merge($1.warned, uniquingKeysWith: +) }
    }

    /// The organisation's own row and those of its posts that owe anything.
    fileprivate static func own(
        _ organisation: Organisation, _ posts: [Post], _ view: StandingView?
    ) -> [Row] {
        var own = Row(organisation, nil, organisation.name, view?.lines(of: nil) ?? [])
        own.add(unquantified: view?.unquantified.count ?? 0)
        return [own]
            + posts.compactMap { post in
                let lines = view?.lines(of: post.id) ?? []
                return lines.isEmpty ? nil : Row(organisation, post, post.title, lines)
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
        warned = lines.compactMap(\.verdict.warning).reduce(into: [:]) {
            $0[$1, default: 0] += 1
        }
    }

    /// A subordinate with all below it, from the columns of each family.
    init(_ organisation: Organisation, _ columns: [Movement]) {
        self.organisation = organisation
        name = organisation.name
        cells = columns.map { column in
            var tally = column.tally
            tally.unquantified = 0
            return tally
        }
        warnings = columns.map(\.worst)
        let sum = columns.reduce(.zero, +)
        total = sum.tally
        warned = Dictionary(
            uniqueKeysWithValues: Warning.allCases.map { ($0, sum[$0]) }.filter { $0.1 > 0 })
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
    /// Those with a warning, the worst and the longest overdue first.
    static func worstFirst(_ lines: [VerdictLine]) -> [VerdictLine] {
        // Keys are sorted, not lines: a line is large, and hundreds are moved many times.
        let keys = lines.enumerated().compactMap { place, line in
            line.verdict.warning.map {
                (
                    order: ($0, line.verdict.obligation.window.last, line.bearer), place: place
                )
            }
        }
        return keys.sorted { $0.order < $1.order }.map { lines[$0.place] }
    }
}
