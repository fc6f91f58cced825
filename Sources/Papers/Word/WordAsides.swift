/// The words of foot notes, end notes and comments, to say what was left out.
struct WordAsides {
    private var byReference: [String: [String: String]] = [:]
    /// Comments of an exported edition, nobody's own.
    private var remarks: Set<String> = []

    /// Adds a part; `reference` is the element that points into it, `footnoteReference`.
    mutating func add(
        _ bytes: [UInt8], part: String, reference: String
    ) throws(PaperError) {
        let xml = try XMLReader(bytes, part: part)
        guard try xml.next() == .start else { return }
        var found: [String: String] = [:]
        var own: Set<String> = []
        try xml.children { (_, _) throws(PaperError) in
            let id = xml.attribute("id", in: .word) ?? ""
            if xml.attribute("initials", in: .word) == WordParts.initials { own.insert(id) }
            found[id] = try Self.words(xml)
        }
        byReference[reference] = found
        if reference == "commentReference" { remarks = own }
    }

    func isRemark(_ id: String?) -> Bool { id.map { remarks.contains($0) } ?? false }

    func words(_ reference: String, _ id: String?) -> String {
        id.flatMap { byReference[reference]?[$0] } ?? ""
    }

    private static func words(_ xml: XMLReader) throws(PaperError) -> String {
        var out = ""
        var depth = 1
        var isText = false
        while depth > 0, let node = try xml.next() {
            switch node {
            case .start:
                depth += 1
                isText = xml.space == .word && xml.name == "t"
            case .end:
                depth -= 1
                isText = false
            case .text: if isText, out.utf8.count < most { out += xml.text }
            }
        }
        return out.utf8.count > most ? String(out.prefix(most / 3)) + "…" : out
    }

    private static let most = 300
}
