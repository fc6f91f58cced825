import Duties
import Lists

extension WorkedCase {
    /// The situation the lines describe.
    var situation: Situation {
        let isVillage = lines.contains { $0.key == "asked of" && $0.words == ["village"] }
        var situation = World.situation(village: isVillage)
        let duties = lines("duty").enumerated().map { duty("一/\($0 + 1)#1", $1) }
        situation.editions = [World.edition: World.edition(duties)]
        situation.adoptions = lines("in force").map(adoption)
        situation.quantifications = lines("quantified").compactMap(quantification)
        situation.records = lines("record").enumerated().map { record($0 + 1, $1, situation) }
        situation.excuses = lines("excused").compactMap { excuse($0, situation) }
        for words in lines("founded") { situation.organisation.founded = words.days[0] }
        for words in lines("dissolved") { situation.organisation.dissolved = words.days[0] }
        for words in lines("below") {
            let place = situation.subordinates.firstIndex { $0.name == words[0] }
            if let place { situation.subordinates[place].founded = words.days[0] }
        }
        for words in lines("post") { change(words, in: &situation) }
        for words in lines("setting") { set(words, in: &situation.settings) }
        return situation
    }

    var question: StandingQuestion {
        let words = lines("as of").first ?? []
        let year = words.after("year").flatMap { Int($0) }
        return StandingQuestion(
            asOf: words.days.first ?? World.epoch, known: words.day(after: "known"),
            span: year.map { .year($0) })
    }

    // MARK: The register

    private func duty(_ id: String, _ words: [String]) -> Duty {
        let role = Bearer.Role(rawValue: words[0]) ?? .collective
        let names = words.after("named")
        let counterparts = words.after("with").map { [$0] } ?? []
        var duty = World.duty(
            id, Bearer(role: role, text: names, inherited: names == nil), schedule(words),
            per: words.contains("with")
                ? .counterpart : words.contains("undecided") ? .undecided : .bearer,
            counterparts: counterparts)
        duty.relation = words.after("or").map {
            Relation(kind: .alternative, to: "一/\($0)#1", span: Span(0, 0))
        }
        if words.contains("may") { duty.modality = .may }
        return duty
    }

    private func schedule(_ words: [String]) -> Schedule {
        let nowhere = Span(0, 0)
        if let term = words.after("vague") { return .vague(term: Sourced(term, nowhere)) }
        if words.contains("continuing") { return .continuing }
        if let within = words.after("event") {
            return .event(
                Event(
                    trigger: Sourced("发现问题", nowhere),
                    within: within.hasPrefix("P") ? Sourced(within, nowhere) : nil,
                    term: within.hasPrefix("P") ? nil : Sourced(within, nowhere)))
        }
        let dates = words.compactMap { YearlyDate($0) }
        let period = words.after("every").flatMap { Period(rawValue: $0) }
        if !dates.isEmpty {
            let covers = words.compactMap { Deadline.Cover(rawValue: $0) }
            return .deadline(
                Deadline(period: period, dates: dates, covers: covers.isEmpty ? nil : covers))
        }
        let times = words.after("times").flatMap { Int($0) }
        return .recurring(
            Recurring(period: period, min: times ?? 1, minExplicit: times != nil))
    }

    private func adoption(_ words: [String]) -> Adoption {
        Adoption(
            edition: World.edition,
            organisation: OrganisationID(words.after("of") ?? "township"), from: words.days[0],
            until: words.day(after: "through"),
            recorded: words.day(after: "recorded") ?? World.epoch)
    }

    private func quantification(_ words: [String]) -> Quantification? {
        guard let times = words.after("times").flatMap({ Int($0) }),
            let period = words.after("every").flatMap({ Period(rawValue: $0) })
        else { return nil }
        return Quantification(
            duty: DutyKey(World.edition, "一/1#1"), organisation: World.township.id, min: times,
            period: period, recorded: words.day(after: "recorded") ?? World.epoch,
            replaces: "定期", by: "committee")
    }

    // MARK: What was entered

    private func record(
        _ number: Int, _ words: [String], _ situation: Situation
    ) -> PerformanceRecord {
        let happened = words.days[0]
        let duties = words.after("duties")?.split(separator: ",").map(String.init) ?? ["1"]
        let claims = duties.map { duty in
            Claim(
                words.contains("sets-off") ? .triggers : .satisfies,
                duty: DutyKey(World.edition, "一/\(duty)#1"),
                bearer: bearer(words.after("by"), situation), window: words.day(after: "for"),
                counterpart: words.after("with"))
        }
        return PerformanceRecord(
            id: RecordID("record \(number)"), organisation: situation.organisation.id,
            number: number, title: "", happened: happened,
            recorded: words.day(after: "recorded") ?? happened,
            ended: words.day(after: "withdrawn"), claims: claims)
    }

    private func excuse(_ words: [String], _ situation: Situation) -> Excuse? {
        guard let window = words.days.first else { return nil }
        return Excuse(
            duty: DutyKey(World.edition, "一/1#1"),
            bearer: bearer(words.after("by"), situation), window: window,
            counterpart: words.after("with"), why: "洪灾", approvedBy: "县委",
            recorded: words.day(after: "recorded") ?? window)
    }

    /// The post titled so; without a title, the bearer the first duty names.
    private func bearer(_ title: String?, _ situation: Situation) -> BearerKey {
        let post = situation.posts.first { $0.title == (title ?? lines("by").first?[0]) }
        return BearerKey(situation.organisation.id, post?.id)
    }

    // MARK: The tree and the settings

    private func change(_ words: [String], in situation: inout Situation) {
        guard let place = situation.posts.firstIndex(where: { $0.title == words[0] }) else {
            return
        }
        if words.contains("none") {
            situation.posts.remove(at: place)
            return
        }
        if let day = words.day(after: "founded") { situation.posts[place].founded = day }
        if let day = words.day(after: "dissolved") { situation.posts[place].dissolved = day }
    }

    private func set(_ words: [String], in settings: inout Settings) {
        switch words[0] {
        case "terms": settings.terms.append(Window(words.days[0], through: words.days[1]))
        case "semesters":
            settings.semesters.append(Window(words.days[0], through: words.days[1]))
        case "working-days":
            let worked = words.firstIndex(of: "worked") ?? words.endIndex
            settings.workingDays[words.days[0].year] = WorkingYear(
                holidays: Set(Array(words[..<worked]).days),
                workedWeekends: Set(Array(words[worked...]).days))
        case "day-named-excluded": settings.includesNamedDay = false
        case "share-left": settings.shareLeftPercent = Int(words[1]) ?? 50
        case "late-entry": settings.lateEntryDays = Int(words[1]) ?? 15
        case "approaching": settings.approachingDays = Int(words[1]) ?? 15
        case "near": settings.nearDays = Int(words[1]) ?? 5
        default: break
        }
    }
}
