import Duties
import Foundation
import Lists
import Office
import Papers

/// The tree in and out by sheets, and hand-over sheets.
extension Site {
    func treeSheets(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .previewImport: try await previewImport(ask)
        case .importTree: try await importTree(ask)
        case .exportTree: try await exportTree(ask)
        case .handoverPage: try await handoverPage(ask)
        case .confirmHandover: try await confirmHandover(ask)
        default: try await importPage(ask)
        }
    }

    private func importPage(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        return .page(
            ImportPage(organisation: organisation, done: Int(ask.query["done"])), organisation)
    }

    private func previewImport(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        guard let file = ask.form.files("file").first else {
            return wrongFile(Word.sheetFileHelp, organisation)
        }
        return try await preview(file.bytes, file.name, organisation, ask)
    }

    private func preview(
        _ bytes: [UInt8], _ name: String, _ organisation: Organisation, _ ask: Ask,
        _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        do {
            let read = try TreeFile.read(bytes, name: name, limit: RouteTable.largestSheet)
            let plan = try await office.planTree(read.sheets, ask.caller())
            let isWrong = !plan.mistakes.isEmpty || !mistakes.isEmpty
            return .page(
                ImportPage(
                    organisation: organisation,
                    sheet: .init(
                        name: name, content: Data(bytes).base64EncodedString(), plan: plan),
                    mistakes: mistakes), organisation,
                status: isWrong ? .unprocessableContent : .ok)
        } catch PaperError.tooLarge(let limit) {
            throw Turned.tooLarge(limit: limit)
        } catch let error as PaperError {
            return wrongFile(error.message, organisation)
        }
    }

    private func wrongFile(_ why: Message, _ organisation: Organisation) -> Answer {
        .page(
            ImportPage(
                organisation: organisation,
                mistakes: [FieldMistake("file", zh: why.zh, en: why.en)]), organisation,
            status: .unprocessableContent)
    }

    /// The file comes back with the form that confirms it; it was kept nowhere in between.
    private func importTree(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let name = ask.form["file-name"]
        guard let data = Data(base64Encoded: ask.form["content"]), !data.isEmpty else {
            return wrongFile(Word.sheetFileHelp, organisation)
        }
        let bytes = Array(data)
        do {
            let read = try TreeFile.read(bytes, name: name, limit: RouteTable.largestSheet)
            let plan = try await office.importTree(
                read.sheets, shown: ask.form["shown"], ask.caller())
            guard plan.mistakes.isEmpty else {
                return try await preview(bytes, name, organisation, ask)
            }
            return .see(
                Paths.tree(.importPage, organisation).with("done", "\(plan.lines.count)"))
        } catch OfficeError.refused(_, let why) {
            return try await preview(
                bytes, name, organisation, ask,
                [FieldMistake("file", zh: why.zh, en: why.en)])
        } catch let error as PaperError {
            return wrongFile(error.message, organisation)
        }
    }

    private func exportTree(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let sheets = try await office.exportTree(from: organisation, ask.caller())
        switch ask.parameters["form"] {
        case "xlsx":
            return .file(try TreeFile.xlsx(sheets), name: "\(organisation.name) 组织与岗位.xlsx")
        case "organisations.csv":
            return .file(
                TreeFile.csv(.organisations, of: sheets), name: "\(organisation.name) 组织.csv")
        case "posts.csv":
            return .file(TreeFile.csv(.posts, of: sheets), name: "\(organisation.name) 岗位.csv")
        default: throw OfficeError.notFound
        }
    }

    private func handoverPage(
        _ ask: Ask, _ values: FormFields = FormFields(), _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        let view = try await office.handover(
            to: AppointmentID(ask.parameters["appointment"] ?? ""), in: organisation,
            ask.caller())
        return .page(
            HandoverPage(model: view, values: values, mistakes: mistakes), organisation,
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    private func confirmHandover(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let appointment = AppointmentID(ask.parameters["appointment"] ?? "")
        guard let side = HandoverConfirmation.Side(rawValue: ask.form["side"]) else {
            throw OfficeError.notFound
        }
        let here = Paths.handover(appointment, organisation)
        return try await act(side.rawValue, "by", then: here) {
            try await handoverPage(ask, ask.form, $0)
        } deed: {
            try await office.confirmHandover(
                to: appointment, in: organisation.id, side, by: ask.form["\(side.rawValue)-by"],
                shown: ask.form["shown"], ask.caller())
        }
    }
}
