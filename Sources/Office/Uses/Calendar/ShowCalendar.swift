package import Duties
import Lists

/// 日历与设置: what an organisation counts days by, and what falls due on which day of a year.
package struct CalendarView: Sendable {
    package var organisation: Organisation
    package var year: Int
    /// What holds here, whoever set it.
    package var settings: Settings
    /// The settings that hold, one a name; what is not among them stands as the program has it.
    package var rows: [LocalSettingRow]
    /// The names of those who set them.
    package var setters: [OrganisationID: String]
    /// Obligations whose last day lies in the year, by that day.
    package var deadlines: [Day: [VerdictLine]]
    /// Years whose holiday file a limit in working days needs and nobody has brought.
    package var missing: [Int]
    /// Duties counted by terms or semesters that nobody has set.
    package var withoutPeriods: Int

    package init(
        organisation: Organisation, year: Int, settings: Settings = Settings(),
        rows: [LocalSettingRow] = [], setters: [OrganisationID: String] = [:],
        deadlines: [Day: [VerdictLine]] = [:], missing: [Int] = [],
        withoutPeriods: Int = 0
    ) {
        self.withoutPeriods = withoutPeriods
        self.organisation = organisation
        self.year = year
        self.settings = settings
        self.rows = rows
        self.setters = setters
        self.deadlines = deadlines
        self.missing = missing
    }

    package func row(_ key: String) -> LocalSettingRow? { rows.first { $0.setting.key == key } }

    /// The year's special days, where its file is there.
    package var days: [SpecialDay]? {
        guard case .year(_, let days) = row("year-\(year)")?.setting else { return nil }
        return days
    }

    package var nodes: [CalendarNode] {
        guard case .nodes(_, let nodes) = row("nodes-\(year)")?.setting else { return [] }
        return nodes
    }
}

extension Office {
    /// An organisation's calendar of a year with the deadlines of its duties, and its settings.
    package func calendar(
        of organisation: Organisation, year: Int, _ caller: Caller
    ) async throws -> CalendarView {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        let today = today()
        let span = Window.year(year)
        // The whole year, though most of it may lie ahead: only the windows are looked at.
        let question = StandingQuestion(asOf: span.last, known: max(today, span.last), span: span)
        return try await store.read { reading in
            let local = try LocalSettings(.one(organisation), reading)
            let view = try standings(.one(organisation), question, caller.scope, reading).first
            let lines = (view?.lines ?? []).filter {
                !$0.verdict.obligation.isOpenEnded
                    && $0.verdict.obligation.window.last.year == year
            }
            let settings = try reading.settings(of: organisation)
            let superiors = try reading.superiors(of: organisation)
            return CalendarView(
                organisation: organisation, year: year, settings: settings,
                rows: local.standing(for: organisation),
                setters: Dictionary(
                    ([organisation] + superiors).map { ($0.id, $0.name) },
                    uniquingKeysWith: { first, _ in first }),
                deadlines: Dictionary(grouping: lines) { $0.verdict.obligation.window.last },
                missing: try missingYears(organisation, settings, today, caller, reading),
                withoutPeriods: Set(
                    (view?.standing.notes ?? []).filter { $0.kind == .noCalendar }.map(\.duty)
                ).count)
        }
    }

    /// Years a limit in working days runs in without their file: this one, the next from December
    /// on, and those in which something was set off.
    private func missingYears(
        _ organisation: Organisation, _ settings: Settings, _ today: Day, _ caller: Caller,
        _ reading: any Reading
    ) throws -> [Int] {
        let situations = try Situations(
            .one(organisation), StandingQuestion(asOf: today), scope: caller.scope, office: self,
            reading)
        let counts = situations.shelves.values.contains { shelf in
            shelf.edition.duties.contains(where: \.duty.countsWorkingDays)
        }
        guard counts else { return [] }
        var needed: Set = [today.year]
        if today.month == 12 { needed.insert(today.year + 1) }
        for year in [today.year - 1, today.year] {
            let question = StandingQuestion(asOf: today, span: .year(year))
            for situation in situations.all {
                for verdict in Duties.standing(question, of: situation).verdicts {
                    for case .limitUnknown(let unknown) in verdict.reasons {
                        needed.insert(unknown)
                    }
                }
            }
        }
        return needed.filter { settings.workingDays[$0] == nil }.sorted()
    }
}

extension Duty {
    /// Whether its limit is told in working days (`P15BD`).
    fileprivate var countsWorkingDays: Bool {
        guard case .event(let event) = schedule else { return false }
        return event.within?.value.hasSuffix("BD") ?? false
    }
}
