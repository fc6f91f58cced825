package import Duties
package import Lists

/// The demonstration's records: most duties met, some late, some open, a few missed; the same
/// share of each at every run.
struct DemonstrationYear: Sendable {
    let office: Office
    let clock: Demonstration.SetClock
    let region: Region
    let today: Day
    /// Nothing is entered after this instant.
    let latest: Int64

    /// Something that is to be entered, and when.
    struct Planned: Sendable {
        var happened: Day
        var recorded: Day
        var record: NewRecord
    }

    func record() async throws {
        let caller = try await office.operatorCaller()
        let views = try await office.standings(
            .subtree(region.city), StandingQuestion(asOf: today), caller)
        let plan = views.flatMap(planned).sorted {
            ($0.recorded, $0.record.organisation, $0.record.title)
                < ($1.recorded, $1.record.organisation, $1.record.title)
        }
        for (index, each) in plan.enumerated() {
            // Entered during office hours; never two at one instant.
            let instant = office.zone.start(of: each.recorded) + 9 * 3_600_000_000
            clock.set(min(instant + Int64(index) * 1_000_000, latest))
            let clerk = try await clerk(for: each.record.organisation) ?? caller
            _ = try await office.enter(each.record, clerk)
        }
    }

    private func clerk(for code: String) async throws -> Caller? {
        let villages = region.villages.map(\.code)
        let name = villages.contains(code) && code != "dongshan" ? nil : "\(code)-jingban"
        guard let name else { return nil }
        let day = office.today()
        return try await office.store.read { reading in
            try reading.account(name: name).flatMap { try reading.caller($0.id, on: day) }
        }
    }

    /// One record for obligations of one organisation, kind and time that one event can meet.
    private func planned(_ view: StandingView) -> [Planned] {
        let groups = Dictionary(grouping: view.lines.enumerated().map { $0 }) { pair in
            Group(pair.element, alone: pair.offset)
        }
        return groups.keys.sorted().flatMap { group in
            plan(group, (groups[group] ?? []).map(\.element), view.organisation)
        }
    }

    /// What may be one event: meetings and studies are shared, the rest stands alone.
    private struct Group: Hashable, Comparable {
        let window: Window
        let action: String
        let alone: Int

        init(_ line: VerdictLine, alone: Int) {
            window = line.verdict.obligation.window
            let kind = line.line.duty.action.kind
            let isShared = [.meeting, .hearing, .deployment, .organisationalLife].contains(kind)
            action = isShared ? "meeting" : kind.rawValue
            self.alone = isShared ? -1 : alone
        }

        static func < (a: Group, b: Group) -> Bool {
            (a.window, a.action, a.alone) < (b.window, b.action, b.alone)
        }
    }

    private func plan(
        _ group: Group, _ lines: [VerdictLine], _ organisation: Organisation
    ) -> [Planned] {
        guard let first = lines.first else { return [] }
        let seed = Seed(organisation.code + first.line.key.duty + first.bearer + group.action)
        let needed = lines.map(\.verdict.obligation.needed).max() ?? 1
        return (0..<needed).compactMap { number in
            guard
                let happened = day(
                    number, of: needed, in: first.usualDays, seed, organisation)
            else { return nil }
            let claims = lines.filter { $0.verdict.obligation.needed > number }
            let delay = seed.delay(number)
            var record = NewRecord(
                organisation: organisation.code,
                kind: RecordKind.for(first.line.duty.action.kind).rawValue,
                happened: "\(happened)",
                title: title(first, number: number, of: needed))
            record.place = first.line.duty.action.kind == .research ? "村组" : "机关会议室"
            record.people = [first.bearer]
            record.words = "按清单要求完成，形成书面材料留存。"
            record.onBehalfOf = first.verdict.obligation.bearer.post == nil ? "" : first.bearer
            record.tokens = claims.map { ObligationToken($0.verdict.obligation).description }
            record.key =
                "demonstration-\(first.line.key.duty)-\(first.bearer)-\(happened)-\(number)"
            return Planned(
                happened: happened, recorded: min(today, happened + delay), record: record)
        }
    }

    private func title(_ line: VerdictLine, number: Int, of needed: Int) -> String {
        let text = line.line.duty.action.text
        let short = text.count > 28 ? "\(text.prefix(28))…" : text
        return needed > 1 ? "\(short)（第\(number + 1)次）" : short
    }

    /// The day it happened; nil where it was not done, or is not due yet.
    private func day(
        _ number: Int, of needed: Int, in window: Window, _ seed: Seed,
        _ organisation: Organisation
    ) -> Day? {
        let isWeak = organisation.code == "xihe" || organisation.code == "beiling"
        guard seed.share(number) >= (isWeak ? 35 : 7) else { return nil }
        // What ends within days is mostly still to do, so that warnings have something to say.
        if (0...15).contains(window.last - today), seed.share(number + 7) < 60 { return nil }
        let span = max(1, window.days / needed)
        let within = 3 + seed.share(number + 50) * max(0, span - 8) / 100
        let late = seed.share(number + 90) < 5 ? 20 : 0
        let day = window.start + (number * span + within)
        let happened = late > 0 ? window.last + late : min(day, window.last)
        return happened <= today ? happened : nil
    }
}

extension VerdictLine {
    /// When such a thing is usually done: a report in the weeks before its date.
    fileprivate var usualDays: Window {
        let window = verdict.obligation.window
        guard case .deadline = line.duty.schedule else { return window }
        return Window(max(window.start, window.last + -24), through: window.last)
    }
}

/// Numbers that look like chance and are the same at every run (FNV-1a).
private struct Seed {
    let value: UInt64

    init(_ text: String) {
        value = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// 0…99.
    func share(_ salt: Int) -> Int {
        var mixed = value &+ UInt64(salt) &* 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        return Int((mixed ^ mixed >> 27) % 100)
    }

    /// Days between happening and entry: mostly the same week, now and then a month.
    func delay(_ salt: Int) -> Int { share(salt + 200) < 6 ? 26 : share(salt + 300) % 5 }
}

extension RecordKind {
    /// The kind made for an action; other where none is.
    package static func `for`(_ action: Action.Kind) -> RecordKind {
        allCases.first { $0 != .other && $0.facts.actions.contains(action) }
            ?? allCases.first { $0 != .other && $0.facts.also.contains(action) } ?? .other
    }
}
