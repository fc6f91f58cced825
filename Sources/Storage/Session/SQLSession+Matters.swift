import Duties
import Office

extension SQLSession {
    func matter(_ id: MatterID, _ sight: Sight?) throws -> MatterDetail? {
        let condition = Condition(id).seen(by: sight)
        let sql = """
            SELECT \(SQLSession.headColumns), m.recorded_at, m.record
            FROM matter m JOIN organisation o ON o.id = m.organisation
            WHERE m.id = ?1 AND \(condition.sql)
            """
        let found = try connection.rows(condition, sql) { row in
            (try SQLSession.head(row), row.integer(9), row.optionalText(10).map { RecordID($0) })
        }.first
        guard let (head, recordedAt, record) = found else { return nil }
        var matter = Matter(
            id: head.id, owner: head.owner, number: head.number, procedure: head.procedure,
            title: head.title, label: head.label, opened: head.opened, ending: head.ending,
            follows: head.follows)
        matter.holders = try holders(head)
        matter.waiting = try waiting(in: head)
        matter.statements = try statements(head)
        return MatterDetail(
            matter: matter, recordedAt: recordedAt, claims: try claims(head), record: record)
    }

    func matters(
        of organisation: OrganisationID, _ sight: Sight
    ) throws -> [MatterHead] {
        let condition = Condition(organisation).seen(by: sight)
        let sql = """
            SELECT \(SQLSession.headColumns)
            FROM matter m JOIN organisation o ON o.id = m.organisation
            WHERE (m.organisation = ?1 OR EXISTS (
                SELECT 1 FROM matter_holder h WHERE h.organisation = m.organisation
                    AND h.matter = m.id AND h.holder_organisation = ?1))
                AND \(condition.sql)
            ORDER BY m.recorded_at DESC, m.id DESC
            """
        return try connection.rows(condition, sql, make: SQLSession.head).map { head in
            var head = head
            head.waiting = try waiting(in: head)
            return head
        }
    }

    func waiting(_ whose: WaitingFor, _ sight: Sight) throws -> [WaitingRow] {
        let (test, values) = SQLSession.test(whose)
        var condition = Condition()
        let places = values.map { condition.place($0) }
        condition = condition.seen(by: sight)
        let sql = """
            SELECT \(SQLSession.headColumns), w.step, w.party, w.holder_organisation,
                w.holder_post, w.since_day, w.due_day, w.unknown_year
            FROM matter_waiting w
            JOIN matter m ON m.organisation = w.organisation AND m.id = w.matter
            JOIN organisation o ON o.id = m.organisation
            LEFT JOIN organisation a ON a.id = w.holder_organisation
            LEFT JOIN post p ON p.organisation = w.holder_organisation AND p.id = w.holder_post
            WHERE \(test(places)) AND \(condition.sql)
            ORDER BY COALESCE(w.due_day, 999999), w.since_day, m.id, w.place
            """
        return try connection.rows(condition, sql) { row in
            WaitingRow(head: try SQLSession.head(row), waiting: SQLSession.waiting(row, from: 9))
        }
    }

    /// Whom a step falls to; what an abolished post had falls to the principal.
    private static func test(
        _ whose: WaitingFor
    ) -> (sql: ([String]) -> String, values: [any SQLBindable]) {
        switch whose {
        case .organisation(let id):
            ({ "w.holder_organisation = \($0[0])" }, [id])
        case .post(let post, let id):
            (
                {
                    """
                    w.holder_organisation = \($0[1]) AND (w.holder_post = \($0[0])
                        OR w.holder_post IS NULL
                        OR p.dissolved IS NOT NULL AND EXISTS (
                            SELECT 1 FROM post q WHERE q.organisation = w.holder_organisation
                                AND q.id = \($0[0]) AND q.role = 'principal'))
                    """
                }, [post, id]
            )
        case .overdueBelow(let id, let day):
            (
                {
                    """
                    w.due_day < \($0[1]) AND (w.holder_organisation = \($0[0])
                        AND w.holder_post IS NOT NULL AND p.role <> 'principal'
                        OR a.parent = \($0[0]) AND (p.role IS NULL OR p.role = 'principal'))
                    """
                }, [id, day]
            )
        }
    }

    func followers(of matter: MatterID) throws -> [MatterID] {
        try connection.rows(
            "SELECT id FROM matter WHERE follows = ?1 ORDER BY id", matter
        ) { $0.id(0) }
    }

    func nextMatterNumber(_ organisation: OrganisationID) throws -> Int {
        let sql = "SELECT COALESCE(MAX(number), 0) + 1 FROM matter WHERE organisation = ?1"
        return try connection.first(sql, organisation) { $0.number(0) } ?? 1
    }
}

extension SQLSession {
    fileprivate static let headColumns = """
        m.id, m.organisation, m.number, m.proceeding, m.title, m.label, m.opened_on, m.follows,
        m.ending
        """

    fileprivate static func head(_ row: any SQLRow) throws -> MatterHead {
        MatterHead(
            id: row.id(0), owner: row.id(1), number: row.number(2), procedure: row.text(3),
            title: row.text(4), label: try row.choice(5, "label"), opened: row.day(6),
            follows: row.optionalID(7), ending: row.optionalText(8).flatMap(Matter.Ending.init))
    }

