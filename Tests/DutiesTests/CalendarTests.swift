import Duties
import Lists
import Testing

@Suite struct CalendarTests {
    private func windows(_ period: Period, _ from: Day, _ through: Day, firstYear: Int = 2025)
        -> [String]
    {
        let found = period.windows(
            over: Window(from, through: through), firstYear: firstYear, settings: Settings())
        return (found ?? []).map { "\($0.start)..\($0.last)" }
    }

    @Test func `weeks run from Monday to Sunday over the turn of a year`() {
        #expect(
            windows(.week, .of(2025, 12, 31), .of(2026, 1, 5))
                == ["2025-12-29..2026-01-04", "2026-01-05..2026-01-11"])
    }

    @Test(arguments: [
        (Period.month, 12), (.twoMonth, 6), (.quarter, 4), (.halfYear, 2), (.year, 1), (.day, 365),
    ])
    func `a year has its windows`(_ period: Period, _ count: Int) {
        let found = windows(period, .of(2026, 1, 1), .of(2026, 12, 31))
        #expect(found.count == count)
        #expect(found.first?.hasPrefix("2026-01-01") ?? false)
        #expect(found.last?.hasSuffix("2026-12-31") ?? false)
    }

    @Test func `pairs of years are counted from the first`() {
        #expect(
            windows(.twoYear, .of(2026, 6, 1), .of(2027, 6, 1))
                == ["2025-01-01..2026-12-31", "2027-01-01..2028-12-31"])
        #expect(
            windows(.twoYear, .of(2026, 6, 1), .of(2026, 6, 1), firstYear: 2026)
                == ["2026-01-01..2027-12-31"])
    }

    @Test func `without a calendar of its own a committee has no terms`() {
        let year = Window.year(2026)
        #expect(Period.term.windows(over: year, firstYear: 2026, settings: Settings()) == nil)
        var settings = Settings()
        settings.semesters = [Window(.of(2025, 2, 20), through: .of(2025, 7, 10))]
        #expect(Period.semester.windows(over: year, firstYear: 2026, settings: settings) == nil)
    }

    @Test func `dates of a year come in order, each with the stretch it speaks of`() {
        let deadline = Deadline(
            period: .year, dates: [YearlyDate(month: 1, day: 31), YearlyDate(month: 7, day: 31)],
            covers: [.previousYear, .firstHalf])
        let dates = deadline.dates(in: .year(2026), firstYear: 2026)
        #expect(dates.map { "\($0.date)" } == ["2026-01-31", "2026-07-31"])
        #expect(
            dates.map(\.covered) == [
                .year(2025), Window(.of(2026, 1, 1), through: .of(2026, 6, 30)),
            ])
    }

    @Test(arguments: [
        (Deadline.Cover.previousHalf, "2025-07-01..2025-12-31"),
        (.secondHalf, "2025-07-01..2025-12-31"), (.firstHalf, "2026-01-01..2026-06-30"),
        (.previousQuarter, "2025-10-01..2025-12-31"), (.previousMonth, "2026-02-01..2026-02-28"),
        (.thisYear, "2026-01-01..2026-12-31"), (.previousYear, "2025-01-01..2025-12-31"),
    ])
    func `what a report due in March speaks of`(_ cover: Deadline.Cover, _ stretch: String) {
        let deadline = Deadline(
            period: .year, dates: [YearlyDate(month: 3, day: 10)], covers: [cover])
        let covered = deadline.dates(in: .year(2026), firstYear: 2026).first?.covered
        #expect(covered.map { "\($0.start)..\($0.last)" } == stretch)
    }

    @Test func `a date a month does not have is its last day`() {
        let monthly = Deadline(period: .month, dates: [YearlyDate(month: nil, day: 31)])
        let dates = monthly.dates(
            in: Window(.of(2028, 1, 15), through: .of(2028, 4, 30)), firstYear: 2028)
        #expect(
            dates.map { "\($0.date)" } == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"])
    }

    @Test func `two dates that fall on one day are one`() {
        let monthly = Deadline(
            period: .month,
            dates: [YearlyDate(month: nil, day: 30), YearlyDate(month: nil, day: 31)])
        let april = Window(.of(2026, 4, 1), through: .of(2026, 4, 30))
        #expect(monthly.dates(in: april, firstYear: 2026).map { "\($0.date)" } == ["2026-04-30"])
    }

    @Test(arguments: [
        ("P3D", "2026-05-04"), ("PT24H", "2026-05-02"), ("PT72H", "2026-05-04"),
        ("PT6H", "2026-05-02"), ("P2W", "2026-05-15"), ("P1M", "2026-06-01"), ("P1Y", "2027-05-01"),
        ("P2BD", "2026-05-07"),
    ])
    func `a limit ends`(_ duration: String, _ last: String) {
        var settings = Settings()
        settings.workingDays[2026] = WorkingYear(
            holidays: [.of(2026, 5, 4), .of(2026, 5, 5)], workedWeekends: [])
        let limit = Limit(duration, after: .of(2026, 5, 1), settings: settings)
        #expect(limit == Day(last).map { .through($0) })
    }

    @Test func `a limit without a number is none, and one in an unknown year is unknown`() {
        #expect(Limit(nil, after: .of(2026, 5, 1), settings: Settings()) == .none)
        #expect(Limit("soon", after: .of(2026, 5, 1), settings: Settings()) == .none)
        #expect(
            Limit("P15BD", after: .of(2026, 12, 25), settings: Settings()) == .unknown(year: 2026))
    }

    @Test func `a weekend worked instead of a holiday is a working day`() {
        var settings = Settings()
        settings.workingDays[2026] = WorkingYear(
            holidays: [.of(2026, 10, 1)], workedWeekends: [.of(2026, 10, 10)])
        #expect(settings.isWorkingDay(.of(2026, 10, 10)) == true)
        #expect(settings.isWorkingDay(.of(2026, 10, 11)) == false)
        #expect(settings.isWorkingDay(.of(2026, 10, 1)) == false)
        #expect(settings.isWorkingDay(.of(2027, 10, 1)) == nil)
    }
}
