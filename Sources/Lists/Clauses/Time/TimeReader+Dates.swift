extension TimeReader {
    /// By a date: every date the clause names, sorted, each with what it covers.
    func deadline(_ act: Act, _ marks: [TimeMark]) -> Timing? {
        let all = marks.filter { $0.date != nil }
        let apart = all.filter { $0.date?.isName == false }
        let named = (apart.isEmpty ? all : apart).map { placed($0, act) }
        if act.clause.isPart, !named.isEmpty { return nil }
        guard let first = named.first?.date else { return closing(act, marks) }
        if first.isSeason, marks.contains(where: \.isHead), first.dates.count == 1,
            marks.contains(where: { $0.count != nil || $0.isFrequent })
        {
            return nil
        }
        var dates = named.flatMap { $0.date?.dates ?? [] }
        let covers = covers(act, marks, named, dates.count)
        let pairs = zip(dates, covers).sorted { $0.0 < $1.0 }
        dates = pairs.map(\.0)
        let unique = dates.indices.filter { $0 == 0 || dates[$0] != dates[$0 - 1] }
        var timing = Timing(
            schedule: .deadline(
                Deadline(
                    period: first.period, dates: unique.map { dates[$0] },
                    covers: covers.contains { $0 != nil } ? unique.map { pairs[$0].1 } : nil)))
        let heads = marks.filter { $0.isHead || $0.date != nil }
        timing.spans.schedule = span(heads)
        timing.spans.deadlines = span(named)
        timing.spans.covers = span(marks.filter(\.isCover))
        // 每年12月，甲报告，乙报告: a date that stands before its clause holds for those after it.
        if case .deadline(let deadline) = timing.schedule,
            let last = heads.last, last.range.upperBound <= act.core.lowerBound
        {
            timing.head = self.head(.date(deadline), heads[0].range, act)
        }
        return timing
    }

    /// 每季度…，次月10日前: the month after each window, not every month.
    private func placed(_ mark: TimeMark, _ act: Act) -> TimeMark {
        guard var date = mark.date, date.isNextMonth, let window, !window.months.isEmpty,
            window.sentence == act.clause.sentence
        else { return mark }
        let months = window.months
        switch window.period {
        case .quarter: date.cover = .previousQuarter
        case .halfYear: date.cover = .previousHalf
        case .year: date.cover = months == [1] ? .previousYear : nil
        default: return mark
        }
        let days = date.dates.compactMap(\.day)
        date.period = window.period
        date.dates = months.flatMap { month in
            days.map { YearlyDate(month: month, day: min($0, Calendar.lastDay(of: month))) }
        }
        return TimeMark(.date(date), mark.range)
    }

    /// 年内完成: by the end of the year, where no number makes a window of it.
    private func closing(_ act: Act, _ marks: [TimeMark]) -> Timing? {
        guard !marks.contains(where: { $0.isHead || $0.count != nil }),
            let mark = marks.first(where: {
                if case .whole(.year, true) = $0.kind { true } else { false }
            })
        else { return nil }
        var timing = Timing(
            schedule: .deadline(
                Deadline(period: .year, dates: [YearlyDate(month: 12, day: 31)])))
        timing.spans.schedule = reading.passage.span(mark.range)
        timing.spans.deadlines = timing.spans.schedule
        return timing
    }

    /// As many covers as dates go one to each; a single one goes to a single date.
    private func covers(
        _ act: Act, _ marks: [TimeMark], _ named: [TimeMark], _ count: Int
    ) -> [Deadline.Cover?] {
        // 次年6月底前完成培训 covers nothing; only an account looks back.
        let reports = reading.words(in: act.core).contains {
            $0.word.kind == .report || $0.word.kind == .review || $0.word.kind == .assessment
        }
        var said: [Deadline.Cover?] = marks.compactMap { mark in
            if case .cover(let cover) = mark.kind { return cover }
            if case .whole(.year, false) = mark.kind { return .thisYear }
            return nil
        }
        if said.isEmpty, reports {
            said = named.flatMap { mark in
                [Deadline.Cover?](repeating: mark.date?.cover, count: mark.date?.dates.count ?? 0)
            }
        }
        if said.count == 1, let first = named.first?.date, count == 1 || first.period != .year {
            return [Deadline.Cover?](repeating: said[0], count: count)
        }
        if said.count == count {
            // 次年1月 looks back at the whole year before.
            let own = named.flatMap { mark in
                [Deadline.Cover?](repeating: mark.date?.cover, count: mark.date?.dates.count ?? 0)
            }
            return zip(said, own).map { $0 == .thisYear && $1 == .previousYear ? $1 : $0 }
        }
        return [Deadline.Cover?](repeating: nil, count: count)
    }
}
