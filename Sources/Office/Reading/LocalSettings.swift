package import Duties

/// A setting as it stands, with who set it and what it rests on.
package struct LocalSettingRow: Hashable, Sendable {
    package var organisation: OrganisationID
    package var setting: LocalSetting
    package var source: String
    package var account: String
    package var recordedAt: Int64

    package init(
        organisation: OrganisationID, setting: LocalSetting, source: String, account: String,
        recordedAt: Int64
    ) {
        self.organisation = organisation
        self.setting = setting
        self.source = source
        self.account = account
        self.recordedAt = recordedAt
    }
}

/// What holds for each organisation within reach: field by field the nearest superior's that set
/// it, its own before all.
struct LocalSettings {
    private let rows: [OrganisationID: [LocalSettingRow]]
    /// Settings worked out already, by those in the line who set something.
    private var known: [[OrganisationID]: Settings] = [:]

    init(_ reach: Reach, _ reading: any Reading) throws {
        rows = Dictionary(grouping: try reading.localSettings(reach), by: \.organisation)
    }

    /// Where nobody has set anything, nothing is worked out: the tree may be large.
    mutating func settings(for organisation: Organisation) -> Settings {
        guard !rows.isEmpty else { return Settings() }
        let setters = organisation.line.filter { rows[$0] != nil }
        if let settings = known[setters] { return settings }
        var settings = Settings()
        for row in setters.reversed().flatMap({ rows[$0] ?? [] }) {
            row.setting.apply(to: &settings)
        }
        known[setters] = settings
        return settings
    }

    /// The rows that hold, one a name, in the order of their names.
    func standing(for organisation: Organisation) -> [LocalSettingRow] {
        var found: [String: LocalSettingRow] = [:]
        for row in organisation.line.reversed().flatMap({ rows[$0] ?? [] }) {
            found[row.setting.key] = row
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension LocalSetting {
    fileprivate func apply(to settings: inout Settings) {
        switch self {
        case .year(let year, let days):
            settings.workingDays[year] = WorkingYear(
                holidays: Set(days.lazy.filter { !$0.isWorked }.map(\.day)),
                workedWeekends: Set(days.lazy.filter(\.isWorked).map(\.day)))
        case .terms(let windows): settings.terms = windows
        case .semesters(let windows): settings.semesters = windows
        case .nodes: break
        case .threshold(let threshold, let value):
            if let value { threshold.set(value, in: &settings) }
        }
    }
}

extension Reading {
    /// The settings that hold for one organisation.
    func settings(of organisation: Organisation) throws -> Settings {
        var local = try LocalSettings(.one(organisation), self)
        return local.settings(for: organisation)
    }
}

extension Organisation {
    /// Its identifier, then its superiors' upwards, as its path has them.
    fileprivate var line: [OrganisationID] {
        path.split(separator: "/").reversed().map { OrganisationID(String($0)) }
    }
}
