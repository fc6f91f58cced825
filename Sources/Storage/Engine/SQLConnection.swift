import Duties

/// One transaction on one database, whatever the engine.
///
/// Placeholders are `?1`, `?2` … by number; an engine that wants `$1` rewrites them.
protocol SQLConnection {
    /// Runs one statement and answers how many rows it touched.
    @discardableResult
    func run(_ sql: String, values: [SQLValue]) throws -> Int
    /// Runs one statement whose answer nobody waits for.
    ///
    /// A fault may be thrown only by a later statement of the transaction or by its end.
    func send(_ sql: String, values: [SQLValue]) throws
    /// Calls back for each row of the answer, in order. The body asks no further question.
    func each(_ sql: String, values: [SQLValue], _ row: (any SQLRow) throws -> Void) throws
    /// Runs a text of several statements without placeholders.
    func runScript(_ sql: String) throws
    /// Whose schema this is; 0 for a new database, nil for one that is not ours.
    func schemaVersion() throws -> Int?
    func setSchemaVersion(_ version: Int) throws
}

/// A row while it is being read; columns are counted from 0.
protocol SQLRow {
    func value(_ column: Int) throws -> SQLValue
    func text(_ column: Int) -> String
    func integer(_ column: Int) -> Int64
    func bytes(_ column: Int) throws -> [UInt8]
    func isNull(_ column: Int) -> Bool
}

/// A database that can be read and written.
///
/// A read sees one snapshot. A write is durable when it returns, rolled back when it throws, and
/// ends even where the task that asked for it is cancelled meanwhile.
protocol SQLEngine: Sendable {
    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Answer
    ) async throws -> Answer
    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Answer
    ) async throws -> Answer
    /// Hands over an empty database with the same schema that is gone afterwards.
    func withScratch<Answer>(_ body: (any SQLConnection) throws -> Answer) throws -> Answer
}

extension SQLConnection {
    func send(_ sql: String, values: [SQLValue]) throws { try run(sql, values: values) }

    @discardableResult
    func run(_ sql: String, _ values: (any SQLBindable)?...) throws -> Int {
        try run(sql, values: values.map { $0?.sqlValue ?? .null })
    }

    func rows<Made>(
        _ sql: String, _ values: (any SQLBindable)?..., make: (any SQLRow) throws -> Made
    ) throws -> [Made] {
        try rows(sql, values: values.map { $0?.sqlValue ?? .null }, make: make)
    }

    func rows<Made>(
        _ sql: String, values: [SQLValue], make: (any SQLRow) throws -> Made
    ) throws -> [Made] {
        var made: [Made] = []
        try each(sql, values: values) { made.append(try make($0)) }
        return made
    }

    /// The first row, nil where there is none.
    func first<Made>(
        _ sql: String, _ values: (any SQLBindable)?..., make: (any SQLRow) throws -> Made
    ) throws -> Made? {
        try rows(sql, values: values.map { $0?.sqlValue ?? .null }, make: make).first
    }

    /// Adds one row, column by column.
    func insert(
        into table: String, _ columns: KeyValuePairs<String, (any SQLBindable)?>
    ) throws {
        var sql = "INSERT INTO \(table) ("
        var places = ") VALUES ("
        var values: [SQLValue] = []
        values.reserveCapacity(columns.count)
        for (column, value) in columns {
            if !values.isEmpty {
                sql += ", "
                places += ", "
            }
            values.append(value?.sqlValue ?? .null)
            sql += column
            places += "?"
            places += String(values.count)
        }
        try send(sql + places + ")", values: values)
    }
}

extension SQLRow {
    func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }
    func number(_ column: Int) -> Int { Int(integer(column)) }
    func day(_ column: Int) -> Day { Day(ordinal: number(column)) }
    func optionalDay(_ column: Int) -> Day? { isNull(column) ? nil : day(column) }
    func id<Subject>(_ column: Int) -> ID<Subject> { ID(text(column)) }

    func optionalID<Subject>(_ column: Int) -> ID<Subject>? {
        optionalText(column).map(ID.init)
    }

    /// A word of a fixed set.
    ///
    /// - Throws: ``StorageError/senseless(column:value:)`` for any other.
    func choice<Choice: RawRepresentable<String>>(_ column: Int, _ name: String) throws -> Choice {
        guard let choice = Choice(rawValue: text(column)) else {
            throw StorageError.senseless(column: name, value: text(column))
        }
        return choice
    }
}
