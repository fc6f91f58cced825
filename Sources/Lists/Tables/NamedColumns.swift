/// How many columns a line of cells names, if every cell of it is a header a register has.
///
/// For whoever must tell a register from a text before the text is laid out.
package func columnsNamed(in line: [Unicode.Scalar]) -> Int? {
    guard let row = TableRow(line: Span(0, line.count), in: line),
        TableHeader([row][...], in: line) != nil
    else { return nil }
    let headers = row.cells.map { ColumnWords.header($0, in: line) }.filter { !$0.isEmpty }
    return headers.allSatisfy { ColumnWords.role(of: $0) != nil } ? headers.count : nil
}
