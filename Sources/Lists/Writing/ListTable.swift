/// A list for people: headings, items and, under each, its duties with when and by whom.
package func table(of list: ParsedList) -> String {
    var lines = [list.title]
    for section in list.sections { append(section, indent: "", to: &lines) }
    lines.append("")
    lines.append(
        "条目 \(list.items.count)  职责 \(list.duties.count)  提示 \(list.findings.count)"
            + "  (items, duties, findings)")
    return lines.joined(separator: "\n") + "\n"
}

private func append(_ section: Section, indent: String, to lines: inout [String]) {
    if section.number != nil || !section.title.isEmpty {
        let count = section.declared.map { "（\($0)）" } ?? ""
        lines.append("\(indent)\(section.number ?? "")\(section.title)\(count)")
    }
    let inside = indent + "  "
    for item in section.items {
        lines.append("\(inside)\(item.id)")
        for duty in item.duties {
            lines.append("\(inside)  [\(words(for: duty.schedule))] \(duty.text)")
        }
    }
    for below in section.sections { append(below, indent: inside, to: &lines) }
}

private func words(for schedule: Schedule) -> String {
    switch schedule {
    case .recurring(let recurring):
        let least = recurring.minExplicit ? "≥\(recurring.min)\(recurring.unit)" : "≥1"
        return "\(recurring.period?.rawValue ?? "?") \(least)"
    case .deadline(let deadline): return deadline.dates.map(\.description).joined(separator: " ")
    case .event(let event): return "«\(event.trigger.value)» \(limit(of: event))"
    case .vague(let term): return "?\(term.value)"
    case .continuing: return "常态"
    }
}

private func limit(of event: Event) -> String {
    event.within?.value ?? event.term?.value ?? ""
}
