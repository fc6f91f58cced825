import Lists

/// Finds the sign that parts the cells of a text, if one does.
struct SeparatorFinder {
    let scalars: [Unicode.Scalar]

    /// The text as rows of cells: by its own first line, by the file's name, or by a row that names
    /// the columns of a register; nil for any other text.
    static func rows(of document: DocumentText) -> [Unicode.Scalar]? {
        let finder = SeparatorFinder(scalars: document.scalars)
        if let (sign, start) = finder.signLine() {
            return SeparatedText(scalars: document.scalars, separator: sign, start: start).laidOut()
        }
        let ending = document.name.split(separator: ".").last?.lowercased()
        if ending == "csv" || ending == "tsv" {
            let sign = finder.named() ?? finder.first()
            return SeparatedText(scalars: document.scalars, separator: sign).laidOut()
        }
        return finder.register()
    }

    /// `sep=;`, as Excel has it on a first line.
    private func signLine() -> (sign: Unicode.Scalar, start: Int)? {
        let words = Array("sep=".unicodeScalars)
        guard scalars.count > 5, scalars[4] != "\n", scalars[4] != "\r",
            zip(scalars, words).allSatisfy({ $0.properties.lowercaseMapping == String($1) }),
            scalars[5] == "\r" || scalars[5] == "\n"
        else { return nil }
        let isPair = scalars.count > 6 && scalars[5] == "\r" && scalars[6] == "\n"
        return (scalars[4], isPair ? 7 : 6)
    }

    /// The sign by which a row names the columns of a register.
    private func named() -> Unicode.Scalar? {
        (usual + ["，"]).first { sign in
            head(sign).contains { (columnsNamed(in: $0) ?? 0) >= 2 }
        }
    }

    /// The first sign outside marks.
    private func first() -> Unicode.Scalar {
        var (isInside, isStart) = (false, true)
        for scalar in scalars.prefix(headLength) {
            let isSign = usual.contains(scalar)
            if isSign, !isInside { return scalar }
            if scalar == "\"", isInside || isStart { isInside.toggle() }
            // A second mark behind a closing one opens again.
            isStart = scalar == "\n" || scalar == "\r" || (scalar == "\"" && !isInside)
        }
        return ","
    }

    /// A text whatever its name: three columns named, and no row with more cells than names.
    ///
    /// A row with more would mean that the sign stands in sentences too. Pasted rows are laid out already but for the marks.
    private func register() -> [Unicode.Scalar]? {
        for sign in columnHeads() {
            if sign == "\t", !scalars.contains("\"") { continue }
            guard let header = head(sign).first(where: { (columnsNamed(in: $0) ?? 0) >= 3 })
            else { continue }
            let rows = SeparatedText(scalars: scalars, separator: sign).laidOut()
            let most = breaks(header)
            let fits = rows.split(separator: "\n").allSatisfy { breaks($0) <= most }
            if fits { return rows }
        }
        return nil
    }

    /// The signs that part a line into three which is no sentence; with marks, a row may be anything.
    private func columnHeads() -> [Unicode.Scalar] {
        var heads = Heads()
        scalars.withUnsafeBufferPointer { scalars in
            for scalar in scalars.prefix(headLength) {
                if scalar.value &- 0x4E00 <= 0x51FF { continue }  // a Chinese character
                heads.see(scalar)
            }
        }
        heads.endLine()
        return (usual + ["，"]).enumerated().filter { heads.found & 1 << $0.offset != 0 }
            .map(\.element)
    }

    /// How often each sign stands on a line, and which of them may part columns.
    private struct Heads {
        /// One bit a sign, in the order they are tried in.
        private(set) var found = 0
        private var counts: (Int, Int, Int, Int) = (0, 0, 0, 0)
        private var isSentence = false

        mutating func see(_ scalar: Unicode.Scalar) {
            switch scalar {
            case ",": counts.0 += 1
            case "\t": counts.1 += 1
            case ";": counts.2 += 1
            case "，": counts.3 += 1
            case "\"": found = 0b1111
            case "。": isSentence = true
            case "\n", "\r": endLine()
            default: break
            }
        }

        mutating func endLine() {
            if !isSentence {
                found |= (counts.0 > 1 ? 1 : 0) | (counts.1 > 1 ? 2 : 0)
                found |= (counts.2 > 1 ? 4 : 0) | (counts.3 > 1 ? 8 : 0)
            }
            (counts, isSentence) = ((0, 0, 0, 0), false)
        }
    }

    /// The first rows as a sign would part them.
    private func head(_ sign: Unicode.Scalar) -> [[Unicode.Scalar]] {
        let head = SeparatedText(scalars: Array(scalars.prefix(headLength)), separator: sign)
        return head.laidOut(rows: 12).split(separator: "\n").map(Array.init)
    }

    private func breaks(_ row: some Sequence<Unicode.Scalar>) -> Int { row.count { $0 == "\t" } }

    private let headLength = 20_000
    private let usual: [Unicode.Scalar] = [",", "\t", ";"]
}
