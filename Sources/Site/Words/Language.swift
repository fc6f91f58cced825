package import Lists

/// A language of the interface.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    /// As `<html lang>` says it.
    package var tag: String { self == .chinese ? "zh-Hans" : "en" }

    package var other: Language { self == .chinese ? .english : .chinese }

    package func of(_ words: Message) -> String { self == .chinese ? words.zh : words.en }

    /// The first language of an `Accept-Language` header that the interface speaks.
    package static func preferred(by header: String?) -> Language {
        for part in (header ?? "").split(separator: ",") {
            let tag = part.trimmingSpaces.lowercased()
            if let found = allCases.first(where: { tag.hasPrefix($0.rawValue) }) { return found }
        }
        return .chinese
    }
}

extension StringProtocol {
    /// Without spaces and tabs at its ends.
    var trimmingSpaces: String {
        var view = Substring(self)[...]
        while let first = view.first, first.isWhitespace { view = view.dropFirst() }
        while let last = view.last, last.isWhitespace { view = view.dropLast() }
        return String(view)
    }
}

extension Message {
    /// The same in both languages.
    static func same(_ text: String) -> Message { Message(zh: text, en: text) }

    static func + (a: Message, b: Message) -> Message {
        Message(zh: a.zh + b.zh, en: a.en + b.en)
    }
}
