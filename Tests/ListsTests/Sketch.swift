@testable import Lists

/// What a text reads as, drawn so that a test can show it: headings, then items under them.
func sketch(_ text: String) -> String {
    let list = read(DocumentText(name: "sample.txt", text: text))
    var lines: [String] = []
    for section in list.sections { draw(section, indent: "", into: &lines) }
    return lines.joined(separator: "\n")
}

private func draw(_ section: Section, indent: String, into lines: inout [String]) {
    let count = section.declared.map { " =\($0)" } ?? ""
    lines.append(
        "\(indent)\(section.kind) \(section.number ?? "-") \(section.title)\(count) \(section.bearer)"
    )
    let children =
        section.items.map { ($0.span, Drawing.item($0)) }
        + section.sections.map { ($0.span, Drawing.section($0)) }
    for (_, child) in children.sorted(by: { $0.0 < $1.0 }) {
        switch child {
        case .item(let item): lines.append("\(indent)  \(item.id): \(item.text)")
        case .section(let below): draw(below, indent: indent + "  ", into: &lines)
        }
    }
}

private enum Drawing {
    case item(Item)
    case section(Section)
}

/// The rules that find something in a text, with the words they point at.
func found(_ rule: String, in text: String) -> [String] {
    let list = read(DocumentText(name: "sample.txt", text: text))
    return list.findings.filter { $0.rule == rule }.map { list.document.raw($0.span) }
}
