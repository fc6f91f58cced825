import Foundation
import Testing

@Suite struct WorkedCasesTests {
    static let page: String = {
        let here = URL(fileURLWithPath: #filePath)
        let root = here.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (try? String(contentsOf: root.appending(path: "docs/STANDING.md"), encoding: .utf8))
            ?? ""
    }()

    static let cases = WorkedCase.all(in: page)

    @Test func `the page has at least 28 worked cases`() {
        #expect(Self.cases.count >= 28)
        #expect(Set(Self.cases.map(\.title)).count == Self.cases.count)
    }

    @Test(arguments: cases)
    func `the page is right`(_ example: WorkedCase) {
        #expect(example.computed == example.expected, "\(example.title)")
    }
}
