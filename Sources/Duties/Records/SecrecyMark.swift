/// A mark of state secrecy on a document's first page (保守国家秘密法实施条例: 密级★保密期限).
///
/// Only a line of the form 绝密, 机密 or 秘密 followed by ★ or by how long it lasts counts; the word
/// alone does not, for much is written about keeping secrets.
package enum SecrecyMark {
    private static let grades = ["绝密", "机密", "秘密"]
    /// What stands on a first page, as far as lines and characters tell.
    private static let (lines, length) = (45, 2_500)

    /// The line that bears the mark; nil where none does.
    package static func found(in text: some Sequence<Unicode.Scalar>) -> String? {
        var line = String.UnicodeScalarView()
        var (lines, read) = (0, 0)
        for scalar in text {
            read += 1
            guard scalar != "\u{0C}", read <= length, lines < self.lines else { break }
            guard scalar.properties.isWhitespace else {
                line.append(scalar)
                continue
            }
            guard "\n\r\u{2028}\u{2029}\u{85}".unicodeScalars.contains(scalar) else { continue }
            if isMark(String(line)) { return String(line) }
            line.removeAll()
            lines += 1
        }
        return isMark(String(line)) ? String(line) : nil
    }

    /// A whole line without its spaces.
    private static func isMark(_ line: String) -> Bool {
        guard let grade = grades.first(where: { line.hasPrefix($0) }) else { return false }
        let rest = line.dropFirst(grade.count)
        if let first = rest.first, "★☆*＊".contains(first) { return rest.count <= 16 }
        return isTerm(rest)
    }

    /// 长期, 10年, 六个月, and the like: how long, and nothing after it.
    private static func isTerm(_ text: Substring) -> Bool {
        if text == "长期" || text == "永久" { return true }
        let digits = text.prefix { $0.isNumber || "〇零一二三四五六七八九十百".contains($0) }
        guard !digits.isEmpty else { return false }
        return ["年", "个月", "月", "日", "天"].contains(String(text.dropFirst(digits.count)))
    }
}
