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
    /// A post's title or a unit's name the record is entered for; empty for oneself.
    package var onBehalfOf = ""
    /// Confirmed obligations, as ``ObligationToken`` writes them.
    package var tokens: [String] = []
    package var evidence: [NewEvidence] = []
    /// Repeating a write under the same key does it once; empty for none.
    package var key = ""
    /// The record this one corrects.
    package var supersedes: RecordID?
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

    package init(name: String, type: String, bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
    }
}

extension NewRecord {
    /// The form's mistakes, all at once.
    func mistakes(today: Day) -> [FieldMistake] {
        var found: [FieldMistake] = []
        if title.trimmed.isEmpty {
            found.append(FieldMistake("title", zh: "写一句做了什么。", en: "Say in a line what was done."))
        }
        for (field, text, limit) in [
            ("title", title, 200), ("place", place, 200), ("words", words, 20_000),
        ]
        where text.unicodeScalars.count > limit {
            found.append(
                FieldMistake(
                    field, zh: "不超过 \(limit) 字。", en: "At most \(limit) characters."))
        }
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

extension String {
    var trimmed: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
