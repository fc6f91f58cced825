import Duties

/// Situations of the organisations within reach, gathered with one query a table.
struct Situations {
    let all: [Situation]
    let shelves: [EditionID: ShelvedEdition]

    init(
        _ reach: Reach, _ question: StandingQuestion, scope: Scope, office: Office,
        _ reading: any Reading
    ) throws {
        let tree = try reading.organisations(reach, scope)
        let above = try reading.superiors(of: reach.top)
        let adoptions = try reading.adoptions(reach)
        let shelves = try Situations.shelves(adoptions, office, reading)
        let parts = try Parts(reach, question, scope, office, reading, Array(shelves.keys))
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
    let quantifications: [Quantification]
    let records: [OrganisationID: [PerformanceRecord]]
    let excuses: [OrganisationID: [Excuse]]

    init(
        _ reach: Reach, _ question: StandingQuestion, _ scope: Scope, _ office: Office,
        _ reading: any Reading, _ editions: [EditionID]
    ) throws {
        let day = office.zone.day(of:)
        posts = Dictionary(grouping: try reading.posts(reach, scope), by: \.organisation)
        quantifications = try reading.quantifications(editions).map {
            Quantification(
                duty: $0.duty, organisation: $0.organisation, min: $0.min, period: $0.period,
                recorded: day($0.recordedAt), replaces: $0.replaces, by: $0.account)
        }
        // A late record may stand for a window that began up to two years before it happened.
        let span = Window(question.span.start + -400, through: max(question.asOf, question.known))
        records = try Parts.records(reach, span, scope, office, reading)
        excuses = Dictionary(
            grouping: try reading.excuses(reach, scope).map {
                Excuse(
                    duty: $0.duty, bearer: $0.bearer, window: $0.window,
                    counterpart: $0.counterpart, why: $0.why, approvedBy: $0.approvedBy,
                    recorded: day($0.recordedAt))
            }, by: \.bearer.organisation)
    }

    private static func records(
        _ reach: Reach, _ span: Window, _ scope: Scope, _ office: Office, _ reading: any Reading
    ) throws -> [OrganisationID: [PerformanceRecord]] {
        let rows = Dictionary(
            try reading.claimedRecords(reach, happened: span, scope).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        var grouped: [OrganisationID: [RecordID: PerformanceRecord]] = [:]
        for claim in try reading.claims(reach, happened: span, scope) {
            guard let row = rows[claim.record] else { continue }
            let bearer = claim.claim.bearer.organisation
            grouped[bearer, default: [:]][row.id, default: row.record(office.zone)]
                .claims.append(claim.claim)
        }
        return grouped.mapValues { Array($0.values) }
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
            quantifications: quantifications, records: records[organisation.id] ?? [],
            excuses: excuses[organisation.id] ?? [], settings: settings)
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

extension AdoptionRow {
    func adoption(_ zone: Zone) -> Adoption {
        Adoption(
            edition: edition, organisation: organisation, from: from, until: until,
            recorded: zone.day(of: recordedAt))
    }
}
