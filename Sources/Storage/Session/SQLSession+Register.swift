import Duties
import Lists
import Office

extension SQLSession {
    func editions() throws -> [EditionHead] { try editions("true", []) }

    func edition(_ id: EditionID) throws -> EditionHead? {
        try editions("id = ?1", [id.sqlValue]).first
    }

    private func editions(_ test: String, _ values: [SQLValue]) throws -> [EditionHead] {
        let sql = """
            SELECT id, organisation, title, level, document, register, name, recorded_at
            FROM edition WHERE \(test) ORDER BY recorded_at, id
            """
        return try connection.rows(sql, values: values) { row in
            EditionHead(
                id: row.id(0), organisation: row.id(1), title: row.text(2), level: row.text(3),
                document: row.text(4), register: row.text(5), name: row.text(6),
                recordedAt: row.integer(7))
        }
    }

    func content(_ sha256: String) throws -> [UInt8]? {
        try connection.first("SELECT bytes FROM content WHERE sha256 = ?1", sha256) {
            try $0.bytes(0)
        }
    }

    /// Adoptions are few and organisations many, so the rows are joined here: one adoption for a
    /// kind becomes one answer for each organisation of that kind below.
    func adoptions(_ reach: Reach) throws -> [AdoptionRow] {
        let superiors = try superiors(of: reach.top)
        let reached = try superiors + organisations(reach, .everything)
        let condition = Condition().within(reach)
        var entered = try entered(condition.sql, condition)
        for superior in superiors {
            entered += try self.entered("o.id = ?1", Condition(superior.id))
        }
        return entered.flatMap { adoption in
            reached.filter(adoption.binds).map { adoption.row(for: $0) }
        }
    }

    private func entered(_ test: String, _ condition: Condition) throws -> [EnteredAdoption] {
        let sql = """
            SELECT o.id, o.path, a.edition, a.below, a.in_force_from, a.in_force_until,
                a.recorded_at, e.level
            FROM organisation o JOIN adoption a ON a.organisation = o.id
            LEFT JOIN edition e ON e.id = a.edition
            WHERE \(test) ORDER BY a.recorded_at, a.organisation, a.sequence
            """
        return try connection.rows(condition, sql) { row in
            EnteredAdoption(
                organisation: row.id(0), path: row.text(1), edition: row.id(2),
                below: row.optionalText(3), from: row.day(4), until: row.optionalDay(5),
                recordedAt: row.integer(6), level: row.optionalText(7))
        }
    }

    func quantifications(_ editions: [EditionID]) throws -> [QuantificationRow] {
        let sql = """
            SELECT edition, duty, organisation, times, period, replaces, account, recorded_at
            FROM quantification WHERE edition = ?1 ORDER BY recorded_at, organisation, sequence
            """
        return try editions.flatMap { edition in
            try connection.rows(sql, edition) { row in
                QuantificationRow(
                    duty: DutyKey(row.id(0), row.text(1)), organisation: row.id(2),
                    min: row.number(3), period: try row.choice(4, "period"),
                    replaces: row.text(5), account: row.text(6), recordedAt: row.integer(7))
            }
        }
    }
}

/// An adoption as the committee entered it, before it is spread over those it binds.
private struct EnteredAdoption {
    let organisation: OrganisationID
    let path: String
    let edition: EditionID
    let below: String?
    let from: Day
    let until: Day?
    let recordedAt: Int64
    let level: String?

    /// Whether the list binds an organisation.
    ///
    /// The committee itself, unless the list is written for the level it was adopted for below
    /// it: a county that adopts the townships' list does not owe a township's duties.
    func binds(_ other: Organisation) -> Bool {
        if other.id == organisation { return below == nil || below != level }
        guard let below, other.path.hasPrefix(path) else { return false }
        return other.kind.rawValue == below || other.level.rawValue == below
    }

    func row(for organisation: Organisation) -> AdoptionRow {
        AdoptionRow(
            edition: edition, organisation: organisation.id, from: from, until: until,
            recordedAt: recordedAt)
    }
}
