package import Duties

/// Names an obligation in a form or a link: `edition|duty|organisation|post|window|counterpart`.
package struct ObligationToken: Hashable, Sendable, CustomStringConvertible {
    package var duty: DutyKey
    package var bearer: BearerKey
    /// The day that names the obligation; nil lets the day something happened decide.
    ///
    /// Its last, or for an event its first; the first day of any window is understood too.
    package var window: Day?
    package var counterpart: String?
    /// True where it tells of the event that sets the duty off.
    package var triggers: Bool

    package init(
        duty: DutyKey, bearer: BearerKey, window: Day? = nil, counterpart: String? = nil,
        triggers: Bool = false
    ) {
        self.duty = duty
        self.bearer = bearer
        self.window = window
        self.counterpart = counterpart
        self.triggers = triggers
    }

    package init(_ obligation: Obligation) {
        self.init(
            duty: obligation.duty, bearer: obligation.bearer, window: obligation.namedBy,
            counterpart: obligation.counterpart)
    }

    package init?(_ text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 7, !parts[0].isEmpty, !parts[1].isEmpty, !parts[2].isEmpty,
            parts[4].isEmpty || Day(parts[4]) != nil
        else { return nil }
        self.init(
            duty: DutyKey(EditionID(parts[0]), parts[1]),
            bearer: BearerKey(
                OrganisationID(parts[2]), parts[3].isEmpty ? nil : PostID(parts[3])),
            window: Day(parts[4]), counterpart: parts[5].isEmpty ? nil : parts[5],
            triggers: parts[6] == "triggers")
    }

    package var description: String {
        [
            duty.edition.description, duty.duty, bearer.organisation.description,
            bearer.post?.description ?? "", window?.description ?? "", counterpart ?? "",
            triggers ? "triggers" : "",
        ].joined(separator: "|")
    }

    var claim: Claim {
        Claim(
            triggers ? .triggers : .satisfies, duty: duty, bearer: bearer, window: window,
            counterpart: counterpart)
    }
}
