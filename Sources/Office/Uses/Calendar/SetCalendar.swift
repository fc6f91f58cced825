package import Duties
package import Lists

extension Office {
    /// Sets a part of an organisation's calendar, or a threshold, for it and all below it.
    ///
    /// It counts for the past as well: what is owed follows from the paper (decision 0024). The
    /// same again leaves no second entry.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` for what makes no sense or rests on nothing.
    package func set(
        _ setting: LocalSetting, source: String, for organisation: Organisation,
        _ caller: Caller
    ) async throws {
        try mayGovern(organisation, caller)
        let mistakes = setting.mistakes + setting.mistakes(inSource: source)
        guard mistakes.isEmpty else { throw OfficeError.invalid(mistakes) }
        let deed = LocallySet(setting, source: source.trimmed)
        let now = world.now()
        try await store.write { writing in
            let own = try writing.localSettings(.one(organisation)).first {
                $0.organisation == organisation.id && $0.setting.key == setting.key
            }
            let isNews =
                own.map { $0.setting != setting || $0.source != deed.source }
                ?? (setting.content != nil)
            guard isNews else { return }
            try checkWarnings(setting, organisation, writing)
            try writing.append(
                .locallySet(deed), to: organisation.id, by: Actor(caller), at: now, in: self)
            try settingsChanged(below: organisation, writing)
        }
    }

    /// Near comes after approaching, or the one would never show.
    private func checkWarnings(
        _ setting: LocalSetting, _ organisation: Organisation, _ reading: any Reading
    ) throws {
        guard case .threshold(let threshold, let value?) = setting else { return }
        var settings = try reading.settings(of: organisation)
        threshold.set(value, in: &settings)
        guard settings.nearDays <= settings.approachingDays else {
            throw OfficeError.invalid([
                FieldMistake(
                    "value", zh: "“就要到期”的天数不能多于“临近”的天数（\(settings.approachingDays)）。",
                    en:
                        "Near (\(settings.nearDays)) cannot be more days than approaching (\(settings.approachingDays))."
                )
            ])
        }
    }

    /// Sets terms or semesters from lines as a form takes them.
    package func setPeriods(
        _ kind: Period, written text: String, source: String, for organisation: Organisation,
        _ caller: Caller
    ) async throws {
        let written = WrittenStretches(text, named: false)
        if let mistake = written.mistake("windows") { throw OfficeError.invalid([mistake]) }
        let windows = written.stretches.map(\.window).sorted()
        try await set(
            kind == .term ? .terms(windows) : .semesters(windows), source: source,
            for: organisation, caller)
    }

    /// Sets the nodes of a year from lines as a form takes them.
    package func setNodes(
        of year: Int, written text: String, for organisation: Organisation, _ caller: Caller
    ) async throws {
        let written = WrittenStretches(text, named: true)
        if let mistake = written.mistake("nodes") { throw OfficeError.invalid([mistake]) }
        let nodes = written.stretches.map { CalendarNode($0.window, name: $0.words) }
        try await set(
            .nodes(year, nodes.sorted { $0.window < $1.window }), source: "", for: organisation,
            caller)
    }
}

extension LocalSetting {
    /// What of it makes no sense, each beside the field of its form.
    var mistakes: [FieldMistake] {
        switch self {
        case .year(let year, let days):
            guard (1950...2100).contains(year) else { return [.year] }
            let isOdd = days.contains { $0.day.year != year || ($0.isWorked && $0.day.weekday < 6) }
            let names = days.compactMap { FieldMistake.notText("file", $0.name) }
            return Set(days.map(\.day)).count == days.count && !isOdd ? names : [.yearFile]
        case .terms(let windows), .semesters(let windows): return Self.mistakes(in: windows)
        case .nodes(let year, let nodes):
            guard (1950...2100).contains(year) else { return [.year] }
            return nodes.flatMap { $0.mistakes(year) } + (nodes.count > 100 ? [.tooManyNodes] : [])
        case .threshold(let threshold, let value?) where !threshold.sense.contains(value):
            return [.beyondSense(threshold.sense)]
        case .threshold: return []
        }
    }

    /// All but nodes, which are the committee's own to name, say what they rest on.
    func mistakes(inSource source: String) -> [FieldMistake] {
        if let mistake = FieldMistake.notText("source", source) { return [mistake] }
        if let mistake = FieldMistake.tooLong("source", source, 200) { return [mistake] }
        if case .nodes = self { return [] }
        guard content != nil, source.trimmed.isEmpty else { return [] }
        return [
            FieldMistake(
                "source", zh: "写明依据：哪份通知、哪次会议。",
                en: "Say what it rests on: which notice or meeting.")
        ]
    }

    private static func mistakes(in windows: [Window]) -> [FieldMistake] {
        if windows.contains(where: { $0.days > 3_660 }) || windows.count > 200 {
            return [
                FieldMistake(
                    "windows", zh: "一段不超过十年，最多 200 段。",
                    en: "At most ten years a stretch, and 200 of them.")
            ]
        }
        for (earlier, later) in zip(windows, windows.dropFirst()) where later.start <= earlier.last
        {
            return [
                FieldMistake(
                    "windows", zh: "\(later.start) 起的一段与前一段（至 \(earlier.last)）重叠。",
                    en: "The stretch from \(later.start) overlaps the one through \(earlier.last).")
            ]
        }
        return []
    }
}

extension CalendarNode {
    fileprivate func mistakes(_ year: Int) -> [FieldMistake] {
        if window.start.year > year || window.last.year < year {
            return [
                FieldMistake(
                    "nodes", zh: "\(window.start) 不在 \(year) 年。",
                    en: "\(window.start) is not in \(year).")
            ]
        }
        guard !name.isEmpty, name.unicodeScalars.count <= 40 else {
            return [
                FieldMistake(
                    "nodes", zh: "\(window.start)：在日期后写名称，不超过 40 字。",
                    en: "\(window.start): write its name after the days, at most 40 characters.")
            ]
        }
        return [FieldMistake.notText("nodes", name)].compactMap { $0 }
    }
}

extension FieldMistake {
    fileprivate static let year = FieldMistake(
        "year", zh: "年份写作 2026。", en: "Write the year as 2026.")
    fileprivate static let yearFile = FieldMistake(
        "file", zh: "文件里有别的年份的日子、重复的日子，或不在周末的“班”。",
        en: "The file has days of another year, days given twice, or a weekday marked as worked.")
    fileprivate static let tooManyNodes = FieldMistake(
        "nodes", zh: "一年最多 100 个节点。", en: "At most 100 nodes a year.")
    fileprivate static func beyondSense(_ sense: ClosedRange<Int>) -> FieldMistake {
        FieldMistake(
            "value", zh: "在 \(sense.lowerBound) 到 \(sense.upperBound) 之间才有意义。",
            en: "Only from \(sense.lowerBound) to \(sense.upperBound) makes sense.")
    }
}
