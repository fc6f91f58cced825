/// Names and values as a form or a query sends them, in order.
package struct FormFields: Sendable {
    package var pairs: [(name: String, value: String)]
    /// Files of a multipart form that carry something.
    package var files: [UploadedFile]

    package init(pairs: [(name: String, value: String)] = [], files: [UploadedFile] = []) {
        self.pairs = pairs
        self.files = files
    }

    /// Reads `a=1&b=%E6%B8%85`.
    package init(urlEncoded text: String) {
        files = []
        pairs = text.split(separator: "&").map { part in
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (
                FormFields.decoded(sides[0]), sides.count == 2 ? FormFields.decoded(sides[1]) : ""
            )
        }
    }

    /// The first value of a name, without spaces around; empty where there is none.
    package subscript(name: String) -> String {
        pairs.first { $0.name == name }?.value.trimmingSpaces ?? ""
    }

    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    package func files(_ name: String) -> [UploadedFile] { files.filter { $0.field == name } }

    /// What nobody types holds no NUL; what is typed is checked where it is used.
    package var isWellFormed: Bool {
        let hidden: Set = ["key", "supersedes", "satisfies", "duty", "next", "step"]
        return !pairs.contains { hidden.contains($0.name) && $0.value.utf8.contains(0) }
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard let value = hexadecimal(rest.prefix(2)) else {
                    bytes.append(byte)
                    continue
                }
                rest = rest.dropFirst(2)
                bytes.append(value)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ digits: Substring.UTF8View) -> UInt8? {
        let text = String(Substring(digits))
        guard text.utf8.count == 2, text.allSatisfy(\.isHexDigit) else { return nil }
        return UInt8(text, radix: 16)
    }
}

/// A file handed in by a form.
package struct UploadedFile: Sendable {
    package var field: String
    /// The last part of the name the browser gave.
    package var name: String
    package var type: String
    package var bytes: [UInt8]
}
