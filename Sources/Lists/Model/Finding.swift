/// Something a reader of the list should know; never a reason to stop reading.
package struct Finding: Hashable, Sendable, Codable {
    package enum Weight: String, Hashable, Sendable, Codable { case note, warning, blocking }

    /// The rule's identifier, `declared-count`.
    package let rule: String
    package let weight: Weight
    package let message: Message
    package let span: Span

    package init(rule: String, weight: Weight, message: Message, span: Span) {
        self.rule = rule
        self.weight = weight
        self.message = message
        self.span = span
    }
}

/// The same sentence in the two languages of the interface.
package struct Message: Hashable, Sendable, Codable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}
