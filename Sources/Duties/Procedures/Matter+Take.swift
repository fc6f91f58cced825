import Lists

/// What comes of an act: who waits now, or how it ended.
package struct Progress: Hashable, Sendable {
    package var holders: [Matter.Holder]
    package var waiting: [Matter.Waiting]
    package var ending: Matter.Ending?
}

extension Act {
    /// Whether the step is open to who would take it, every guard lets it pass, and what follows.
    ///
    /// - Parameter named: parties its fields name, in place of those of the same party before.
    /// - Throws: ``Refusal``.
    package func progress(naming named: [Matter.Holder], _ guards: [any Guard] = Guards.all)
        throws -> Progress
    {
        if !matter.statements.isEmpty { try checkOpen() }
        for use in step.guards {
            guard let rule = guards.first(where: { $0.name == use.name }) else { continue }
            if let allowed = rule.allowed(self, use.fields) {
                throw Refusal(rule, allowed: allowed)
            }
        }
        let renamed = Set(named.map(\.party))
        let holders = matter.holders.filter { !renamed.contains($0.party) } + named
        switch step.next(values) {
        case .finished: return Progress(holders: holders, waiting: [], ending: .finished)
        case .stopped: return Progress(holders: holders, waiting: [], ending: .stopped)
        case .steps(let names):
            var after = matter
            after.holders = holders
            after.statements.append(statement)
            return Progress(
                holders: holders,
                waiting: names.compactMap(procedure.step).flatMap { waiting($0, in: after) },
                ending: nil)
        case nil: throw Refusal(noSuchChoice: step)
        }
    }

    /// The act as a statement; what the office adds to it is left open.
    package var statement: Matter.Statement {
        Matter.Statement(
            place: matter.statements.count + 1, step: step.name, by: by, account: "",
            happened: day, recordedAt: 0, values: values, files: files, version: version)
    }

    /// No step is skipped, none is taken twice, those who stand back stay out.
    private func checkOpen() throws {
        guard matter.ending == nil else { throw Refusal(over: matter) }
        let open = matter.waiting.filter { $0.step == step.name }
        if open.contains(where: { $0.by.isSame(as: by) }) { return }
        if let except = step.except, let post = by.post, matter.posts(except).contains(post) {
            throw Refusal(recused: step)
        }
        if open.isEmpty { throw Refusal(notYet: step, in: matter, of: procedure) }
        throw Refusal(elses: step)
    }

    private func waiting(_ next: Procedure.Step, in after: Matter) -> [Matter.Waiting] {
        let only = next.only.map(after.posts)
        let except = next.except.map(after.posts) ?? []
        var holders = next.by.flatMap(after.holders(of:)).filter { holder in
            guard let post = holder.post else { return true }
            return only?.contains(post) != false && !except.contains(post)
        }
        if next.isEach {
            let round = after.statements.reversed().prefix { $0.step == next.name }
            holders = holders.filter { holder in !round.contains { $0.by.isSame(as: holder) } }
        }
        let limit = due(next, after)
        return holders.map { holder in
            var waiting = Matter.Waiting(step: next.name, by: holder, since: day)
            switch limit {
            case .through(let last): waiting.due = last
            case .unknown(let year): waiting.unknownYear = year
            case .none: break
            }
            return waiting
        }
    }

    private func due(_ next: Procedure.Step, _ after: Matter) -> Limit {
        guard let limit = next.limit else { return .none }
        if let until = limit.until {
            return Day(after.values[until] ?? "").map(Limit.through) ?? .none
        }
        // A step that stays open goes on waiting from the day it came up.
        let since = matter.waiting.first { $0.step == next.name }?.since ?? day
        let from = limit.from.flatMap { Day(after.values[$0] ?? "") } ?? since
        return Limit(limit.within, after: from, settings: settings)
    }
}

extension Refusal {
    fileprivate init(over matter: Matter) {
        self.init(
            guardName: "matter-over",
            rule: Message(zh: "办结的事项不再办理", en: "What is over is not taken up again"),
            source: "程序",
            allowed: Message(
                zh: "可以从这件事项另起一件。", en: "Another matter may follow from this one."))
    }

    fileprivate init(recused step: Procedure.Step) {
        self.init(
            guardName: "recusal",
            rule: Message(
                zh: "回避的人不参加讨论、表决，也不计入人数", en: "Who stands back neither speaks nor counts"),
            source: "T1.20",
            allowed: Message(
                zh: "由其他到会成员继续“\(step.words.zh)”。", en: "The others go on with “\(step.words.en)”.")
        )
    }

    fileprivate init(notYet step: Procedure.Step, in matter: Matter, of procedure: Procedure) {
        let open = matter.waiting.map(\.step).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }.compactMap(procedure.step)
        self.init(
            guardName: "no-step-skipped",
            rule: Message(zh: "步骤按次序办，不跳过", en: "Steps are taken in order, none skipped"),
            source: "《党政领导干部选拔任用工作条例》",
            allowed: Message(
                zh: "现在可以办的是：\(open.map(\.words.zh).joined(separator: "、"))。",
                en: "What may be done now: \(open.map(\.words.en).joined(separator: ", "))."))
    }

    fileprivate init(elses step: Procedure.Step) {
        self.init(
            guardName: "not-your-step",
            rule: Message(zh: "每一步由程序写明的人办", en: "Each step is taken by whom the procedure names"),
            source: "程序",
            allowed: Message(
                zh: "“\(step.words.zh)”由事项页写明的岗位或组织办，您已办过或不在其中。",
                en:
                    "“\(step.words.en)” falls to those the matter's page names; you have done it or are not among them."
            ))
    }

    fileprivate init(noSuchChoice step: Procedure.Step) {
        self.init(
            guardName: "no-such-choice",
            rule: Message(zh: "选项以程序为准", en: "A choice is one of those offered"),
            source: "程序",
            allowed: Message(
                zh: "请在“\(step.words.zh)”里选一项。", en: "Choose one in “\(step.words.en)”."))
    }
}
