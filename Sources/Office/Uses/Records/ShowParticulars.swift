package import Duties
package import Lists

/// A field of a record or a line as a page shows it.
package struct ParticularLine: Hashable, Sendable {
    package var field: KindField
    /// Words in both languages, or what a person typed, or names of posts.
    package var parts: [Message]

    package init(field: KindField, parts: [Message]) {
        self.field = field
        self.parts = parts
    }
}

extension Office {
    /// Adds what the record says in the fields of its kind, and which rules it does not keep; takes
    /// out what is not for the caller.
    func complete(_ view: inout RecordView, _ caller: Caller, _ reading: any Reading) throws {
        guard let kind = RecordKind(rawValue: view.record.kind) else { return }
        view.values = try reading.particulars(of: view.record.id, caller.scope)
        if try !mayRead(view.record, caller, reading) { view.veil(kind) }
        view.particulars = try lines(
            view.values, kind.facts.fields, view.organisation, caller.scope, reading)
        guard view.record.vouchedBy == nil, view.record.endedAt == nil, !view.isVeiled else {
            return
        }
        var ground = RuleGround(
            particulars: view.values, happened: view.record.happened, asOf: today())
        ground.hasEvidence = !view.evidence.isEmpty
        ground.enteredAs = try reading.account(view.record.enteredBy)?.post
        guard !kind.facts.rules.isEmpty else { return }
        try complete(&ground, view.organisation, reading)
        view.findings = kind.broken(ground)
    }

    /// The fields of a kind that are filled, in its order.
    func lines(
        _ values: [String: String], _ fields: [KindField], _ organisation: Organisation,
        _ scope: Scope, _ reading: any Reading
    ) throws -> [ParticularLine] {
        var posts: [String: String]?
        return try fields.compactMap { field -> ParticularLine? in
            guard let value = values[field.name], !value.isEmpty else { return nil }
            if field.takesPosts, posts == nil {
                let named = try self.posts(.party, of: organisation, scope, reading)
                posts = Dictionary(named.map { ($0.id.description, $0.name) }) { first, _ in first }
            }
            return ParticularLine(
                field: field,
                parts: field.parts(of: value).map { part in
                    field.options.first { $0.code == part }?.name
                        ?? (field.form == .yes
                            ? Message(zh: "是", en: "yes") : posts.name(part))
                })
        }
    }

    /// Whether the caller is one of those who may read what a record says (S13).
    func mayRead(
        _ record: RecordDetail, _ caller: Caller, _ reading: any Reading
    ) throws -> Bool {
        guard let readers = RecordKind(rawValue: record.kind)?.facts.readers else { return true }
        if record.enteredBy == caller.account.id { return true }
        guard let post = caller.account.post?.description else { return false }
        let values = try reading.particulars(of: record.id, caller.scope)
        return readers.contains { values[$0] == post }
    }

    /// Whether the caller may open a file: one record that holds it is enough.
    func mayOpen(_ sha256: String, _ caller: Caller, _ reading: any Reading) throws -> Bool {
        try reading.records(holding: sha256, caller.scope).contains { id in
            try reading.record(id, caller.scope).map {
                try mayRead($0, caller, reading)
            } ?? false
        }
    }
}

extension RecordView {
    /// Leaves who, when and where.
    fileprivate mutating func veil(_ kind: RecordKind) {
        isVeiled = true
        mayChange = false
        record = record.withoutContent
        versions = versions.map(\.withoutContent)
        evidence = []
        for field in kind.facts.fields where field.isTyped { values[field.name] = nil }
    }
}

extension RecordDetail {
    /// As it stands in lists: what is said in confidence is on its own page, for those it is for.
    var withoutContent: RecordDetail {
        guard RecordKind(rawValue: kind)?.facts.readers != nil else { return self }
        var detail = self
        detail.words = ""
        return detail
    }
}

extension [String: String]? {
    /// What a post is called, or the part itself where it is no post in view.
    fileprivate func name(_ part: String) -> Message {
        let name = self?[part] ?? part
        return Message(zh: name, en: name)
    }
}
