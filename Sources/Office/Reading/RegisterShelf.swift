import Duties
import Foundation
import Lists
import Synchronization

/// An edition ready for use: what was confirmed, and the same as a register of duties.
struct ShelvedEdition: Sendable {
    let head: EditionHead
    let snapshot: RegisterSnapshot
    let edition: Edition
    let lines: [String: DutyLine]

    init(head: EditionHead, snapshot: RegisterSnapshot) {
        self.head = head
        self.snapshot = snapshot
        var duties: [RegisteredDuty] = []
        var lines: [String: DutyLine] = [:]
        func walk(_ section: Section, _ above: [String]) {
            let headings = above + [section.title]
            for item in section.items {
                for duty in item.duties {
                    duties.append(RegisteredDuty(duty: duty, headings: headings))
                    lines[duty.id] = DutyLine(
                        key: DutyKey(head.id, duty.id), duty: duty, itemNumber: item.number,
                        headings: headings, editionTitle: snapshot.title)
                }
            }
            for inner in section.sections { walk(inner, headings) }
        }
        for section in snapshot.sections { walk(section, []) }
        edition = Edition(
            id: head.id, title: head.title, level: head.level, document: head.document,
            duties: duties, continues: snapshot.continued)
        self.lines = lines
    }
}

extension RegisterSnapshot {
    /// ``continues`` with the edition it speaks of.
    fileprivate var continued: [String: DutyKey] {
        guard let follows, let continues else { return [:] }
        return continues.mapValues { DutyKey(EditionID(follows), $0) }
    }
}

/// Registers already decoded, by content hash: an edition never changes, so this never goes stale.
final class RegisterShelf: Sendable {
    private let shelf = Mutex<[EditionID: ShelvedEdition]>([:])

    func edition(_ id: EditionID, _ reading: any Reading) throws -> ShelvedEdition? {
        if let found = shelf.withLock({ $0[id] }) { return found }
        guard let head = try reading.edition(id), let bytes = try reading.content(head.register)
        else { return nil }
        let snapshot = try JSONDecoder().decode(RegisterSnapshot.self, from: Data(bytes))
        let shelved = ShelvedEdition(head: head, snapshot: snapshot)
        shelf.withLock { $0[id] = shelved }
        return shelved
    }

    /// The bytes a register is kept as: sorted keys, so that the same register hashes the same.
    static func bytes(of snapshot: RegisterSnapshot) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(snapshot))
    }
}
