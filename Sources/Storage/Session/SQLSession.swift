import Duties
import Office

/// The questions and changes of the office as SQL within one transaction.
///
/// One extension a family, in this folder.
struct SQLSession: Writing {
    let connection: any SQLConnection
    /// Where a write notes which chains it added to.
    let written: WrittenChains?
    private let settings = KnownSettings()

    init(connection: any SQLConnection, written: WrittenChains? = nil) {
        self.connection = connection
        self.written = written
    }

    func setting(_ name: String) throws -> String? {
        if let known = settings.values[name] { return known }
        let found = try connection.first("SELECT value FROM setting WHERE name = ?1", name) {
            $0.text(0)
        }
        settings.values[name] = .some(found)
        return found
    }

    func set(_ name: String, _ value: String) throws {
        settings.values[name] = nil
        try connection.run(
            """
            INSERT INTO setting (name, value) VALUES (?1, ?2)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, name, value)
    }
}

/// Settings asked for within one transaction: nobody else changes them before its end.
private final class KnownSettings {
    var values: [String: String?] = [:]
}

/// The part of a statement that says whose rows it may answer with, with its values.
///
/// Every path ends in `/`, so a subtree is the range from its path up to the same path with that
/// last character replaced by the one after it: an index answers it, and no pattern is matched.
struct Condition {
    private(set) var sql = "true"
    private(set) var values: [SQLValue]

    /// - Parameter values: what the statement's own placeholders stand for; more follow them.
    init(_ values: (any SQLBindable)?...) { self.values = values.map { $0?.sqlValue ?? .null } }

    /// The placeholder for a further value.
    mutating func place(_ value: any SQLBindable) -> String {
        values.append(value.sqlValue)
        return "?\(values.count)"
    }

    /// Rows whose organisation, by its alias in the statement, is in scope.
    func within(_ scope: Scope, _ alias: String = "o") -> Condition {
        guard let path = scope.path else { return adding("1 = 0") }
        return below(path, alias)
    }

    /// Rows whose organisation is within reach.
    func within(_ reach: Reach, _ alias: String = "o") -> Condition {
        switch reach {
        case .subtree(let top): return below(top.path, alias)
        case .one(let organisation):
            var next = self
            let place = next.place(organisation.id)
            return next.adding("\(alias).id = \(place)")
        }
    }

    private func below(_ path: String, _ alias: String) -> Condition {
        var next = self
        let (low, high) = (next.place(path), next.place(String(path.dropLast()) + "0"))
        return next.adding("\(alias).path >= \(low) AND \(alias).path < \(high)")
    }

    /// Narrowed by a further test.
    func and(_ part: String) -> Condition { adding(part) }

    private func adding(_ part: String) -> Condition {
        var next = self
        next.sql += " AND " + part
        return next
    }
}

extension SQLConnection {
    /// Rows of a statement whose conditions were put together.
    func rows<Made>(
        _ condition: Condition, _ sql: String, make: (any SQLRow) throws -> Made
    ) throws -> [Made] {
        try rows(sql, values: condition.values, make: make)
    }
}
