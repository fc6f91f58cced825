import Duties
import Lists
import Office
import Papers

/// Records: entering, correcting, withdrawing, looking.
extension Site {
    func showRecords(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .recordShortcut:
            return .see(
                Paths.newRecord(try ask.caller().organisation).with("duty", ask.query["duty"]))
        case .newRecordPage: return try await newRecord(ask)
        case .correctPage: return try await correct(ask)
        case .recordPage: return try await record(ask)
        case .evidence:
            let found = try await office.evidence(
                sha256: ask.parameters["sha256"] ?? "", ask.caller())
            return .file(found.bytes, name: found.file.name)
        default: return try await records(ask)
        }
    }

    private static let rowsOfAPage = 50

    private func records(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let records = try await office.records(
            of: organisation, before: before(ask), limit: Site.rowsOfAPage,
            ask.caller())
        let older = records.count == Site.rowsOfAPage ? records.last?.recordedAt : nil
        return .page(
            RecordsPage(organisation: organisation, records: records, older: older),
            organisation)
    }

    /// Where the page begins; a day looked back at shows what was recorded by its end.
    private func before(_ ask: Ask) -> Int64? {
        let asked = Int64(ask.query["before"])
        guard ask.asOf < ask.today else { return asked }
        let end = office.zone.start(of: ask.asOf + 1)
        return min(asked ?? end, end)
    }

    private func newRecord(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let caller = try ask.caller()
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        var values = ask.query
        let chosen = try await line(ObligationToken(ask.query["duty"]), organisation, ask)
        prefill(&values, chosen, ask)
        let posts = try await office.posts(of: organisation, caller)
        var model = RecordFormPage.Model(
            organisation: organisation, posts: posts, values: values,
            chosen: [chosen].compactMap { $0 }.map(ChosenDuty.init), key: ask.newKey(),
            today: ask.today)
        try await model.name(office, caller)
        return .page(RecordFormPage(model: model), organisation)
    }

    /// What can be known before a word is typed.
    private func prefill(_ values: inout FormFields, _ line: VerdictLine?, _ ask: Ask) {
        if values["happened"].isEmpty { values.pairs.append(("happened", "\(ask.today)")) }
        guard let line else { return }
        let action = line.line.duty.action.kind
        let kind =
            RecordKind.allCases.first { $0.facts.actions.contains(action) }
            ?? RecordKind.allCases.first { $0.facts.also.contains(action) }
        if values["kind"].isEmpty { values.pairs.append(("kind", (kind ?? .other).rawValue)) }
        guard line.verdict.obligation.bearer.post != nil else { return }
        if values["on-behalf-of"].isEmpty { values.pairs.append(("on-behalf-of", line.bearer)) }
        if values["people"].isEmpty { values.pairs.append(("people", line.bearer)) }
    }

    private func correct(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let view = try await seen(ask, organisation)
        guard view.record.endedAt == nil else { return over(view) }
        let record = view.record
        var values = FormFields(pairs: [
            ("kind", record.kind), ("happened", record.happened.description),
            ("title", record.title), ("place", record.place), ("words", record.words),
            ("people", record.people.joined(separator: "\n")),
            ("on-behalf-of", record.onBehalfOf),
        ])
        values.fill(view.values, values.recordKind.kind.facts.fields, "particulars")
        let posts = try await office.posts(of: organisation, ask.caller())
        var model = RecordFormPage.Model(
            organisation: organisation, posts: posts, values: values,
            chosen: view.claims.map(ChosenDuty.init), key: ask.newKey(), correcting: record,
            kept: view.evidence, today: ask.today)
        try await model.name(office, ask.caller())
        return .page(RecordFormPage(model: model), organisation)
    }

    /// Says why what has ended cannot be corrected, and where to look.
    private func over(_ view: RecordView) -> Answer {
        let later = view.record.supersededBy
        let link = Paths.record(later ?? view.record.id, view.organisation)
        let page = NoticePage(
            title: later == nil ? Word.isWithdrawn : Word.isCorrected,
            words: [later == nil ? Word.withdrawnHelp : Word.correctedHelp],
            way: (link, later == nil ? Word.seeRecord : Word.laterVersion), area: .records)
        return .page(page, view.organisation, status: .conflict)
    }

    private func record(_ ask: Ask, mistake: Message? = nil) async throws -> Answer {
        let organisation = try await ask.organisation()
        let view = try await office.record(
            RecordID(ask.parameters["record"] ?? ""), ask.caller())
        // A record may satisfy a duty of another organisation, whose pages then lead here.
        guard view.organisation.id == organisation.id else {
            return .see(Paths.record(view.record.id, view.organisation))
        }
        let page = RecordPage(model: view, mistake: mistake, key: ask.newKey())
        return .page(page, organisation, status: mistake == nil ? .ok : .unprocessableContent)
    }

    /// The record the path names, in the organisation the path names.
    func seen(_ ask: Ask, _ organisation: Organisation) async throws -> RecordView {
        let view = try await office.record(
            RecordID(ask.parameters["record"] ?? ""), ask.caller())
        guard view.organisation.id == organisation.id else { throw OfficeError.notFound }
        return view
    }

    func withdraw(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let view = try await seen(ask, organisation)
        do {
            try await office.withdraw(
                view.record.id, why: ask.form["why"], key: ask.form["key"], ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return try await record(ask, mistake: mistakes.first?.message)
        }
        return .see(Paths.record(view.record.id, organisation))
    }
}

