import Duties
import Lists
import Office
import Papers

/// Lists in force: corrected, ended, compared.
extension Site {
    func atTheList(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .revise: try await revise(ask)
        case .endEdition: try await endEdition(ask)
        case .export: try await export(ask)
        default: try await compare(ask)
        }
    }

    private func revise(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let id = try await office.revise(
            EditionID(ask.parameters["edition"] ?? ""), for: organisation, ask.caller())
        return .see(Paths.draft(id, organisation))
    }

    private func endEdition(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let edition = EditionID(ask.parameters["edition"] ?? "")
        do {
            try await office.endEdition(
                edition, for: organisation, last: ask.form["last"], why: ask.form["why"],
                ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return try await list(ask, ending: ask.form, mistakes)
        }
        return .see(Paths.list(edition, organisation))
    }

    /// The list as a file, in the form asked for.
    private func export(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let edition = try await office.exported(
            EditionID(ask.parameters["edition"] ?? ""), for: organisation, ask.caller())
        let register = edition.register
        let name = register.title.isEmpty ? edition.name : register.title
        guard let form = ExportForm(rawValue: ask.parameters["form"] ?? "") else {
            throw OfficeError.notFound
        }
        let list = ParsedList(
            document: edition.document, title: register.title, titleSpan: register.titleSpan,
            level: register.level, bases: register.bases, sections: register.sections,
            findings: [])
        return .file(
            try form.bytes(of: list, answers: edition.answers), name: "\(name).\(form.rawValue)")
    }

    private func compare(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let view = try await office.comparison(
            of: EditionID(ask.query["old"]), with: EditionID(ask.query["new"]),
            for: organisation, ask.caller())
        return .page(ComparePage(model: view), organisation)
    }
}
