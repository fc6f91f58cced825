import Duties
import Lists
import Office

/// What holds, where it comes from, and the forms that set it.
struct CalendarForms {
    let model: CalendarPage.Model

    private var view: CalendarView { model.view }
    private var organisation: Organisation { view.organisation }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card")) { thresholds(&$0, frame) }
        year(&out, frame)
        periods(.term, Word.terms, &out, frame)
        periods(.semester, Word.semesters, &out, frame)
        nodes(&out, frame)
    }

    /// Mistakes and values belong to the form that was sent.
    private func fields(_ form: RouteName, _ name: String, _ known: [(String, String)]) -> Fields {
        guard model.form == form, model.values["name"] == name else {
            return Fields(FormFields(pairs: known.map { (name: $0.0, value: $0.1) }))
        }
        return Fields(model.values, mistakes: model.mistakes)
    }

    private func source(
        _ key: String, without none: Message = Word.programDefault, _ out: inout HTML
    ) {
        guard let row = view.row(key) else {
            out(.p, .class("help"), words: none)
            return
        }
        out(.p, .class("help")) { $0.said($0.language.of(said(row))) }
    }

    private func said(_ row: LocalSettingRow) -> Message {
        Word.setFrom(view.setters[row.organisation] ?? "", row.source)
    }

    private func form(
        _ route: RouteName, _ title: Message, _ out: inout HTML, _ frame: Frame,
        inside: (inout HTML) -> Void
    ) {
        let isOpen = model.form == route
        out(.section, .class("card")) { out in
            out(.details, .isOpen(isOpen)) { out in
                out(.summary, words: title)
                out(
                    .form, .method("post"), .multipart,
                    .action(Paths.calendar(route, organisation))
                ) { out in
                    frame.token(&out)
                    inside(&out)
                }
            }
        }
    }

    // MARK: The year's file

    private func year(_ out: inout HTML, _ frame: Frame) {
        let fields = fields(.setYear, "", [("year", "\(view.year)")])
        form(.setYear, Word.yearFile, &out, frame) { out in
            loaded(&out)
            fields.summary(&out)
            fields.text("year", Word.yearWord, limit: 4, isShort: true, &out)
            fields.files(
                "file", Word.sheetFile, help: Word.yearFileHelp, accept: ".csv,.xlsx,.txt",
                many: false, &out)
            fields.area("rows", Word.yearRows, help: Word.yearRowsHelp, rows: 4, &out)
            fields.text("source", Word.source, help: Word.sourceHelp, required: false, &out)
            out(.button, .class("btn main"), .type("submit"), words: Word.checkRows)
        }
    }

    private func loaded(_ out: inout HTML) {
        out(.p) { out in
            out.text("\(view.year) ")
            out.text(view.days.map { Word.daysLoaded($0.count) } ?? Word.notLoaded)
        }
        if view.days != nil { source("year-\(view.year)", &out) }
    }

    // MARK: Terms, semesters, nodes

    private func periods(
        _ period: Period, _ title: Message, _ out: inout HTML, _ frame: Frame
    ) {
        let key = period == .term ? "terms" : "semesters"
        let windows = period == .term ? view.settings.terms : view.settings.semesters
        let lines = windows.map { "\($0.start) 至 \($0.last)" }.joined(separator: "\n")
        let known = [(key, lines), ("\(key)-source", own(key)?.source ?? "")]
        let fields = fields(.setPeriods, key, known)
        form(.setPeriods, title, &out, frame) { out in
            source(key, without: Word.noneSet, &out)
            fields.summary(&out)
            out(.input, .type("hidden"), .name("name"), .value(key))
            fields.area(key, title, help: Word.windowsHelp, rows: 3, &out)
            fields.text(
                "\(key)-source", Word.source, help: Word.sourceHelp, required: false, &out)
            out(.button, .class("btn main"), .type("submit"), words: Word.setNow)
        }
    }

    private func nodes(_ out: inout HTML, _ frame: Frame) {
        let key = "nodes-\(view.year)"
        let lines = view.nodes.map { "\($0.window.start) 至 \($0.window.last) \($0.name)" }
        let fields = fields(.setNodes, "", [("nodes", lines.joined(separator: "\n"))])
        form(.setNodes, Word.nodes, &out, frame) { out in
            if view.row(key) != nil { source(key, &out) }
            fields.summary(&out)
            out(.input, .type("hidden"), .name("year"), .value("\(view.year)"))
            fields.area("nodes", Word.nodes, help: Word.nodesHelp, rows: 6, &out)
            out(.button, .class("btn main"), .type("submit"), words: Word.setNow)
        }
    }

    /// The organisation's own row, not a superior's.
    private func own(_ key: String) -> LocalSettingRow? {
        view.row(key).flatMap { $0.organisation == organisation.id ? $0 : nil }
    }

    // MARK: Thresholds

    private func thresholds(_ out: inout HTML, _ frame: Frame) {
        out(.h2, words: Word.thresholds)
        for threshold in NumberSetting.allCases {
            out(.div, .class("ask")) { out in
                out(.p) { out in
                    out.text(Word.threshold(threshold))
                    out.text(Message(zh: "：", en: ": "))
                    out(.b, .class("num"), text: "\(threshold.value(in: view.settings))")
                    out.space()
                    out(.small, words: Word.sense(threshold.sense))
                }
                source(threshold.rawValue, &out)
                change(threshold, &out, frame)
            }
        }
    }

    private func change(_ threshold: NumberSetting, _ out: inout HTML, _ frame: Frame) {
        let isSent = model.form == .changeSetting && model.values["name"] == threshold.rawValue
        let id = threshold.rawValue
        out(
            .form, .class("set"), .method("post"),
            .action(Paths.calendar(.changeSetting, organisation))
        ) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("name"), .value(id))
            out(.label, .for("value-\(id)"), words: Word.value)
            out(
                .input, .type("number"), .id("value-\(id)"), .name("value"),
                .minimum("\(threshold.sense.lowerBound)"),
                .maximum("\(threshold.sense.upperBound)"),
                .value(isSent ? model.values["value"] : ""))
            out(.label, .for("source-\(id)"), words: Word.source)
            out(
                .input, .type("text"), .class("wide"), .id("source-\(id)"), .name("source"),
                .maxLength(200), .value(isSent ? model.values["source"] : ""))
            out(.button, .class("btn small"), .type("submit"), words: Word.setNow)
            if own(id) != nil {
                out(
                    .button, .class("btn small"), .type("submit"), .name("step"),
                    .value("back"), words: Word.asSuperior)
            }
        }
        guard isSent else { return }
        for mistake in model.mistakes {
            out(.p, .class("mistake"), .role("alert"), words: mistake.message)
        }
    }
}

