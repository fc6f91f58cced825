package import Duties
import Lists

extension Office {
    /// Whom a step was entered for from paper says that it was not so; it stays beside the step.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` for anybody else, and for what was not entered
    ///   from paper.
    package func dispute(
        step place: Int, of id: MatterID, why: String, _ caller: Caller
    ) async throws {
        let now = world.now()
        try await store.write { writing in
            guard let detail = try writing.matter(id, Sight(caller)) else {
                throw OfficeError.notFound
            }
            let words = try Office.words(why, "why", limit: 500)
            guard
                let statement = detail.matter.statements.first(where: { $0.place == place }),
                let procedure = procedures[detail.matter.procedure]
            else { throw OfficeError.notFound }
            guard statement.paper != nil, let post = statement.by.post,
                post == caller.account.post, statement.disputed == nil
            else {
                throw OfficeError.refused(
                    rule: "dispute-own-paper",
                    Message(
                        zh: "只有被代为录入的本人可以对纸质录入提出异议，一步一次。",
                        en: "Only the one a step was entered for from paper may dispute it, once."))
            }
            try writing.append(
                .matterDisputed(MatterDisputed(matter: id, place: place, why: words)),
                to: detail.matter.owner, by: Actor(caller), at: now,
                label: procedure.entryLabel, in: self)
        }
    }
}
