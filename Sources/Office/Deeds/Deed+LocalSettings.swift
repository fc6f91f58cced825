import Duties
import Ledger

/// An organisation set a part of its calendar, or a threshold, for itself and all below it.
package struct LocallySet: Hashable, Sendable {
    package var setting: LocalSetting
    /// What it rests on: the notice's number, a meeting.
    package var source: String

    package init(_ setting: LocalSetting, source: String) {
        self.setting = setting
        self.source = source
    }

    /// The entry type, one a kind of setting.
    var type: String {
        switch setting {
        case .year: "calendar.year-set"
        case .terms: "calendar.terms-set"
        case .semesters: "calendar.semesters-set"
        case .nodes: "calendar.nodes-set"
        case .threshold: "setting.changed"
        }
    }

    static let types: Set = [
        "calendar.year-set", "calendar.terms-set", "calendar.semesters-set", "calendar.nodes-set",
        "setting.changed",
    ]
}

extension LocallySet {
    func write(to out: inout FieldWriter) {
        out.secret("source", source)
        switch setting {
        case .year(let year, let days):
            out.plain("year", year)
            out.plain("days", days.count)
            for (index, day) in days.enumerated() {
                out.plain("day.\(index).day", day.day)
                out.plain("day.\(index).work", day.isWorked ? "worked" : "off")
                out.secret("day.\(index).name", day.name)
            }
        case .terms(let windows), .semesters(let windows):
            out.plain("windows", windows.count)
            for (index, window) in windows.enumerated() { out.window(window, "window.\(index)") }
        case .nodes(let year, let nodes):
            out.plain("year", year)
            out.plain("nodes", nodes.count)
            for (index, node) in nodes.enumerated() {
                out.window(node.window, "node.\(index)")
                out.secret("node.\(index).name", node.name)
            }
        case .threshold(let threshold, let value):
            out.plain("name", threshold.rawValue)
            out.plain("value", value)
        }
    }

    init(_ input: FieldReader) throws {
        source = input.words("source")
        switch input.entry.type {
        case "calendar.year-set":
            setting = .year(try input.integer("year"), try input.specialDays())
        case "calendar.terms-set": setting = .terms(try input.windows())
        case "calendar.semesters-set": setting = .semesters(try input.windows())
        case "calendar.nodes-set":
            setting = .nodes(try input.integer("year"), try input.nodes())
        default:
            let value = input.optional("value") == nil ? nil : try input.integer("value")
            setting = .threshold(try input.choice("name"), value)
        }
    }
}

extension FieldWriter {
    fileprivate mutating func window(_ window: Window, _ name: String) {
        plain("\(name).from", window.start)
        plain("\(name).through", window.last)
    }
}

extension FieldReader {
    fileprivate func specialDays() throws -> [SpecialDay] {
        try (0..<(try integer("days"))).map { index in
            SpecialDay(
                try day("day.\(index).day"),
                isWorked: try text("day.\(index).work") == "worked",
                name: words("day.\(index).name"))
        }
    }

    fileprivate func windows() throws -> [Window] {
        try (0..<(try integer("windows"))).map { try window("window.\($0)") }
    }

    fileprivate func nodes() throws -> [CalendarNode] {
        try (0..<(try integer("nodes"))).map { index in
            CalendarNode(try window("node.\(index)"), name: words("node.\(index).name"))
        }
    }

    private func window(_ name: String) throws -> Window {
        Window(try day("\(name).from"), through: try day("\(name).through"))
    }
}
