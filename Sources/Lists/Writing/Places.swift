/// Line and column of positions in a document, both counted from one.
package struct Places: Sendable {
    /// Where each line begins.
    private let starts: [Int]

    package init(in document: DocumentText) {
        var starts = [0]
        let scalars = document.scalars
        for at in scalars.indices where scalars[at].isNewline {
            let isFirstOfTwo = scalars[at] == "\r" && at + 1 < scalars.count
            if isFirstOfTwo, scalars[at + 1] == "\n" { continue }
            starts.append(at + 1)
        }
        self.starts = starts
    }

    package subscript(position: Int) -> (line: Int, column: Int) {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= position { low = middle } else { high = middle }
        }
        return (low + 1, position - starts[low] + 1)
    }
}
