import Duties
import Ledger

/// Collects an entry's fields while a deed is written down.
struct FieldWriter {
    private(set) var fields: [Field] = []
    private(set) var secrets: [Secret] = []
    let salt: () -> [UInt8]

    init(salt: @escaping () -> [UInt8]) { self.salt = salt }

    mutating func plain(_ name: String, _ value: String?) {
        guard let value else { return }
        fields.append(Field(name, .plain(value)))
    }

    mutating func plain(_ name: String, _ value: Int?) { plain(name, value.map(String.init)) }
    mutating func plain(_ name: String, _ value: Day?) { plain(name, value?.description) }

    /// What a person typed: the entry keeps a commitment, the words go to a table apart.
    mutating func secret(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        let secret = Secret(name: name, salt: salt(), content: value)
        secrets.append(secret)
        fields.append(secret.field)
    }

    /// Fields in the order the canonical form demands.
    var sorted: [Field] {
        fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}

/// Reads a deed back from an entry and the secrets still kept for it.
struct FieldReader {
    let entry: Entry
    private let values: [String: String]

    init(entry: Entry, secrets: [Secret]) {
        self.entry = entry
        var values: [String: String] = [:]
        for field in entry.fields {
            if case .plain(let text) = field.content { values[field.name] = text }
        }
        for secret in secrets { values[secret.name] = secret.content }
        self.values = values
    }

    func optional(_ name: String) -> String? { values[name] }
    func words(_ name: String) -> String { values[name] ?? "" }

    func text(_ name: String) throws -> String {
        guard let value = values[name] else { throw missing(name) }
        return value
    }

    func integer(_ name: String) throws -> Int {
        guard let value = Int(try text(name)) else { throw missing(name) }
        return value
    }

    func day(_ name: String) throws -> Day {
        guard let value = Day(try text(name)) else { throw missing(name) }
        return value
    }

    func optionalDay(_ name: String) throws -> Day? {
        values[name] == nil ? nil : try day(name)
    }

    func choice<Choice: RawRepresentable<String>>(_ name: String) throws -> Choice {
        guard let value = Choice(rawValue: try text(name)) else { throw missing(name) }
        return value
    }

    func duty() throws -> DutyKey {
        DutyKey(EditionID(try text("edition")), try text("duty"))
    }

    func missing(_ name: String) -> UnreadableEntry {
        UnreadableEntry(
            organisation: entry.organisation, sequence: entry.sequence, field: name)
    }
}

/// An entry whose fields do not say what its type promises.
package struct UnreadableEntry: Error, Hashable, Sendable {
    package let organisation: String
    package let sequence: Int
    package let field: String
}
