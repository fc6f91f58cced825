package import Duties
import Lists

extension Office {
    /// Ends somebody's time in a post; the day is the last in it.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` where it was ended before.
    package func endAppointment(
        _ appointment: AppointmentID, in id: OrganisationID, last: String, why: String = "",
        _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let organisation = try governed(id, caller, writing)
            let found = try writing.appointments(.one(organisation), caller.scope)
                .first { $0.id == appointment }
            guard let found else { throw OfficeError.notFound }
            guard found.last == nil else {
                throw OfficeError.refused(
                    rule: "appointment-ended",
                    Message(
                        zh: "这次任职已经登记了结束。", en: "The end of this appointment is entered already."))
            }
            let last = try Office.day(last, "last")
            guard last >= found.from else {
                throw OfficeError.invalid([.before("last", found.from)])
            }
            if let mistake = FieldMistake.notText("why", why) {
                throw OfficeError.invalid([mistake])
            }
            try end(
                [found], last: last, why: why.trimmed, organisation, Actor(caller), writing)
            try treeChanged([organisation], writing)
        }
    }
}
