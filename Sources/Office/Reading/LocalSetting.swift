package import Duties

/// One thing an organisation sets for itself and for all below it: a part of its calendar, or a
/// number the design leaves to it.
///
/// Nothing inside (no days, no windows, no value) takes back what was set: the nearest superior's
/// holds again.
package enum LocalSetting: Hashable, Sendable {
    /// Weekdays off and weekend days worked, from the year's published arrangement.
    case year(Int, [SpecialDay])
    case terms([Window])
    case semesters([Window])
    /// 重要时间节点 of a year (S07).
    case nodes(Int, [CalendarNode])
    case threshold(NumberSetting, Int?)
}

/// A day that is not what its weekday says.
package struct SpecialDay: Hashable, Sendable {
    package var day: Day
    /// A weekend day worked (班); otherwise a weekday off (休).
    package var isWorked: Bool
    /// 春节; may be empty.
    package var name: String

    package init(_ day: Day, isWorked: Bool, name: String = "") {
        self.day = day
        self.isWorked = isWorked
        self.name = name
    }
}

/// A day or a stretch of days the committee pays attention to: 春节, 中秋.
package struct CalendarNode: Hashable, Sendable {
    package var window: Window
    package var name: String

    package init(_ window: Window, name: String) {
        self.window = window
        self.name = name
    }
}

/// A number the design marks as a setting; what stands where nobody sets it is ours and no
/// regulation's.
package enum NumberSetting: String, Hashable, Sendable, CaseIterable {
    /// Days after which an entry is marked 补录.
    case lateEntryDays = "late-entry-days"
    /// Days before an end at which a warning turns approaching, and near.
    case approachingDays = "approaching-days"
    case nearDays = "near-days"
    /// Percent of a running window that must be left when a list comes into force.
    case shareLeftPercent = "share-left-percent"
    /// 1 where 前 includes the day named, 0 where it ends the day before.
    case includesNamedDay = "includes-named-day"
    /// Thirds of those expected that must come to a democratic life meeting, days to report it (S12).
    case lifeMeetingThirds = "life-meeting-thirds"
    case lifeMeetingReportDays = "life-meeting-report-days"
    /// Days before a node in which a reminder is one for it (S07).
    case reminderDays = "reminder-days"
    /// Days after which a line of a register is looked at again (S34 S35 S38 S18).
    case reviewRisks = "review-risks"
    case reviewPowers = "review-powers"
    case reviewBranches = "review-branches"
    case reviewPositions = "review-positions"

    /// Beyond these a value makes no sense.
    package var sense: ClosedRange<Int> {
        switch self {
        case .lateEntryDays: 0...366
        case .approachingDays, .nearDays: 0...90
        case .shareLeftPercent: 1...100
        case .includesNamedDay: 0...1
        case .lifeMeetingThirds: 0...3
        case .lifeMeetingReportDays, .reminderDays: 0...90
        case .reviewRisks, .reviewPowers, .reviewBranches, .reviewPositions: 1...1100
        }
    }

    package func value(in settings: Settings) -> Int {
        switch self {
        case .lateEntryDays: settings.lateEntryDays
        case .approachingDays: settings.approachingDays
        case .nearDays: settings.nearDays
        case .shareLeftPercent: settings.shareLeftPercent
        case .includesNamedDay: settings.includesNamedDay ? 1 : 0
        case .lifeMeetingThirds: settings.lifeMeetingThirds
        case .lifeMeetingReportDays: settings.lifeMeetingReportDays
        case .reminderDays: settings.reminderDays
        case .reviewRisks, .reviewPowers, .reviewBranches, .reviewPositions:
            reviewed.flatMap { settings.reviewDays[$0.rawValue] ?? $0.facts.review?.days } ?? 0
        }
    }

    func set(_ value: Int, in settings: inout Settings) {
        switch self {
        case .lateEntryDays: settings.lateEntryDays = value
        case .approachingDays: settings.approachingDays = value
        case .nearDays: settings.nearDays = value
        case .shareLeftPercent: settings.shareLeftPercent = value
        case .includesNamedDay: settings.includesNamedDay = value == 1
        case .lifeMeetingThirds: settings.lifeMeetingThirds = value
        case .lifeMeetingReportDays: settings.lifeMeetingReportDays = value
        case .reminderDays: settings.reminderDays = value
        case .reviewRisks, .reviewPowers, .reviewBranches, .reviewPositions:
            if let reviewed { settings.reviewDays[reviewed.rawValue] = value }
        }
    }

    /// The register whose lines it says to look at again.
    package var reviewed: RegisterKind? {
        switch self {
        case .reviewRisks: .risks
        case .reviewPowers: .powers
        case .reviewBranches: .branches
        case .reviewPositions: .positions
        default: nil
        }
    }
}

extension LocalSetting {
    /// What it is called among an organisation's settings: `year-2026`, `terms`, `near-days`.
    package var key: String {
        switch self {
        case .year(let year, _): "year-\(year)"
        case .terms: "terms"
        case .semesters: "semesters"
        case .nodes(let year, _): "nodes-\(year)"
        case .threshold(let threshold, _): threshold.rawValue
        }
    }

    /// Its content as lines of text; nil where it takes back what was set.
    package var content: String? {
        let text =
            switch self {
            case .year(_, let days):
                days.map { "\($0.day) \($0.isWorked ? "worked" : "off") \($0.name)" }
                    .joined(separator: "\n")
            case .terms(let windows), .semesters(let windows):
                windows.map { "\($0.start) \($0.last)" }.joined(separator: "\n")
            case .nodes(_, let nodes):
                nodes.map { "\($0.window.start) \($0.window.last) \($0.name)" }
                    .joined(separator: "\n")
            case .threshold(_, let value): value.map(String.init) ?? ""
            }
        return text.isEmpty ? nil : text
    }

    /// Reads a setting back from its key and its lines; nil for what ``content`` never gives.
    package init?(key: String, content: String) {
        let lines = content.split(separator: "\n").map {
            $0.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
                .map(String.init)
        }
        if let threshold = NumberSetting(rawValue: key), let value = Int(content) {
            self = .threshold(threshold, value)
        } else if let year = Self.year(key, after: "year-") {
            self = .year(year, lines.compactMap(SpecialDay.init(line:)))
        } else if let year = Self.year(key, after: "nodes-") {
            self = .nodes(year, lines.compactMap(CalendarNode.init(line:)))
        } else if key == "terms" {
            self = .terms(lines.compactMap(Window.init(line:)))
        } else if key == "semesters" {
            self = .semesters(lines.compactMap(Window.init(line:)))
        } else {
            return nil
        }
    }

    private static func year(_ key: String, after head: String) -> Int? {
        key.hasPrefix(head) ? Int(key.dropFirst(head.count)) : nil
    }
}

extension SpecialDay {
    fileprivate init?(line: [String]) {
        guard line.count == 3, let day = Day(line[0]) else { return nil }
        self.init(day, isWorked: line[1] == "worked", name: line[2])
    }
}

extension CalendarNode {
    fileprivate init?(line: [String]) {
        guard line.count == 3, let window = Window(line: line) else { return nil }
        self.init(window, name: line[2])
    }
}

extension Window {
    fileprivate init?(line: [String]) {
        guard line.count >= 2, let start = Day(line[0]), let last = Day(line[1]) else {
            return nil
        }
        self.init(start, through: last)
    }
}
