import Duties
import Lists
import Office

/// The organisation's own year as a line: each end of a window at its day.
struct YearPart {
    let asOf: Day
    private let points: [Point]
    private let tally: Tally

    private static let left = 30
    private static let span = 900
    private static let base = 112
    private static let height = 64
    private static let width = 13

    /// What ends on one day, drawn as one column.
    private struct Point: Sendable {
        var day: Day
        var tally = Tally()
        var signs: [Sign: Int] = [:]
    }

    init(lines: [VerdictLine], asOf: Day) {
        self.asOf = asOf
        let end = Window.year(asOf.year).last
        var points: [Day: Point] = [:]
        var tally = Tally()
        for line in lines {
            let day = min(line.verdict.obligation.window.last, end)
            points[day, default: Point(day: day)].tally.add(line.verdict.column)
            points[day]?.signs[line.sign, default: 0] += 1
            tally.add(line.verdict.column)
        }
        self.points = points.values.sorted { $0.day < $1.day }
        self.tally = tally
    }

    private func x(_ day: Day) -> Int {
        let year = Window.year(asOf.year)
        let gone = max(0, min(day - year.start, year.days - 1))
        return YearPart.left + gone * YearPart.span / max(1, year.days - 1)
    }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.svg, .class("year"), .viewBox(960, 142), .role("img"), .label(spoken)) { out in
            axis(&out, frame)
            let most = points.map(\.tally.due).max() ?? 1
            for point in points { mark(point, most, &out) }
            let now = x(asOf)
            out(.line, .class("now"), .x1(now), .x2(now), .y1(18), .y2(YearPart.base + 8))
            out(.text, .x(now), .y(13), .anchor(now > 860 ? "end" : "middle")) {
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
            out(
                .line, .class("tick"), .x1(at), .x2(at), .y1(YearPart.base),
                .y2(YearPart.base + 6))
            out(.text, .x(x(middle)), .y(YearPart.base + 21), .anchor("middle")) {
                $0.text(
                    Message(zh: "\(month)月", en: String(Word.month(month).prefix(3))))
            }
        }
    }

    /// What ends on the day as a column: done at the foot, what is overdue on top, the number above.
    private func mark(_ point: Point, _ most: Int, _ out: inout HTML) {
        let at = x(point.day) - YearPart.width / 2
        // Heights grow as the square root, so that a year's end does not flatten the rest.
        let count = point.tally.due
        let whole = (Double(count) / Double(most)).squareRoot() * Double(YearPart.height)
        var top = YearPart.base
        out(.g, .class("mark")) { out in
            out(.title, words: words(point))
            for sign in YearPart.order {
                let share = point.signs[sign] ?? 0
                guard share > 0 else { continue }
                let height = max(3, Int(whole) * share / count)
                top -= height
                out(
                    .rect, .class(sign.rawValue), .x(at), .y(top), .width(YearPart.width),
                    .height(height))
            }
            label("\(count)", "count", x(point.day), top - 5, &out)
            let missed = point.signs[.missed] ?? 0
            if missed > 0 { label("▲\(missed)", "missed", x(point.day), top - 18, &out) }
        }
    }

    private func label(
        _ text: String, _ look: String, _ x: Int, _ y: Int, _ out: inout HTML
    ) {
        out(.text, .class(look), .x(x), .y(y), .anchor("middle"), text: text)
    }

    private func words(_ point: Point) -> Message {
        let tally = point.tally
        let there = Column.allCases.filter { tally[$0] > 0 }
        return Message(
            zh: "\(point.day)："
                + there.map { "\($0.words.zh) \(tally[$0])" }.joined(separator: "，"),
            en: "\(point.day): "
                + there.map { "\(tally[$0]) \($0.words.en)" }.joined(separator: ", "))
    }

    /// From the foot of a column upwards.
    private static let order: [Sign] = [
        .met, .late, .excused, .open, .soon, .near, .missed,
    ]

    private var spoken: Message {
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