extension Site {
    func enterRecord(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        var ask = ask
        let isShown = ask.form.recordKind.isShown
        ask.form.changeKind()
        let draft = ask.form.record(of: organisation)
        do {
            if ask.form["step"] == "kind" { return try await returned(ask, organisation, []) }
            if ["next", "propose"].contains(ask.form["step"]) || !isShown {
                let proposals = try await office.propose(draft, ask.caller())
                return try await offered(ask, organisation, proposals)
            }
            let id = try await office.enter(draft, ask.caller())
            return .see(Paths.record(id, organisation))
        } catch OfficeError.invalid(let mistakes) {
            return try await returned(ask, organisation, mistakes)
        } catch OfficeError.refused(let rule, let why) where draft.isHeld(to: rule) {
            return try await returned(
                ask, organisation, [FieldMistake("kind", zh: why.zh, en: why.en)])
        }
    }

    private func offered(
        _ ask: Ask, _ organisation: Organisation, _ proposals: [ProposalLine]
    ) async throws -> Answer {
        var model = try await form(ask, organisation)
        model.propose(proposals)
        return .page(RecordFormPage(model: model), organisation)
    }

    private func returned(
        _ ask: Ask, _ organisation: Organisation, _ mistakes: [FieldMistake]
    ) async throws -> Answer {
        var model = try await form(ask, organisation)
        model.mistakes = mistakes
        return .page(
            RecordFormPage(model: model), organisation,
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    /// The form as it was sent.
    private func form(
        _ ask: Ask, _ organisation: Organisation
    ) async throws -> RecordFormPage.Model {
        let posts = try await office.posts(of: organisation, ask.caller())
        let key = ask.form["key"]
        var model = RecordFormPage.Model(
            organisation: organisation, posts: posts, values: ask.form,
            key: key.isEmpty ? ask.newKey() : key, today: ask.today)
        try await model.name(office, ask.caller())
        let tokens = ask.form.all("satisfies")
        let old = ask.form["supersedes"]
        if !old.isEmpty {
            let view = try await office.record(RecordID(old), ask.caller())
            model.correcting = view.record
            model.kept = view.evidence
            model.chosen = view.claims.map(ChosenDuty.init).filter { tokens.contains($0.token) }
        }
        for token in tokens where !model.chosen.contains(where: { $0.token == token }) {
            let chosen = try await line(ObligationToken(token), organisation, ask)
            model.choose([chosen].compactMap { $0 }.map(ChosenDuty.init))
        }
        return model
    }
}

extension RecordFormPage.Model {
    /// Looks up the posts that the fields of the kind may name.
    mutating func name(_ office: Office, _ caller: Caller) async throws {
        named = try await office.namedPosts(
            for: values.recordKind.kind.facts.fields, of: organisation, caller)
    }
}

extension NewRecord {
    /// Whether a refusal is by a rule of its kind, which its form can answer.
    fileprivate func isHeld(to rule: String) -> Bool {
        rule == "one-counterpart"
            || RecordKind(rawValue: kind)?.facts.rules.contains { $0.name == rule } == true
    }
}

extension FormFields {
    /// What the record form says, as the office takes it.
    func record(of organisation: Organisation) -> NewRecord {
        var record = NewRecord(
            organisation: organisation.code, kind: self["kind"], happened: self["happened"],
            title: self["title"])
        record.place = self["place"]
        record.people = self["people"].split(whereSeparator: { $0.isNewline || $0 == "、" })
            .map(\.trimmingSpaces)
        record.words = self["words"]
        record.onBehalfOf = self["on-behalf-of"]
        record.tokens = all("satisfies")
        record.particulars = written(recordKind.kind.facts.fields, "particulars")
        record.key = self["key"]
        record.supersedes = self["supersedes"].isEmpty ? nil : RecordID(self["supersedes"])
        record.evidence = files("evidence").map {
            NewEvidence(
                name: $0.name, type: $0.type, bytes: $0.bytes,
                firstPage: Paper.firstPage(of: $0.bytes, name: $0.name))
        }
        return record
    }
}
