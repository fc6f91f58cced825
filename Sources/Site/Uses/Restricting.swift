import Duties
import Lists
import Office

/// What is restricted in an organisation: for those who act from a post its clearance names.
extension Site {
    func restricting(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        switch ask.route.name {
        case .enterRestricted: return try await enterRestricted(ask, organisation)
        case .restrictedRecord:
            let id = RecordID(ask.parameters["record"] ?? "")
            let view = try await office.openRestricted(id, in: organisation, ask.caller())
            return .page(
                RestrictedRecordPage(organisation: organisation, view: view), organisation)
        default: return try await restrictedPage(ask, organisation)
        }
    }

    private func restrictedPage(
        _ ask: Ask, _ organisation: Organisation, _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let rows = try await office.restricted(in: organisation, ask.caller())
        let key = ask.form["key"]
        let page = RestrictedPage(
            organisation: organisation, rows: rows,
            mayWrite: try ask.caller().account.role.writesRecords, values: ask.form,
            mistakes: mistakes, key: key.isEmpty ? ask.newKey() : key)
        return .page(
            page, organisation, status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    private func enterRestricted(
        _ ask: Ask, _ organisation: Organisation
    ) async throws -> Answer {
        var new = NewRecord(
            organisation: organisation.code, kind: ask.form["kind"],
            happened: ask.form["happened"], title: ask.form["title"])
        new.words = ask.form["words"]
        new.key = ask.form["key"]
        do {
            let id = try await office.enterRestricted(new, in: organisation, ask.caller())
            return .see(Paths.restricted(id, organisation))
        } catch OfficeError.invalid(let mistakes) {
            return try await restrictedPage(ask, organisation, mistakes)
        }
    }
}
