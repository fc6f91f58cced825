import Duties
import Lists
import Testing

/// A year laid out day by day says of each day what the standing of that day says.
@Suite struct CoursePropertyTests {
    private static let categories = 3

    /// Any division of the duties will do.
    @Sendable private static func category(_ duty: Duty) -> Int { duty.id.utf8.count % categories }

    /// The columns of a day, counted from the standing itself.
    private func counted(_ world: RandomWorld, on day: Day) -> [Movement] {
        let answer = standing(StandingQuestion(asOf: day), of: world.situation)
        let duties = Dictionary(
            uniqueKeysWithValues: world.situation.editions.values.flatMap { edition in
                edition.duties.map { (DutyKey(edition.id, $0.duty.id), $0.duty) }
            })
        var columns = [Movement](repeating: .zero, count: Self.categories)
        for verdict in answer.verdicts {
            guard let duty = duties[verdict.obligation.duty] else { continue }
            columns[Self.category(duty)] += Movement(verdict)
        }
        for duty in Set(answer.unquantified.map(\.duty)).compactMap({ duties[$0] }) {
            columns[Self.category(duty)] += .oneUnquantified
        }
        return columns
    }

    @Test func `what is owed and what was done add up to the standing of each day`() {
        for seed in StandingPropertiesTests.seeds {
            var world = RandomWorld(seed: seed)
            let done = world.situation.done(in: 2025...2026, category: Self.category)
            for (year, moved) in zip([2025, 2026], done) {
                var course = world.situation.owed(in: year, category: Self.category)
                course += moved
                var days = (0..<6).map { _ in world.day() }.filter { $0.year == year }
                days += [Window.year(year).start, Window.year(year).last]
                for day in days {
                    let columns = course.columns(on: day, categories: Self.categories)
                    #expect(columns == counted(world, on: day), "seed \(seed), \(day)")
                }
            }
        }
    }

    @Test func `without entries nothing was done`() {
        for seed in StandingPropertiesTests.seeds {
            var world = RandomWorld(seed: seed)
            world.situation.records = []
            world.situation.excuses = []
            let done = world.situation.done(in: 2025...2025, category: Self.category)
            #expect(done == [Course(2025)])
        }
    }

    @Test func `laid out from a day on, a year ends as it does laid out whole`() {
        for seed in StandingPropertiesTests.seeds {
            var world = RandomWorld(seed: seed)
            let survey = Survey(world.situation, category: Self.category)
            let entries = Survey.Entries(
                records: world.situation.records, excuses: world.situation.excuses)
            let day = world.day()
            let whole = survey.course(in: day.year, entries)
            let part = survey.course(in: day.year, entries, from: day)
            for later in [day, day + 3, Window.year(day.year).last] where later.year == day.year {
                #expect(
                    whole.columns(on: later, categories: Self.categories)
                        == part.columns(on: later, categories: Self.categories), "seed \(seed)")
            }
        }
    }
}

extension Movement {
    fileprivate static let oneUnquantified = Movement(SIMD8(0, 0, 0, 0, 0, 0, 0, 1))

    fileprivate init(_ verdict: Verdict) {
        var counts = SIMD8<Int32>(repeating: 0)
        switch verdict.column {
        case .met: counts[0] = 1
        case .metLate: counts[1] = 1
        case .excused: counts[2] = 1
        case .missed: counts[3] = 1
        case .open: counts[4] = 1
        }
        if verdict.warning == .near { counts[5] = 1 }
        if verdict.warning == .approaching { counts[6] = 1 }
        self.init(counts)
    }
}
