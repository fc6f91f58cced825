import Duties
import Foundation
import Lists
import Synchronization

/// Reads drafts for pages: a document is read once for as long as nobody changes it.
final class DraftBench: Sendable {
    private struct Key: Hashable {
        let document: String
        let layout: String?
        let columns: String?
        let name: String
    }

    private let readings = Mutex<[(key: Key, list: ParsedList)]>([])
    /// So many readings are kept; a clerk works on one or two drafts at a time.
    private static let most = 8

    func draft(
        _ row: DraftRow, _ registers: RegisterShelf, _ reading: any Reading
    ) throws -> Draft? {
        guard let list = try list(row, reading) else { return nil }
        let corrections = try reading.corrections(of: row.id)
        let names = try Dictionary(
            Set(corrections.map(\.account)).map { ($0, try reading.account($0)?.name ?? $0) },
            uniquingKeysWith: { first, _ in first })
        return try Draft(
            row: row, list: list,
            corrections: corrections.map { KeptCorrection($0, by: names[$0.account] ?? "") },
            numbers: try reading.quantifications([row.id]),
            follows: try row.follows.flatMap { try registers.edition($0, reading)?.snapshot })
    }

    private func list(_ row: DraftRow, _ reading: any Reading) throws -> ParsedList? {
        let key = Key(
            document: row.document, layout: row.layout, columns: row.columns, name: row.name)
        if let known = readings.withLock({ $0.first { $0.key == key }?.list }) { return known }
        guard let bytes = try reading.content(row.document) else { return nil }
        let notes = try row.layout.flatMap { try reading.content($0) }
        let document = DocumentText(
            name: row.name,
            scalars: Array(String(decoding: bytes, as: UTF8.self).unicodeScalars),
            encoding: row.encoding, sha256: row.file,
            notes: try notes.map {
                try JSONDecoder().decode([LayoutNote].self, from: Data($0))
            } ?? [])
        let list = Lists.read(document, columns: row.choices)
        readings.withLock { kept in
            kept.insert((key, list), at: 0)
            if kept.count > Self.most { kept.removeLast() }
        }
        return list
    }
}
