import Duties
import Office

/// The table of changes: what was done, as totals of any day.
extension SQLSession {
    func done(
        below organisation: Organisation, by day: Day, _ scope: Scope
    ) throws -> [OrganisationID: [Movement]] {
        let first = Window.year(day.year).start
        var condition = Condition(organisation.id, day.year).within(scope)
        let places = Fenwick.reading(through: day - first).map { condition.place($0) }
        let sql = """
            SELECT c.organisation, c.counts
            FROM organisation o JOIN change c ON c.organisation = o.id
            WHERE o.parent = ?1 AND c.below IN (0, 1) AND c.year = ?2
                AND c.place IN (\(places.joined(separator: ", "))) AND \(condition.sql)
            """
        var sums: [OrganisationID: ChangeRow] = [:]
        try connection.each(sql, values: condition.values) { row in
            sums[row.id(0), default: ChangeRow()].add(packed: try row.bytes(1))
        }
        for recent in try recent(below: organisation, scope) where recent.course.year == day.year {
            for (place, step) in recent.course.steps where place.day <= day - first {
                sums[recent.branch, default: ChangeRow()].add(step, place.category)
            }
        }
        return sums.mapValues(\.movements)
    }

    func changes(of organisation: OrganisationID, below: Bool) throws -> [Course] {
        var years: [Int: [ChangeRow]] = [:]
        try connection.each(
            """
            SELECT year, place, counts FROM change
            WHERE organisation = ?1 AND below = ?2 AND year > 0
            """, values: [organisation.sqlValue, .integer(below ? 1 : 0)]
        ) { row in
            let empty = [ChangeRow](repeating: ChangeRow(), count: Fenwick.size + 1)
            let place = row.number(1)
            guard (1...Fenwick.size).contains(place) else {
                throw StorageError.senseless(column: "place", value: "\(place)")
            }
            years[row.number(0), default: empty][place] = ChangeRow(packed: try row.bytes(2))
        }
        var courses: [Int: Course] = [:]
        for (year, rows) in years { courses[year] = Course(year, unfolding: rows) }
        for course in try recent(of: organisation, below: below) {
            courses[course.year, default: Course(course.year)] += course
        }
        return courses.values.filter { !$0.isEmpty }.sorted { $0.year < $1.year }
    }

    func changedOrganisations() throws -> [OrganisationID] {
        try connection.rows(
            """
            SELECT organisation FROM change UNION SELECT organisation FROM change_recent
            ORDER BY organisation
            """
        ) { $0.id(0) }
    }

    func move(_ organisation: Organisation, by course: Course, id: String) throws {
        try connection.send(
            """
            INSERT INTO change (organisation, below, year, place, counts)
            VALUES (?1, 0, 0, 0, ?2)
            ON CONFLICT (organisation, below, year, place) DO UPDATE
            SET counts = excluded.counts
            """, values: [organisation.id.sqlValue, .bytes([])])
        try connection.insert(
            into: "change_recent",
            [
                "organisation": organisation.id, "id": id, "path": organisation.path,
                "year": course.year, "steps": course.packed,
            ])
    }

    func recentChanges() throws -> Int {
        try connection.rows("SELECT count(*) FROM change_recent") { $0.number(0) }.first ?? 0
    }

    func addUpChanges() throws {
        let rows = try connection.rows(
            "SELECT path, year, steps FROM change_recent ORDER BY organisation, id"
        ) { (path: $0.text(0), course: Course($0.number(1), packed: try $0.bytes(2))) }
        var sums: [ChangeKey: Course] = [:]
        for (path, course) in rows {
            let line = path.split(separator: "/").map { OrganisationID(String($0)) }
            for (place, organisation) in line.enumerated() {
                let key = ChangeKey(
                    organisation: organisation, isBelow: place < line.count - 1,
                    year: course.year)
                sums[key, default: Course(course.year)] += course
            }
        }
        for (key, course) in sums.sorted(by: { $0.key < $1.key }) {
            try addChanges(course, to: key.organisation, below: key.isBelow)
        }
        try connection.run("DELETE FROM change_recent")
    }

