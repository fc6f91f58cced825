import Duties

/// Totals made anew: when what is owed has changed under what was done, or all of them.
extension Office {
    /// The last year the totals are kept for; 0 where they were never made.
    func totalsLast(_ reading: any Reading) throws -> Int {
        try reading.setting(Office.totalsSetting).flatMap { Int($0) } ?? 0
    }

    static let totalsSetting = "totals"

    /// Makes the totals where there are none, and of the years to come: at the start of the program
    /// and with the first entry of a year.
    package func keepTotals() async throws {
        let last = today().year + 1
        guard grounds.totalsYear.withLock({ $0 }) < last else { return }
        let (kept, recent) = try await store.read {
            (try totalsLast($0), try $0.recentChanges())
        }
        if kept < last {
            try await rebuildTotals()
        } else if recent > GroundShelf.mostRecent {
            try await store.write { try addUp($0) }
        }
        grounds.totalsYear.withLock { $0 = last }
    }

    /// Adds up changes when so many were kept one by one that reading them takes time.
    ///
    /// Where it does not come about now it will later: the entry before it is safe.
    func addUpIfMany() async {
        guard grounds.shouldAddUp() else { return }
        try? await store.write { try addUp($0) }
    }

    private func addUp(_ writing: any Writing) throws {
        try writing.addUpChanges()
        try writing.set(KeptOverviews.setting, world.newID())
    }

    /// Makes all totals anew from what was entered.
    package func rebuildTotals() async throws {
        let last = today().year + 1
        try await store.write { writing in
            try writing.clearChanges()
            try writing.set(KeptOverviews.setting, world.newID())
            try writing.set(Office.totalsSetting, String(last))
            var above: [OrganisationID: [Int: Course]] = [:]
            try eachDone(through: last, writing) { organisation, courses in
                for course in courses {
                    try writing.addChanges(course, to: organisation.id, below: false)
                    for superior in organisation.above {
                        above[superior, default: [:]][
                            course.year, default: Course(course.year)] += course
                    }
                }
            }
            for (superior, years) in above.sorted(by: { $0.key < $1.key }) {
                for course in years.values {
                    try writing.addChanges(course, to: superior, below: true)
                }
            }
        }
    }

    /// Works out the totals of some organisations again and moves those above by the difference.
    func restate(_ organisations: [Organisation], _ writing: any Writing) throws {
        let last = try totalsLast(writing)
        guard last > 0 else { return }
        for organisation in organisations where try writing.hasEntries(organisation.id) {
            let kept = try writing.changes(of: organisation.id, below: false)
            let now = try done(of: organisation, through: last, writing)
            try move(organisation, from: kept, to: now, writing)
        }
    }

    /// Takes the totals of organisations out of those above them, before they go elsewhere.
    func leaveTotals(_ organisations: [Organisation], _ writing: any Writing) throws {
        for organisation in organisations {
            let kept = try writing.changes(of: organisation.id, below: false)
            try move(organisation, from: kept, to: [], writing)
        }
    }

    /// As ``restate(_:_:)`` for all whose entries speak of a duty.
    func restate(touchedBy duty: DutyKey, _ writing: any Writing) throws {
        try restate(writing.touched(by: duty.edition, duty.duty), writing)
    }

    /// As ``restate(_:_:)`` for all whose entries speak of an edition or of one it goes on from.
    func restate(touchedBy edition: EditionID, _ writing: any Writing) throws {
        var touched: Set<OrganisationID> = []
        var seen: Set<EditionID> = []
        var next: EditionID? = edition
        while let edition = next, seen.insert(edition).inserted {
            touched.formUnion(try writing.touched(by: edition, nil))
            next = try registers.edition(edition, writing)?.snapshot.follows.map(EditionID.init)
        }
        try restate(touched.sorted(), writing)
    }

    private func restate(_ ids: [OrganisationID], _ writing: any Writing) throws {
        try restate(ids.compactMap { try writing.organisation($0, .everything) }, writing)
    }

    private func done(
        of organisation: Organisation, through last: Int, _ reading: any Reading
    ) throws -> [Course] {
        let all = try Situations(
            .one(organisation), entered: .ever, scope: .everything, office: self, reading
        ).all
        return all.first.map { $0.done(through: last) } ?? []
    }

    /// Calls back with what was done by each organisation of whom an entry speaks.
    func eachDone(
        through last: Int, _ reading: any Reading,
        _ body: (Organisation, [Course]) throws -> Void
    ) throws {
        for top in try reading.organisations(nil, .everything) where top.parent == nil {
            let children = try reading.children(of: top, .everything)
            for reach in [Reach.one(top)] + children.map(Reach.subtree) {
                let found = try Situations(
                    reach, entered: .ever, scope: .everything, office: self, reading)
                for situation in found.all {
                    let courses = situation.done(through: last)
                    if !courses.isEmpty { try body(situation.organisation, courses) }
                }
            }
        }
    }
}

extension Window {
    /// Whenever it happened.
    static let ever = Window(Day(ordinal: -200_000), through: farthest)
}
