import Duties
import Office

extension SQLSession {
    func particulars(of record: RecordID, _ scope: Scope) throws -> [String: String] {
        let condition = Condition(record).within(scope)
        let sql = """
            SELECT p.name, p.content FROM record r
            JOIN particular p ON p.organisation = r.organisation AND p.record = r.id
            JOIN organisation o ON o.id = r.organisation
            WHERE r.id = ?1 AND \(condition.sql)
            """
        let rows = try connection.rows(condition, sql) { ($0.text(0), $0.text(1)) }
        return Dictionary(rows) { first, _ in first }
    }

    func records(holding sha256: String, _ scope: Scope) throws -> [RecordID] {
        let condition = Condition(sha256).within(scope)
        let sql = """
            SELECT DISTINCT e.record FROM evidence e JOIN organisation o ON o.id = e.organisation
            WHERE e.sha256 = ?1 AND \(condition.sql)
            """
        return try connection.rows(condition, sql) { $0.id(0) }
    }

    func registerLines(
        _ reach: Reach, of kind: RegisterKind?, _ scope: Scope
    ) throws -> [RegisterLine] {
        var condition = Condition().within(reach).within(scope)
        var test = condition.sql
        if let kind { test += " AND l.register = \(condition.place(kind.rawValue))" }
        return try lines(test, condition)
    }

    func registerLine(_ id: LineID, _ scope: Scope) throws -> RegisterLine? {
        let condition = Condition(id).within(scope)
        return try lines("l.id = ?1 AND \(condition.sql)", condition).first
    }

    func registerActs(of line: LineID, _ scope: Scope) throws -> [RegisterAct] {
        let condition = Condition(line).within(scope)
        let sql = """
            SELECT a.act, a.sequence, a.happened, a.state, a.note, a.account, a.recorded_at
            FROM register_line l
            JOIN register_act a ON a.organisation = l.organisation AND a.line = l.id
            JOIN organisation o ON o.id = l.organisation
            WHERE l.id = ?1 AND \(condition.sql) ORDER BY a.sequence
            """
        return try connection.rows(condition, sql) { row in
            RegisterAct(
                kind: try row.choice(0, "act"), sequence: row.number(1), happened: row.day(2),
                state: row.text(3), note: row.text(4), account: row.text(5),
                recordedAt: row.integer(6))
        }
    }

    func nextRegisterNumber(_ organisation: OrganisationID, _ kind: RegisterKind) throws -> Int {
        let sql = """
            SELECT COALESCE(MAX(number), 0) + 1 FROM register_line
            WHERE organisation = ?1 AND register = ?2
            """
        return try connection.first(sql, organisation, kind.rawValue) { $0.number(0) } ?? 1
    }

    /// Lines with what they say, by organisation, register and number.
    private func lines(_ test: String, _ condition: Condition) throws -> [RegisterLine] {
        let from = "FROM register_line l JOIN organisation o ON o.id = l.organisation"
        var lines = try connection.rows(
            condition,
            """
            SELECT l.id, l.organisation, l.register, l.number, l.state, l.owner_post, l.seen,
                l.recorded_at, l.closed_at
            \(from) WHERE \(test) ORDER BY o.path, l.register, l.number, l.id
            """
        ) { row in
            RegisterLine(
                id: row.id(0), organisation: row.id(1), register: row.text(2),
                number: row.number(3), state: row.text(4), owner: row.optionalID(5),
                seen: row.day(6), recordedAt: row.integer(7), closedAt: row.optionalInteger(8))
        }
        guard !lines.isEmpty else { return [] }
        let places = Dictionary(
            uniqueKeysWithValues: lines.enumerated().map { ($1.id.description, $0) })
        try connection.each(
            """
            SELECT v.line, v.name, v.content
            \(from) JOIN register_value v ON v.organisation = l.organisation AND v.line = l.id
            WHERE \(test)
            """, values: condition.values
        ) { row in
            guard let place = places[row.text(0)] else { return }
            lines[place].values[row.text(1)] = row.text(2)
        }
        return lines
    }
}
