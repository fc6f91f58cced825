import Lists

/// Markup in the making: one growing buffer of UTF-8 in one language.
///
/// Text can only come in escaped, names of elements and attributes only from fixed sets, and
/// addresses only as a ``Link``, so a page cannot be made to say what a visitor typed as markup.
package struct HTML: Sendable {
    package let language: Language
    package private(set) var bytes: [UInt8] = []

    package init(_ language: Language, capacity: Int = 32_768) {
        self.language = language
        bytes.reserveCapacity(capacity)
    }

    /// An element with what is inside it.
    mutating func callAsFunction(
        _ tag: Tag, _ attributes: Attribute..., inside: (inout HTML) -> Void
    ) {
        open(tag, attributes)
        inside(&self)
        close(tag)
    }

    /// An element with a sentence of the interface inside.
    mutating func callAsFunction(_ tag: Tag, _ attributes: Attribute..., words: Message) {
        open(tag, attributes)
        text(words)
        close(tag)
    }

    /// An element with text inside that is the same in both languages: a number, a code.
    mutating func callAsFunction(_ tag: Tag, _ attributes: Attribute..., text: String) {
        open(tag, attributes)
        self.text(text)
        close(tag)
    }

    /// An element with words of a document or of a person inside.
    mutating func callAsFunction(_ tag: Tag, _ attributes: Attribute..., said: String) {
        open(tag, attributes)
        self.said(said)
        close(tag)
    }

    /// An element that holds nothing.
    mutating func callAsFunction(_ tag: Tag, _ attributes: Attribute...) {
        open(tag, attributes)
        if !tag.isVoid { close(tag) }
    }

    /// A sentence of the interface, in the page's language.
    mutating func text(_ words: Message) { text(language.of(words)) }

    /// Text, escaped.
    mutating func text(_ string: String) { escape(string.utf8) }

    /// Words of a document or of a person: Chinese whatever the page's language.
    mutating func said(_ string: String) {
        guard language != .chinese, string.holdsChinese else { return text(string) }
        open(.span, [.lang(.chinese)])
        text(string)
        close(.span)
    }

    /// A space, where elements would otherwise touch.
    mutating func space() { bytes.append(0x20) }

    private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
        bytes.append(0x3C)
        raw(tag.rawValue)
        for attribute in attributes {
            guard let value = attribute.value(in: language) else { continue }
            bytes.append(0x20)
            raw(attribute.name)
            guard !attribute.isBare else { continue }
            raw("=\"")
            escape(value.utf8)
            bytes.append(0x22)
        }
        bytes.append(0x3E)
    }

    private mutating func close(_ tag: Tag) {
        raw("</")
        raw(tag.rawValue)
        bytes.append(0x3E)
    }

    mutating func documentType() { raw("<!DOCTYPE html>\n") }

    private mutating func raw(_ string: String) { bytes.append(contentsOf: string.utf8) }

    /// Copies what needs no escape in one go.
    private mutating func escape(_ text: String.UTF8View) {
        let isCopied: Void? = text.withContiguousStorageIfAvailable { all in
            var start = 0
            for index in all.indices {
                guard let entity = HTML.entity(all[index]) else { continue }
                bytes.append(contentsOf: all[start..<index])
                raw(entity)
                start = index + 1
            }
            bytes.append(contentsOf: all[start...])
        }
        guard isCopied == nil else { return }
        for byte in text {
            if let entity = HTML.entity(byte) { raw(entity) } else { bytes.append(byte) }
        }
    }

    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        default: nil
        }
    }
}

extension String {
    /// Whether a Chinese character stands in it.
    var holdsChinese: Bool {
        unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) || $0.value >= 0xF900 }
    }
}
