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
        for sign in usual + ["，"] where mayHeadColumns(sign) {
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

    /// A line that parts into three at a sign and is no sentence; with marks, a row may be anything.
    private func mayHeadColumns(_ sign: Unicode.Scalar) -> Bool {
        var (signs, isSentence, isFound) = (0, false, false)
        for scalar in scalars.prefix(headLength) {
            switch scalar {
            case sign: signs += 1
            case "\"": return true
            case "。": isSentence = true
            case "\n", "\r":
                isFound = isFound || signs > 1 && !isSentence
                (signs, isSentence) = (0, false)
            default: break
            }
        }
        return isFound || signs > 1 && !isSentence
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
