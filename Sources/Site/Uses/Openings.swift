import Duties
import Lists
import Office
import Papers

/// Opening records, brought in from a sheet.
extension Site {
    func openings(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        var model = OpeningPage.Model(organisation: organisation, values: ask.form)
        guard ask.route.name == .importOpening else {
            return .page(OpeningPage(model: model), organisation)
        }
        do {
            let new = try opening(ask, organisation)
            let check = try await office.checkOpening(new, ask.caller())
            model.check = check
            if ask.form["step"] == "import", check.wrong == 0 {
                model.check = try await office.importOpening(new, ask.caller())
                model.isImported = true
            }
        } catch OfficeError.invalid(let mistakes) {
            model.mistakes = mistakes.renamed(["vouchedBy": "vouched-by"])
        }
        let isWrong = !model.mistakes.isEmpty || (model.check?.wrong ?? 0) > 0
        return .page(
            OpeningPage(model: model), organisation,
            status: isWrong ? .unprocessableContent : .ok)
    }

    private func opening(_ ask: Ask, _ organisation: Organisation) throws -> NewOpening {
        guard let sheet = ask.form.files("sheet").first else {
            throw OfficeError.invalid([
                FieldMistake("sheet", zh: "选择记实表。", en: "Choose the sheet.")
            ])
        }
        let rows = try read("sheet") { () throws(PaperError) in try TableRows.read(sheet.bytes) }
        let opening = try OpeningSheet(rows)
        let archive = ask.form.files("archive").first
        let files = try read("archive") { () throws(PaperError) in
            try OpeningFiles(opening.fileNames, in: archive?.bytes)
        }
        return NewOpening(
            organisation: organisation.code, vouchedBy: ask.form["vouched-by"], sheet: opening,
            files: files)
    }

    /// What is wrong with a file stands beside its field.
    private func read<Made>(
        _ field: String, _ body: () throws(PaperError) -> Made
    ) throws -> Made {
        do {
            return try body()
        } catch {
            let message = error.message
            throw OfficeError.invalid([FieldMistake(field, zh: message.zh, en: message.en)])
        }
    }
}
