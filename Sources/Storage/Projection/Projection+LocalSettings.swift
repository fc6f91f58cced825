import Office

extension Projection {
    /// The latest setting of a name stands alone; one without content leaves none.
    func write(_ set: LocallySet) throws {
        try connection.run(
            "DELETE FROM local_setting WHERE organisation = ?1 AND name = ?2", organisation,
            set.setting.key)
        guard let content = set.setting.content else { return }
        try connection.insert(
            into: "local_setting",
            [
                "organisation": organisation, "name": set.setting.key,
                "sequence": entry.sequence, "content": content, "source": set.source,
                "account": entry.actor, "recorded_at": entry.recordedAt,
            ])
    }
}
