package import Lists

/// What is wrong with a procedure, and where: `steps.sign.by`.
package struct ProcedureFlaw: Hashable, Sendable {
    package var place: String
    package var message: Message

    package init(_ place: String, zh: String, en: String) {
        self.place = place
        message = Message(zh: zh, en: en)
    }
}

extension Procedure {
    /// Everything that keeps it from being carried out as written; none for a sound one.
    package func flaws(knowing guards: [any Guard] = Guards.all) -> [ProcedureFlaw] {
        if steps.isEmpty {
            return [ProcedureFlaw("steps", zh: "没有步骤。", en: "There is no step.")]
        }
        return twice + parties.flatMap(flaws(of:))
            + steps.flatMap { step in
                flaws(ofParties: step) + flaws(ofFields: step) + flaws(ofNext: step)
                    + flaws(ofGuards: step, guards) + flaws(ofLimit: step)
            } + unreachable + endless
    }

    private var twice: [ProcedureFlaw] {
        let names = steps.map { ("steps", $0.name) } + parties.map { ("parties", $0.name) }
        var seen: Set<String> = []
        var found = names.filter { !seen.insert("\($0.0).\($0.1)").inserted }.map {
            ProcedureFlaw("\($0.0).\($0.1)", zh: "重名。", en: "The name stands twice.")
        }
        var kinds: [String: Field.Kind] = [:]
        for (step, field) in steps.flatMap({ step in step.fields.map { (step, $0) } }) {
            if let kind = kinds[field.name], kind != field.kind {
                found.append(
                    ProcedureFlaw(
                        "steps.\(step.name).fields.\(field.name)", zh: "同名栏目种类不同。",
                        en: "Another field of this name is of another kind."))
            }
            kinds[field.name] = field.kind
        }
        return found
    }

    private func flaws(of party: Party) -> [ProcedureFlaw] {
        let place = "parties.\(party.name)"
        let named = Set(steps.flatMap(\.fields).compactMap(\.names))
        let places = ["owner", "superior", "discipline", "named"]
        let isNamed = party.who == .organisation && named.contains(party.name)
        if !places.contains(party.of) && self.party(party.of)?.who != .organisation
            || party.of == "named" && !isNamed
        {
            return [
                ProcedureFlaw(
                    "\(place).of", zh: "没有“\(party.of)”这个组织。",
                    en: "There is no organisation “\(party.of)”.")
            ]
        }
        if party.who == .post, !named.contains(party.name) {
            return [
                ProcedureFlaw(
                    place, zh: "没有栏目写明是哪个岗位，这些步骤无人能办。",
                    en: "No field names the post, so nobody could take its steps.")
            ]
        }
        return []
    }

    private func flaws(ofParties step: Step) -> [ProcedureFlaw] {
        let place = "steps.\(step.name).by"
        guard !step.by.isEmpty else {
            return [ProcedureFlaw(place, zh: "没有人能办这一步。", en: "Nobody can take this step.")]
        }
        return step.by.filter { party($0) == nil }.map {
            ProcedureFlaw(place, zh: "没有“\($0)”这一方。", en: "There is no party “\($0)”.")
        }
    }

    private func flaws(ofFields step: Step) -> [ProcedureFlaw] {
        var found: [ProcedureFlaw] = []
        for field in step.fields {
            let place = "steps.\(step.name).fields.\(field.name)"
            if field.kind == .choice, field.options.count < 2 {
                found.append(
                    ProcedureFlaw(place, zh: "至少要有两个选项。", en: "A choice needs two options."))
            }
            if let names = field.names, party(names) == nil {
                found.append(
                    ProcedureFlaw(
                        place, zh: "没有“\(names)”这一方。", en: "There is no party “\(names)”."))
            }
        }
        for (key, name) in [("only", step.only), ("except", step.except)] {
            guard let name, field(name)?.kind != .posts else { continue }
            found.append(
                ProcedureFlaw(
                    "steps.\(step.name).\(key)", zh: "“\(name)”不是写岗位的栏目。",
                    en: "“\(name)” is no field of posts."))
        }
        return found
    }

