import Duties
import Office

extension Projection {
    func write(_ account: Account) throws {
        try connection.insert(
            into: "account",
            [
                "organisation": organisation, "id": account.id, "name": account.name,
                "role": account.role.rawValue, "post": account.post,
                "disabled": account.isDisabled ? 1 : 0, "granted": account.isGranted ? 1 : 0,
                "holder": account.holder, "from_day": account.term?.start,
                "last_day": account.term?.last,
            ])
    }

    func write(_ deed: PeopleDeed) throws {
        switch deed {
        case .accountGranted(let granted): try write(granted)
        case .accountRevoked(let ended): try set("granted = 0", of: ended.account)
        case .accountClosed(let ended): try set("disabled = 1", of: ended.account)
        case .seatGranted(let seat): try write(seat)
        case .seatRevoked(let revoked):
            try connection.run(
                "UPDATE seat SET revoked = 1 WHERE organisation = ?1 AND id = ?2",
                organisation, revoked.seat)
        case .resetAsked(let named): try ask(named)
        case .resetConfirmed(let named):
            try connection.run(
                """
                UPDATE reset_slip SET confirmed_by = ?3, confirmed_at = ?4
                WHERE organisation = ?1 AND id = ?2
                """, organisation, named.reset, entry.actor, entry.recordedAt)
        case .policySet(let set): try write(set)
        case .clearanceGranted(let post):
            try connection.run(
                """
                INSERT INTO clearance (organisation, post, recorded_at) VALUES (?1, ?2, ?3)
                ON CONFLICT (organisation, post) DO NOTHING
                """, organisation, post, entry.recordedAt)
        case .clearanceRevoked(let post):
            try connection.run(
                "DELETE FROM clearance WHERE organisation = ?1 AND post = ?2", organisation, post)
        case .restrictedEntered(let entered): try write(entered)
        case .restrictedRead(let record): try write(readingOf: record)
        }
    }

    private func set(_ change: String, of account: String) throws {
        try connection.run(
            "UPDATE account SET \(change) WHERE organisation = ?1 AND id = ?2",
            organisation, account)
    }

    private func write(_ granted: AccountGranted) throws {
        try connection.run(
            """
            UPDATE account SET granted = 1, role = ?3, post = ?4, from_day = ?5, last_day = ?6
            WHERE organisation = ?1 AND id = ?2
            """, organisation, granted.account, granted.role.rawValue, granted.post,
            granted.term?.start, granted.term?.last)
    }

    private func write(_ seat: Seat) throws {
        try connection.insert(
            into: "seat",
            [
                "organisation": organisation, "id": seat.id, "account": seat.account,
                "role": seat.role.rawValue, "post": seat.post, "from_day": seat.term?.start,
                "last_day": seat.term?.last, "revoked": 0,
            ])
    }

    private func ask(_ named: ResetNamed) throws {
        try connection.insert(
            into: "reset_slip",
            [
                "organisation": organisation, "id": named.reset, "account": named.account,
                "asked_by": entry.actor, "asked_at": entry.recordedAt,
            ])
    }

    private func write(_ set: PolicySet) throws {
        try connection.run(
            """
            INSERT INTO policy (organisation, name, value, recorded_at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (organisation, name) DO UPDATE
            SET value = excluded.value, recorded_at = excluded.recorded_at
            """, organisation, set.name, set.value, entry.recordedAt)
    }

    private func write(_ entered: RestrictedEntered) throws {
        try connection.insert(
            into: "restricted_record",
            [
                "organisation": organisation, "id": entered.record, "number": entered.number,
                "kind": entered.kind, "happened": entered.happened, "title": entered.title,
                "words": entered.words, "entered_by": entry.actor, "post": entry.post,
                "recorded_at": entry.recordedAt,
            ])
    }

    private func write(readingOf record: RecordID) throws {
        try connection.insert(
            into: "restricted_reading",
            [
                "organisation": organisation, "sequence": entry.sequence, "record": record,
                "account": entry.actor, "post": entry.post, "recorded_at": entry.recordedAt,
            ])
    }
}
