import Duties
import Office

// What standings are computed from: asked by bearer, whoever entered it.
extension SQLSession {
    func claimedRecords(
        _ reach: Reach, happened: Window, _ scope: Scope
    ) throws -> [RecordRow] {
        let condition = Condition(happened.start, happened.last).within(reach).within(scope)
        let sql = """
            SELECT DISTINCT r.id, r.organisation, r.number, r.title, r.happened, r.recorded_at,
                r.ended_at, r.vouched_by
            FROM organisation o JOIN claim c ON c.bearer_organisation = o.id
            JOIN record r ON r.organisation = c.organisation AND r.id = c.record
            WHERE c.happened >= ?1 AND c.happened <= ?2 AND \(condition.sql)
            ORDER BY r.recorded_at, r.id
            """
        return try connection.rows(condition, sql) { row in
            RecordRow(
                id: row.id(0), organisation: row.id(1), number: row.number(2),
                title: row.text(3), happened: row.day(4), recordedAt: row.integer(5),
                endedAt: row.optionalInteger(6), isOpening: !row.isNull(7))
        }
    }

    func claims(_ reach: Reach, happened: Window, _ scope: Scope) throws -> [ClaimRow] {
        let condition = Condition(happened.start, happened.last).within(reach).within(scope)
        let sql = """
            SELECT \(SQLSession.claimColumns)
            FROM organisation o JOIN claim c ON c.bearer_organisation = o.id
            WHERE c.happened >= ?1 AND c.happened <= ?2 AND \(condition.sql)
            ORDER BY c.happened, c.organisation, c.record, c.place
            """
        return try connection.rows(condition, sql, make: SQLSession.claim)
    }

    func excuses(_ reach: Reach, _ scope: Scope) throws -> [ExcuseRow] {
        let condition = Condition().within(reach).within(scope)
        let sql = """
            SELECT x.edition, x.duty, x.organisation, x.bearer_post, x.window_start,
                x.counterpart, x.why, x.approved_by, x.recorded_at
            FROM organisation o JOIN excuse x ON x.organisation = o.id
            WHERE \(condition.sql) ORDER BY x.recorded_at, x.organisation, x.sequence
            """
        return try connection.rows(condition, sql) { row in
            ExcuseRow(
                duty: DutyKey(row.id(0), row.text(1)),
                bearer: BearerKey(row.id(2), row.optionalID(3)), window: row.day(4),
                counterpart: row.optionalText(5), why: row.text(6), approvedBy: row.text(7),
                recordedAt: row.integer(8))
        }
    }

    static let claimColumns = """
        c.record, c.purpose, c.edition, c.duty, c.bearer_organisation, c.bearer_post,
            c.window_start, c.counterpart
        """

    static func claim(_ row: any SQLRow) throws -> ClaimRow {
        ClaimRow(
            record: row.id(0),
            claim: Claim(
                try row.choice(1, "purpose"), duty: DutyKey(row.id(2), row.text(3)),
                bearer: BearerKey(row.id(4), row.optionalID(5)), window: row.optionalDay(6),
                counterpart: row.optionalText(7)))
    }
}