    fileprivate static func waiting(_ row: any SQLRow, from first: Int) -> Matter.Waiting {
        Matter.Waiting(
            step: row.text(first),
            by: Matter.Holder(
                party: row.text(first + 1), organisation: row.id(first + 2),
                post: row.optionalID(first + 3)),
            since: row.day(first + 4), due: row.optionalDay(first + 5),
            unknownYear: row.optionalInteger(first + 6).map { Int($0) })
    }

    private func holders(_ head: MatterHead) throws -> [Matter.Holder] {
        let sql = """
            SELECT party, holder_organisation, holder_post FROM matter_holder
            WHERE organisation = ?1 AND matter = ?2 ORDER BY place
            """
        return try connection.rows(sql, head.owner, head.id) {
            Matter.Holder(party: $0.text(0), organisation: $0.id(1), post: $0.optionalID(2))
        }
    }

    private func waiting(in head: MatterHead) throws -> [Matter.Waiting] {
        let sql = """
            SELECT step, party, holder_organisation, holder_post, since_day, due_day, unknown_year
            FROM matter_waiting WHERE organisation = ?1 AND matter = ?2 ORDER BY place
            """
        return try connection.rows(sql, head.owner, head.id) { SQLSession.waiting($0, from: 0) }
    }

    private func claims(_ head: MatterHead) throws -> [Claim] {
        let sql = """
            SELECT purpose, edition, duty, bearer_organisation, bearer_post, window_start, counterpart
            FROM matter_claim WHERE organisation = ?1 AND matter = ?2 ORDER BY place
            """
        return try connection.rows(sql, head.owner, head.id) { row in
            Claim(
                try row.choice(0, "purpose"), duty: DutyKey(row.id(1), row.text(2)),
                bearer: BearerKey(row.id(3), row.optionalID(4)), window: row.optionalDay(5),
                counterpart: row.optionalText(6))
        }
    }

    private func statements(_ head: MatterHead) throws -> [Matter.Statement] {
        let said = try said(head)
        let files = try files(head)
        let sql = """
            SELECT place, step, party, by_organisation, by_post, account, paper, happened,
                recorded_at, version, disputed_why
            FROM matter_step WHERE organisation = ?1 AND matter = ?2 ORDER BY place
            """
        return try connection.rows(sql, head.owner, head.id) { row in
            let place = row.number(0)
            return Matter.Statement(
                place: place, step: row.text(1),
                by: Matter.Holder(
                    party: row.text(2), organisation: row.id(3), post: row.optionalID(4)),
                account: row.text(5), paper: row.optionalText(6), happened: row.day(7),
                recordedAt: row.integer(8), values: said[place] ?? [:], files: files[place] ?? [],
                version: row.text(9), disputed: row.optionalText(10))
        }
    }

    private func said(_ head: MatterHead) throws -> [Int: [String: String]] {
        let sql = """
            SELECT step_place, field, content FROM matter_said
            WHERE organisation = ?1 AND matter = ?2
            """
        var found: [Int: [String: String]] = [:]
        for (place, field, content) in try connection.rows(
            sql, head.owner, head.id, make: { ($0.number(0), $0.text(1), $0.text(2)) })
        {
            found[place, default: [:]][field] = content
        }
        return found
    }

    private func files(_ head: MatterHead) throws -> [Int: [Matter.File]] {
        let sql = """
            SELECT step_place, field, sha256, size, name, type FROM matter_file
            WHERE organisation = ?1 AND matter = ?2 ORDER BY step_place, place
            """
        var found: [Int: [Matter.File]] = [:]
        let rows = try connection.rows(sql, head.owner, head.id) { row in
            (
                row.number(0),
                Matter.File(
                    field: row.text(1), sha256: row.text(2), size: row.number(3),
                    name: row.text(4), type: row.text(5))
            )
        }
        for (place, file) in rows { found[place, default: []].append(file) }
        return found
    }
}

extension Condition {
    /// Matters, as `m` of organisation `o`, that somebody may see; nil for the machine itself.
    func seen(by sight: Sight?) -> Condition {
        guard let sight else { return self }
        guard let path = sight.scope.path else { return and("1 = 0") }
        var next = self
        let (low, high) = (next.place(path), next.place(String(path.dropLast()) + "0"))
        let home = next.place(sight.organisation)
        let post = next.place(sight.post?.description ?? "")
        let labels = "'open', 'internal'" + (sight.seesRestricted ? ", 'restricted'" : "")
        let office = sight.isOffice ? "OR m.label = 'restricted'" : ""
        return next.and(
            """
            (o.path >= \(low) AND o.path < \(high) AND m.label IN (\(labels))
                OR EXISTS (
                    SELECT 1 FROM matter_holder s WHERE s.organisation = m.organisation
                        AND s.matter = m.id AND s.holder_organisation = \(home)
                        AND (s.holder_post = \(post) OR m.label IN ('open', 'internal') \(office))))
            """)
    }
}
