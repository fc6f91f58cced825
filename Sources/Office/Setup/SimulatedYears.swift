import Duties
import Lists

/// Two years of records for a simulated region.
struct SimulatedYears: Sendable {
    let office: Office
    let top: Organisation
    let today: Day
    let wanted: Int
    let seed: UInt64

    private struct Planned: Sendable {
        let record: NewRecord
        let recorded: Day
    }

    func write(_ caller: Caller) async throws -> Int {
        var generator = SplitMix(state: seed)
        let top = top
        let children = try await office.store.read { try $0.children(of: top, caller.scope) }
        let reaches = [Reach.one(top)] + children.map(Reach.subtree)
        let possible = try await possible(reaches)
        guard possible > 0 else { return 0 }
        var made = 0
        for reach in reaches {
            for view in try await office.standings(reach, question, caller) {
                let share = view.standing.needed
                let target = share * wanted / possible
                let plan = plan(view, target, &generator).sorted { $0.recorded < $1.recorded }
                try await write(plan, caller)
                made += plan.count
            }
        }
        return made
    }

    private var question: StandingQuestion {
        let years = Window(Window.year(today.year - 1).start, through: today)
        return StandingQuestion(asOf: today, span: years)
    }

    /// How many records there could be, were everything done; worked out once for each kind of
    /// organisation, since a province has very many of few kinds.
    private func possible(_ reaches: [Reach]) async throws -> Int {
        var known: [Likeness: Int] = [:]
        var possible = 0
        let office = office
        for reach in reaches {
            let situations = try await office.store.read { reading in
                try Situations(structure: reach, office: office, reading).all
            }
            for situation in situations {
                let likeness = Likeness(situation)
                let needed = known[likeness] ?? standing(question, of: situation).needed
                known[likeness] = needed
                possible += needed
            }
        }
        return possible
    }

    private func write(_ plan: [Planned], _ caller: Caller) async throws {
        for batch in plan.batches(of: 500) {
            try await office.store.write { writing in
                for each in batch {
                    let instant = office.zone.start(of: each.recorded) + 9 * 3_600_000_000
                    try office.append(
                        each.record, RecordID(office.world.newID()), at: instant, caller,
                        writing)
                }
            }
        }
    }

    /// So many records: obligations in turn, then again with records that only add to them.
    private func plan(
        _ view: StandingView, _ target: Int, _ generator: inout SplitMix
    ) -> [Planned] {
        // One in twelve is left undone, so that every column has something in it.
        let done = view.lines.filter { _ in generator.next() % 12 != 0 }
        guard !done.isEmpty else { return [] }
        return (0..<target).map { index in
            let line = done[index % done.count]
            let obligation = line.verdict.obligation
            let days = max(1, min(obligation.window.last, today) - obligation.window.start + 1)
            let isLate = generator.next() % 25 == 0
            let happened =
                isLate
                ? min(today, obligation.window.last + 9)
                : obligation.window.start + Int(generator.next() % UInt64(days))
            let delay = Int(generator.next() % 20)
            var record = NewRecord(
                organisation: view.organisation.code,
                kind: RecordKind.for(line.line.duty.action.kind).rawValue,
                happened: "\(happened)", title: "第\(index + 1)次记实")
            record.words = line.line.duty.action.text
            record.tokens = [ObligationToken(obligation).description]
            return Planned(record: record, recorded: min(today, happened + delay))
        }
    }
}

extension Standing {
    fileprivate var needed: Int { verdicts.reduce(0) { $0 + $1.obligation.needed } }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
