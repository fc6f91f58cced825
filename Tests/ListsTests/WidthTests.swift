import Foundation
import Testing

@testable import Lists

/// A list typed with full-width digits, brackets and punctuation reads like the same list typed
/// with half-width ones: the signs stand in the same places, so every place must be the same.
@Suite struct WidthTests {
    /// Without Markdown, whose signs have one width only.
    @Test(arguments: CorpusTests.names.filter { !$0.contains("markdown") })
    func `the corpus reads the same in both widths`(name: String) throws {
        let scalars = try CorpusTests.document(name).scalars
        #expect(reading(scalars.map(\.fullWidth)) == reading(scalars.map(\.halfWidth)))
    }

    @Test(arguments: 0..<PropertyTests.seeds)
    func `the grammar's words read the same in both widths`(seed: UInt64) {
        var random = Shuffled(seed)
        let clauses = (1...6).map { "\($0).\(ClausePropertyTests.clause(&random))" }
        let scalars = Array("甲镇党委责任清单\n\(clauses.joined(separator: "\n"))".unicodeScalars)
        #expect(reading(scalars.map(\.fullWidth)) == reading(scalars.map(\.halfWidth)))
    }

    /// What was read, a line each, with all signs in one width.
    private func reading(_ scalars: [Unicode.Scalar]) -> [String] {
        let list = read(
            DocumentText(name: "list.txt", scalars: scalars, encoding: "utf-8", sha256: ""))
        let lines = list.items.flatMap { item in
            ["\(item.span) \(item.id)"]
                + item.duties.map { "\($0)" }
        }
        return lines.map { String(String.UnicodeScalarView($0.unicodeScalars.map(\.halfWidth))) }
    }
}

extension Unicode.Scalar {
    /// The sign in full width, where lists are typed with either: digits, brackets, , ; and :.
    fileprivate var fullWidth: Unicode.Scalar {
        switch value {
        case 0x30...0x39, 0x28, 0x29, 0x2C, 0x3A, 0x3B:
            Unicode.Scalar(value + 0xFEE0) ?? self
        default: self
        }
    }

    fileprivate var halfWidth: Unicode.Scalar {
        switch value {
        case 0xFF10...0xFF19, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B:
            Unicode.Scalar(value - 0xFEE0) ?? self
        default: self
        }
    }
}
