import Duties
import Lists

/// One worked case of docs/STANDING.md: its lines, in the order they are printed.
struct WorkedCase: Sendable, CustomStringConvertible {
    struct Line: Sendable {
        let key: String
        let words: [String]
    }

    let title: String
    let lines: [Line]

    var description: String { title }

    /// The fenced `case` blocks of a page, each under the heading above it.
    static func all(in page: String) -> [WorkedCase] {
        var cases: [WorkedCase] = []
        var (heading, block): (String, [Line]?) = ("", nil)
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```"), let lines = block {
                cases.append(WorkedCase(title: heading, lines: lines))
                block = nil
            } else if line == "```case" {
                block = []
            } else if block != nil, let colon = line.firstIndex(of: ":") {
                let words = line[line.index(after: colon)...].split(separator: " ")
                block?.append(Line(key: String(line[..<colon]), words: words.map(String.init)))
            } else if line.hasPrefix("### ") {
                heading = String(line.dropFirst(4))
            }
        }
        return cases
    }

    func lines(_ key: String) -> [[String]] { lines.filter { $0.key == key }.map(\.words) }
}

extension [String] {
    /// The words after one word, up to the next that opens a phrase: `with 第一村党组织`.
    func after(_ word: String) -> String? {
        guard let place = firstIndex(of: word), place + 1 < count else { return nil }
        return self[place + 1]
    }

    func day(after word: String) -> Day? { after(word).flatMap { Day($0) } }
    var days: [Day] { compactMap { Day($0) } }
}
