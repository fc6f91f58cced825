/// The elements pages are made of.
enum Tag: String, Sendable {
    case html, head, meta, title, link, body, header, nav, main, footer, section, article, aside
    case h1, h2, h3, h4, p, ol, ul, li, dl, dt, dd, div, span, a, b, i, small, strong, em, code
    case del, ins
    case br, hr, mark, sup, blockquote, time, details, summary
    case table, thead, tbody, tfoot, tr, th, td, caption
    case form, label, input, select, option, optgroup, textarea, button, fieldset, legend
    case svg, g, rect, circle, line, path, text, defs, pattern, desc

    var isVoid: Bool {
        switch self {
        case .meta, .link, .input, .br, .hr: true
        default: false
        }
    }
}
