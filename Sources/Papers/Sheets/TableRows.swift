/// Rows of cells of a sheet or of text parted by commas and the like.
package enum TableRows {
    /// The rows that hold something, in order; a paragraph break inside a cell is U+2028.
    ///
    /// - Throws: ``PaperError`` where the file is no sheet and no text.
    package static func read(
        _ bytes: [UInt8], limit: Int = TextFile.pageLimit
    ) throws(PaperError) -> [[String]] {
        let scalars = try Paper.open(bytes, name: "rows.csv", limit: limit).document.scalars
        return scalars.split(separator: "\n").map { row in
            row.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
                var text = String.UnicodeScalarView()
                text.append(contentsOf: cell)
                return String(text)
            }
        }
    }
}
