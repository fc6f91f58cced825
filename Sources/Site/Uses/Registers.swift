import Duties
import Lists
import Office
import Papers

/// Registers: looking, entering, changing, exporting.
extension Site {
    func registers(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .registers:
            let organisation = try await ask.organisation()
            let views = try await office.registers(of: organisation, ask.caller())
            return .page(
                RegistersPage(organisation: organisation, registers: views), organisation)
        case .newLinePage: return try await linePage(ask, nil)
        case .enterLine: return try await enterLine(ask)
        case .linePage: return try await linePage(ask, try await history(ask))
        case .changeLine: return try await changeLine(ask)
        case .reviewLine: return try await reviewLine(ask)
        case .exportRegister: return try await exportRegister(ask)
        default:
            let view = try await register(ask)
            let page = RegisterPage(
                view: view, state: ask.query["state"], onlyOverdue: ask.query["overdue"] == "yes")
            return .page(page, view.organisation)
        }
    }

    private func kind(_ ask: Ask) throws -> RegisterKind {
        guard let kind = RegisterKind(rawValue: ask.parameters["register"] ?? "") else {
            throw OfficeError.notFound
        }
        return kind
    }

    private func register(_ ask: Ask) async throws -> RegisterView {
        try await office.register(try kind(ask), of: try await ask.organisation(), ask.caller())
    }

    /// The line the path names, in the register and the organisation it names.
    private func history(_ ask: Ask) async throws -> LineHistory {
        let organisation = try await ask.organisation()
        let found = try await office.line(LineID(ask.parameters["line"] ?? ""), ask.caller())
        guard found.view.organisation.id == organisation.id, found.view.kind == (try kind(ask))
        else { throw OfficeError.notFound }
        return found
    }

    private func linePage(
        _ ask: Ask, _ history: LineHistory?, _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        let kind = try kind(ask)
        let isSent = ask.route.changes
        var values = isSent ? ask.form : ask.query
        if !isSent || ask.route.name == .reviewLine, let line = history?.view.line {
            values.pairs.append(("state", line.state))
            values.pairs.append(("owner", line.owner?.description ?? ""))
            values.fill(line.values, kind.facts.fields, "values")
        }
        let key = ask.form["key"]
        let model = LineFormPage.Model(
            organisation: organisation, kind: kind,
            posts: try await office.posts(of: organisation, ask.caller())
                .filter { $0.dissolved == nil }.map { NamedPost(id: $0.id, name: $0.title) },
            values: values, mistakes: mistakes, key: key.isEmpty ? ask.newKey() : key,
            history: history, form: ask.route.name, today: ask.today)
        return .page(
            LineFormPage(model: model), organisation,
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    private func written(_ ask: Ask, _ organisation: Organisation) throws -> NewLine {
        let kind = try kind(ask)
        var new = NewLine(organisation: organisation.code, register: kind.rawValue)
        new.owner = ask.form["owner"]
        new.state = ask.form["state"]
        new.values = ask.form.written(kind.facts.fields, "values")
        new.note = ask.form["note"]
        new.key = ask.form["key"]
        return new
    }

    private func enterLine(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        do {
            let id = try await office.enterLine(try written(ask, organisation), ask.caller())
            return .see(Paths.line(id, try kind(ask), organisation))
        } catch OfficeError.invalid(let mistakes) {
            return try await linePage(ask, nil, mistakes)
        }
    }

    private func changeLine(_ ask: Ask) async throws -> Answer {
        let history = try await history(ask)
        let organisation = history.view.organisation
        do {
            try await office.changeLine(
                history.view.line.id, try written(ask, organisation), ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return try await linePage(ask, history, mistakes)
        }
        return .see(Paths.line(history.view.line.id, history.view.kind, organisation))
    }

    private func reviewLine(_ ask: Ask) async throws -> Answer {
        let history = try await history(ask)
        do {
            try await office.reviewLine(
                history.view.line.id, on: ask.form["day"], note: ask.form["note"],
                key: ask.form["key"], ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return try await linePage(ask, history, mistakes)
        }
        return .see(
            Paths.line(history.view.line.id, history.view.kind, history.view.organisation))
    }

    private func exportRegister(_ ask: Ask) async throws -> Answer {
        let view = try await register(ask)
        let table = view.table(ask.language)
        let name = "\(view.organisation.name) \(view.kind.facts.name.zh)"
        switch ask.parameters["form"] {
        case "csv": return .file(table.csv, name: name + ".csv")
        case "xlsx": return .file(try table.xlsx(), name: name + ".xlsx")
        default: throw OfficeError.notFound
        }
    }
}

extension RegisterView {
    /// Every line and every column, as words.
    func table(_ language: Language) -> PlainTable {
        let fields = kind.facts.fields
        let header =
            [Word.sequenceWord] + fields.map(\.label) + [Word.owner, Word.lineState, Word.nextDay]
        let rows = lines.map { line in
            ["\(line.line.number)"]
                + fields.map { field in
                    let parts = line.particulars.first { $0.field == field }?.parts ?? []
                    return parts.map { language.of($0) }.joined(separator: "；")
                }
                + [
                    line.owner, language.of(line.state), line.days.next?.description ?? "",
                ]
        }
        return PlainTable(
            title: language.of(kind.facts.name), header: header.map { language.of($0) },
            rows: rows)
    }
}
