import Foundation
import Testing

@testable import Lists

/// Short lists of every shape in `Tests/Corpus`, each beside what it must read as.
///
/// `NAME.txt` is the list, `NAME.outline` its title, level and structure. To write the outlines
/// anew after a change, and to look at the difference: `ZEREN_WRITE_CORPUS=1 swift test`.
@Suite struct CorpusTests {
    @Test(arguments: CorpusTests.names)
    func `a list reads as its outline says`(name: String) throws {
        let folder = CorpusTests.folder
        let text = try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
        let list = read(DocumentText(name: name, text: text))
        let drawn = "\(list.title)\n\(list.level)\n\(sketch(text))\n"
        let place = folder.appending(path: name + ".outline")
        if ProcessInfo.processInfo.environment["ZEREN_WRITE_CORPUS"] != nil {
            try drawn.write(to: place, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: place, encoding: .utf8) == drawn)
    }

    @Test(arguments: CorpusTests.names)
    func `nothing in the corpus is blocking`(name: String) throws {
        let text = try String(
            contentsOf: CorpusTests.folder.appending(path: name + ".txt"), encoding: .utf8)
        let list = read(DocumentText(name: name, text: text))
        #expect(list.findings.filter { $0.weight == .blocking } == [])
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Corpus")

    static let names: [String] = {
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (files ?? []).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    }()
}
