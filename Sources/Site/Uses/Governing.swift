import Duties
import Foundation
import Lists
import Office
import Papers

/// Adopting a list, setting a number, excusing.
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

    func adoptPage(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        return .page(
            AdoptPage(model: .init(organisation: organisation, values: ask.query)), organisation)
    }

    func adopt(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        var model = AdoptPage.Model(organisation: organisation, values: ask.form)
        do {
            let (bytes, name) = try handedIn(ask)
            let document = try Paper.open(bytes, name: name, limit: RouteTable.largestList).document
            model.document = Data(bytes).base64EncodedString()
            model.preview = Lists.read(document)
            guard ask.form["step"] == "adopt" else {
                if ask.form["from"].isEmpty {
                    model.values.pairs.append(("from", "\(ask.today.year)-01-01"))
                }
                return .page(AdoptPage(model: model), organisation)
            }
            let below = ask.form["below"]
            let edition = try await office.adopt(
                NewAdoption(
                    document: document, organisation: organisation.code,
                    from: ask.form["from"], below: below.isEmpty ? nil : below),
                ask.caller())
            return .see(Paths.list(edition, organisation))
        } catch {
            model.mistakes = try mistakes(error)
            return .page(
                AdoptPage(model: model), organisation, status: .unprocessableContent)
        }
    }

    /// The file just chosen, or the one looked at before.
    private func handedIn(_ ask: Ask) throws -> ([UInt8], String) {
        if let file = ask.form.files("file").first { return (file.bytes, file.name) }
        let kept = ask.form["document"]
        guard !kept.isEmpty, let data = Data(base64Encoded: kept) else {
            throw OfficeError.invalid([
                FieldMistake("file", zh: Word.fileMissing.zh, en: Word.fileMissing.en)
            ])
        }
        return (Array(data), ask.form["file-name"])
    }

    /// What a form can show beside its fields; anything else goes on.
    private func mistakes(_ error: any Error) throws -> [FieldMistake] {
        switch error {
        case PaperError.tooLarge(let limit): throw Turned.tooLarge(limit: limit)
        case let error as PaperError:
            [FieldMistake("file", zh: error.message.zh, en: error.message.en)]
        case OfficeError.invalid(let mistakes): mistakes
        case OfficeError.refused(_, let why): [FieldMistake("file", zh: why.zh, en: why.en)]
        default: throw error
        }
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
