package import Duties
import Lists

extension Office {
    /// One side of a change of holder confirms the hand-over sheet as it was shown.
    ///
    /// By the account of the post itself, or by a clerk or secretary on behalf of the person named.
    /// - Throws: ``OfficeError/refused(rule:_:)`` before its day, or where the side has confirmed.
    package func confirmHandover(
        to appointment: AppointmentID, in id: OrganisationID,
        _ side: HandoverConfirmation.Side, by name: String, shown: String, _ caller: Caller
    ) async throws {
        try await store.write { writing in
            guard let organisation = try writing.organisation(id, caller.scope) else {
                throw OfficeError.notFound
            }
            let view = try handover(to: appointment, in: organisation, caller, writing)
            guard view.mayConfirm else { throw OfficeError.mayNotConfirm }
            let name = try Office.words(name, "by", limit: 60)
            guard view.hasCome else {
                throw OfficeError.refused(
                    rule: "handover-to-come",
                    Message(
                        zh: "交接日 \(view.handover.day) 还没到，到那天再确认。",
                        en:
                            "The hand-over is on \(view.handover.day); confirm it when that day has come."
                    ))
            }
            guard view.confirmation(side) == nil else {
                throw OfficeError.refused(
                    rule: "handover-confirmed",
                    Message(
                        zh: "这一方已经确认过，不用再确认。", en: "This side has confirmed already."))
            }
            guard view.shown == shown else { throw OfficeError.changedSinceShown }
            let confirmed = HandoverConfirmed(
                appointment: appointment, side: side, shown: shown, by: name)
            let isOwn = caller.account.post == view.post.id
            try writing.append(
                .handoverConfirmed(confirmed), to: organisation.id,
                by: Actor(caller, onBehalfOf: isOwn ? "" : view.post.id.description),
                at: world.now(), in: self)
        }
    }
}

extension OfficeError {
    static let mayNotConfirm = OfficeError.notPermitted(
        Message(
            zh: "交接由移交人、接任人本人的账号确认，或由本级经办人、书记代为确认。",
            en:
                "A hand-over is confirmed by the post's own account, or by the clerk or secretary on the person's behalf."
        ))
}
