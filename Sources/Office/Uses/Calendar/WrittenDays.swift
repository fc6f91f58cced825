package import Duties
package import Lists

/// Days as people write them in sheets and forms.
extension Day {
    /// Reads `2026-03-05`, `2026/3/5`, `2026.3.5` or `2026年3月5日`, and passes over a time of day
    /// behind it, as sheets show one; nil for anything else.
    package init?(written text: String) {
        let pieces = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let clock = pieces.count == 2 ? String(pieces[1]).trimmed : ""
        guard let text = pieces.first, clock.allSatisfy({ $0.isNumber || $0 == ":" }) else {
            return nil
        }
        let parts = text.split(whereSeparator: { "-/.年月日".contains($0) })
        let signs = text.count { !$0.isNumber }
        guard parts.count == 3, parts[0].utf8.count == 4, signs == 2 || signs == 3,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0
        else { return nil }
        self.init(year, month, day)
    }
}

/// A line of a form that is not what it should be: which, and why.
package struct LineMistake: Error, Hashable, Sendable {
    package var line: Int
    package var message: Message
}

/// Stretches of days as a form takes them: one a line, `2026-02-20 至 2026-07-10`, and words after.
struct WrittenStretches {
    var stretches: [(window: Window, words: String)] = []
    var mistakes: [LineMistake] = []

    /// - Parameter named: whether words may follow the days.
    init(_ text: String, named: Bool) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            guard let stretch = Self.stretch(String(line)), named || stretch.words.isEmpty else {
                mistakes.append(LineMistake(line: index + 1, message: .writtenStretch))
                continue
            }
            stretches.append(stretch)
        }
    }

    private static func stretch(_ line: String) -> (window: Window, words: String)? {
        var parts = line.replacing("至", with: " ").replacing("—", with: " ")
            .replacing("～", with: " ").replacing("~", with: " ")
            .split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = parts.first, let start = Day(written: first) else { return nil }
        parts.removeFirst()
        if parts.first == "to" { parts.removeFirst() }
        var last = start
        if let next = parts.first, let day = Day(written: next) {
            last = day
            parts.removeFirst()
        }
        guard start <= last else { return nil }
        return (Window(start, through: last), parts.joined(separator: " "))
    }

    /// All lines at once, as one mistake of a field; nil where every line is read.
    func mistake(_ field: String) -> FieldMistake? {
        guard let first = mistakes.first else { return nil }
        return FieldMistake(
            field, zh: "第 \(first.line) 行：\(first.message.zh)",
            en: "Line \(first.line): \(first.message.en)")
    }
}

extension Message {
    fileprivate static let writtenStretch = Message(
        zh: "写作“2026-02-20 至 2026-07-10”，前一天不晚于后一天。",
        en: "write it as “2026-02-20 to 2026-07-10”, the first day not after the last.")
}
