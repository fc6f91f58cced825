import Duties
import Foundation
import Lists
import Office
import Papers

/// Handing in a list and working on its draft as a whole.
extension Site {
    func drafting(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .adopt: try await handIn(ask)
        case .draft: try await draft(ask)
        case .replaceDraft: try await replace(ask)
        case .chooseColumns: try await chooseColumns(ask)
        case .carryOver: try await carryOver(ask)
        case .dropDraft: try await drop(ask)
        default: try await adoptPage(ask, FormFields(pairs: ask.query.pairs))
        }
    }

    private func adoptPage(
        _ ask: Ask, _ values: FormFields, _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        var model = AdoptPage.Model(
            organisation: organisation, values: values, mistakes: mistakes)
        for row in try await office.drafts(of: organisation, ask.caller()) {
            model.drafts.append(try await office.draft(row.id, ask.caller()))
        }
        model.editions = try await own(organisation, ask)
        return .page(
            AdoptPage(model: model), organisation,
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    /// Editions of the organisation itself that are still in force.
    private func own(_ organisation: Organisation, _ ask: Ask) async throws -> [AdoptedEdition] {
        try await office.editions(for: organisation, ask.caller()).filter {
            $0.organisation.id == organisation.id && $0.until == nil
        }
    }

    private func handIn(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        do {
            let handedIn = try handedIn(ask)
            let follows = try await own(organisation, ask)
                .first { $0.head.id.description == ask.form["follows"] }
            let id = try await office.openDraft(
                handedIn, for: organisation, follows: follows?.head.id, ask.caller())
            return .see(Paths.draft(id, organisation))
        } catch {
            return try await adoptPage(ask, ask.form, try mistakes(error))
        }
    }

    /// The file chosen, or else the text pasted.
    private func handedIn(_ ask: Ask) throws -> HandedIn {
        let bytes: [UInt8]
        let name: String
        if let file = ask.form.files("file").first {
            (bytes, name) = (file.bytes, file.name)
        } else {
            let text = ask.form.all("text").first ?? ""
            guard !text.allSatisfy(\.isWhitespace) else {
                throw OfficeError.invalid([
                    FieldMistake("file", zh: Word.fileOrText.zh, en: Word.fileOrText.en)
                ])
            }
            (bytes, name) = (Array(text.utf8), Word.pastedName)
        }
        let paper = try Paper.open(bytes, name: name, limit: RouteTable.largestList)
        return HandedIn(
            document: paper.document, file: bytes, answers: paper.answers ?? Answers())
    }

    /// What a form can show beside its fields; anything else goes on.
    private func mistakes(_ error: any Error) throws -> [FieldMistake] {
        switch error {
        case PaperError.tooLarge(let limit): throw Turned.tooLarge(limit: limit)
        case let error as PaperError:
            [FieldMistake("file", zh: error.message.zh, en: error.message.en)]
        case OfficeError.invalid(let mistakes): mistakes
        default: throw error
        }
    }
}

extension Site {
    /// The draft the path names, where it belongs to the organisation the path names.
    func draftView(_ ask: Ask) async throws -> DraftView {
        let organisation = try await ask.organisation()
        let view = try await office.draft(
            EditionID(ask.parameters["edition"] ?? ""), ask.caller())
        guard view.organisation.id == organisation.id else { throw OfficeError.notFound }
        return view
    }

    private func draft(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        if view.draft.row.closedAt != nil { return try await closed(view, ask) }
        let query = ask.query
        let carried = Int(query["corrections"]).map {
            CarriedOver(
                corrections: $0, numbers: Int(query["numbers"]) ?? 0, lost: Int(query["lost"]) ?? 0
            )
        }
        return .page(
            DraftPage(
                model: .init(view: view, carried: carried, page: Int(query["page"]) ?? 0)),
            view.organisation)
    }

    /// An adopted draft is a list; one given up says so.
    private func closed(_ view: DraftView, _ ask: Ask) async throws -> Answer {
        let id = view.draft.row.id
        let editions = try await office.editions(for: view.organisation, ask.caller())
        if editions.contains(where: { $0.head.id == id }) {
            return .see(Paths.list(id, view.organisation))
        }
        return .page(
            NoticePage(
                title: Word.draftDropped, words: [Word.draftDroppedHelp],
                way: (Paths.adopt(view.organisation), Word.adoptTitle), area: .adopt),
            view.organisation, status: .conflict)
    }

    private func replace(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        do {
            try await office.replaceDocument(
                of: view.draft.row.id, by: try handedIn(ask), ask.caller())
        } catch {
            let model = DraftPage.Model(
                view: view, mistakes: try mistakes(error), values: ask.form)
            return .page(
                DraftPage(model: model), view.organisation, status: .unprocessableContent)
        }
        return .see(Paths.draft(view.draft.row.id, view.organisation))
    }

    /// Keeps what differs from what the headers say, and what was said before.
    private func chooseColumns(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        let row = view.draft.row
        var chosen = Dictionary(
            row.choices.map { ("\($0.table).\($0.column)", $0) },
            uniquingKeysWith: { _, last in last })
        for (index, table) in view.draft.list.tables.enumerated() {
            for (column, known) in table.columns.enumerated() {
                let name = "\(index).\(column)"
                guard let role = TableReading.Role(rawValue: ask.form[name]), role != known.role
                else { continue }
                chosen[name] = ColumnChoice(table: index, column: column, role: role)
            }
        }
        let choices = chosen.values.sorted { ($0.table, $0.column) < ($1.table, $1.column) }
        try await office.choose(choices, for: row.id, ask.caller())
        return .see(Paths.draft(row.id, view.organisation).at("tables"))
    }

    private func carryOver(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        let id = view.draft.row.id
        let carried = try await office.carryOver(
            from: EditionID(ask.form["from"]), to: id, ask.caller())
        return .see(
            Paths.draft(id, view.organisation).with("corrections", "\(carried.corrections)")
                .with("numbers", "\(carried.numbers)").with("lost", "\(carried.lost)"))
    }

    private func drop(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        try await office.dropDraft(view.draft.row.id, why: ask.form["why"], ask.caller())
        return .see(Paths.adopt(view.organisation))
    }
}
