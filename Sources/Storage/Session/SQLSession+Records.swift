import Duties
import Office

// Records as their pages show them: for those in whose view the organisation is that entered them.
extension SQLSession {
    /// Rows of one instant stay on one page, so that asking on with `before` skips none of them.
    func records(
        _ reach: Reach, limit: Int, before: Int64?, _ scope: Scope
    ) throws -> [RecordDetail] {
        var condition = Condition().within(reach).within(scope)
        let earlier = condition.place(before ?? .max)
        let page = try records(
            "\(condition.sql) AND r.recorded_at < \(earlier)", condition, limit: limit)
        guard page.count == limit, let last = page.last else { return page }
        var instant = Condition().within(reach).within(scope)
        let same = instant.place(last.recordedAt)
        let seen = Set(page.map(\.id))
        let rest = try records("\(instant.sql) AND r.recorded_at = \(same)", instant)
        return page + rest.filter { !seen.contains($0.id) }
    }

    func record(_ id: RecordID, _ scope: Scope) throws -> RecordDetail? {
        let condition = Condition(id).within(scope)
        return try records("r.id = ?1 AND \(condition.sql)", condition).first
    }

    func claims(of record: RecordID, _ scope: Scope) throws -> [Claim] {
        let condition = Condition(record).within(scope)
        let sql = """
            SELECT \(SQLSession.claimColumns)
            FROM claim c JOIN organisation o ON o.id = c.organisation
            JOIN record r ON r.organisation = c.organisation AND r.id = c.record
            WHERE r.id = ?1 AND \(condition.sql) ORDER BY c.place
            """
        return try connection.rows(condition, sql, make: SQLSession.claim)
    }

    func evidence(of record: RecordID, _ scope: Scope) throws -> [Evidence] {
        try evidence("r.id = ?1", Condition(record).within(scope))
    }

    func evidence(sha256: String, _ scope: Scope) throws -> Evidence? {
        try evidence("e.sha256 = ?1", Condition(sha256).within(scope)).first
    }

    func versions(of record: RecordID, _ scope: Scope) throws -> [RecordDetail] {
        guard let asked = try self.record(record, scope) else { return [] }
        var chain = [asked]
        while let id = chain.first?.supersedes, !chain.contains(where: { $0.id == id }),
            let earlier = try self.record(id, scope)
        {
            chain.insert(earlier, at: 0)
        }
        while let id = chain.last?.supersededBy, !chain.contains(where: { $0.id == id }),
            let later = try self.record(id, scope)
        {
            chain.append(later)
        }
        return chain
    }

    func nextRecordNumber(_ organisation: OrganisationID) throws -> Int {
        let sql = "SELECT COALESCE(MAX(number), 0) + 1 FROM record WHERE organisation = ?1"
        return try connection.first(sql, organisation) { $0.number(0) } ?? 1
    }

    private func records(
        _ test: String, _ condition: Condition, limit: Int? = nil
    ) throws -> [RecordDetail] {
        let sql = """
            SELECT r.id, r.organisation, r.number, r.sequence, r.kind, r.happened, r.recorded_at,
                r.title, r.place, r.people, r.words, r.entered_by, r.on_behalf_of, r.supersedes,
                r.ended_at, r.ended_why, r.superseded_by, r.label, r.vouched_by
            FROM record r JOIN organisation o ON o.id = r.organisation
            WHERE \(test) ORDER BY r.recorded_at DESC, r.id DESC\(limit.map { " LIMIT \($0)" } ?? "")
            """
        return try connection.rows(condition, sql) { row in
            RecordDetail(
                id: row.id(0), organisation: row.id(1), number: row.number(2),
                sequence: row.number(3), kind: row.text(4), happened: row.day(5),
                recordedAt: row.integer(6), title: row.text(7), place: row.text(8),
                people: row.text(9).split(separator: "\n").map(String.init), words: row.text(10),
                enteredBy: row.text(11), onBehalfOf: row.text(12),
                supersedes: row.optionalID(13), endedAt: row.optionalInteger(14),
                endedWhy: row.optionalText(15), supersededBy: row.optionalID(16),
                label: row.text(17), vouchedBy: row.optionalText(18))
        }
    }

    private func evidence(_ test: String, _ condition: Condition) throws -> [Evidence] {
        let sql = """
            SELECT e.sha256, e.size, e.name, e.type
            FROM evidence e JOIN organisation o ON o.id = e.organisation
            JOIN record r ON r.organisation = e.organisation AND r.id = e.record
            WHERE \(test) AND \(condition.sql) ORDER BY e.organisation, e.record, e.place
            """
        return try connection.rows(condition, sql) { row in
            Evidence(
                sha256: row.text(0), size: row.number(1), name: row.text(2), type: row.text(3))
        }
    }
}
