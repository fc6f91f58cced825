package import Duties
import Ledger
import Lists

/// A line of a register as a person writes it.
package struct NewLine: Sendable {
    /// The organisation's code.
    package var organisation: String
    /// A register, `risks`.
    package var register: String
    /// A post's title or identifier; empty where the organisation itself keeps the line.
    package var owner = ""
    /// A state's code or name; empty for the first.
    package var state = ""
    /// What was written, by field.
    package var values: [String: [String]] = [:]
    /// Of a change: what it is for; where a line closes, why.
    package var note = ""
    /// Repeating a form under the same key does it once.
    package var key = ""

    package init(organisation: String, register: String) {
        self.organisation = organisation
        self.register = register
    }
}

extension Office {
    /// Begins a line of a register.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` with every mistake, ``OfficeError/refused(rule:_:)``
    ///   where a register takes no such content.
    package func enterLine(_ new: NewLine, _ caller: Caller) async throws -> LineID {
        let id = LineID(world.newID())
        return try await store.write { writing in
            if let earlier = try writing.repeated(new.key, caller) { return LineID(earlier) }
            let organisation = try found(new.organisation, caller, writing)
            let kind = try kind(of: new)
            let line = try checked(new, kind, organisation, caller, writing)
            guard !line.state.isOver else {
                throw OfficeError.invalid([.startsOpen(kind)])
            }
            let deed = LineEntered(
                line: id, register: kind.rawValue,
                number: try writing.nextRegisterNumber(organisation.id, kind), day: today(),
                state: line.state.code, owner: line.owner, values: line.values)
            try keep([.lineEntered(deed)], kind, organisation, caller, writing)
            try writing.keepReceipt(new.key, caller, id.description, at: world.now())
            return id
        }
    }

    func keep(
        _ deeds: [Deed], _ kind: RegisterKind, _ organisation: Organisation, _ caller: Caller,
        _ writing: any Writing
    ) throws {
        for deed in deeds {
            try writing.append(
                deed, to: organisation.id, by: Actor(caller), at: world.now(),
                label: kind.facts.takesNoContent ? .restricted : .internal, in: self)
        }
    }

    private func kind(of new: NewLine) throws -> RegisterKind {
        guard let kind = RegisterKind(rawValue: new.register) else {
            throw OfficeError.invalid([
                FieldMistake(
                    "register", zh: "没有“\(new.register)”这种台账。",
                    en: "There is no register “\(new.register)”.")
            ])
        }
        return kind
    }

    /// What was written, with every part what it should be and the caller the one to write it.
    func checked(
        _ new: NewLine, _ kind: RegisterKind, _ organisation: Organisation, _ caller: Caller,
        _ reading: any Reading
    ) throws -> CheckedLine {
        try checkContent(new, kind)
        let owner = try owner(new.owner, organisation, caller, reading)
        guard caller.keepsLines(of: owner) else { throw OfficeError.mayNotKeep }
        let values = try particulars(
            new.values, kind.facts.fields, "values", of: organisation, caller, reading)
        let states = kind.facts.states
        let wanted = new.state.trimmed
        guard
            let state = wanted.isEmpty
                ? states.first
                : states.first(where: { [$0.code, $0.name.zh, $0.name.en].contains(wanted) })
        else { throw OfficeError.invalid([.noState(wanted, states)]) }
        let there = values.byName
        let lacking = state.needs.filter { there[$0] == nil }
        guard lacking.isEmpty else {
            throw OfficeError.invalid(lacking.map { .needed($0, for: state) })
        }
        return CheckedLine(state: state, owner: owner, values: values)
    }

    /// A register that only says that something was filed takes not a word more (S36).
    private func checkContent(_ new: NewLine, _ kind: RegisterKind) throws {
        guard kind.facts.takesNoContent else { return }
        let names = Set(kind.facts.fields.map(\.name))
        guard new.note.trimmed.isEmpty, names.isSuperset(of: new.values.keys) else {
            throw OfficeError.refused(rule: "content-not-taken", .contentNotTaken)
        }
    }

    private func owner(
        _ text: String, _ organisation: Organisation, _ caller: Caller, _ reading: any Reading
    ) throws -> PostID? {
        let wanted = text.trimmed
        guard !wanted.isEmpty else { return nil }
        let posts = try reading.posts(.one(organisation), caller.scope)
            .filter { $0.dissolved == nil }
        guard
            let post = posts.first(where: { $0.id.description == wanted || $0.title == wanted })
        else { throw OfficeError.invalid([.noPost("owner", wanted, organisation)]) }
        return post.id
    }
}

/// A line whose every part is what it should be.
struct CheckedLine {
    let state: RegisterState
    let owner: PostID?
    let values: [Particular]
}

extension Caller {
    /// Who governs keeps every line; any other, those of their own post.
    package func keepsLines(of owner: PostID?) -> Bool {
        account.role.governs
            || account.role.writesRecords && owner != nil && owner == account.post
    }
}

extension FieldMistake {
    fileprivate static func startsOpen(_ kind: RegisterKind) -> FieldMistake {
        let open = kind.facts.states.filter { !$0.isOver }
        return FieldMistake(
            "state", zh: "新的一项从“\(open.map(\.name.zh).joined(separator: "”或“"))”开始。",
            en: "A new line begins as \(open.map(\.name.en).joined(separator: " or ")).")
    }

    fileprivate static func noState(_ text: String, _ states: [RegisterState]) -> FieldMistake {
        FieldMistake(
            "state", zh: "状态只有：\(states.map(\.name.zh).joined(separator: "、"))。",
            en: "The states are: \(states.map(\.name.en).joined(separator: ", ")).")
    }

    fileprivate static func needed(_ field: String, for state: RegisterState) -> FieldMistake {
        FieldMistake(
            "values.\(field)", zh: "“\(state.name.zh)”要先填这一栏。",
            en: "Needed before a line is “\(state.name.en)”.")
    }
}

extension OfficeError {
    static let mayNotKeep = OfficeError.refused(
        rule: "keeper-of-the-line",
        Message(
            zh: "台账的这一项由责任岗位或党务干部维护。",
            en: "A line is kept by the post it belongs to, or by who governs."))
}

extension Message {
    fileprivate static let contentNotTaken = Message(
        zh: "这里只记报了没有、哪天报的；报告内容由组织部门密封保管，不收。（依据：《领导干部报告个人有关事项规定》）",
        en:
            "Only that it was filed and when is kept here; its content stays sealed with the organisation department. (Source: the provisions on personal matters.)"
    )
}
