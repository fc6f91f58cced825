import Duties
import Glibc

extension CellFormat {
    /// A number as the sheet shows it.
    func shown(_ value: Double, from epoch: SheetEpoch) -> String {
        let tokens = tokens(for: value)
        if tokens.contains(where: \.isDate) {
            guard let moment = epoch.moment(value) else { return Self.plain(value) }
            return moment.shown(tokens, isHan: isHan)
        }
        let scale: Double = tokens.contains(.percent) ? 100 : 1
        let isNegative = value < 0 && sections.count < 2
        let words = tokens.map { piece($0, abs(value) * scale) }.joined()
        return (isNegative && !words.isEmpty ? "-" : "") + words
    }

    /// Words as the sheet shows them: `@"同志"` adds to them, `;;;` hides them.
    func shown(words: String) -> String {
        let section = sections.count > 3 ? sections[3] : sections.first { $0.contains(.text) }
        guard let section else { return words }
        return section.map { token in
            switch token {
            case .text: words
            case .literal(let literal): literal
            default: ""
            }
        }.joined()
    }

    private func piece(_ token: Token, _ value: Double) -> String {
        switch token {
        case .literal(let words): words
        case .percent: "%"
        case .digits(let least, let after, let grouped):
            Self.digits(value, least: least, after: after, grouped: grouped)
        case .general, .text: isHan ? Self.han(value) : Self.plain(value)
        case .date, .halfDay: ""
        }
    }

    private static func digits(
        _ value: Double, least: Int, after: Int, grouped: Bool
    ) -> String {
        let printed = format("%.*f", Int32(min(after, 15)), value)
        var (whole, rest) = (printed[...], Substring())
        if let point = printed.firstIndex(of: ".") {
            (whole, rest) = (printed[..<point], printed[point...])
        }
        if least == 0, whole == "0", !rest.isEmpty { whole = "" }
        var figures = String(repeating: "0", count: max(0, min(least, 64) - whole.count)) + whole
        if grouped { figures = groups(figures) }
        return figures + rest
    }

    private static func groups(_ figures: String) -> String {
        var out = ""
        for (index, figure) in figures.enumerated() {
            if index > 0, (figures.count - index) % 3 == 0 { out += "," }
            out.append(figure)
        }
        return out
    }

    private static func han(_ value: Double) -> String {
        guard let number = Int(exactly: value) else { return plain(value) }
        return HanNumber.thousand.written(number)
    }

    /// A number without a format: no more digits than Excel shows, no `.0`.
    static func plain(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15
            ? String(Int(value)) : format("%.*g", 10, value)
    }

    private static func format(_ code: String, _ digits: Int32, _ value: Double) -> String {
        var buffer = [CChar](repeating: 0, count: 400)
        let count = withVaList([digits, value]) {
            vsnprintf(&buffer, buffer.count, code, $0)
        }
        return String(
            decoding: buffer.prefix(Int(max(0, min(count, 399)))).map(UInt8.init(bitPattern:)),
            as: UTF8.self)
    }
}

extension CellFormat.Token {
    fileprivate var isDate: Bool {
        switch self {
        case .date, .halfDay: true
        default: false
        }
    }
}
