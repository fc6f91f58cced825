import Duties
import Lists
import Office

/// 日历与设置: the year month by month, and what it is counted by.
struct CalendarPage: Page {
    struct Model: Sendable {
        var view: CalendarView
        /// What was sent, where it comes back with mistakes; with the form it was sent by.
        var values = FormFields()
        var form: RouteName?
        var mistakes: [FieldMistake] = []
        /// The year's file being looked over.
        var preview: YearRows?
    }

    let model: Model
    let area: Area? = .calendar
    var title: Message { Word.calendar }

    private var view: CalendarView { model.view }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out)
        if !model.view.missing.isEmpty {
            let years = view.missing.map(String.init)
            out(.p, .class("past"), .role("status")) { out in
                out.text(
                    Message(
                        zh: Word.missingYears(years.joined(separator: "、")).zh,
                        en: Word.missingYears(years.joined(separator: ", ")).en))
            }
        }
        if view.withoutPeriods > 0 {
            out(
                .p, .class("past"), .role("status"), words: Word.withoutPeriods(view.withoutPeriods)
            )
        }
        if let preview = model.preview {
            YearPreviewPart(rows: preview, model: model).write(&out, frame)
        }
        out(.section) { out in
            out(.h2, words: Word.calendarOf(view.year))
            years(&out)
            out(.p, .class("dim"), words: Word.calendarKey)
            out(.div, .class("months")) { out in
                for month in 1...12 { MonthPart(view: view, month: month).write(&out, frame) }
            }
        }
        CalendarForms(model: model).write(&out, frame)
    }

    private func head(_ out: inout HTML) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1) { out in
                    out.said(view.organisation.name)
                    out.space()
                    out.text(Word.calendar)
                }
                out(.p, words: Word.calendarHelp)
                out(.p, .class("dim"), words: Word.calendarPast)
            }
        }
    }

    private func years(_ out: inout HTML) {
        let link = Paths.calendar(view.organisation)
        out(.ul, .class("choice")) { out in
            for year in [view.year - 1, view.year, view.year + 1] {
                out(.li) { out in
                    out(
                        .a, .href(link.with("year", "\(year)")), .current(year == view.year),
                        text: "\(year)")
                }
            }
        }
    }
}

/// One month: its days, and below them its nodes and what ends on which day.
struct MonthPart {
    let view: CalendarView
    let month: Int

    private var first: Day? { Day(view.year, month, 1) }
    private var length: Int { Day.length(ofMonth: month, view.year) }

    func write(_ out: inout HTML, _ frame: Frame) {
        guard let first else { return }
        out(.section, .class("month")) { out in
            out(.table) { out in
                out(.caption, words: Word.month(view.year, month))
                out(.thead) { out in
                    out(.tr) { out in
                        for name in Word.weekdays { out(.th, .scope("col"), words: name) }
                    }
                }
                out(.tbody) { weeks(from: first, &$0) }
            }
            notes(from: first, &out, frame)
        }
    }

    private func weeks(from first: Day, _ out: inout HTML) {
        let before = first.weekday - 1
        for week in 0..<(before + length + 6) / 7 {
            out(.tr) { out in
                for place in 0..<7 {
                    let number = week * 7 + place - before
                    if (0..<length).contains(number) {
                        day(first + number, &out)
                    } else {
                        out(.td)
                    }
                }
            }
        }
    }

    private func day(_ day: Day, _ out: inout HTML) {
        var names: [String] = []
        if isOff(day) { names.append("off") }
        if view.nodes.contains(where: { $0.window.contains(day) }) { names.append("node") }
        let ends = view.deadlines[day]?.count ?? 0
        out(.td, .class(names.joined(separator: " "))) { out in
            out.text("\(day.parts.day)")
            guard ends > 0 else { return }
            out(.a, .href(.fragment("d\(day)")), .title(Word.endsThatDay(ends)), text: "\(ends)")
        }
    }

    /// By the year's file; by the weekday alone where there is none.
    private func isOff(_ day: Day) -> Bool {
        view.settings.isWorkingDay(day).map { !$0 } ?? (day.weekday > 5)
    }

    private func notes(from first: Day, _ out: inout HTML, _ frame: Frame) {
        let days = (0..<length).map { first + $0 }
        let nodes = view.nodes.filter {
            $0.window.overlaps(Window(first, through: first + (length - 1)))
        }
        let special = (view.days ?? []).filter { $0.day.month == month && !$0.name.isEmpty }
        guard
            !nodes.isEmpty || !special.isEmpty
                || days.contains(where: { view.deadlines[$0] != nil })
        else { return }
        out(.ul, .class("plain")) { out in
            for node in nodes {
                out(.li) { out in
                    out(.b, said: node.name)
                    out.space()
                    out(.small, .class("num"), text: node.window.short)
                }
            }
            for day in days { ends(on: day, &out, frame) }
        }
    }

    private static let mostOfADay = 6

    private func ends(on day: Day, _ out: inout HTML, _ frame: Frame) {
        guard let lines = view.deadlines[day] else { return }
        let duties = Dictionary(grouping: lines, by: \.line.key).sorted { $0.key < $1.key }
        out(.li, .id("d\(day)")) { out in
            out(.small, .class("num"), text: day.short)
            for (index, duty) in duties.prefix(MonthPart.mostOfADay).enumerated() {
                if index == 0 { out.space() } else { out.text(Word.listComma) }
                out(
                    .a, .class("cite"),
                    .href(frame.link(Paths.duty(duty.key, view.organisation)))
                ) {
                    $0.said(duty.value.first?.citation ?? duty.key.duty)
                }
                if duty.value.count > 1 { out.text("×\(duty.value.count)") }
            }
            guard duties.count > MonthPart.mostOfADay else { return }
            out.space()
            out.text(Word.endsThatDay(lines.count))
        }
    }
}

extension Day {
    /// Month and day, `2-17`.
    fileprivate var short: String { "\(parts.month)-\(parts.day)" }
}

extension Window {
    fileprivate var short: String {
        start == last ? start.short : "\(start.short) – \(last.short)"
    }
}
