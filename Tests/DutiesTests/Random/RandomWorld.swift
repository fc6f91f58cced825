import Duties
import Lists

/// A random list, random posts and random entries over two years.
struct RandomWorld {
    var dice: Dice
    var situation: Situation
    let first = Day.of(2025, 1, 1)
    let last = Day.of(2026, 12, 31)
    private var duties: [Duty] = []

    init(seed: Int) {
        dice = Dice(seed: seed)
        situation = World.situation(village: dice.falls(20))
        duties = (1...dice.number(3...14)).map { makeDuty($0) }
        situation.editions = [World.edition: World.edition(duties)]
        let from = dice.falls(50) ? first : day()
        situation.adoptions = [
            Adoption(
                edition: World.edition, organisation: World.township.id, from: from,
                until: dice.falls(20) ? from + dice.number(30...600) : nil,
                recorded: dice.falls(80) ? World.epoch : from)
        ]
        for place in situation.posts.indices where dice.falls(20) {
            situation.posts[place].founded = day()
            if dice.falls(40) {
                situation.posts[place].dissolved =
                    situation.posts[place].founded + dice.number(1...400)
            }
        }
        situation.settings.terms = [
            Window(.of(2025, 2, 20), through: .of(2025, 7, 10)),
            Window(.of(2026, 2, 20), through: .of(2026, 7, 10)),
        ]
        situation.records = (0..<dice.number(0...40)).map { record($0) }
        situation.excuses = (0..<dice.number(0...5)).map { _ in excuse() }
    }

    mutating func day() -> Day { first + dice.number(0...(last - first)) }

    mutating func question() -> StandingQuestion {
        StandingQuestion(asOf: day(), known: nil)
    }

    // MARK: The list

    private mutating func makeDuty(_ number: Int) -> Duty {
        let bearer = dice.pick([
            Bearer(role: .collective), Bearer(role: .principal), Bearer(role: .member),
            Bearer(role: .organisation, text: "各村党组织", inherited: false),
            Bearer(role: .person, text: "纪委书记", inherited: false),
        ])
        var duty = World.duty(
            "一/\(number)#1", bearer, schedule(),
            per: dice.pick([.bearer, .counterpart, .undecided]),
            counterparts: dice.pick([[], ["班子其他成员"], ["下级党组织"], ["分管部门"], ["乡贤", "代表"]]))
        if number > 1, dice.falls(10) {
            duty.relation = Relation(
                kind: .alternative, to: "一/\(number - 1)#1", span: Span(0, 0))
        }
        return duty
    }

    private mutating func schedule() -> Schedule {
        switch dice.number(0...9) {
        case 0...4:
            let period = dice.pick(Period.allCases.filter { $0 != .semester && $0 != .day })
            return .recurring(
                Recurring(period: period, min: dice.number(1...3), minExplicit: true))
        case 5, 6:
            return .deadline(
                dice.pick([
                    Deadline(
                        period: .year, dates: Self.dates("--01-31", "--07-31"),
                        covers: [.previousYear, .firstHalf]),
                    Deadline(period: .year, dates: Self.dates("--01-31", "--07-31")),
                    Deadline(period: .month, dates: Self.dates("---10")),
                    Deadline(
                        period: .quarter,
                        dates: Self.dates("--03-31", "--06-30", "--09-30", "--12-31")),
                    Deadline(period: .year, dates: Self.dates("--12-31"), covers: [.thisYear]),
                ]))
        case 7, 8:
            let nowhere = Span(0, 0)
            let within = dice.pick(["P3D", "PT24H", "P15BD", "P1M", nil])
            return .event(
                Event(
                    trigger: Sourced("发现问题", nowhere),
                    within: within.map { Sourced($0, nowhere) }))
        default:
            return dice.falls(50) ? .continuing : .vague(term: Sourced("定期", Span(0, 0)))
        }
    }

    private static func dates(_ texts: String...) -> [YearlyDate] {
        texts.compactMap { YearlyDate($0) }
    }

    // MARK: Entries

    mutating func record(_ number: Int, triggers: Int = 25) -> PerformanceRecord {
        let happened = day()
        return PerformanceRecord(
            id: RecordID("record \(number)"), organisation: situation.organisation.id,
            number: number, title: "", happened: happened,
            recorded: happened + (dice.falls(70) ? 0 : dice.number(1...60)),
            ended: dice.falls(10) ? happened + dice.number(0...200) : nil,
            claims: (0..<dice.number(1...3)).map { _ in
                claim(dice.falls(triggers) ? .triggers : .satisfies)
            })
    }

    private mutating func claim(_ purpose: Claim.Purpose) -> Claim {
        Claim(
            purpose, duty: DutyKey(World.edition, dice.pick(duties).id), bearer: bearer(),
            window: dice.falls(20) ? windowDay() : nil, counterpart: counterpart())
    }

    private mutating func excuse() -> Excuse {
        let recorded = day()
        return Excuse(
            duty: DutyKey(World.edition, dice.pick(duties).id), bearer: bearer(),
            window: windowDay(), counterpart: counterpart(), why: "洪灾", approvedBy: "县委",
            recorded: recorded)
    }

    private mutating func bearer() -> BearerKey {
        let posts: [PostID?] = situation.posts.map(\.id)
        return BearerKey(situation.organisation.id, dice.pick(posts + [nil, nil]))
    }

    private mutating func counterpart() -> String? {
        dice.pick([nil, nil, "副书记", "纪委书记", "第一村党组织", "党建办", "乡贤"])
    }

    /// A day that is often the first or the last of a window.
    private mutating func windowDay() -> Day {
        dice.pick([
            .of(2025, 1, 1), .of(2025, 1, 31), .of(2025, 7, 31), .of(2025, 7, 1),
            .of(2026, 1, 1), .of(2026, 1, 31), .of(2026, 4, 1), .of(2026, 7, 31), day(),
        ])
    }
}

extension Day {
    static func of(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year, month, day) ?? Day(ordinal: 0)
    }
}
