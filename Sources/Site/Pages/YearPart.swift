import Duties
import Lists
import Office

/// The organisation's own year as a line: each end of a window at its day.
struct YearPart {
    let lines: [VerdictLine]
    let asOf: Day

    private static let left = 30
    private static let span = 900
    private static let base = 58

    /// What ends on one day, drawn as one mark.
    private struct Point {
        var day: Day
        var lines: [VerdictLine]
    }

    private var points: [Point] {
        let ends = Dictionary(grouping: lines) { line in
            min(line.verdict.obligation.window.last, Window.year(asOf.year).last)
        }
        return ends.map { Point(day: $0, lines: $1) }.sorted { $0.day < $1.day }
    }

    private func x(_ day: Day) -> Int {
        let year = Window.year(asOf.year)
        let gone = max(0, min(day - year.start, year.days - 1))
        return YearPart.left + gone * YearPart.span / max(1, year.days - 1)
    }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.svg, .class("year"), .viewBox(960, 104), .role("img"), .label(spoken)) { out in
            axis(&out, frame)
            for point in points { mark(point, &out) }
            let now = x(asOf)
            out(.line, .class("now"), .x1(now), .x2(now), .y1(16), .y2(74))
            out(.text, .x(now), .y(12), .anchor(now > 860 ? "end" : "middle")) {
                $0.text(asOf == frame.today ? Word.today : .same(asOf.short(in: asOf.year)))
            }
        }
    }

    private func axis(_ out: inout HTML, _ frame: Frame) {
        let end = YearPart.left + YearPart.span
        out(
            .line, .class("axis"), .x1(YearPart.left), .x2(end), .y1(YearPart.base),
            .y2(YearPart.base))
        for month in 1...12 {
            guard let first = Day(asOf.year, month, 1), let middle = Day(asOf.year, month, 15)
            else { continue }
            let at = x(first)
            out(.line, .class("tick"), .x1(at), .x2(at), .y1(YearPart.base), .y2(70))
            out(.text, .x(x(middle)), .y(90), .anchor("middle")) {
                $0.text(
                    Message(zh: "\(month)月", en: String(Word.month(month).prefix(3))))
            }
        }
    }

    /// Stacked upwards, worst at the line; beyond five, a number.
    private func mark(_ point: Point, _ out: inout HTML) {
        let signs = point.lines.map(\.sign)
        guard let worst = Sign.worst(signs) else { return }
        let at = x(point.day)
        let words = Message(
            zh: "\(point.day)：\(point.lines.count) 项，\(worst.words.zh)",
            en: "\(point.day): \(point.lines.count), \(worst.words.en)")
        out(.g, .class("mark \(worst.rawValue)")) { out in
            out(.title, words: words)
            out(.circle, .cx(at), .cy(YearPart.base), .r(point.lines.count > 9 ? 9 : 7))
            guard point.lines.count > 1 else { return }
            out(.text, .x(at), .y(38), .anchor("middle"), text: "\(point.lines.count)")
        }
    }

    private var spoken: Message {
        let tally = Tally(lines.map(\.verdict))
        let parts = Column.allCases.filter { tally[$0] > 0 }.map { column in
            Message(
                zh: "\(column.words.zh) \(tally[column]) 项",
                en: "\(tally[column]) \(column.words.en)")
        }
        return Message(
            zh: "全年时间线：" + parts.map(\.zh).joined(separator: "，"),
            en: "The year: " + parts.map(\.en).joined(separator: ", "))
    }
}
