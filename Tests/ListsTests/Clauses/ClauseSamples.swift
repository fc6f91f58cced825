@testable import Lists

/// The duties of a sentence, as an item of a township's list.
func duties(
    _ text: String, bearer: Bearer.Role = .collective, level: ParsedList.Level = .township
) -> [Duty] {
    let document = DocumentText(name: "sample.txt", text: text)
    let scalars = document.scalars
    let breaks = scalars.indices.filter { scalars[$0] == "\n" }.map { Span($0, $0 + 1) }
    return DutyCutter(document: document, level: level)
        .duties(of: "1", Span(0, scalars.count), without: breaks, bearer: bearer)
}

/// When the timed duties of a sentence are owed, each on one line:
/// `year 2次`, `year by --01-31`, `on 重大问题 / 及时`, `vague 定期`.
func timed(_ text: String) -> [String] {
    duties(text).compactMap { drawn($0.schedule) }
}

/// A schedule on one line; nil where the text has no word of time.
func drawn(_ schedule: Schedule) -> String? {
    switch schedule {
    case .recurring(let recurring):
        let times = recurring.max.map { "\(recurring.min)..\($0)" } ?? "\(recurring.min)"
        let stated = recurring.minExplicit ? "" : "?"
        return "\(recurring.period?.rawValue ?? "-") \(times)\(recurring.unit)\(stated)"
    case .deadline(let deadline):
        let covers = deadline.covers.map {
            " " + $0.map { $0?.rawValue ?? "-" }.joined(separator: " ")
        }
        let dates = deadline.dates.map(\.description).joined(separator: " ")
        return "\(deadline.period?.rawValue ?? "-") by \(dates)\(covers ?? "")"
    case .event(let event):
        let limit = [event.within?.value, event.term?.value].compactMap { $0 }
        return "on \(event.trigger.value)"
            + (limit.isEmpty ? "" : " / \(limit.joined(separator: " "))")
    case .vague(let term): return "vague \(term.value)"
    case .continuing: return nil
    }
}

extension [Duty] {
    /// The duties with a word of time.
    var timed: [Duty] { filter { $0.schedule != .continuing } }
}