/// The rows of a year's file, each with what is wrong with it, before anything is entered.
struct YearPreviewPart {
    let rows: YearRows
    let model: CalendarPage.Model

    private var text: String {
        rows.rows.map { $0.cells.joined(separator: "\t") }.joined(separator: "\n")
    }

    func write(_ out: inout HTML, _ frame: Frame) {
        let wrong = rows.rows.count { $0.mistake != nil }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.calendarOf(rows.year))
            out(.p, .role("status"), words: Word.yearPreview(rows.rows.count, wrong))
            out(.table, .class("rows")) { out in
                out(.tbody) { out in for row in rows.rows { write(row, &out) } }
            }
            if rows.days != nil { confirm(&out, frame) }
        }
    }

    private func write(_ row: YearRows.Row, _ out: inout HTML) {
        out(.tr) { out in
            if let day = row.day {
                out(.td, .class("num nowrap"), text: day.day.description)
                out(.td, words: day.isWorked ? Word.worked : Word.off)
                out(.td, said: day.name)
            } else {
                for place in 0..<3 {
                    out(.td, said: place < row.cells.count ? row.cells[place] : "")
                }
            }
            out(.td) { out in
                if let mistake = row.mistake { out(.span, .class("mistake"), words: mistake) }
            }
        }
    }

    private func confirm(_ out: inout HTML, _ frame: Frame) {
        let action = Paths.calendar(.setYear, model.view.organisation)
        out(.form, .method("post"), .action(action)) { out in
            frame.token(&out)
            for (name, value) in [
                ("step", "set"), ("year", "\(rows.year)"), ("rows", text),
                ("source", model.values["source"]),
            ] { out(.input, .type("hidden"), .name(name), .value(value)) }
            out(.div, .class("buttons")) { out in
                let link = Paths.calendar(model.view.organisation)
                out(.a, .class("btn"), .href(link), words: Word.cancel)
                out(.button, .class("btn main"), .type("submit"), words: Word.setYearNow)
            }
        }
    }
}
