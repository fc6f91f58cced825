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
        return try await store.read { reading in
            let views = try standings(
                .one(caller.organisation), question, caller.scope, reading)
            let recent = try reading.records(
                .one(caller.organisation), limit: 6,
                before: asOf < today() ? zone.start(of: asOf + 1) : nil, caller.scope)
            return DeskView(caller, question, views.first, recent)
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
        let due = (view?.lines ?? []).filter { line in
            [.open, .missed].contains(line.verdict.column)
                && (post == nil || line.verdict.obligation.bearer.post == post)
        }.sorted {
            ($0.verdict.obligation.window.last, $0.line.key)
                < ($1.verdict.obligation.window.last, $1.line.key)
        }
        overdue = due.filter { $0.verdict.warning == .overdue }
        near = due.filter { [.near, .approaching].contains($0.verdict.warning) }
        rest = due.filter { $0.verdict.warning == nil }
        self.recent = recent
        unquantified = view?.unquantified ?? []
    }
}
