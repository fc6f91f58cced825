import Duties
import Office

// What standings are computed from: asked by bearer, whoever entered it.
extension SQLSession {
    func entries(_ reach: Reach, happened: Window, _ scope: Scope) throws -> [EntryRow] {
        let condition = Condition(happened.start, happened.last).within(reach).within(scope)
        let sql = """
            SELECT \(SQLSession.entryColumns)
            FROM organisation o JOIN claim c ON c.bearer_organisation = o.id
            JOIN record r ON r.organisation = c.organisation AND r.id = c.record
            WHERE c.happened >= ?1 AND c.happened <= ?2 AND \(condition.sql)
            ORDER BY r.recorded_at, r.id, c.place
            """
        return try connection.rows(condition, sql, make: SQLSession.entry)
    }

    func entries(
        on duties: [DutyKey], by organisation: OrganisationID
    ) throws -> [EntryRow] {
        let sql = """
            SELECT \(SQLSession.entryColumns)
            FROM claim c JOIN record r ON r.organisation = c.organisation AND r.id = c.record
            WHERE c.edition = ?1 AND c.duty = ?2 AND c.bearer_organisation = ?3
            ORDER BY r.recorded_at, r.id, c.place
            """
        return try duties.flatMap { duty in
            try connection.rows(
                sql, duty.edition, duty.duty, organisation, make: SQLSession.entry)
        }
    }

    func hasEntries(_ organisation: OrganisationID) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM claim WHERE bearer_organisation = ?1)
                OR EXISTS (SELECT 1 FROM excuse WHERE organisation = ?1)
            """
        return try connection.first(sql, organisation) { $0.integer(0) == 1 } ?? false
    }

    func excuses(_ reach: Reach, _ scope: Scope) throws -> [ExcuseRow] {
        let condition = Condition().within(reach).within(scope)
        let sql = """
            SELECT \(SQLSession.excuseColumns)
            FROM organisation o JOIN excuse x ON x.organisation = o.id
            WHERE \(condition.sql) ORDER BY x.recorded_at, x.organisation, x.sequence
            """
        return try connection.rows(condition, sql, make: SQLSession.excuse)
    }

    func excuses(
        on duties: [DutyKey], by organisation: OrganisationID
    ) throws -> [ExcuseRow] {
        let sql = """
            SELECT \(SQLSession.excuseColumns) FROM excuse x
            WHERE x.edition = ?1 AND x.duty = ?2 AND x.organisation = ?3
            ORDER BY x.recorded_at, x.sequence
            """
        return try duties.flatMap { duty in
            try connection.rows(
                sql, duty.edition, duty.duty, organisation, make: SQLSession.excuse)
        }
    }

    private static let excuseColumns = """
        x.edition, x.duty, x.organisation, x.bearer_post, x.window_start, x.counterpart, x.why,
            x.approved_by, x.recorded_at
        """

    private static func excuse(_ row: any SQLRow) throws -> ExcuseRow {
        ExcuseRow(
            duty: DutyKey(row.id(0), row.text(1)),
            bearer: BearerKey(row.id(2), row.optionalID(3)), window: row.day(4),
            counterpart: row.optionalText(5), why: row.text(6), approvedBy: row.text(7),
            recordedAt: row.integer(8))
    }

    static let claimColumns = """
        c.record, c.purpose, c.edition, c.duty, c.bearer_organisation, c.bearer_post,
            c.window_start, c.counterpart
        """

    static func claim(_ row: any SQLRow) throws -> Claim {
        Claim(
            try row.choice(1, "purpose"), duty: DutyKey(row.id(2), row.text(3)),
            bearer: BearerKey(row.id(4), row.optionalID(5)), window: row.optionalDay(6),
            counterpart: row.optionalText(7))
    }

    private static let entryColumns = """
        \(claimColumns), r.organisation, r.number, r.title, r.happened, r.recorded_at, r.ended_at,
            r.vouched_by
        """

    private static func entry(_ row: any SQLRow) throws -> EntryRow {
        EntryRow(
            record: RecordRow(
                id: row.id(0), organisation: row.id(8), number: row.number(9),
                title: row.text(10), happened: row.day(11), recordedAt: row.integer(12),
                endedAt: row.optionalInteger(13), isOpening: !row.isNull(14)),
            claim: try claim(row))
    }
}
