import ArgumentParser
import Duties
import Foundation
import Office
import Papers

/// `zeren calendar`: the committee's working days, and what else it counts by.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Load a year's working days, or show the calendar.",
        subcommands: [SetYear.self, Show.self])

    /// Loads the days of a year that are not what their weekday says.
    struct SetYear: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load a year's holiday file: rows of day, 休 or 班, name.")

        @Argument(help: "The year, 2026.")
        var year: Int
        @Argument(help: "CSV or Excel: day, 休 (a day off) or 班 (a weekend day worked), name.")
        var file: String
        @Option(help: "The organisation's code; the days hold for all below it too.")
        var organisation: String
        @Option(help: "What it rests on, the notice's number; the file's name where none is given.")
        var source: String?
        @OptionGroup var store: StoreOptions
        @Option(help: "text or json.")
        var format: AnswerFormat = .text

        private struct Answer: Encodable {
            let year: Int
            let organisation: String
            let off: Int
            let worked: Int
        }

        mutating func run() async throws {
            let command = self
            try await zeren.run { try await command.set() }
        }

        private func set() async throws {
            let raw = try bytes(of: file, limit: TextFile.pageLimit)
            let rows = YearRows(try TableRows.read(raw), year: year)
            guard let days = rows.days else { throw Failure(.badInput, lines: complaints(rows)) }
            let (office, caller) = try await store.desk()
            let place = try await office.organisation(code: organisation, caller)
            try await office.set(
                .year(year, days), source: source ?? (file as NSString).lastPathComponent,
                for: place, caller)
            await office.sealAfterwards(Terminal.complain)
            let worked = days.count(where: \.isWorked)
            try format.say(
                "\(year): \(days.count - worked) days off, \(worked) weekend days worked, "
                    + "for \(organisation) and all below",
                Answer(
                    year: year, organisation: organisation, off: days.count - worked,
                    worked: worked))
        }

        private func complaints(_ rows: YearRows) -> [String] {
            let wrong = rows.rows.compactMap { row in
                row.mistake.map { "\(row.cells.joined(separator: ",")): \($0.here)" }
            }
            return wrong.isEmpty ? ["\(file): holds no day"] : wrong
        }
    }

    /// What holds for an organisation, and where it comes from.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what an organisation counts days by, and which years are missing.")

        @Option(help: "The organisation's code.")
        var organisation: String
        @Option(help: "The year; this one where none is given.")
        var year: Int?
        @OptionGroup var store: StoreOptions
        @Option(help: "text or json.")
        var format: AnswerFormat = .text

        mutating func run() async throws {
            let command = self
            try await zeren.run { try await command.show() }
        }

        private func show() async throws {
            let (office, caller) = try await store.desk()
            let place = try await office.organisation(code: organisation, caller)
            let view = try await office.calendar(
                of: place, year: year ?? office.today().year, caller)
            let answer = CalendarAnswer(view)
            if format == .json { return try Terminal.say(json: answer) }
            for line in answer.lines { Terminal.say(line) }
        }
    }
}

/// A calendar as JSON, and as lines.
private struct CalendarAnswer: Encodable {
    struct Special: Encodable {
        let day: String
        let worked: Bool
        let name: String
    }

    struct Stretch: Encodable {
        let from: String
        let to: String
        var name: String?
    }

    struct Value: Encodable {
        let name: String
        let value: Int
        let setBy: String?
        let source: String?
    }

    let organisation: String
    let year: Int
    /// Null where the year's file is not loaded.
    let days: [Special]?
    let terms: [Stretch]
    let semesters: [Stretch]
    let nodes: [Stretch]
    let settings: [Value]
    let missingYears: [Int]

    init(_ view: CalendarView) {
        organisation = view.organisation.code
        year = view.year
        days = view.days?.map {
            Special(day: $0.day.description, worked: $0.isWorked, name: $0.name)
        }
        let stretch = { (window: Window) in
            Stretch(from: window.start.description, to: window.last.description)
        }
        terms = view.settings.terms.map(stretch)
        semesters = view.settings.semesters.map(stretch)
        nodes = view.nodes.map {
            Stretch(
                from: $0.window.start.description, to: $0.window.last.description, name: $0.name)
        }
        settings = NumberSetting.allCases.map { threshold in
            let row = view.row(threshold.rawValue)
            return Value(
                name: threshold.rawValue, value: threshold.value(in: view.settings),
                setBy: row.flatMap { view.setters[$0.organisation] }, source: row?.source)
        }
        missingYears = view.missing
    }

    var lines: [String] {
        var lines = ["\(year) \(days.map { "\($0.count) days differ" } ?? "not loaded")"]
        lines += (days ?? []).map { "\($0.day) \($0.worked ? "班" : "休") \($0.name)" }
        lines += terms.map { "term \($0.from)..\($0.to)" }
        lines += semesters.map { "semester \($0.from)..\($0.to)" }
        lines += nodes.map { "node \($0.from)..\($0.to) \($0.name ?? "")" }
        lines += settings.map { setting in
            "\(setting.name) \(setting.value)"
                + (setting.setBy.map { " (\($0), \(setting.source ?? ""))" } ?? "")
        }
        return lines + missingYears.map { "missing \($0): limits in working days are unknown" }
    }
}
