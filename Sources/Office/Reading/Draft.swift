import Duties
import Foundation
import Ledger
package import Lists

/// A draft ready to be shown: the document read, corrections applied, numbers set.
package struct Draft: Sendable {
    package let row: DraftRow
    package let document: DocumentText
    /// As the program reads it, without corrections.
    package let list: ParsedList
    package let corrections: [KeptCorrection]
    /// The sections with every correction that found its place.
    package let corrected: CorrectedSections
    /// Numbers set so far, by duty.
    package let numbers: [String: QuantificationRow]
    /// What is still open of the findings: not those a correction answers.
    package let findings: [Finding]
    package let register: RegisterSnapshot
    /// SHA-256 of what is shown: the register with its corrections, and the numbers.
    package let shown: String

    package var sections: [Section] { corrected.sections }
    package var duties: [Duty] { sections.flatMap(\.allItems).flatMap(\.duties) }

    /// Whether what stands here is what was confirmed.
    package var isConfirmed: Bool { row.confirmation?.shown == shown }

    init(
        row: DraftRow, list: ParsedList, corrections: [KeptCorrection],
        numbers: [QuantificationRow], follows: RegisterSnapshot?
    ) throws {
        self.row = row
        self.list = list
        document = list.document
        let standing = corrections.filter { $0.withdrawnAt == nil }
        corrected = apply(
            standing.compactMap(\.correction), to: list.sections, in: list.document)
        let placed = corrected.placed
        self.corrections = corrections.map { kept in
            var kept = kept
            kept.duty = placed[kept.id]
            return kept
        }
        self.numbers = Dictionary(
            numbers.map { ($0.duty.duty, $0) }, uniquingKeysWith: { _, last in last })
        findings = open(list.findings, after: corrected)
        var register = RegisterSnapshot(list)
        register.sections = corrected.sections
        register.findings = findings
        if let follows, let edition = row.follows {
            register.follows = edition.description
            register.continues = compare(follows.sections, corrected.sections).continued
        }
        self.register = register
        shown = try Draft.hash(of: register, self.numbers)
    }

    private static func hash(
        of register: RegisterSnapshot, _ numbers: [String: QuantificationRow]
    ) throws -> String {
        let lines = numbers.keys.sorted().compactMap { key in
            numbers[key].map { "\n\(key)=\($0.min)/\($0.period.rawValue)" }
        }
        return hexadecimal(
            sha256(try RegisterShelf.bytes(of: register) + Array(lines.joined().utf8)))
    }
}

/// A correction with who made it, when and why.
package struct KeptCorrection: Hashable, Sendable {
    package var id: String
    /// Nil where its words were erased.
    package var correction: Correction?
    package var why: String
    /// The account's name.
    package var by: String
    package var recordedAt: Int64
    package var withdrawnAt: Int64?
    /// The duty it landed on; nil where it found no place.
    package var duty: String?

    init(_ row: CorrectionRow, by name: String) {
        id = row.id
        correction = Correction(json: row.content, id: row.id)
        why = row.why
        by = name
        recordedAt = row.recordedAt
        withdrawnAt = row.withdrawnAt
    }
}

extension Correction {
    /// Reads what ``json()`` wrote; nil for anything else.
    init?(json text: String, id: String) {
        guard
            var read = try? JSONDecoder().decode(Correction.self, from: Data(text.utf8))
        else { return nil }
        read.id = id
        self = read
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension Comparison {
    /// The duty of the old list that each duty of the new one goes on from.
    var continued: [String: String] {
        var found: [String: String] = [:]
        for pair in dutyPairs {
            if let old = pair.old, let new = pair.new { found[new.id] = old.id }
        }
        return found
    }
}

extension Draft {
    /// The duty a place means in this reading; nil where the words are not there.
    func duty(at place: DutyPlace) -> Duty? {
        let probe = Correction(id: "", place: place, change: .set(DutyChange()))
        guard let id = apply([probe], to: sections, in: document).placed[""] else { return nil }
        return duties.first { $0.id == id }
    }
}
