import Duties
import Lists
import Samples
import Testing

@testable import Office

/// Whatever people try, in whatever order: what was let through never breaks an invariant.
@Suite struct MatterPropertyTests {
    /// Steps of every procedure at random, with values at random, by anybody; only the engine.
    private struct Run {
        var dice: RandomDice
        let procedure: Procedure
        var matter: Matter
        let posts = (1...5).map { PostID("p\($0)") }
        let town = OrganisationID("town")
        var refused = 0

        init(_ procedure: Procedure, seed: UInt64) {
            dice = RandomDice(seed: seed)
            self.procedure = procedure
            matter = Matter(
                id: MatterID("m"), owner: town, number: 1, procedure: procedure.id, title: "",
                label: procedure.label, opened: Day(ordinal: 20_514))
            matter.holders = procedure.parties.flatMap(holders)
        }

        func holders(_ party: Procedure.Party) -> [Matter.Holder] {
            switch party.who {
            case .group: posts.map { .init(party: party.name, organisation: town, post: $0) }
            case .principal: [.init(party: party.name, organisation: town, post: posts[0])]
            case .post: []
            case .organisation:
                [
                    .init(
                        party: party.name,
                        organisation: party.of == "owner" ? town : OrganisationID(party.of))
                ]
            }
        }

        mutating func values(_ step: Procedure.Step) -> [String: String] {
            var found: [String: String] = [:]
            for field in step.fields {
                switch field.kind {
                case .line, .words: found[field.name] = dice.pick(["同意", "已经逐条核对，第3号记实。", "二、另请"])
                case .day: found[field.name] = (Day(ordinal: 20_500) + dice.number(60)).description
                case .number: found[field.name] = "\(dice.number(12))"
                case .choice: found[field.name] = dice.pick(field.options).name
                case .post: found[field.name] = dice.pick(posts).description
                case .posts:
                    found[field.name] = posts.filter { _ in dice.number(3) > 0 }
                        .map(\.description).joined(separator: "\n")
                case .unit: found[field.name] = "village"
                case .file: break
                }
            }
            return found
        }

        mutating func tryOne() {
            let step = matter.statements.isEmpty ? procedure.steps[0] : dice.pick(procedure.steps)
            let values = values(step)
            let all =
                matter.holders.isEmpty ? [.init(party: "", organisation: town)] : matter.holders
            let by = dice.pick(all)
            var act = Act(
                procedure: procedure, step: step, matter: matter, by: by, values: values,
                day: Day(ordinal: 20_514) + matter.statements.count * 3, version: "v",
                shownVersion: dice.pick(["v", "v", "old"]), principal: posts[0])
            act.linked = dice.pick([
                [], [.init(procedure: "decision", ending: nil, values: ["outcome": "passed"])],
            ])
            act.settings.workingDays[2026] = WorkingYear(holidays: [], workedWeekends: [])
            let named = step.fields.compactMap { field -> Matter.Holder? in
                guard let party = field.names, let value = values[field.name] else { return nil }
                return field.kind == .unit
                    ? .init(party: party, organisation: OrganisationID(value))
                    : .init(party: party, organisation: town, post: PostID(value))
            }
            guard let progress = try? act.progress(naming: named) else {
                refused += 1
                return
            }
            check(act, progress)
            matter.statements.append(act.statement)
            (matter.holders, matter.waiting) = (progress.holders, progress.waiting)
            matter.ending = progress.ending
        }

        /// What must hold of every act that was let through.
        func check(_ act: Act, _ progress: Progress) {
            let place = "\(procedure.id).\(act.step.name)"
            if !matter.statements.isEmpty {
                #expect(
                    matter.waiting.contains {
                        $0.step == act.step.name && $0.by.isSame(as: act.by)
                    },
                    "\(place): only an open step, by whom it falls to")
            }
            #expect(matter.ending == nil, "\(place): nothing after the end")
            #expect(
                (progress.ending == nil) == !progress.waiting.isEmpty
                    || act.step.name == "convene", "\(place): it waits for somebody, or is over")
            if act.step.guards.contains(where: { $0.name == "opinion" }) {
                let use = act.step.guards.first { $0.name == "opinion" }
                #expect(use?.fields.allSatisfy { act.value($0) != "同意" } == true, "\(place)")
            }
            if act.step.guards.contains(where: { $0.name == "this-version" }) {
                #expect(act.shownVersion == act.version, "\(place): bound to its version")
            }
            if act.step.name == "speak", act.by.post == posts[0] {
                #expect(
                    matter.waiting.filter { $0.step == "speak" }.count == 1, "the principal last")
            }
            if act.step.name == "speak", let post = act.by.post {
                #expect(!matter.posts("recused").contains(post), "who stands back does not speak")
                #expect(
                    !matter.statements(of: "speak").contains { $0.by.post == post }, "once each")
            }
            if act.step.name == "resolve" {
                #expect(!matter.waiting.contains { $0.step == "speak" }, "all have spoken")
            }
            if let verify = act.step.guards.first(where: { $0.name == "another-hand" }) {
                #expect(
                    matter.statements(of: verify.fields[0]).last?.by.isSame(as: act.by) != true,
                    "\(place): another hand")
            }
        }
    }

    @Test(arguments: 1...200)
    func `no sequence of permitted acts breaks an invariant`(seed: Int) throws {
        let all = try ProcedureLibrary.shipped.get().all
        let procedure = all[seed % all.count]
        var run = Run(procedure, seed: UInt64(seed))
        for _ in 0..<120 where run.matter.ending == nil { run.tryOne() }
        #expect(run.refused > 0 || run.matter.ending != nil, "something happened")
    }
}

/// Numbers that are the same at every run.
private struct RandomDice {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func number(_ below: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(below))
    }

    mutating func pick<Element>(_ all: [Element]) -> Element { all[number(all.count)] }
}
