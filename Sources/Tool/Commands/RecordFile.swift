import Duties
import Foundation
import Office

/// A duty of a bearer, as a JSON file names it.
struct NamedObligation: Decodable {
    let duty: String
    let bearer: String?
    let window: NamedWindow?
    let counterpart: String?
}

/// `"2026-01-01"`, or `{"from":"2026-01-01","to":"2026-06-30"}` as standing prints it.
///
/// The last day is taken where it is given: two dates of one duty may share the first.
struct NamedWindow: Decodable {
    let start: Day

    private enum Key: String, CodingKey { case from, to }

    init(from decoder: any Decoder) throws {
        let text: String
        if let single = try? decoder.singleValueContainer().decode(String.self) {
            text = single
        } else {
            let window = try decoder.container(keyedBy: Key.self)
            text =
                try window.decodeIfPresent(String.self, forKey: .to)
                ?? window.decode(String.self, forKey: .from)
        }
        guard let day = Day(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "write days as 2026-01-31"))
        }
        start = day
    }
}

/// What `zeren record` reads.
struct RecordFile: Decodable {
    let organisation: String
    let kind: String
    let happened: String
    let title: String
    let place: String?
    let people: [String]?
    let words: String?
    let onBehalfOf: String?
    let satisfies: [NamedObligation]?
    let triggers: [NamedObligation]?
    /// What the kind asks for, by field.
    let particulars: [String: WrittenValue]?
    /// Paths, from the folder of the JSON file.
    let evidence: [String]?
    let supersedes: String?
    let key: String?
    /// RFC 3339 or a day; only for a store made with `--test-clock`.
    let recorded: String?
}

/// What `zeren excuse` reads.
struct ExcuseFile: Decodable {
    let organisation: String
    let duty: String
    let bearer: String?
    let window: NamedWindow?
    let counterpart: String?
    let why: String
    let approvedBy: String
    let key: String?
    let recorded: String?
}

/// A file whose keys are all known, so that a misspelt one is not passed over in silence.
protocol KnownFile: Decodable {
    static var knownKeys: Set<String> { get }
}

extension RecordFile: KnownFile {
    static let knownKeys: Set = [
        "organisation", "kind", "happened", "title", "place", "people", "words", "onBehalfOf",
        "satisfies", "triggers", "evidence", "supersedes", "key", "recorded", "duty", "bearer",
        "window", "counterpart", "from", "to", "particulars",
    ]
}

extension ExcuseFile: KnownFile {
    static let knownKeys: Set = [
        "organisation", "duty", "bearer", "window", "counterpart", "why", "approvedBy", "key",
        "recorded", "from", "to",
    ]
}

/// The first key of the file, at any depth, that is none of the known.
private func unknownKeys(_ raw: [UInt8], _ known: Set<String>) -> String? {
    func search(_ value: Any) -> String? {
        if let list = value as? [Any] { return list.lazy.compactMap(search).first }
        guard let object = value as? [String: Any] else { return nil }
        return object.keys.sorted().first { !known.contains($0) }
            ?? object.lazy.filter { !["particulars", "values"].contains($0.key) }.compactMap {
                search($0.value)
            }.first
    }
    return (try? JSONSerialization.jsonObject(with: Data(raw))).flatMap(search)
}

/// Decodes a JSON file, or says which key is wrong.
func decode<Value: KnownFile>(_ type: Value.Type, from path: String) throws -> Value {
    let raw = try bytes(of: path, limit: 8 << 20)
    if let unknown = unknownKeys(raw, Value.knownKeys) {
        throw Failure(.badInput, "\(path): there is no key “\(unknown)” here")
    }
    do {
        return try JSONDecoder().decode(type, from: Data(raw))
    } catch DecodingError.keyNotFound(let key, _) {
        throw Failure(.badInput, "\(path): the key “\(key.stringValue)” is missing")
    } catch DecodingError.typeMismatch(_, let context) {
        throw Failure(.badInput, "\(path): “\(context.key)” has the wrong type")
    } catch DecodingError.dataCorrupted(let context) {
        throw Failure(
            .badInput, "\(path): not JSON of the form needed: \(context.debugDescription)")
    } catch DecodingError.valueNotFound(_, let context) {
        throw Failure(.badInput, "\(path): “\(context.key)” is empty")
    }
}

extension DecodingError.Context {
    fileprivate var key: String { codingPath.map(\.stringValue).joined(separator: ".") }
}

/// An RFC 3339 instant, or the noon of a day, in microseconds.
func instant(_ text: String?, _ office: Office) throws -> Int64? {
    guard let text else { return nil }
    if let day = Day(text) { return office.zone.start(of: day) + 12 * 3_600_000_000 }
    let style = Date.ISO8601FormatStyle()
    let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    guard let date = (try? style.parse(text)) ?? (try? fractional.parse(text)) else {
        throw Failure(.badInput, "recorded: write it as 2026-02-01T08:00:00Z")
    }
    return Int64((date.timeIntervalSince1970 * 1_000_000).rounded())
}
