import Duties
import Office

// Asked for by the stream's own name only: no scope reaches a stream by its path.
extension SQLSession {
    func restricted(_ stream: OrganisationID) throws -> [RestrictedRow] {
        let sql = """
            SELECT id, number, kind, happened, title, words, entered_by, post, recorded_at
            FROM restricted_record WHERE organisation = ?1 ORDER BY recorded_at DESC, id DESC
            """
        return try connection.rows(sql, stream) { row in
            RestrictedRow(
                id: row.id(0), number: row.number(1), kind: row.text(2), happened: row.day(3),
                title: row.text(4), words: row.text(5), enteredBy: row.text(6),
                post: row.text(7), recordedAt: row.integer(8))
        }
    }

    func restrictedReadings(
        _ stream: OrganisationID, of record: RecordID
    ) throws -> [RestrictedReading] {
        let sql = """
            SELECT account, post, recorded_at FROM restricted_reading
            WHERE organisation = ?1 AND record = ?2 ORDER BY sequence DESC
            """
        return try connection.rows(sql, stream, record) { row in
            RestrictedReading(account: row.text(0), post: row.text(1), at: row.integer(2))
        }
    }
}
