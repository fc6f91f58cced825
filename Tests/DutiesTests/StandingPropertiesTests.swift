import Duties
import Foundation
import Testing

/// What holds in every world, tried in random ones; `ZEREN_SEEDS` says in how many.
@Suite struct StandingPropertiesTests {
    static let seeds =
        1...max(1, ProcessInfo.processInfo.environment["ZEREN_SEEDS"].flatMap { Int($0) } ?? 200)

    @Test func `the books balance in every total`() {
        for seed in Self.seeds {
            var world = RandomWorld(seed: seed)
            let answer = standing(world.question(), of: world.situation)
            #expect(answer.tally.isBalanced && answer.tally.due == answer.verdicts.count)
            var sum = Tally()
            for part in Dictionary(grouping: answer.verdicts, by: \.obligation.bearer).values {
                let tally = Tally(part)
                #expect(tally.isBalanced, "seed \(seed)")
                sum += tally
            }
            #expect(Column.allCases.allSatisfy { sum[$0] == answer.tally[$0] }, "seed \(seed)")
        }
    }

    @Test func `no obligation stands twice, and each column keeps its word`() {
        for seed in Self.seeds {
            var world = RandomWorld(seed: seed)
            let question = world.question()
            let answer = standing(question, of: world.situation)
            #expect(Set(answer.verdicts.map(\.name)).count == answer.verdicts.count, "seed \(seed)")
            for verdict in answer.verdicts {
                #expect(verdict.keepsItsWord(asOf: question.asOf), "seed \(seed) \(verdict)")
            }
        }
    }

    @Test func `last year's answer does not change when this year's records arrive`() {
        for seed in Self.seeds {
            var world = RandomWorld(seed: seed)
            let end = Day.of(2025, 12, 31)
            let question = StandingQuestion(asOf: end)
            let before = standing(question, of: world.situation)
            for number in 100...120 {
                var record = world.record(number)
                record.recorded = max(record.recorded, end + 1)
                world.situation.records.append(record)
            }
            #expect(before.same(as: standing(question, of: world.situation)), "seed \(seed)")
        }
    }

    @Test func `one more record never makes anything worse`() {
        for seed in Self.seeds {
            var world = RandomWorld(seed: seed)
            let question = world.question()
            let before = standing(question, of: world.situation)
            world.situation.records.append(world.record(100, triggers: 0))
            let after = standing(question, of: world.situation).ranks
            for verdict in before.verdicts {
                // What has no limit ends with its answer, which may lie before the days asked about.
                let gone = verdict.obligation.isOpenEnded ? 3 : -1
                #expect(after[verdict.name, default: gone] >= verdict.rank, "seed \(seed)")
            }
        }
    }

    @Test func `withdrawing a record restores what was`() {
        for seed in Self.seeds {
            var world = RandomWorld(seed: seed)
            let question = world.question()
            let before = standing(question, of: world.situation)
            var record = world.record(100)
            record.ended = question.known
            world.situation.records.append(record)
            #expect(before.same(as: standing(question, of: world.situation)), "seed \(seed)")
        }
    }

    @Test func `the order of records does not matter`() {
        for seed in Self.seeds {
            var world = RandomWorld(seed: seed)
            let question = world.question()
            let before = standing(question, of: world.situation)
            world.situation.records.shuffle(using: &world.dice)
            world.situation.excuses.reverse()
            #expect(before.same(as: standing(question, of: world.situation)), "seed \(seed)")
        }
    }

    @Test func `the same question has the same answer`() {
        for seed in Self.seeds {
            var world = RandomWorld(seed: seed)
            let question = world.question()
            let first = standing(question, of: world.situation)
            #expect(first.same(as: standing(question, of: world.situation)), "seed \(seed)")
        }
    }

    @Test func `a verdict does not depend on the stretch of days asked about`() {
        for seed in Self.seeds {
            var world = RandomWorld(seed: seed)
            let day = world.day()
            let whole = Window(world.first, through: world.last)
            let spans = [Window.year(2025), .year(2026), Window(.of(2025, 4, 1), through: day)]
            let all = standing(StandingQuestion(asOf: day, span: whole), of: world.situation)
            let known = Dictionary(
                uniqueKeysWithValues: all.verdicts.map { ($0.name, $0) })
            for span in spans where span.start <= span.last {
                let part = standing(StandingQuestion(asOf: day, span: span), of: world.situation)
                #expect(part.verdicts.allSatisfy { known[$0.name] == $0 }, "seed \(seed)")
            }
        }
    }

    @Test func `every reason names a record that exists and had happened`() {
        for seed in Self.seeds {
            var world = RandomWorld(seed: seed)
            let question = world.question()
            let known = Dictionary(
                uniqueKeysWithValues: world.situation.records.map { ($0.id, $0) })
            for verdict in standing(question, of: world.situation).verdicts {
                for record in verdict.namedRecords {
                    let found = known[record]
                    #expect(found.map { $0.happened <= question.asOf } ?? false, "seed \(seed)")
                    #expect(found.map { $0.recorded <= question.known } ?? false, "seed \(seed)")
                }
            }
        }
    }

    @Test func `the desk holds exactly what is open or missed, overdue first`() {
        for seed in Self.seeds {
            var world = RandomWorld(seed: seed)
            let answer = standing(world.question(), of: world.situation)
            let columns = desk(answer).map(\.column)
            #expect(columns.count == answer.tally[.open] + answer.tally[.missed])
            #expect(columns.prefix(answer.tally[.missed]).allSatisfy { $0 == .missed })
        }
    }
}