    func addChanges(_ course: Course, to organisation: OrganisationID, below: Bool) throws {
        var added: [Int: ChangeRow] = [:]
        for (step, movement) in course.steps {
            for place in Fenwick.holding(step.day) {
                added[place, default: ChangeRow()].add(movement, step.category)
            }
        }
        guard !added.isEmpty else { return }
        try connection.each(
            """
            SELECT place, counts FROM change
            WHERE organisation = ?1 AND below = ?2 AND year = ?3
            """, values: [organisation.sqlValue, .integer(below ? 1 : 0), course.year.sqlValue]
        ) { row in
            added[row.number(0)]? += ChangeRow(packed: try row.bytes(1))
        }
        for (place, row) in added.sorted(by: { $0.key < $1.key }) {
            try connection.send(
                """
                INSERT INTO change (organisation, below, year, place, counts)
                VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (organisation, below, year, place) DO UPDATE
                SET counts = excluded.counts
                """,
                values: [
                    organisation.sqlValue, .integer(below ? 1 : 0), course.year.sqlValue,
                    place.sqlValue, .bytes(row.packed),
                ])
        }
    }

    func clearChanges() throws {
        try connection.run("DELETE FROM change")
        try connection.run("DELETE FROM change_recent")
    }
}

/// Whose totals of which year.
private struct ChangeKey: Hashable, Comparable {
    let organisation: OrganisationID
    let isBelow: Bool
    let year: Int

    static func < (a: ChangeKey, b: ChangeKey) -> Bool {
        (a.organisation, a.isBelow ? 1 : 0, a.year) < (b.organisation, b.isBelow ? 1 : 0, b.year)
    }
}

/// Changes not yet added up.
extension SQLSession {
    /// Those below an organisation, each with the direct subordinate it lies in.
    private func recent(
        below organisation: Organisation, _ scope: Scope
    ) throws -> [(branch: OrganisationID, course: Course)] {
        let depth = organisation.path.split(separator: "/").count
        let condition = Condition().within(.subtree(organisation), "r").within(scope, "r")
        return try connection.rows(
            condition, "SELECT r.path, r.year, r.steps FROM change_recent r WHERE \(condition.sql)"
        ) { row -> (OrganisationID, Course)? in
            let line = row.text(0).split(separator: "/")
            guard line.count > depth else { return nil }
            return (
                OrganisationID(String(line[depth])),
                Course(row.number(1), packed: try row.bytes(2))
            )
        }.compactMap(\.self)
    }

    private func recent(of organisation: OrganisationID, below: Bool) throws -> [Course] {
        let own = "r.organisation = o.id"
        let under = "r.path > o.path AND r.path < substr(o.path, 1, length(o.path) - 1) || '0'"
        return try connection.rows(
            """
            SELECT r.year, r.steps FROM organisation o JOIN change_recent r ON \(below ? under : own)
            WHERE o.id = ?1
            """, organisation
        ) { Course($0.number(0), packed: try $0.bytes(1)) }
    }
}

/// What totals are made of.
extension SQLSession {
    func touched(by edition: EditionID, _ duty: String?) throws -> [OrganisationID] {
        let test = duty == nil ? "edition = ?1" : "edition = ?1 AND duty = ?2"
        let values = [edition.sqlValue] + (duty.map { [$0.sqlValue] } ?? [])
        let sql = """
            SELECT bearer_organisation FROM claim WHERE \(test)
            UNION SELECT organisation FROM excuse WHERE \(test)
            """
        return try connection.rows(sql, values: values) { $0.id(0) }
    }
}

extension Course {
    /// Takes the sums of a Fenwick tree apart into the steps of single days.
    fileprivate init(_ year: Int, unfolding rows: [ChangeRow]) {
        self.init(year)
        var rows = rows
        for place in stride(from: Fenwick.size, through: 1, by: -1) {
            if let parent = Fenwick.parent(of: place) { rows[parent] -= rows[place] }
        }
        for (place, row) in rows.enumerated().dropFirst() {
            for (category, movement) in row.movements.enumerated() where movement != .zero {
                add(movement, at: Place(day: place - 1, category: category))
            }
        }
    }
}
