package import Lists

/// What the office answers when it does not do what was asked.
package enum OfficeError: Error, Hashable, Sendable {
    case notSignedIn
    case notPermitted(Message)
    /// Not there, or not for this caller to know of; the same either way.
    case notFound
    /// The form's mistakes, each beside its field.
    case invalid([FieldMistake])
    /// The rules forbid it: which rule, and what would be allowed.
    case refused(rule: String, Message)
    /// Too many tries; wait.
    case tooMany
}

/// A mistake in one field of a form or one key of a JSON file.
package struct FieldMistake: Hashable, Sendable {
    package let field: String
    package let message: Message

    package init(_ field: String, zh: String, en: String) {
        self.field = field
        message = Message(zh: zh, en: en)
    }
}
