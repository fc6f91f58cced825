package import Duties
import Lists

extension Office {
    /// An organisation's matters, newest first: those it owns and those it is a party to.
    package func matters(
        of organisation: Organisation, _ caller: Caller
    ) async throws -> [MatterLine] {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { reading in
            try reading.matters(of: organisation.id, Sight(caller)).compactMap { head in
                guard let procedure = procedures[head.procedure],
                    let owner = try reading.organisation(head.owner, .everything)
                else { return nil }
                return MatterLine(
                    head: head, owner: owner, procedure: procedure,
                    who: try head.waiting.map { try name($0.by, reading) }.unique)
            }
        }
    }

    /// Steps that wait for the caller, and those overdue one level down, soonest first.
    package func waiting(
        _ caller: Caller
    ) async throws -> (mine: [WaitingLine], overdueBelow: [WaitingLine]) {
        guard caller.account.role.readsBusiness else { return ([], []) }
        let here = caller.organisation.id
        let whose: WaitingFor =
            caller.account.post.map { .post($0, here) } ?? .organisation(here)
        let today = today()
        let isHead = [.secretary, .clerk].contains(caller.account.role)
        return try await store.read { reading in
            let mine = try lines(reading.waiting(whose, Sight(caller)), reading)
            guard isHead else { return (mine, []) }
            let below = try lines(
                reading.waiting(.overdueBelow(here, before: today), Sight(caller)), reading)
            return (mine, below.filter { line in !mine.contains { $0.isSame(as: line) } })
        }
    }

    private func lines(
        _ rows: [WaitingRow], _ reading: any Reading
    ) throws -> [WaitingLine] {
        try rows.compactMap { row in
            guard let procedure = procedures[row.head.procedure],
                let step = procedure.step(row.waiting.step),
                let owner = try reading.organisation(row.head.owner, .everything)
            else { return nil }
            return WaitingLine(
                head: row.head, owner: owner, procedure: procedure.name, system: procedure.system,
                step: step.words, waiting: row.waiting, who: try name(row.waiting.by, reading))
        }
    }

    private func name(_ holder: Matter.Holder, _ reading: any Reading) throws -> String {
        guard let place = try reading.organisation(holder.organisation, .everything) else {
            return ""
        }
        guard let post = holder.post else { return place.name }
        let found = try reading.posts(.one(place), .everything).first { $0.id == post }
        guard let found else { return place.name }
        guard found.dissolved != nil else { return found.title }
        let head = try reading.posts(.one(place), .everything).first {
            $0.role == .principal && $0.dissolved == nil
        }
        return "\(head?.title ?? place.name)（接\(found.title)）"
    }

    /// What the form of a new matter offers.
    package func opening(
        _ id: String, of organisation: Organisation, follows: MatterID?, _ caller: Caller
    ) async throws -> OpeningView {
        guard let procedure = procedures[id], caller.scope.sees(organisation) else {
            throw OfficeError.notFound
        }
        let today = today()
        return try await store.read { reading in
            let choices = try choices(organisation, reading)
            let views = try standings(
                .one(organisation), StandingQuestion(asOf: today), caller.scope, reading)
            let duties = views.flatMap(\.lines).filter { line in
                [.open, .missed].contains(line.verdict.column)
                    && procedure.actions.contains(line.line.duty.action.kind)
            }.sorted { $0.verdict.obligation.window < $1.verdict.obligation.window }
            let before = try follows.flatMap { try reading.matter($0, Sight(caller)) }
            return OpeningView(
                procedure: procedure, owner: organisation, posts: choices.posts,
                below: choices.below,
                duties: duties.map { ($0, ObligationToken($0.verdict.obligation).description) },
                follows: before.map { MatterHead($0.matter) },
                drafts: try drafts(
                    Array(procedure.steps.prefix(1)), organisation, asOf: today, reading))
        }
    }
}

/// A matter as a list shows it, with its words.
package struct MatterLine: Hashable, Sendable {
    package var head: MatterHead
    package var owner: Organisation
    package var procedure: Procedure
    /// Who is next.
    package var who: [String]
}

extension WaitingLine {
    fileprivate func isSame(as other: WaitingLine) -> Bool {
        head.id == other.head.id && waiting.step == other.waiting.step
            && waiting.by.isSame(as: other.waiting.by)
    }
}

extension Office {
    /// Posts of an organisation and organisations below it, as a step's form offers them.
    package func choices(
        for organisation: Organisation, _ caller: Caller
    ) async throws -> (posts: [Post], below: [Organisation]) {
        guard caller.account.role.readsBusiness else { throw OfficeError.notFound }
        return try await store.read { reading in
            let found = try choices(organisation, reading)
            return (found.posts, found.below)
        }
    }
}
