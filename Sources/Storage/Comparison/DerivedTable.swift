/// A reading table that the ledger alone determines.
struct DerivedTable: Hashable, Sendable {
    let name: String
    /// The column that names the organisation; the first of every key.
    var organisation = "organisation"
    /// The rest of the key, in order.
    let key: [String]
    let columns: [String]

    /// Parents before what refers to them.
    static let all =
        [
            DerivedTable(
                name: "organisation", organisation: "id", key: [],
                columns: [
                    "code", "name", "kind", "level", "parent", "path", "founded", "dissolved",
                ]),
            DerivedTable(
                name: "post", key: ["id"],
                columns: ["title", "role", "rank", "founded", "dissolved"]),
            DerivedTable(name: "portfolio", key: ["post", "place"], columns: ["kind", "name"]),
            DerivedTable(
                name: "account", key: ["id"],
                columns: [
                    "name", "role", "post", "disabled", "granted", "holder", "from_day", "last_day",
                ]),
            DerivedTable(
                name: "edition", key: ["id"],
                columns: ["title", "level", "document", "register", "name", "recorded_at"]),
            DerivedTable(
                name: "draft", key: ["id"],
                columns: [
                    "name", "encoding", "document", "file", "layout", "follows", "columns",
                    "opened_by", "opened_at", "changed_at", "confirmed_shown", "confirmed_by",
                    "confirmed_account", "confirmed_at", "dropped_why", "closed_at",
                ]),
            DerivedTable(
                name: "correction", key: ["edition", "id"],
                columns: [
                    "sequence", "content", "why", "account", "recorded_at", "withdrawn_by",
                    "withdrawn_at",
                ]),
            DerivedTable(
                name: "adoption", key: ["sequence"],
                columns: ["edition", "below", "in_force_from", "in_force_until", "recorded_at"]),
            DerivedTable(
                name: "quantification", key: ["sequence"],
                columns: [
                    "edition", "duty", "times", "period", "replaces", "account", "recorded_at",
                ]),
            DerivedTable(
                name: "record", key: ["id"],
                columns: [
                    "number", "sequence", "kind", "happened", "recorded_at", "title", "place",
                    "people", "words", "entered_by", "on_behalf_of", "supersedes", "ended_at",
                    "ended_why", "superseded_by", "label", "vouched_by",
                ]),
            DerivedTable(
                name: "claim", key: ["record", "place"],
                columns: [
                    "purpose", "edition", "duty", "bearer_organisation", "bearer_post",
                    "window_start", "counterpart", "happened",
                ]),
            DerivedTable(
                name: "evidence", key: ["record", "place"],
                columns: ["sha256", "size", "name", "type"]),
            DerivedTable(
                name: "excuse", key: ["sequence"],
                columns: [
                    "edition", "duty", "bearer_post", "window_start", "counterpart", "why",
                    "approved_by", "recorded_at",
                ]),
            DerivedTable(
                name: "organisation_change", key: ["sequence", "place"],
                columns: ["kind", "from_day", "was", "became", "other", "why", "recorded_at"]),
            DerivedTable(
                name: "post_change", key: ["sequence"],
                columns: [
                    "post", "kind", "from_day", "title", "role", "rank", "portfolios", "why",
                    "recorded_at",
                ]),
            DerivedTable(
                name: "appointment", key: ["id"],
                columns: ["post", "holder", "from_day", "last_day", "ended_why", "recorded_at"]),
            DerivedTable(
                name: "handover", key: ["appointment", "side"],
                columns: ["shown", "confirmed_by", "account", "recorded_at"]),
            DerivedTable(
                name: "leading_group", key: ["id"],
                columns: [
                    "name", "functions", "from_day", "last_day", "ended_why", "recorded_at",
                ]),
            DerivedTable(
                name: "leading_group_member", key: ["leading_group", "place"], columns: ["post"]),
            DerivedTable(
                name: "local_setting", key: ["name"],
                columns: ["sequence", "content", "source", "account", "recorded_at"]),
            DerivedTable(
                name: "task", key: ["edition"],
                columns: [
                    "deadline", "in_force_until", "units", "fields", "minutes", "recorded_at",
                ]),
            DerivedTable(name: "particular", key: ["record", "name"], columns: ["content"]),
            DerivedTable(
                name: "register_line", key: ["id"],
                columns: [
                    "register", "number", "sequence", "state", "owner_post", "seen", "recorded_at",
                    "closed_at",
                ]),
            DerivedTable(name: "register_value", key: ["line", "name"], columns: ["content"]),
            DerivedTable(
                name: "register_act", key: ["sequence"],
                columns: ["line", "act", "happened", "state", "note", "account", "recorded_at"]),
            DerivedTable(
                name: "seat", key: ["id"],
                columns: ["account", "role", "post", "from_day", "last_day", "revoked"]),
            DerivedTable(
                name: "reset_slip", key: ["id"],
                columns: ["account", "asked_by", "asked_at", "confirmed_by", "confirmed_at"]),
            DerivedTable(name: "policy", key: ["name"], columns: ["value", "recorded_at"]),
            DerivedTable(name: "clearance", key: ["post"], columns: ["recorded_at"]),
            DerivedTable(
                name: "restricted_record", key: ["id"],
                columns: [
                    "number", "kind", "happened", "title", "words", "entered_by", "post",
                    "recorded_at",
                ]),
            DerivedTable(
                name: "restricted_reading", key: ["sequence"],
                columns: ["record", "account", "post", "recorded_at"]),
        ] + matters

    /// The rows of one organisation in the order of their keys, keys first.
    func rows(of subject: String, in connection: any SQLConnection) throws -> [[SQLValue]] {
        let all = key + columns
        let order = key.isEmpty ? organisation : key.joined(separator: ", ")
        let sql = """
            SELECT \(all.joined(separator: ", ")) FROM \(name)
            WHERE \(organisation) = ?1 ORDER BY \(order)
            """
        return try connection.rows(sql, subject) { row in
            try all.indices.map { try row.value($0) }
        }
    }

    func organisations(in connection: any SQLConnection) throws -> [String] {
        try connection.rows(
            "SELECT DISTINCT \(organisation) FROM \(name) ORDER BY \(organisation)"
        ) { $0.text(0) }
    }
}
