import Duties
import Lists
import Office
import Papers

/// The committee's calendar and settings.
extension Site {
    func calendars(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .setYear: try await setYear(ask)
        case .setPeriods: try await setPeriods(ask)
        case .setNodes: try await setNodes(ask)
        case .changeSetting: try await changeSetting(ask)
        default: try await calendarPage(ask, year: Int(ask.query["year"]))
        }
    }

    private func calendarPage(
        _ ask: Ask, year: Int?, preview: YearRows? = nil, _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        let year = year.flatMap { (1950...2100).contains($0) ? $0 : nil } ?? ask.asOf.year
        let view = try await office.calendar(of: organisation, year: year, ask.caller())
        var model = CalendarPage.Model(view: view, preview: preview)
        if ask.route.changes {
            (model.values, model.form, model.mistakes) = (ask.form, ask.route.name, mistakes)
        }
        let isWrong = !mistakes.isEmpty || preview.map { $0.days == nil } ?? false
        return .page(
            CalendarPage(model: model), organisation,
            status: isWrong ? .unprocessableContent : .ok)
    }

    /// Back to the calendar, or the form again with its mistakes.
    private func after(
        _ ask: Ask, year: Int?, _ fields: [String: String] = [:],
        _ deed: (Organisation) async throws -> Void
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        do {
            try await deed(organisation)
        } catch OfficeError.invalid(let mistakes) {
            return try await calendarPage(ask, year: year, mistakes.renamed(fields))
        }
        return .see(Paths.calendar(organisation).with("year", year.map(String.init)))
    }

    private func setYear(_ ask: Ask) async throws -> Answer {
        let year = Int(ask.form["year"])
        guard let year, (1950...2100).contains(year) else {
            return try await calendarPage(
                ask, year: nil,
                [FieldMistake("year", zh: "年份写作 2026。", en: "Write the year as 2026.")])
        }
        let rows: YearRows
        do {
            rows = YearRows(try TableRows.read(yearBytes(ask)), year: year)
        } catch {
            let message = error.message
            return try await calendarPage(
                ask, year: year, [FieldMistake("file", zh: message.zh, en: message.en)])
        }
        guard ask.form["step"] == "set", let days = rows.days else {
            return try await calendarPage(ask, year: year, preview: rows)
        }
        return try await after(ask, year: year) { organisation in
            try await office.set(
                .year(year, days), source: ask.form["source"], for: organisation, ask.caller())
        }
    }

    private func yearBytes(_ ask: Ask) -> [UInt8] {
        ask.form.files("file").first?.bytes ?? Array(ask.form["rows"].utf8)
    }

    private func setPeriods(_ ask: Ask) async throws -> Answer {
        let kind: Period
        switch ask.form["name"] {
        case "terms": kind = .term
        case "semesters": kind = .semester
        default: throw OfficeError.notFound
        }
        let name = ask.form["name"]
        return try await after(ask, year: nil, ["windows": name, "source": "\(name)-source"]) {
            try await office.setPeriods(
                kind, written: ask.form[name], source: ask.form["\(name)-source"], for: $0,
                ask.caller())
        }
    }

    private func setNodes(_ ask: Ask) async throws -> Answer {
        guard let year = Int(ask.form["year"]) else { throw OfficeError.notFound }
        return try await after(ask, year: year) { organisation in
            try await office.setNodes(
                of: year, written: ask.form["nodes"], for: organisation, ask.caller())
        }
    }

    private func changeSetting(_ ask: Ask) async throws -> Answer {
        guard let threshold = NumberSetting(rawValue: ask.form["name"]) else {
            throw OfficeError.notFound
        }
        let isBack = ask.form["step"] == "back"
        let value = isBack ? nil : Int(ask.form["value"])
        return try await after(ask, year: nil) { organisation in
            guard isBack || value != nil else {
                throw OfficeError.invalid([
                    FieldMistake("value", zh: "填一个数。", en: "Give a number.")
                ])
            }
            try await office.set(
                .threshold(threshold, value), source: ask.form["source"], for: organisation,
                ask.caller())
        }
    }
}
