import Duties
import Office

extension SQLSession {
    func tasks(of organisation: Organisation, _ scope: Scope) throws -> [TaskRow] {
        let condition = Condition(organisation.id).within(scope)
        let sql = """
            SELECT t.edition, t.deadline, t.in_force_until, t.units, t.fields, t.minutes,
                e.title, t.recorded_at
            FROM organisation o JOIN task t ON t.organisation = o.id
            JOIN edition e ON e.organisation = t.organisation AND e.id = t.edition
            WHERE o.id = ?1 AND \(condition.sql) ORDER BY t.recorded_at DESC, t.edition
            """
        return try connection.rows(condition, sql) { row in
            TaskRow(
                task: TaskIssued(
                    edition: row.id(0), deadline: row.day(1), last: row.day(2),
                    units: row.number(3), fields: row.number(4), minutes: row.number(5)),
                title: row.text(6), recordedAt: row.integer(7))
        }
    }
}
