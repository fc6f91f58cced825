package import Duties

extension Office {
    /// 我的桌面: what is due for the caller, nearest first.
    ///
    /// A secretary or member sees the duties of the post; a clerk those of the whole organisation.
    package func desk(_ caller: Caller, asOf: Day) async throws -> DeskView {
        let question = StandingQuestion(asOf: asOf)
        guard caller.scope.sees(caller.organisation) else {
            throw OfficeError.notPermitted(
                .init(
                    zh: "管理员账号没有业务桌面。", en: "Administrators have no desk of duties."))
        }
        let waiting = asOf == today() ? try await waiting(caller) : ([], [])
        return try await store.read { reading in
            let views = try standings(
                .one(caller.organisation), question, caller.scope, reading)
            let recent = try reading.records(
                .one(caller.organisation), limit: 6,
                before: asOf < today() ? zone.start(of: asOf + 1) : nil, caller.scope)
            var desk = DeskView(caller, question, views.first, recent)
            (desk.matters, desk.overdueMatters) = waiting
            return desk
        }
    }
}

extension DeskView {
    init(
        _ caller: Caller, _ question: StandingQuestion, _ view: StandingView?,
        _ recent: [RecordDetail]
    ) {
        organisation = caller.organisation
        self.question = question
        let post = caller.account.post
        let lines = view?.lines ?? []
        // Places are sorted, not lines: a line is large, and hundreds are moved many times.
        let due = lines.indices.filter { place in
            let verdict = lines[place].verdict
            return [.open, .missed].contains(verdict.column)
                && (post == nil || verdict.obligation.bearer.post == post)
        }.sorted {
            (lines[$0].verdict.obligation.window.last, lines[$0].line.key)
                < (lines[$1].verdict.obligation.window.last, lines[$1].line.key)
        }.map { lines[$0] }
        overdue = due.filter { $0.verdict.warning == .overdue }
        near = due.filter { [.near, .approaching].contains($0.verdict.warning) }
        rest = due.filter { $0.verdict.warning == nil }
        self.recent = recent
        unquantified = view?.unquantified ?? []
    }
}
