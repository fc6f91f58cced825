import Duties
import Lists
import Office

/// Setting a number for a list in force, excusing.
extension Site {
    func quantify(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let edition = EditionID(ask.parameters["edition"] ?? "")
        let duty = ask.form["duty"]
        do {
            guard let period = Period(rawValue: ask.form["period"]) else {
                throw OfficeError.notFound
            }
            try await office.quantify(
                DutyKey(edition, duty), min: Int(ask.form["min"]) ?? 0, period: period,
                for: organisation, ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return try await list(ask, mistake: mistakes.first.map { (duty, $0.message) })
        } catch OfficeError.refused(_, let why) {
            return try await list(ask, mistake: (duty, why))
        }
        return .see(Paths.duty(DutyKey(edition, duty), organisation))
    }
}

extension Site {
    func excusePage(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        return try await excusing(organisation, ask.query, [], ask)
    }

    private func excusing(
        _ organisation: Organisation, _ values: FormFields, _ mistakes: [FieldMistake],
        _ ask: Ask
    ) async throws -> Answer {
        let line = try await line(ObligationToken(values["duty"]), organisation, ask)
        let page = ExcusePage(
            organisation: organisation, line: line, values: values, mistakes: mistakes,
            key: values["key"].isEmpty ? ask.newKey() : values["key"])
        return .page(
            page, organisation, status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    /// The obligation a link or a form names, as it stands today.
    func line(
        _ token: ObligationToken?, _ organisation: Organisation, _ ask: Ask
    ) async throws -> VerdictLine? {
        guard let token else { return nil }
        let year = token.window?.year ?? ask.today.year
        let question = StandingQuestion(asOf: ask.today, span: .year(year))
        let view = try await office.standing(of: organisation, question, ask.caller())
        return view.lines.first { line in
            let obligation = line.verdict.obligation
            return obligation.duty == token.duty && obligation.bearer == token.bearer
                && obligation.counterpart == token.counterpart
                && (token.window == nil || obligation.namedBy == token.window)
        }
    }

    func excuse(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        guard let token = ObligationToken(ask.form["duty"]) else { throw OfficeError.notFound }
        do {
            try await office.excuse(
                NewExcuse(
                    token: token, why: ask.form["why"], approvedBy: ask.form["approved-by"],
                    key: ask.form["key"]), ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return try await excusing(
                organisation, ask.form, mistakes.renamed(["approvedBy": "approved-by"]), ask)
        }
        return .see(Paths.standing(organisation).with("column", "excused"))
    }
}
