/// One side's word that a post's affairs were handed over (S04).
package struct HandoverConfirmation: Hashable, Sendable {
    /// Who confirms: the one who leaves the post, the one who takes it.
    package enum Side: String, Hashable, Sendable, CaseIterable { case outgoing, incoming }

    /// The appointment of the one who takes the post.
    package var appointment: AppointmentID
    package var side: Side
    /// SHA-256 of the sheet as it was shown.
    package var shown: String
    /// The person's name as typed.
    package var by: String
    package var account: String
    package var recordedAt: Int64

    package init(
        appointment: AppointmentID, side: Side, shown: String, by: String, account: String,
        recordedAt: Int64
    ) {
        self.appointment = appointment
        self.side = side
        self.shown = shown
        self.by = by
        self.account = account
        self.recordedAt = recordedAt
    }
}
