import Lists

/// A named value on an element; names come from here only.
struct Attribute: Sendable {
    private enum Value: Sendable {
        case text(String)
        case words(Message)
        case absent
    }

    let name: String
    private let value: Value
    /// True for `checked` and its like, which carry no value.
    let isBare: Bool

    func value(in language: Language) -> String? {
        switch value {
        case .text(let text): text
        case .words(let words): language.of(words)
        case .absent: nil
        }
    }

    private init(_ name: String, _ value: Value, isBare: Bool = false) {
        self.name = name
        self.value = value
        self.isBare = isBare
    }

    private static func flag(_ name: String, _ holds: Bool) -> Attribute {
        Attribute(name, holds ? .text("") : .absent, isBare: true)
    }

    private static func plain(_ name: String, _ text: String) -> Attribute {
        Attribute(name, .text(text))
    }

    private static func optional(_ name: String, _ text: String?) -> Attribute {
        Attribute(name, text.map(Value.text) ?? .absent)
    }
}

extension Attribute {
    static func `class`(_ names: String) -> Attribute { plain("class", names) }
    static func id(_ id: String) -> Attribute { plain("id", id) }
    static func lang(_ language: Language) -> Attribute { plain("lang", language.tag) }
    static func href(_ link: Link) -> Attribute { plain("href", link.description) }
    static func type(_ type: String) -> Attribute { plain("type", type) }
    static func name(_ name: String) -> Attribute { plain("name", name) }
    static func value(_ value: String) -> Attribute { plain("value", value) }
    static func content(_ content: String) -> Attribute { plain("content", content) }
    static func rel(_ relation: String) -> Attribute { plain("rel", relation) }
    static func charset(_ name: String) -> Attribute { plain("charset", name) }
    static func action(_ link: Link) -> Attribute { plain("action", link.description) }
    static func method(_ method: String) -> Attribute { plain("method", method) }
    static func scope(_ scope: String) -> Attribute { plain("scope", scope) }
    static func role(_ role: String) -> Attribute { plain("role", role) }
    static func rows(_ rows: Int) -> Attribute { plain("rows", "\(rows)") }
    static func span(columns: Int) -> Attribute { plain("colspan", "\(columns)") }
    static func `for`(_ id: String) -> Attribute { plain("for", id) }
    static func autocomplete(_ hint: String) -> Attribute { plain("autocomplete", hint) }
    static func minimum(_ value: String) -> Attribute { plain("min", value) }
    static func maximum(_ value: String) -> Attribute { plain("max", value) }
    static func accept(_ kinds: String) -> Attribute { plain("accept", kinds) }
    static func datetime(_ text: String) -> Attribute { plain("datetime", text) }
    static func maxLength(_ count: Int) -> Attribute { plain("maxlength", "\(count)") }
    static func inputMode(_ mode: String) -> Attribute { plain("inputmode", mode) }
    static func describedBy(_ id: String?) -> Attribute { optional("aria-describedby", id) }
    static func current(_ isCurrent: Bool) -> Attribute {
        optional("aria-current", isCurrent ? "page" : nil)
    }
    static func invalid(_ isInvalid: Bool) -> Attribute {
        optional("aria-invalid", isInvalid ? "true" : nil)
    }
    static func labelledBy(_ id: String) -> Attribute { plain("aria-labelledby", id) }
    static func label(_ words: Message) -> Attribute { Attribute("aria-label", .words(words)) }
    static func title(_ words: Message) -> Attribute { Attribute("title", .words(words)) }
    static func placeholder(_ words: Message) -> Attribute {
        Attribute("placeholder", .words(words))
    }
    /// The seal as a picture of its own, so that no browser asks for a file.
    static let icon = plain(
        "href",
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
            + "%3Crect width='32' height='32' rx='5' fill='%23b3261e'/%3E"
            + "%3Cpath d='M8 9h16M8 15h16M16 5v10M10 20h12v6H10z' stroke='%23fff' "
            + "stroke-width='2.4' fill='none'/%3E%3C/svg%3E")
    static func chinese(if holds: Bool) -> Attribute {
        optional("lang", holds ? Language.chinese.tag : nil)
    }
    static let hidden = plain("aria-hidden", "true")
    static let multipart = plain("enctype", "multipart/form-data")
    /// So that a table wider than the window can be scrolled by keyboard.
    static let focusable = plain("tabindex", "0")
    static func checked(_ holds: Bool) -> Attribute { flag("checked", holds) }
    static func selected(_ holds: Bool) -> Attribute { flag("selected", holds) }
    /// A button that sends its form as it stands, though fields lack what they must hold.
    static let asItStands = flag("formnovalidate", true)
    static func required(_ holds: Bool = true) -> Attribute { flag("required", holds) }
    static func multiple(_ holds: Bool = true) -> Attribute { flag("multiple", holds) }
    static func isOpen(_ holds: Bool) -> Attribute { flag("open", holds) }
    static func autofocus(_ holds: Bool) -> Attribute { flag("autofocus", holds) }
}

/// Numbers of a drawing.
extension Attribute {
    static func viewBox(_ width: Int, _ height: Int) -> Attribute {
        plain("viewBox", "0 0 \(width) \(height)")
    }
    static func x(_ value: Int) -> Attribute { plain("x", "\(value)") }
    static func y(_ value: Int) -> Attribute { plain("y", "\(value)") }
    static func x1(_ value: Int) -> Attribute { plain("x1", "\(value)") }
    static func y1(_ value: Int) -> Attribute { plain("y1", "\(value)") }
    static func x2(_ value: Int) -> Attribute { plain("x2", "\(value)") }
    static func y2(_ value: Int) -> Attribute { plain("y2", "\(value)") }
    static func cx(_ value: Int) -> Attribute { plain("cx", "\(value)") }
    static func cy(_ value: Int) -> Attribute { plain("cy", "\(value)") }
    static func r(_ value: Int) -> Attribute { plain("r", "\(value)") }
    static func width(_ value: Int) -> Attribute { plain("width", "\(value)") }
    static func height(_ value: Int) -> Attribute { plain("height", "\(value)") }
    static func shape(_ path: String) -> Attribute { plain("d", path) }
    static func fill(_ paint: String) -> Attribute { plain("fill", paint) }
    static func anchor(_ end: String) -> Attribute { plain("text-anchor", end) }
    static func units(_ units: String) -> Attribute { plain("patternUnits", units) }
    static let stretched = plain("preserveAspectRatio", "none")
}
