package import Duties
import Ledger

extension Office {
    /// The hand-over sheet of a change of holder, as things stood at the close of its day (S04).
    ///
    /// It counts what was entered by that day, so it reads the same whenever it is opened.
    /// - Parameter appointment: the appointment of the one who takes the post.
    package func handover(
        to appointment: AppointmentID, in organisation: Organisation, _ caller: Caller
    ) async throws -> HandoverView {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { reading in
            try handover(to: appointment, in: organisation, caller, reading)
        }
    }

    func handover(
        to appointment: AppointmentID, in organisation: Organisation, _ caller: Caller,
        _ reading: any Reading
    ) throws -> HandoverView {
        let all = try reading.appointments(.one(organisation), caller.scope)
        guard let incoming = all.first(where: { $0.id == appointment }),
            let handover = Handover.all(of: all.filter { $0.post == incoming.post })
                .first(where: { $0.incoming.id == appointment }),
            let post = try reading.posts(.one(organisation), caller.scope)
                .first(where: { $0.id == incoming.post })
        else { throw OfficeError.notFound }
        let day = min(handover.day, today())
        let then = post.on(day, try reading.postChanges(.one(organisation), caller.scope))
        let lines = try outstanding(post.id, organisation, day, caller.scope, reading)
        let confirmations = try reading.handovers(.one(organisation), caller.scope)
            .filter { $0.appointment == appointment }
        var accounts: [String: String] = [:]
        for each in confirmations {
            accounts[each.account] = try reading.account(each.account)?.name
        }
        return HandoverView(
            organisation: organisation, post: then, handover: handover, lines: lines,
            confirmations: confirmations, accounts: accounts,
            shown: Office.fingerprint(handover, then, lines),
            hasCome: handover.day <= today(),
            mayConfirm: caller.account.role.governs || caller.account.post == post.id)
    }

    private func outstanding(
        _ post: PostID, _ organisation: Organisation, _ day: Day, _ scope: Scope,
        _ reading: any Reading
    ) throws -> [VerdictLine] {
        let view = try standings(
            .one(organisation), StandingQuestion(asOf: day), scope, reading
        ).first
        return (view?.lines(of: post) ?? [])
            .filter { [.open, .missed].contains($0.verdict.column) }
            .sorted {
                ($0.verdict.obligation.window.last, $0.line.key)
                    < ($1.verdict.obligation.window.last, $1.line.key)
            }
    }

    /// SHA-256 of what the sheet says, in its order.
    private static func fingerprint(
        _ handover: Handover, _ post: Post, _ lines: [VerdictLine]
    ) -> String {
        let said =
            [
                post.id.description, post.title, handover.outgoing.id.description,
                handover.incoming.id.description, handover.day.description,
            ] + post.portfolios.map(\.line)
            + lines.map {
                "\(ObligationToken($0.verdict.obligation).description) \($0.verdict.column.rawValue)"
            }
        return hexadecimal(sha256(Array(said.joined(separator: "\n").utf8)))
    }
}
