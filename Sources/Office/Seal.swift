package import Ledger
package import Lists
import Synchronization

/// What a checkpoint is signed with, and where its copy outside the store is kept.
package struct Seal: Sendable {
    package let key: SigningKey
    package let anchor: any Anchor

    package init(key: SigningKey, anchor: any Anchor) {
        self.key = key
        self.anchor = anchor
    }
}

/// The last checkpoint, kept where no backup of the store reaches: without it a restored old store
/// cannot be told from the present one.
package protocol Anchor: Sendable {
    /// Nil where there is none.
    func read() throws -> String?
    /// Puts a note in the place of what stands, durable before this returns.
    func write(_ note: String) throws
    /// Moves what stands to a name of its own, to be kept.
    func setAside(as name: String) throws
    /// Where it is, for messages.
    var place: String { get }
}

/// How the store and what was published of it part.
package struct Fork: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The store ends before what was published: an old backup.
        case behind
        /// The store has other entries than were published.
        case rewritten
        /// What was published is of another ledger.
        case stranger
    }

    package var kind: Kind
    /// What was published.
    package var published: Checkpoint
    /// How many entries the store's tree has.
    package var size: Int
    /// Where the published checkpoint stands.
    package var place: String

    package var message: Message {
        switch kind {
        case .behind:
            Message(
                zh:
                    "账本库停在第 \(size) 条，已公布的检查点（\(place)）到第 \(published.size) 条：像是恢复了旧备份。在操作员用 zeren ledger epoch --why 说明并另起新纪元之前，不再写入。",
                en:
                    "The store ends at entry \(size), the published checkpoint (\(place)) at \(published.size): this looks like an old backup. Nothing is added until an operator opens a new epoch with zeren ledger epoch --why."
            )
        case .rewritten:
            Message(
                zh:
                    "账本库的前 \(published.size) 条与已公布的检查点（\(place)）不符：账本被改写或恢复后又写入过。在操作员用 zeren ledger epoch --why 说明并另起新纪元之前，不再写入。",
                en:
                    "The first \(published.size) entries of the store are not those of the published checkpoint (\(place)): the ledger was rewritten, or went on from an old backup. Nothing is added until an operator opens a new epoch with zeren ledger epoch --why."
            )
        case .stranger:
            Message(
                zh: "检查点文件 \(place) 是另一个账本（\(published.origin)）的：请用 --anchor 指明本账本的文件。",
                en:
                    "The checkpoint in \(place) is another ledger's (\(published.origin)): name this ledger's file with --anchor."
            )
        }
    }
}

/// Shut while the store is not what was published of it.
package final class LedgerGate: Sendable {
    private let state = Mutex<Fork?>(nil)

    package init() {}

    package var fork: Fork? { state.withLock { $0 } }
    func set(_ fork: Fork?) { state.withLock { $0 = fork } }

    /// - Throws: ``OfficeError/refused(rule:_:)`` while it is shut.
    func check() throws {
        if let fork { throw OfficeError.refused(rule: "ledger-forked", fork.message) }
    }
}
