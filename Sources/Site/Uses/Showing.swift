import Duties
import Lists
import Office

/// Pages that only show.
extension Site {
    func show(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .organisations:
            return .page(
                OrganisationsPage(organisations: try await office.organisations(ask.caller())))
        case .overview: return try await overview(ask)
        case .standing: return try await standing(ask)
        case .lists:
            let organisation = try await ask.organisation()
            let editions = try await office.editions(for: organisation, ask.caller())
            return .page(ListsPage(organisation: organisation, editions: editions), organisation)
        case .list: return try await list(ask)
        default: return try await desk(ask)
        }
    }

    private func desk(_ ask: Ask) async throws -> Answer {
        let caller = try ask.caller()
        switch caller.account.role {
        case .systemAdministrator: return .see(Paths.accounts)
        case .auditor: return .see(Paths.ledger)
        case .securityAdministrator: return .see(Paths.grants)
        default:
            let lines = try await office.linesDue(for: caller, asOf: ask.asOf)
            return .page(
                DeskPage(model: try await office.desk(caller, asOf: ask.asOf), lines: lines))
        }
    }

    private func overview(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let view = try await office.overview(
            of: organisation, asOf: ask.asOf, known: ask.known, ask.caller())
        let from = max(0, Int(ask.query["from"]) ?? 0)
        return .page(OverviewPage(model: view, from: from), organisation)
    }

    private func standing(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let filter = StandingFilter(ask.query)
        let question = ask.question
        if filter.isWhole, try await office.isLarge(organisation, ask.caller()) {
            let view = try await office.overview(
                of: organisation, asOf: question.asOf, known: question.known, ask.caller())
            return .page(BreakdownPage(model: view, filter: filter), organisation)
        }
        let views = try await office.standings(
            filter.below ? .subtree(organisation) : .one(organisation), question, ask.caller())
        let posts = try await office.posts(of: organisation, ask.caller())
        let lines = views.flatMap(\.lines).filter(filter.holds)
        let shown = lines.filter(filter.holdsColumn).sorted(by: StandingPage.inOrder)
        let model = StandingPage.Model(
            organisation: organisation, question: question, filter: filter, lines: shown,
            unquantified: views.flatMap(\.unquantified),
            records: views.reduce(into: [:]) { $0.merge($1.records) { first, _ in first } },
            tally: Tally(lines.map(\.verdict)),
            warned: lines.count { $0.verdict.warning != nil },
            post: posts.first { $0.id.description == filter.post }?.title,
            from: max(0, Int(ask.query["from"]) ?? 0))
        return .page(StandingPage(model: model), organisation)
    }

    func list(
        _ ask: Ask, mistake: (duty: String, message: Message)? = nil,
        ending: FormFields = FormFields(), _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        let edition = EditionID(ask.parameters["edition"] ?? "")
        let view = try await office.list(
            edition, for: organisation, asOf: ask.asOf, ask.caller())
        var page = ListPage(model: view, mistake: mistake)
        page.page = Int(ask.query["page"]) ?? 0
        (page.ending, page.mistakes) = (ending, mistakes)
        let isWrong = mistake != nil || !mistakes.isEmpty
        return .page(page, organisation, status: isWrong ? .unprocessableContent : .ok)
    }
}

extension StandingPage {
    /// What is nearest its end first, within the worst.
    static func inOrder(_ a: VerdictLine, _ b: VerdictLine) -> Bool {
        let rank = { (line: VerdictLine) in
            [Column.missed, .open, .metLate, .excused, .met]
                .firstIndex(of: line.verdict.column) ?? 9
        }
        return (rank(a), a.verdict.obligation.window.last, a.line.key, a.bearer)
            < (rank(b), b.verdict.obligation.window.last, b.line.key, b.bearer)
    }
}
