/// Something about the file a text was laid out from that the text alone does not show.
package struct LayoutNote: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Insertions kept and deletions left out, as if every change had been accepted.
        case trackedChange = "tracked-change"
        /// Text nobody sees on paper, left out.
        case hiddenText = "hidden-text"
        /// Text from a box, laid after the paragraph that holds it.
        case textBox = "text-box"
        /// A foot or end note, left out.
        case footnote
        case comment, picture
        /// An object of another program, or another document, that is not read.
        case embedded
        /// A hidden sheet, row or column, left out.
        case hiddenCells = "hidden-cells"
        /// A page whose words stand in columns; they were read across.
        case sideBySide = "side-by-side"
        /// A cell whose formula came to no value, left out.
        case cellWithoutValue = "cell-without-value"
    }

    package var kind: Kind
    /// The paragraph or row it concerns.
    package var span: Span
    /// Its own words where it has any: the words left out, the name of a sheet.
    package var detail: String

    package init(_ kind: Kind, at span: Span, detail: String = "") {
        self.kind = kind
        self.span = span
        self.detail = detail
    }
}
