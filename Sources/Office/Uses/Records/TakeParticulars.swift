package import Duties
import Ledger
import Lists

// What a record says in the fields of its kind: taken, checked, held to the kind's rules.
extension Office {
    /// The fields of a kind as they were written, by how they are kept.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` with every mistake, each beside `PREFIX.NAME`.
    func particulars(
        _ written: [String: [String]], _ fields: [KindField], _ prefix: String,
        of organisation: Organisation, _ caller: Caller, _ reading: any Reading
    ) throws -> [Particular] {
        var mistakes = FieldMistake.unknown(written, fields, prefix)
        var kept: [Particular] = []
        for field in fields {
            let texts = (written[field.name] ?? []).map(\.trimmed).filter { !$0.isEmpty }
            let name = "\(prefix).\(field.name)"
            let named = try texts.map {
                try post($0, for: field, organisation, caller, reading) ?? $0
            }
            if field.takesPosts, try !arePosts(named, field, organisation, caller, reading) {
                mistakes.append(.noPost(name, texts.joined(separator: "、"), organisation))
                continue
            }
            switch field.kept(named) {
            case .nothing: break
            case .wrong(let why): mistakes.append(FieldMistake(name, zh: why.zh, en: why.en))
            case .value(let value):
                let limit = field.form == .text ? 20_000 : 200
                if let mistake = FieldMistake.notText(name, value)
                    ?? (field.isTyped ? .tooLong(name, value, limit) : nil)
                {
                    mistakes.append(mistake)
                }
                kept.append(Particular(name: field.name, value: value, isTyped: field.isTyped))
            }
        }
        guard mistakes.isEmpty else { throw OfficeError.invalid(mistakes) }
        return kept
    }

    /// Of a record being entered: nothing where nothing was written, so that it costs nothing.
    func particulars(
        _ new: NewRecord, _ happened: Day, _ claims: [Claim], hasEvidence: Bool,
        _ organisation: Organisation, _ caller: Caller, _ reading: any Reading
    ) throws -> [Particular] {
        guard let kind = RecordKind(rawValue: new.kind) else { return [] }
        try checkReaders(new, kind, claims, caller, reading)
        guard !new.particulars.isEmpty else { return [] }
        let kept = try particulars(
            new.particulars, kind.facts.fields, "particulars", of: organisation, caller, reading)
        guard !claims.isEmpty, !kept.isEmpty else { return kept }
        var ground = RuleGround(
            particulars: kept.byName, happened: happened, asOf: today())
        ground.hasEvidence = hasEvidence
        ground.enteredAs = caller.account.post
        ground.levels = Set(ParsedList.Level.allCases)
        guard kind.broken(ground).contains(where: { $0.weight == .counts }) else { return kept }
        try complete(&ground, organisation, reading)
        if let rule = kind.broken(ground).first(where: { $0.weight == .counts }) {
            throw OfficeError.counts(rule)
        }
        return kept
    }

    /// What rules look at beside the record itself.
    func complete(
        _ ground: inout RuleGround, _ organisation: Organisation, _ reading: any Reading
    ) throws {
        ground.levels = Set(
            try inForce(organisation, reading).compactMap {
                ParsedList.Level(rawValue: $0.head.level)
            })
        ground.principals = Set(
            try reading.posts(.one(organisation), .everything)
                .filter { $0.role == .principal }.map(\.id))
        var local = try LocalSettings(.one(organisation), reading)
        ground.settings = local.settings(for: organisation)
        ground.nodes = local.standing(for: organisation).flatMap { row -> [Window] in
            guard case .nodes(_, let nodes) = row.setting else { return [] }
            return nodes.map(\.window)
        }
    }

    /// A talk is with one, and corrected by none but those who may read it.
    private func checkReaders(
        _ new: NewRecord, _ kind: RecordKind, _ claims: [Claim], _ caller: Caller,
        _ reading: any Reading
    ) throws {
        guard kind.facts.readers != nil else { return }
        guard Set(claims.compactMap(\.counterpart)).count <= 1 else {
            throw OfficeError.refused(rule: "one-counterpart", .oneCounterpart)
        }
        guard let old = new.supersedes, let record = try reading.record(old, caller.scope) else {
            return
        }
        guard try mayRead(record, caller, reading) else {
            throw OfficeError.refused(rule: "content-of-the-two", .contentOfTheTwo)
        }
    }
}

