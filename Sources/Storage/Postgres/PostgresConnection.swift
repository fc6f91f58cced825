/// A transaction of PostgreSQL behind the neutral layer.
struct PostgresConnection: SQLConnection {
    let link: PostgresLink

    func run(_ sql: String, values: [SQLValue]) throws -> Int {
        try link.ask(sql, values).touched
    }

    func send(_ sql: String, values: [SQLValue]) throws { try link.send(sql, values) }

    func each(
        _ sql: String, values: [SQLValue], _ row: (any SQLRow) throws -> Void
    ) throws {
        let result = try link.ask(sql, values)
        for index in 0..<result.count { try row(PostgresRow(result: result, row: index)) }
    }

    func runScript(_ sql: String) throws { try link.script(sql) }

    /// A table of our own says whose the schema is.
    func schemaVersion() throws -> Int? {
        let known = try rows("SELECT to_regclass('schema_version') IS NOT NULL") { $0.integer(0) }
        if known == [1] {
            return try rows("SELECT version FROM schema_version") { $0.number(0) }.first
        }
        let tables = try rows(
            """
            SELECT count(*) FROM pg_catalog.pg_class c
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
            """
        ) { $0.number(0) }
        return tables == [0] ? 0 : nil
    }

    func setSchemaVersion(_ version: Int) throws {
        try link.script(
            """
            CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL);
            DELETE FROM schema_version;
            INSERT INTO schema_version VALUES (\(version));
            """)
    }

    var tables: String { PostgresText.tables(Schema.tables) }
}
