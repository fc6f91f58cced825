import Duties
import Office

extension SQLSession {
    /// Settings are few and organisations many, so the settings are read first and each is looked
    /// up in the tree: nothing set costs nothing.
    func localSettings(_ reach: Reach) throws -> [LocalSettingRow] {
        var condition = Condition()
        // A path is made of the identifiers of the superiors and of the organisation itself.
        let line = reach.top.path.split(separator: "/").map { condition.place(String($0)) }
        var test = "o.id IN (\(line.joined(separator: ", ")))"
        if case .subtree(let top) = reach {
            let (low, high) = (
                condition.place(top.path), condition.place(String(top.path.dropLast()) + "0")
            )
            test += " OR o.path >= \(low) AND o.path < \(high)"
        }
        let sql = """
            SELECT s.organisation, s.name, s.content, s.source, s.account, s.recorded_at
            FROM local_setting s CROSS JOIN organisation o
            WHERE o.id = s.organisation AND (\(test)) ORDER BY s.organisation, s.name
            """
        return try connection.rows(condition, sql) { row in
            guard let setting = LocalSetting(key: row.text(1), content: row.text(2)) else {
                throw StorageError.senseless(column: "name", value: row.text(1))
            }
            return LocalSettingRow(
                organisation: row.id(0), setting: setting, source: row.text(3),
                account: row.text(4), recordedAt: row.integer(5))
        }
    }
}
