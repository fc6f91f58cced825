extension DerivedTable {
    /// Matters and what is of them.
    static let matters = [
        DerivedTable(
            name: "matter", key: ["id"],
            columns: [
                "number", "sequence", "proceeding", "label", "title", "opened_on", "recorded_at",
                "follows", "ending", "ended_at", "record",
            ]),
        DerivedTable(
            name: "matter_claim", key: ["matter", "place"],
            columns: [
                "purpose", "edition", "duty", "bearer_organisation", "bearer_post",
                "window_start", "counterpart",
            ]),
        DerivedTable(
            name: "matter_holder", key: ["matter", "place"],
            columns: ["party", "holder_organisation", "holder_post"]),
        DerivedTable(
            name: "matter_step", key: ["matter", "place"],
            columns: [
                "sequence", "step", "party", "by_organisation", "by_post", "account", "paper",
                "happened", "recorded_at", "version", "disputed_why", "disputed_at",
            ]),
        DerivedTable(
            name: "matter_said", key: ["matter", "step_place", "place"],
            columns: ["field", "content"]),
        DerivedTable(
            name: "matter_file", key: ["matter", "step_place", "place"],
            columns: ["field", "sha256", "size", "name", "type"]),
        DerivedTable(
            name: "matter_waiting", key: ["matter", "place"],
            columns: [
                "step", "party", "holder_organisation", "holder_post", "since_day", "due_day",
                "unknown_year",
            ]),
    ]
}
