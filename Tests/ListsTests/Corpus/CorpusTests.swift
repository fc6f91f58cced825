import Foundation
import Testing

@testable import Lists

/// Short lists of every family in `Tests/Corpus`, each beside what it must read as.
///
/// `script/corpus` runs this suite and writes expectations for review; `Tests/Corpus/README.md`
/// says how an expectation is read.
@Suite struct CorpusTests {
    @Test(arguments: CorpusTests.names)
    func `a list reads as its expectation says`(name: String) throws {
        let read = expectation(of: Lists.read(try CorpusTests.document(name)))
        let place = CorpusTests.folder.appending(path: name + ".expected.json")
        if CorpusTests.written.contains(name) || CorpusTests.written == ["all"] {
            try read.write(to: place, atomically: true, encoding: .utf8)
        }
        let expected = (try? String(contentsOf: place, encoding: .utf8)) ?? ""
        #expect(difference(from: expected, to: read) == [])
    }

    @Test(arguments: CorpusTests.names, ["\r\n", "\r"])
    func `a list reads the same with the line ends of other systems`(
        name: String, end: String
    ) throws {
        let document = try CorpusTests.document(name)
        let text = document.raw(Span(0, document.scalars.count))
        let other = DocumentText(
            name: name, text: text.replacing("\r\n", with: "\n").replacing("\n", with: end))
        #expect(
            difference(from: structure(Lists.read(document)), to: structure(Lists.read(other)))
                == [])
    }

    /// The expectation up to the findings, whose lines are counted by line feeds.
    private func structure(_ list: ParsedList) -> String {
        var list = list
        list.findings = []
        return expectation(of: list).replacing("\\r\\n", with: "\\n").replacing("\\r", with: "\\n")
    }

    @Test func `every expectation is JSON and belongs to a list`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: CorpusTests.folder.path)
        let expected = files.filter { $0.hasSuffix(".expected.json") }
        for file in expected {
            let data = try Data(contentsOf: CorpusTests.folder.appending(path: file))
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
        }
        let lists = expected.map { String($0.dropLast(".expected.json".count)) }
        #expect(Set(lists) == Set(CorpusTests.names))
        #expect(lists.count >= 40)
    }

    static func document(_ name: String) throws -> DocumentText {
        let place = folder.appending(path: name + ".txt")
        return DocumentText(
            name: name + ".txt", text: try String(contentsOf: place, encoding: .utf8))
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")

    static let names: [String] = {
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (files ?? []).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    }()

    /// The lists whose expectation is to be written anew.
    private static let written = Set(
        (ProcessInfo.processInfo.environment["ZEREN_WRITE_CORPUS"] ?? "")
            .split(separator: " ").map(String.init))
}
