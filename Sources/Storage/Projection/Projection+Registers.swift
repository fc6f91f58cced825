import Duties
import Office

extension Projection {
    func write(_ particulars: [Particular], of record: RecordID) throws {
        for each in particulars {
            try connection.insert(
                into: "particular",
                [
                    "organisation": organisation, "record": record, "name": each.name,
                    "content": each.value,
                ])
        }
    }

    func write(_ entered: LineEntered) throws {
        try connection.insert(
            into: "register_line",
            [
                "organisation": organisation, "id": entered.line, "register": entered.register,
                "number": entered.number, "sequence": entry.sequence, "state": entered.state,
                "owner_post": entered.owner, "seen": entered.day,
                "recorded_at": entry.recordedAt, "closed_at": nil,
            ])
        try write(entered.values, of: entered.line)
        try keep(.entered, of: entered.line, on: entered.day, state: entered.state, note: "")
    }

    func write(_ changed: LineChanged) throws {
        try connection.run(
            """
            UPDATE register_line SET state = ?3, owner_post = ?4
            WHERE organisation = ?1 AND id = ?2
            """, organisation, changed.line, changed.state, changed.owner)
        try connection.run(
            "DELETE FROM register_value WHERE organisation = ?1 AND line = ?2", organisation,
            changed.line)
        try write(changed.values, of: changed.line)
        try keep(
            .changed, of: changed.line, on: changed.day, state: changed.state,
            note: changed.note)
    }

    func write(_ reviewed: LineReviewed) throws {
        try connection.run(
            "UPDATE register_line SET seen = ?3 WHERE organisation = ?1 AND id = ?2",
            organisation, reviewed.line, reviewed.day)
        let state = try connection.first(
            "SELECT state FROM register_line WHERE organisation = ?1 AND id = ?2", organisation,
            reviewed.line
        ) { $0.text(0) }
        try keep(
            .reviewed, of: reviewed.line, on: reviewed.day, state: state ?? "",
            note: reviewed.note)
    }

    func write(_ closed: LineClosed) throws {
        try connection.run(
            """
            UPDATE register_line SET state = ?3, closed_at = ?4
            WHERE organisation = ?1 AND id = ?2
            """, organisation, closed.line, closed.state, entry.recordedAt)
        try keep(.closed, of: closed.line, on: closed.day, state: closed.state, note: closed.why)
    }

    private func write(_ values: [Particular], of line: LineID) throws {
        for each in values {
            try connection.insert(
                into: "register_value",
                [
                    "organisation": organisation, "line": line, "name": each.name,
                    "content": each.value,
                ])
        }
    }

    private func keep(
        _ act: RegisterAct.Kind, of line: LineID, on day: Day, state: String, note: String
    ) throws {
        try connection.insert(
            into: "register_act",
            [
                "organisation": organisation, "sequence": entry.sequence, "line": line,
                "act": act.rawValue, "happened": day, "state": state, "note": note,
                "account": entry.actor, "recorded_at": entry.recordedAt,
            ])
    }
}
