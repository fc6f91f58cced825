package import Ledger
package import Office
import Synchronization

/// An anchor in memory, to be looked at and tampered with.
package final class SampleAnchor: Anchor {
    private let notes = Mutex<[String: String]>([:])
    package let place = "anchor"

    package init() {}

    package var note: String? {
        get { notes.withLock { $0[place] } }
        set { notes.withLock { $0[place] = newValue } }
    }

    package func read() throws -> String? { note }
    package func write(_ note: String) throws { self.note = note }

    package func setAside(as name: String) throws {
        notes.withLock { notes in
            notes[name] = notes.removeValue(forKey: place)
        }
    }

    package func aside(_ name: String) -> String? { notes.withLock { $0[name] } }

    package var checkpoint: Checkpoint? { note.flatMap { Note($0) }.flatMap { Checkpoint($0) } }
}

/// A key that is the same at every run.
package enum SampleKey {
    package static func key(_ number: UInt8 = 1) throws -> SigningKey {
        struct NoKey: Error {}
        guard let key = SigningKey(seed: [UInt8](repeating: number, count: 32)) else {
            throw NoKey()
        }
        return key
    }
}

extension Office {
    /// An office over the same store that signs its ledger.
    package func sealing(_ anchor: SampleAnchor, key: UInt8 = 1) throws -> Office {
        var office = self
        office.seal = Seal(key: try SampleKey.key(key), anchor: anchor)
        return office
    }
}
