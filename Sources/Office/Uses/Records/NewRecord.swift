package import Duties
import Lists

/// What a person writes down once.
package struct NewRecord: Sendable {
    /// The organisation's code.
    package var organisation: String
    /// A record kind, `study`.
    package var kind: String
    /// `2026-03-05`, as typed.
    package var happened: String
    package var title: String
    package var place = ""
    package var people: [String] = []
    package var words = ""
    /// What was written in the fields of its kind, by field.
    package var particulars: [String: [String]] = [:]
    /// A post's title or a unit's name the record is entered for; empty for oneself.
    package var onBehalfOf = ""
    /// Confirmed obligations, as ``ObligationToken`` writes them.
    package var tokens: [String] = []
    package var evidence: [NewEvidence] = []
    /// Repeating a write under the same key does it once; empty for none.
    package var key = ""
    /// The record this one corrects.
    package var supersedes: RecordID?
    /// Who vouches for a record brought in from before the start (期初); nil for any other.
    package var vouchedBy: String?
    /// When it was recorded; only a store with a test clock takes it.
    package var recordedAt: Int64?

    package init(organisation: String, kind: String, happened: String, title: String) {
        self.organisation = organisation
        self.kind = kind
        self.happened = happened
        self.title = title
    }
}

/// A file that comes with a record.
package struct NewEvidence: Sendable {
    package var name: String
    package var type: String
    package var bytes: [UInt8]
    /// The beginning of its text, as whoever hands it in could read it; nil for a picture and such.
    package var firstPage: String?

    package init(name: String, type: String, bytes: [UInt8], firstPage: String? = nil) {
        self.name = name
        self.type = type
        self.bytes = bytes
        self.firstPage = firstPage
    }
}

extension NewRecord {
    /// The form's mistakes, all at once.
    func mistakes(today: Day) -> [FieldMistake] {
        var found: [FieldMistake] = []
        if title.trimmed.isEmpty {
            found.append(FieldMistake("title", zh: "写一句做了什么。", en: "Say in a line what was done."))
        }
        found += textMistakes + evidenceMistakes
        if RecordKind(rawValue: kind) == nil {
            found.append(FieldMistake("kind", zh: "选择一种记实。", en: "Choose a kind of record."))
        }
        found += dayMistakes(today)
        for token in tokens where ObligationToken(token) == nil {
            found.append(
                FieldMistake(
                    "tokens", zh: "所选职责读不出来：\(token)。", en: "Not an obligation: \(token)."))
        }
        return found
    }

    private var textMistakes: [FieldMistake] {
        let texts = [
            ("title", title, 200), ("place", place, 200), ("words", words, 20_000),
            ("onBehalfOf", onBehalfOf, 200), ("people", people.joined(separator: "\n"), 20_000),
            ("key", key, 200),
        ]
        return texts.flatMap { field, text, limit in
            [FieldMistake.tooLong(field, text, limit), .notText(field, text)].compactMap { $0 }
        }
    }

    /// 30 MiB a file, 300 MiB a record.
    private var evidenceMistakes: [FieldMistake] {
        let sizes = evidence.map(\.bytes.count)
        guard sizes.contains(where: { $0 > 30 << 20 }) || sizes.reduce(0, +) > 300 << 20 else {
            return evidence.compactMap { .notText("evidence", $0.name) ?? .marked($0) }
        }
        return [
            FieldMistake(
                "evidence", zh: "每个文件不超过 30 MiB，一条记实不超过 300 MiB。",
                en: "At most 30 MiB a file and 300 MiB a record.")
        ]
    }

    private func dayMistakes(_ today: Day) -> [FieldMistake] {
        guard let day = Day(happened.trimmed) else {
            return [
                FieldMistake(
                    "happened", zh: "日期写作 2026-03-05。", en: "Write the day as 2026-03-05.")
            ]
        }
        guard day <= today else {
            return [
                FieldMistake(
                    "happened", zh: "记的是做过的事，日期不能晚于今天（\(today)）。",
                    en: "A record tells what was done; its day cannot be after today (\(today)).")
            ]
        }
        return []
    }
}

extension FieldMistake {
    /// This is no system for state secrets: what bears their mark is not taken in.
    static func secret(_ field: String, _ mark: String) -> FieldMistake {
        FieldMistake(
            field, zh: "文件首页标着“\(mark)”。国家秘密不得录入本系统，没有保存；按保密规定处理。",
            en:
                "Its first page is marked “\(mark)”. State secrets may not be entered here; nothing was saved."
        )
    }

    static func marked(_ file: NewEvidence) -> FieldMistake? {
        file.firstPage.flatMap { SecrecyMark.found(in: $0.unicodeScalars) }
            .map { .secret("evidence", $0) }
    }

    static func tooLong(_ field: String, _ text: String, _ limit: Int) -> FieldMistake? {
        guard text.unicodeScalars.count > limit else { return nil }
        return FieldMistake(field, zh: "不超过 \(limit) 字。", en: "At most \(limit) characters.")
    }

    /// A NUL has no place in words, and no database keeps it alike.
    static func notText(_ field: String, _ text: String) -> FieldMistake? {
        guard text.utf8.contains(0) else { return nil }
        return FieldMistake(
            field, zh: "含有不是文字的字符（NUL），请重新输入。",
            en: "Holds a character that is no text (NUL); type it again.")
    }
}

extension String {
    var trimmed: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
