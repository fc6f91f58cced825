import Duties
import Office

extension SQLSession {
    func draft(_ id: EditionID, _ scope: Scope) throws -> DraftRow? {
        try drafts("d.id = ?1", Condition(id).within(scope)).first
    }

    func drafts(of organisation: Organisation, _ scope: Scope) throws -> [DraftRow] {
        try drafts(
            "d.organisation = ?1 AND d.closed_at IS NULL",
            Condition(organisation.id).within(scope))
    }

    private func drafts(_ test: String, _ condition: Condition) throws -> [DraftRow] {
        let sql = """
            SELECT d.id, d.organisation, d.name, d.encoding, d.document, d.file, d.layout,
                d.follows, d.columns, d.opened_by, d.opened_at, d.changed_at, d.closed_at,
                d.confirmed_shown, d.confirmed_by, d.confirmed_account, d.confirmed_at
            FROM organisation o JOIN draft d ON d.organisation = o.id
            WHERE \(test) AND \(condition.sql) ORDER BY d.changed_at DESC, d.id
            """
        return try connection.rows(condition, sql) { row in
            DraftRow(
                id: row.id(0), organisation: row.id(1), name: row.text(2), encoding: row.text(3),
                document: row.text(4), file: row.text(5), layout: row.optionalText(6),
                follows: row.optionalID(7), columns: row.optionalText(8), openedBy: row.text(9),
                openedAt: row.integer(10), changedAt: row.integer(11),
                confirmation: row.confirmation(13), closedAt: row.optionalInteger(12))
        }
    }

    func corrections(of edition: EditionID) throws -> [CorrectionRow] {
        let sql = """
            SELECT id, edition, content, why, account, recorded_at, withdrawn_at
            FROM correction WHERE edition = ?1 ORDER BY sequence
            """
        return try connection.rows(sql, edition) { row in
            CorrectionRow(
                id: row.text(0), edition: row.id(1), content: row.text(2), why: row.text(3),
                account: row.text(4), recordedAt: row.integer(5),
                withdrawnAt: row.optionalInteger(6))
        }
    }
}

extension SQLRow {
    fileprivate func confirmation(_ column: Int) -> DraftRow.Confirmation? {
        guard let shown = optionalText(column) else { return nil }
        return DraftRow.Confirmation(
            shown: shown, by: text(column + 1), account: text(column + 2),
            recordedAt: integer(column + 3))
    }
}
