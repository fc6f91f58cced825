/// A local address; only ``Paths`` and ``Link/returning(to:)`` make one.
package struct Link: Hashable, Sendable, CustomStringConvertible {
    /// Already percent-encoded.
    private(set) var path: String
    private(set) var query: [(name: String, value: String)] = []
    private(set) var fragment: String?

    init(segments: [String]) {
        path = "/" + segments.map(Link.encoded).joined(separator: "/")
    }

    package var description: String {
        var text = path
        for (index, item) in query.enumerated() {
            text += index == 0 ? "?" : "&"
            text += Link.encoded(item.name) + "=" + Link.encoded(item.value)
        }
        if let fragment { text += "#" + Link.encoded(fragment) }
        return text
    }

    /// The same address with one more question; nil or empty adds nothing.
    func with(_ name: String, _ value: String?) -> Link {
        guard let value, !value.isEmpty else { return self }
        var link = self
        link.query.removeAll { $0.name == name }
        link.query.append((name, value))
        return link
    }

    /// Drops everything but the place on the page.
    mutating func stayHere() {
        path = ""
        query = []
    }

    func without(_ name: String) -> Link {
        var link = self
        link.query.removeAll { $0.name == name }
        return link
    }

    mutating func replaceQuery(_ pairs: [(name: String, value: String)]) { query = pairs }

    var withoutQuery: Link {
        var link = self
        link.query = []
        return link
    }

    func at(_ fragment: String?) -> Link {
        var link = self
        link.fragment = fragment
        return link
    }

    /// An address a visitor hands in to be sent back to; nil unless it is of this site.
    static func returning(to text: String) -> Link? {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var link = Link(segments: [])
        link.path = String(parts[0].prefix { $0 != "#" })
        if parts.count == 2 {
            let question = parts[1].prefix { $0 != "#" }
            link.query = FormFields(urlEncoded: String(question)).pairs
        }
        return link
    }

    package static func == (a: Link, b: Link) -> Bool { a.description == b.description }
    package func hash(into hasher: inout Hasher) { hasher.combine(description) }

    private static func encoded(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isPlain) else { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 {
            if isPlain(byte) {
                out.append(byte)
            } else {
                out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Unreserved in RFC 3986.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "."), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