// Posts, by identifier or by what people call them.
extension Office {
    private func post(
        _ text: String, for field: KindField, _ organisation: Organisation, _ caller: Caller,
        _ reading: any Reading
    ) throws -> String? {
        guard field.takesPosts else { return nil }
        let own = try reading.posts(.one(organisation), caller.scope)
        if let post = own.first(where: { $0.id.description == text || $0.title == text }) {
            return post.id.description
        }
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard field.form == .party, parts.count == 2,
            let other = try reading.children(of: organisation, caller.scope)
                .first(where: { $0.code == parts[0] || $0.name == parts[0] })
        else { return nil }
        return try reading.posts(.one(other), caller.scope)
            .first { $0.title == parts[1] }?.id.description
    }

    private func arePosts(
        _ named: [String], _ field: KindField, _ organisation: Organisation, _ caller: Caller,
        _ reading: any Reading
    ) throws -> Bool {
        guard !named.isEmpty else { return true }
        let offered = try posts(field.form, of: organisation, caller.scope, reading)
        let known = Set(offered.map(\.id.description))
        return named.allSatisfy(known.contains)
    }

    /// The posts a field may name, with what they are called; of a large tree the nearest.
    func posts(
        _ form: KindField.Form, of organisation: Organisation, _ scope: Scope,
        _ reading: any Reading
    ) throws -> [NamedPost] {
        let own = try reading.posts(.one(organisation), scope)
            .filter { $0.dissolved == nil }.map { NamedPost(id: $0.id, name: $0.title) }
        guard form == .party else { return own }
        let below = try reading.children(of: organisation, scope).filter { $0.dissolved == nil }
        return try own
            + below.flatMap { child in
                try reading.posts(.one(child), scope).filter { $0.dissolved == nil }
                    .map { NamedPost(id: $0.id, name: "\(child.name) \($0.title)") }
            }
    }

    /// What the fields of a kind offer to choose from among posts.
    package func namedPosts(
        for fields: [KindField], of organisation: Organisation, _ caller: Caller
    ) async throws -> [NamedPost] {
        guard fields.contains(where: \.takesPosts) else { return [] }
        let form: KindField.Form = fields.contains { $0.form == .party } ? .party : .post
        return try await store.read {
            try posts(form, of: organisation, caller.scope, $0)
        }
    }
}

/// A post with the name people find it by: its title, or its organisation's and its title.
package struct NamedPost: Hashable, Sendable {
    package var id: PostID
    package var name: String

    package init(id: PostID, name: String) {
        self.id = id
        self.name = name
    }
}

extension KindField {
    package var takesPosts: Bool { form == .post || form == .posts || form == .party }
}

extension [Particular] {
    var byName: [String: String] {
        Dictionary(map { ($0.name, $0.value) }) { first, _ in first }
    }
}

extension RecordKind {
    /// What is said in confidence is for fewer eyes.
    var label: Entry.Label { facts.readers == nil ? .internal : .restricted }
}

extension FieldMistake {
    static func unknown(
        _ written: [String: [String]], _ fields: [KindField], _ prefix: String
    ) -> [FieldMistake] {
        let names = Set(fields.map(\.name))
        return written.keys.filter { !names.contains($0) }.sorted().map {
            FieldMistake(
                "\(prefix).\($0)", zh: "没有“\($0)”这一栏。", en: "There is no field “\($0)”.")
        }
    }

    static func noPost(
        _ field: String, _ text: String, _ organisation: Organisation
    ) -> FieldMistake {
        FieldMistake(
            field, zh: "“\(text)”不是\(organisation.name)或其下级的岗位。",
            en: "“\(text)” is no post of \(organisation.code) or of those directly below.")
    }
}

extension OfficeError {
    fileprivate static func counts(_ rule: KindRule) -> OfficeError {
        .refused(
            rule: rule.name,
            Message(
                zh: "\(rule.message.zh)（依据：\(rule.source.zh)）可以照样记入，但不能勾选职责。",
                en:
                    "\(rule.message.en) (Source: \(rule.source.en).) It may be entered, but without a duty checked."
            ))
    }
}

extension Message {
    fileprivate static let oneCounterpart = Message(
        zh: "谈话一个对象记一条；这里勾了几个对象，请分开记。",
        en: "One record for each counterpart; several are checked here: enter them apart.")
    fileprivate static let contentOfTheTwo = Message(
        zh: "谈话内容只有双方和记录人看得到，也只有他们能更正。",
        en: "Only the two and who entered it read what was said, and only they correct it.")
}
