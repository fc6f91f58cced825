/// JSON laid out to be read by a person: keys that hold rows take a line for each row, all else
/// stands on the line of its object.
enum Drawn {
    case absent
    case text(String)
    /// A number or a word of JSON's own.
    case word(String)
    case array([Drawn])
    case rows([Drawn])
    case object([(String, Drawn)])

    static func number(_ value: Int) -> Drawn { .word("\(value)") }
    static func optional(_ text: String?) -> Drawn { text.map { .text($0) } ?? .absent }
    static func optional(_ value: Int?) -> Drawn { value.map { .number($0) } ?? .absent }

    /// Texts on one line; none at all where there is none.
    static func texts(_ texts: [String]) -> Drawn {
        texts.isEmpty ? .absent : .array(texts.map { .text($0) })
    }

    func written(indent: String = "") -> String {
        switch self {
        case .absent: "null"
        case .text(let text): "\"\(text.unicodeScalars.map(escaped).joined())\""
        case .word(let word): word
        case .array(let values): "[\(values.map { $0.written() }.joined(separator: ", "))]"
        case .rows(let values):
            "[\n"
                + values.map { "\(indent)  \($0.written(indent: indent + "  "))" }
                .joined(separator: ",\n") + "\n\(indent)]"
        case .object(let pairs):
            "{\(pairs.filter(\.1.isThere).reduce("") { $0 + key($1, after: $0, indent) })}"
        }
    }

    private func key(_ pair: (String, Drawn), after before: String, _ indent: String) -> String {
        let key = "\"\(pair.0)\": \(pair.1.written(indent: indent + "  "))"
        guard pair.1.isRows else { return before.isEmpty ? key : ", \(key)" }
        return "\(before.isEmpty ? "" : ",")\n\(indent)  \(key)"
    }

    private var isRows: Bool {
        if case .rows = self { true } else { false }
    }

    private var isThere: Bool {
        switch self {
        case .absent: false
        case .rows(let values): !values.isEmpty
        default: true
        }
    }

    private func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\u{2028}": "\\u2028"
        default:
            scalar.value < 0x20
                ? "\\u00\(scalar.value < 16 ? "0" : "")\(String(scalar.value, radix: 16))"
                : String(scalar)
        }
    }
}

/// The lines that differ, `-` as expected and `+` as read, in the order of the expectation.
func difference(from expected: String, to read: String) -> [String] {
    let changes = read.split(separator: "\n").difference(from: expected.split(separator: "\n"))
    let lines = changes.map { change in
        switch change {
        case .remove(let at, let line, _): (at, 0, "- \(line.drop { $0 == " " })")
        case .insert(let at, let line, _): (at, 1, "+ \(line.drop { $0 == " " })")
        }
    }
    return lines.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
}
