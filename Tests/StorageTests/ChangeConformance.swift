import Duties
import Office
import Samples
import Testing

/// Totals that move, on every engine: a sum of any day comes out as if every step had been added.
@Suite struct ChangeConformance {
    let county = SampleCounty()

    private func founded(_ engine: Engine) async throws -> SampleStore {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        return sample
    }

    /// A step of 2026: one more met, one fewer open.
    private func step(_ day: Int, _ category: Int = 0, times: Int32 = 1) -> Course {
        var course = Course(2026)
        course.add(
            Movement(SIMD8(times, 0, 0, 0, -times, 0, 0, 0)),
            at: .init(day: day, category: category))
        return course
    }

    private func met(
        _ sample: SampleStore, _ branch: Organisation, on day: Int, scope: Scope = .everything
    ) async throws -> Int? {
        let (county, asOf) = (county.county, Window.year(2026).start + day)
        return try await sample.store.read { reading in
            try reading.done(below: county, by: asOf, scope)[branch.id].map { movements in
                movements.reduce(0) { $0 + $1[.met] }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func
        `a change is seen from its day on, above its organisation, before and after it is added up`(
            engine: Engine
        ) async throws
    {
        let sample = try await founded(engine)
        let (north, village) = (county.north, county.villages[0])
        let steps = [step(10), step(40, 3, times: 2)]
        try await sample.store.write { writing in
            try writing.move(north, by: steps[0], id: "1")
            try writing.move(village, by: steps[1], id: "2")
        }
        for isAddedUp in [false, true] {
            if isAddedUp { try await sample.store.write { try $0.addUpChanges() } }
            #expect(try await sample.store.read { try $0.recentChanges() } == (isAddedUp ? 0 : 2))
            #expect(try await met(sample, north, on: 9) ?? 0 == 0)
            #expect(try await met(sample, north, on: 10) == 1)
            #expect(try await met(sample, north, on: 39) == 1)
            #expect(try await met(sample, north, on: 40) == 3)
            #expect(try await met(sample, north, on: 364) == 3)
            let (own, below) = try await sample.store.read { reading in
                (
                    try reading.changes(of: north.id, below: false),
                    try reading.changes(of: north.id, below: true)
                )
            }
            #expect(own == [steps[0]])
            #expect(below == [steps[1]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `changes of one day and place add up, and what cancels leaves nothing`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        let north = county.north
        for (number, times) in [3, -1, -2].enumerated() {
            let course = step(200, times: Int32(times))
            try await sample.store.write { writing in
                try writing.move(north, by: course, id: "\(number)")
                try writing.addUpChanges()
            }
        }
        #expect(try await met(sample, north, on: 300) == 0)
        #expect(try await sample.store.read { try $0.changes(of: north.id, below: false) } == [])
    }

    @Test(arguments: Engine.allCases)
    func `who does not see an organisation does not see its totals`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let north = county.north
        let course = step(10)
        try await sample.store.write { try $0.move(north, by: course, id: "1") }
        #expect(try await met(sample, north, on: 20, scope: .nothing) == nil)
        try await sample.store.write { try $0.addUpChanges() }
        #expect(try await met(sample, north, on: 20, scope: .nothing) == nil)
    }

    @Test func `every day of a year is found again, whatever the others hold`() async throws {
        let sample = try await founded(.sqlite)
        let north = county.north
        var all = Course(2026)
        for day in stride(from: 0, through: 364, by: 7) {
            all += step(day, day % 8, times: Int32(day % 5 + 1))
        }
        let course = all
        try await sample.store.write { writing in
            try writing.addChanges(course, to: north.id, below: false)
        }
        let kept = try await sample.store.read { try $0.changes(of: north.id, below: false) }
        #expect(kept == [course])
        for day in [0, 1, 6, 7, 63, 64, 255, 256, 364] {
            let sum = course.columns(on: Window.year(2026).start + day, categories: 8)
            let met = sum.reduce(0) { $0 + $1[.met] }
            #expect(try await self.met(sample, north, on: day) ?? 0 == met, "day \(day)")
        }
    }
}
