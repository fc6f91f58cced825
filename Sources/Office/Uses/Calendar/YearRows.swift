import Duties
package import Lists

/// The rows of a year's holiday file, each read or with what is wrong with it.
///
/// A row is a day, 休 (a day off) or 班 (a weekend day worked) and a name, as the State Council's
/// notice of the year lists them.
package struct YearRows: Sendable {
    package struct Row: Sendable {
        package var cells: [String]
        package var day: SpecialDay?
        package var mistake: Message?
    }

    package let year: Int
    package private(set) var rows: [Row] = []

    package init(_ cells: [[String]], year: Int) {
        self.year = year
        var seen: Set<Day> = []
        for (index, row) in cells.enumerated() where !row.allSatisfy(\.isEmpty) {
            // A first row without a number names the columns.
            if index == 0, row.first?.contains(where: \.isNumber) != true { continue }
            rows.append(read(row, &seen))
        }
    }

    /// Every day of the file; nil while a row is wrong, or where there is none.
    package var days: [SpecialDay]? {
        let days = rows.compactMap(\.day)
        return days.count == rows.count && !days.isEmpty ? days.sorted { $0.day < $1.day } : nil
    }

    private func read(_ cells: [String], _ seen: inout Set<Day>) -> Row {
        let cell = { (index: Int) in index < cells.count ? cells[index].trimmed : "" }
        func wrong(_ message: Message) -> Row { Row(cells: cells, mistake: message) }
        guard let day = Day(written: cell(0)) else { return wrong(.writtenDay) }
        guard day.year == year else { return wrong(.otherYear(year)) }
        guard let isWorked = YearRows.isWorked(cell(1)) else { return wrong(.offOrWorked) }
        guard !isWorked || day.weekday > 5 else { return wrong(.weekdayWorked) }
        guard cell(2).unicodeScalars.count <= 40, !cell(2).contains(where: \.isNewline) else {
            return wrong(.longName)
        }
        guard seen.insert(day).inserted else { return wrong(.dayTwice) }
        return Row(
            cells: cells, day: SpecialDay(day, isWorked: isWorked, name: cell(2)))
    }

    private static func isWorked(_ sign: String) -> Bool? {
        switch sign.lowercased() {
        case "休", "休息", "放假", "off": false
        case "班", "上班", "worked": true
        default: nil
        }
    }
}

extension Message {
    fileprivate static let writtenDay = Message(
        zh: "日期写作 2026-02-17。", en: "Write the day as 2026-02-17.")
    fileprivate static func otherYear(_ year: Int) -> Message {
        Message(zh: "不是 \(year) 年的日子。", en: "Not a day of \(year).")
    }
    fileprivate static let offOrWorked = Message(
        zh: "第二列写“休”或“班”。", en: "The second column says off or worked.")
    fileprivate static let weekdayWorked = Message(
        zh: "这天不是周末，本来就上班。", en: "No weekend day; it is worked anyway.")
    fileprivate static let longName = Message(
        zh: "名称不超过 40 字。", en: "A name has at most 40 characters.")
    fileprivate static let dayTwice = Message(zh: "这一天前面已经有了。", en: "This day is given twice.")
}
