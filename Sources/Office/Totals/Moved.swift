import Duties

/// Duties of one organisation that an entry speaks of, and those of its posts that bear them; nil is
/// the organisation itself.
struct TouchedDuties {
    var duties: Set<DutyKey> = []
    var posts: Set<PostID?> = []

    mutating func touch(_ duty: DutyKey, of bearer: BearerKey) {
        duties.insert(duty)
        posts.insert(bearer.post)
    }
}

extension Office.Touched {
    init(_ claims: [Claim]) {
        self = [:]
        for claim in claims { touch(claim.duty, of: claim.bearer) }
    }

    init(_ duty: DutyKey, of bearer: BearerKey) {
        self = [:]
        touch(duty, of: bearer)
    }

    private mutating func touch(_ duty: DutyKey, of bearer: BearerKey) {
        self[bearer.organisation, default: TouchedDuties()].touch(duty, of: bearer)
    }
}

/// What an entry adds to what was entered before.
struct Entering {
    var records: [PerformanceRecord] = []
    /// The record it corrects or withdraws, and the day.
    var ended: (record: RecordID, on: Day)?
    var excuses: [Excuse] = []
}

extension Entering {
    /// A record, entered on a day in an organisation's chain.
    init(_ deed: RecordEntered, in organisation: OrganisationID, on day: Day) {
        records = [
            PerformanceRecord(
                id: deed.record, organisation: organisation, number: deed.number,
                title: deed.title, happened: deed.happened, recorded: day, claims: deed.claims,
                isOpening: deed.vouchedBy != nil)
        ]
        ended = deed.supersedes.map { ($0, day) }
    }
}

/// What was entered on some duties of one organisation before an entry that moves its totals.
struct Moved {
    let survey: GroundSurvey
    private let posts: Set<PostID?>
    private let before: Survey.Entries

    init(_ survey: GroundSurvey, _ posts: Set<PostID?>, _ before: Survey.Entries) {
        self.survey = survey
        self.posts = posts
        self.before = before
    }

    /// By what the entry moves each year kept: from a day on, or whole.
    func courses(_ entering: Entering, _ day: Day?, _ last: Int, _ zone: Zone) -> [Course] {
        let after = after(entering)
        let days = after.records.map { $0.recorded } + after.excuses.map { $0.recorded }
        let first = day?.year ?? days.map { $0.year }.min() ?? last
        return (min(first, last)...max(first, last)).map { year in
            survey.survey.difference(
                in: year, from: before, to: after, borneBy: posts, from: day)
        }
    }

    private func after(_ entering: Entering) -> Survey.Entries {
        let organisation = survey.organisation.id
        let duties = survey.survey.duties
        func concerns(_ duty: DutyKey, _ bearer: BearerKey) -> Bool {
            bearer.organisation == organisation && duties?.contains(duty) ?? true
        }
        var after = before
        if let (record, day) = entering.ended {
            for place in after.records.indices
            where after.records[place].id == record && after.records[place].ended == nil {
                after.records[place].ended = day
            }
        }
        for var record in entering.records {
            record.claims = record.claims.filter { concerns($0.duty, $0.bearer) }
            if !record.claims.isEmpty { after.records.append(record) }
        }
        after.excuses += entering.excuses.filter { concerns($0.duty, $0.bearer) }
        return after
    }
}
