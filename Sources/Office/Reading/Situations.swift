import Duties

/// Situations of the organisations within reach, gathered with one query a table.
struct Situations {
    let all: [Situation]
    let shelves: [EditionID: ShelvedEdition]

    /// Situations for a question, with the records that may count for it.
    init(
        _ reach: Reach, _ question: StandingQuestion, scope: Scope, office: Office,
        _ reading: any Reading
    ) throws {
        // A term of office may have begun five years before the days asked about.
        try self.init(
            reach, entered: question.entered(since: question.span.start + -2000), scope: scope,
            office: office, reading)
    }

    /// What decides how much is owed, and nothing that was entered.
    init(structure reach: Reach, office: Office, _ reading: any Reading) throws {
        try self.init(reach, entered: nil, scope: .everything, office: office, reading)
    }

    /// - Parameter entered: when what is to be known of happened; nil for none of it.
    init(
        _ reach: Reach, entered: Window?, scope: Scope, office: Office, _ reading: any Reading
    ) throws {
        let tree = try reading.organisations(reach, scope)
        let above = try reading.superiors(of: reach.top)
        let adoptions = try reading.adoptions(reach)
        let shelves = try Situations.shelves(adoptions, office, reading)
        let parts = try Parts(reach, entered, scope, office, reading, Array(shelves.keys))
        var byID = Dictionary(uniqueKeysWithValues: (tree + above).map { ($0.id, $0) })
        var children = Dictionary(grouping: tree) { $0.parent }
        if case .one(let organisation) = reach {
            children[organisation.id] = try reading.children(of: organisation, scope)
            byID[organisation.id] = organisation
        }
        let inForce = Dictionary(grouping: adoptions) { $0.organisation }
        let editions = shelves.mapValues(\.edition)
        var local = try LocalSettings(reach, reading)
        all = tree.map { organisation in
            let superiors = sequence(first: organisation) { $0.parent.flatMap { byID[$0] } }
                .dropFirst()
            return parts.situation(
                of: organisation, superiors: Array(superiors),
                subordinates: children[organisation.id] ?? [],
                adoptions: ([organisation] + superiors).flatMap { inForce[$0.id] ?? [] },
                editions: editions, office: office,
                settings: local.settings(for: organisation))
        }
        self.shelves = shelves
    }

    private static func shelves(
        _ adoptions: [AdoptionRow], _ office: Office, _ reading: any Reading
    ) throws -> [EditionID: ShelvedEdition] {
        var shelves: [EditionID: ShelvedEdition] = [:]
        for id in Set(adoptions.map(\.edition)) {
            shelves[id] = try office.registers.edition(id, reading)
        }
        return shelves
    }

    func line(_ key: DutyKey) -> DutyLine? { shelves[key.edition]?.lines[key.duty] }
}

/// Rows of one gathering, grouped by the organisation they concern.
private struct Parts {
    let posts: [OrganisationID: [Post]]
    let quantifications: [OrganisationID: [Quantification]]
    let records: [OrganisationID: [PerformanceRecord]]
    let excuses: [OrganisationID: [Excuse]]

    init(
        _ reach: Reach, _ entered: Window?, _ scope: Scope, _ office: Office,
        _ reading: any Reading, _ editions: [EditionID]
    ) throws {
        let day = office.zone.day(of:)
        posts = Dictionary(grouping: try reading.posts(reach, scope), by: \.organisation)
        let numbers = try reading.quantifications(editions).map {
            Quantification(
                duty: $0.duty, organisation: $0.organisation, min: $0.min, period: $0.period,
                recorded: day($0.recordedAt), replaces: $0.replaces, by: $0.account)
        }
        quantifications = Dictionary(grouping: numbers, by: \.organisation)
        guard let entered else {
            (records, excuses) = ([:], [:])
            return
        }
        records = try Parts.records(reach, entered, scope, office, reading)
        excuses = Dictionary(
            grouping: try reading.excuses(reach, scope).map { $0.excuse(office.zone) },
            by: \.bearer.organisation)
    }

    private static func records(
        _ reach: Reach, _ span: Window, _ scope: Scope, _ office: Office, _ reading: any Reading
    ) throws -> [OrganisationID: [PerformanceRecord]] {
        Dictionary(grouping: try reading.entries(reach, happened: span, scope)) {
            $0.claim.bearer.organisation
        }.mapValues { PerformanceRecord.gathered($0, office.zone) }
    }

    func situation(
        of organisation: Organisation, superiors: [Organisation], subordinates: [Organisation],
        adoptions: [AdoptionRow], editions: [EditionID: Edition], office: Office,
        settings: Settings
    ) -> Situation {
        Situation(
            organisation: organisation, posts: posts[organisation.id] ?? [],
            superiors: superiors, subordinates: subordinates,
            adoptions: adoptions.map { $0.adoption(office.zone) }, editions: editions,
            quantifications: ([organisation] + superiors).flatMap { quantifications[$0.id] ?? [] },
            records: records[organisation.id] ?? [],
            excuses: excuses[organisation.id] ?? [], settings: settings)
    }
}

extension StandingQuestion {
    /// When what may count for it happened.
    ///
    /// - Parameter day: the first day of the longest window that reaches into the days asked about;
    ///   a late record may stand for one that began two years before it happened.
    func entered(since day: Day) -> Window {
        Window(min(day, span.start + -400), through: max(asOf, known))
    }
}

extension PerformanceRecord {
    /// Records with their claims, from rows of one claim each.
    static func gathered(_ rows: [EntryRow], _ zone: Zone) -> [PerformanceRecord] {
        var places: [RecordID: Int] = [:]
        places.reserveCapacity(rows.count)
        var records: [PerformanceRecord] = []
        records.reserveCapacity(rows.count)
        for row in rows {
            if let place = places[row.record.id] {
                records[place].claims.append(row.claim)
                continue
            }
            places[row.record.id] = records.count
            var record = row.record.record(zone)
            record.claims = [row.claim]
            records.append(record)
        }
        return records
    }
}

extension RecordRow {
    func record(_ zone: Zone) -> PerformanceRecord {
        PerformanceRecord(
            id: id, organisation: organisation, number: number, title: title,
            happened: happened, recorded: zone.day(of: recordedAt),
            ended: endedAt.map(zone.day(of:)), claims: [], isOpening: isOpening)
    }
}

extension ObligationExcused {
    func excuse(on day: Day) -> Excuse {
        Excuse(
            duty: duty, bearer: bearer, window: window, counterpart: counterpart, why: why,
            approvedBy: approvedBy, recorded: day)
    }
}

extension ExcuseRow {
    func excuse(_ zone: Zone) -> Excuse {
        Excuse(
            duty: duty, bearer: bearer, window: window, counterpart: counterpart, why: why,
            approvedBy: approvedBy, recorded: zone.day(of: recordedAt))
    }
}

extension AdoptionRow {
    func adoption(_ zone: Zone) -> Adoption {
        Adoption(
            edition: edition, organisation: organisation, from: from, until: until,
            recorded: zone.day(of: recordedAt))
    }
}
