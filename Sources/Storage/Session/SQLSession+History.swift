import Duties
import Office

// What the tree was, and who held its posts.
extension SQLSession {
    func organisationChanges(
        _ reach: Reach, _ scope: Scope
    ) throws -> [OrganisationChange] {
        let condition = Condition().within(reach).within(scope)
        let sql = """
            SELECT c.organisation, c.sequence, c.kind, c.from_day, c.was, c.became, c.other, c.why,
                c.recorded_at
            FROM organisation o JOIN organisation_change c ON c.organisation = o.id
            WHERE \(condition.sql) ORDER BY c.organisation, c.from_day, c.sequence, c.place
            """
        return try connection.rows(condition, sql) { row in
            OrganisationChange(
                organisation: row.id(0), sequence: row.number(1),
                kind: try row.choice(2, "kind"), from: row.day(3), was: row.text(4),
                became: row.text(5), other: row.optionalID(6), why: row.text(7),
                recordedAt: row.integer(8))
        }
    }

    func postChanges(_ reach: Reach, _ scope: Scope) throws -> [PostChange] {
        let condition = Condition().within(reach).within(scope)
        let sql = """
            SELECT c.organisation, c.sequence, c.post, c.kind, c.from_day, c.title, c.role, c.rank,
                c.portfolios, c.why, c.recorded_at, p.founded
            FROM organisation o JOIN post_change c ON c.organisation = o.id
            JOIN post p ON p.organisation = c.organisation AND p.id = c.post
            WHERE \(condition.sql) ORDER BY c.organisation, c.from_day, c.sequence
            """
        return try connection.rows(condition, sql) { row in
            PostChange(
                sequence: row.number(1), kind: try row.choice(3, "kind"), from: row.day(4),
                was: Post(
                    id: row.id(2), organisation: row.id(0), title: row.text(5),
                    role: try row.choice(6, "role"), rank: row.number(7),
                    portfolios: row.text(8).split(separator: "\n").compactMap(
                        Portfolio.init(line:)), founded: row.day(11)),
                why: row.text(9), recordedAt: row.integer(10))
        }
    }

    func appointments(_ reach: Reach, _ scope: Scope) throws -> [Appointment] {
        let condition = Condition().within(reach).within(scope)
        let sql = """
            SELECT a.id, a.organisation, a.post, a.holder, a.from_day, a.last_day, a.recorded_at
            FROM organisation o JOIN appointment a ON a.organisation = o.id
            WHERE \(condition.sql) ORDER BY a.organisation, a.post, a.from_day, a.id
            """
        return try connection.rows(condition, sql) { row in
            Appointment(
                id: row.id(0), organisation: row.id(1), post: row.id(2), holder: row.text(3),
                from: row.day(4), last: row.optionalDay(5), recordedAt: row.integer(6))
        }
    }

    func handovers(_ reach: Reach, _ scope: Scope) throws -> [HandoverConfirmation] {
        let condition = Condition().within(reach).within(scope)
        let sql = """
            SELECT h.appointment, h.side, h.shown, h.confirmed_by, h.account, h.recorded_at
            FROM organisation o JOIN handover h ON h.organisation = o.id
            WHERE \(condition.sql) ORDER BY h.organisation, h.recorded_at, h.side
            """
        return try connection.rows(condition, sql) { row in
            HandoverConfirmation(
                appointment: row.id(0), side: try row.choice(1, "side"), shown: row.text(2),
                by: row.text(3), account: row.text(4), recordedAt: row.integer(5))
        }
    }

    func leadingGroups(
        of organisation: Organisation, _ scope: Scope
    ) throws -> [LeadingGroup] {
        let condition = Condition(organisation.id).within(scope)
        var members: [LeadingGroupID: [PostID]] = [:]
        let sql = """
            SELECT m.leading_group, m.post
            FROM organisation o JOIN leading_group_member m ON m.organisation = o.id
            WHERE o.id = ?1 AND \(condition.sql) ORDER BY m.leading_group, m.place
            """
        try connection.each(sql, values: condition.values) { row in
            members[row.id(0), default: []].append(row.id(1))
        }
        let groups = """
            SELECT g.id, g.name, g.functions, g.from_day, g.last_day
            FROM organisation o JOIN leading_group g ON g.organisation = o.id
            WHERE o.id = ?1 AND \(condition.sql) ORDER BY g.from_day, g.id
            """
        return try connection.rows(condition, groups) { row in
            let id: LeadingGroupID = row.id(0)
            return LeadingGroup(
                id: id, name: row.text(1), functions: row.text(2), posts: members[id] ?? [],
                from: row.day(3), last: row.optionalDay(4))
        }
    }
}
