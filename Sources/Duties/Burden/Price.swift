/// What a demand costs those it is put to, before it is made: units × minutes.
///
/// A minute of a clerk is nobody's free gift; whoever asks sees the sum first (decision 0029). It
/// is counted for organisations, never measured or kept for a person.
package struct Price: Hashable, Sendable {
    /// Minutes for one field typed; ours.
    ///
    /// Typing is the smaller part: twenty characters are some sixty keystrokes of 0.28 seconds
    /// (an average typist who is no typist by trade; Card, Moran and Newell 1980, the
    /// keystroke-level model, CACM 23(7)), 17 seconds. The rest is finding out what to write.
    package static let minutesPerField = 2

    /// Organisations it is put to.
    package var units: Int
    /// Fields each of them types.
    package var fields: Int

    package init(units: Int, fields: Int) {
        self.units = units
        self.fields = fields
    }

    package var minutesEach: Int { fields * Price.minutesPerField }
    /// Of all together.
    package var minutes: Int { units * minutesEach }
}
