package import Duties
import Lists

extension Office {
    /// Says who holds a post from a day.
    ///
    /// Two holders at once are allowed, as when one takes over while the other still acts; the page
    /// shows it as a finding.
    /// - Parameter replaces: whoever holds the post then holds it until the day before.
    @discardableResult
    package func appoint(
        _ holder: String, to post: PostID, in id: OrganisationID, from: String,
        replaces: Bool = false, _ caller: Caller
    ) async throws -> AppointmentID {
        try await store.write { writing in
            let (organisation, founded) = try governed(post, of: id, caller, writing)
            let holder = try Office.words(holder, "holder", limit: 60)
            let from = try Office.day(from, "from")
            guard from >= founded.founded else {
                throw OfficeError.invalid([.before("from", founded.founded)])
            }
            let running = try writing.appointments(.one(organisation), .everything)
                .filter { $0.post == post && $0.last.map { $0 >= from } ?? true }
            guard !running.contains(where: { $0.holder == holder }) else {
                throw OfficeError.invalid([
                    FieldMistake(
                        "holder", zh: "这个人已经在任。", en: "That person holds the post already.")
                ])
            }
            let actor = Actor(caller)
            if replaces {
                let later = running.filter { $0.from >= from }.map(\.from).max()
                if let later { throw OfficeError.invalid([.before("from", later + 1)]) }
                try end(running, last: from + -1, why: "", organisation, actor, writing)
            }
            let appointment = AppointmentID(world.newID())
            let appointed = PostAppointed(
                appointment: appointment, post: post, holder: holder, from: from)
            try write(
                [.postAppointed(appointed)], of: organisation, by: actor,
                label: .internal, writing)
            try treeChanged([organisation], writing)
            return appointment
        }
    }

    func end(
        _ appointments: [Appointment], last: Day, why: String, _ organisation: Organisation,
        _ actor: Actor, _ writing: any Writing
    ) throws {
        try write(
            appointments.map {
                .appointmentEnded(.init(appointment: $0.id, last: last, why: why))
            }, of: organisation, by: actor, label: .internal, writing)
    }
}