    private func flaws(ofNext step: Step) -> [ProcedureFlaw] {
        let place = "steps.\(step.name).then"
        guard !step.then.isEmpty else {
            return [ProcedureFlaw(place, zh: "没写下一步。", en: "It does not say what comes next.")]
        }
        var found: [ProcedureFlaw] = []
        for case .steps(let names) in step.then.map(\.next) {
            found += names.filter { self.step($0) == nil }.map {
                ProcedureFlaw(place, zh: "没有“\($0)”这一步。", en: "There is no step “\($0)”.")
            }
        }
        guard let chooses = step.chooses else { return found }
        let options = step.fields.first { $0.name == chooses && $0.kind == .choice }?.options
        guard let options else {
            return found + [
                ProcedureFlaw(
                    place, zh: "“\(chooses)”不是这一步的选择栏。",
                    en: "“\(chooses)” is no choice of this step.")
            ]
        }
        let missing = Set(options.map(\.name)).symmetricDifference(step.then.compactMap(\.option))
        return found
            + missing.sorted().map {
                ProcedureFlaw(
                    place, zh: "选项“\($0)”和去向对不上。",
                    en: "Option “\($0)” and what follows do not match.")
            }
    }

    private func flaws(ofGuards step: Step, _ guards: [any Guard]) -> [ProcedureFlaw] {
        step.guards.flatMap { use -> [ProcedureFlaw] in
            let place = "steps.\(step.name).guards.\(use.name)"
            guard let rule = guards.first(where: { $0.name == use.name }) else {
                return [ProcedureFlaw(place, zh: "没有这条规则。", en: "There is no such guard.")]
            }
            var found: [ProcedureFlaw] = []
            if !rule.fields.contains(use.fields.count) {
                found.append(
                    ProcedureFlaw(
                        place, zh: "规则要看的栏目数不对。", en: "It is given the wrong number of fields."))
            }
            return found
                + use.fields.filter { name in
                    !name.hasPrefix("=") && field(name) == nil && self.step(name) == nil
                }.map {
                    ProcedureFlaw(place, zh: "没有“\($0)”这一栏。", en: "There is no field “\($0)”.")
                }
        }
    }

    private func flaws(ofLimit step: Step) -> [ProcedureFlaw] {
        guard let limit = step.limit else { return [] }
        let place = "steps.\(step.name).limit"
        var found = [limit.from, limit.until].compactMap { $0 }.filter { field($0)?.kind != .day }
            .map { ProcedureFlaw(place, zh: "“\($0)”不是日期栏。", en: "“\($0)” is no day.") }
        if limit.within == nil, limit.until == nil {
            found.append(ProcedureFlaw(place, zh: "没写多久。", en: "It does not say how long."))
        }
        if let within = limit.within,
            Limit(within, after: Day(ordinal: 0), settings: Settings()) == .none
        {
            found.append(
                ProcedureFlaw(place, zh: "读不出期限“\(within)”。", en: "“\(within)” is no limit."))
        }
        return found
    }
}

extension Procedure {
    private func after(_ step: Step) -> [Step] {
        step.then.flatMap { branch -> [Step] in
            guard case .steps(let names) = branch.next else { return [] }
            return names.compactMap(self.step)
        }
    }

    private var reachable: Set<String> {
        var seen: Set<String> = [steps[0].name]
        var todo = [steps[0]]
        while let step = todo.popLast() {
            todo += after(step).filter { seen.insert($0.name).inserted }
        }
        return seen
    }

    private var unreachable: [ProcedureFlaw] {
        let reachable = reachable
        return steps.filter { !reachable.contains($0.name) }.map {
            ProcedureFlaw(
                "steps.\($0.name)", zh: "没有一步通到这里。", en: "No step leads here.")
        }
    }

    /// Steps from which no way leads to an end.
    private var endless: [ProcedureFlaw] {
        var ending = Set(
            steps.filter { $0.then.contains { $0.next == .finished || $0.next == .stopped } }
                .map(\.name))
        var grew = true
        while grew {
            let more = steps.filter { step in
                !ending.contains(step.name) && after(step).contains { ending.contains($0.name) }
            }
            ending.formUnion(more.map(\.name))
            grew = !more.isEmpty
        }
        let finishes = steps.contains { $0.then.contains { $0.next == .finished } }
        return steps.filter { !ending.contains($0.name) }.map {
            ProcedureFlaw(
                "steps.\($0.name).then", zh: "从这里办不完。", en: "From here it cannot come to an end.")
        }
            + (finishes
                ? []
                : [
                    ProcedureFlaw("steps", zh: "没有一步能办结。", en: "No step finishes it.")
                ])
    }
}
