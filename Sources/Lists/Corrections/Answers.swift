/// What people answered about an edition: corrections of the reading, numbers and decisions.
///
/// An exported edition carries them, so that reading the file gives the same register.
package struct Answers: Hashable, Sendable, Codable {
    /// A number set for a duty whose words give none (S02).
    package struct Number: Hashable, Sendable, Codable {
        package var place: DutyPlace
        package var min: Int
        package var period: Period

        package init(
            place: DutyPlace, min: Int, period: Period
        ) {
            self.place = place
            self.min = min
            self.period = period
        }
    }

    package var corrections: [Correction]
    package var numbers: [Number]
    /// What a person said of the columns of a register.
    package var columns: [ColumnChoice]

    package init(
        corrections: [Correction] = [], numbers: [Number] = [], columns: [ColumnChoice] = []
    ) {
        self.corrections = corrections
        self.numbers = numbers
        self.columns = columns
    }

    package var isEmpty: Bool { corrections.isEmpty && numbers.isEmpty && columns.isEmpty }
}
