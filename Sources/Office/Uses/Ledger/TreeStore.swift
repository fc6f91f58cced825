package import Ledger

/// The instance's tree as it stands.
package struct TreeState: Hashable, Sendable {
    /// The instance's own, made with the tree.
    package var name: String
    /// From 1; another after an old backup was accepted.
    package var epoch: Int
    package var size: Int
    package var root: [UInt8]
    package var publicKey: [UInt8]

    package init(
        name: String, epoch: Int = 1, size: Int = 0, root: [UInt8] = Merkle.emptyRoot,
        publicKey: [UInt8]
    ) {
        self.name = name
        self.epoch = epoch
        self.size = size
        self.root = root
        self.publicKey = publicKey
    }

    /// What checkpoints call the log: another log after each new epoch, since it does not go on
    /// from what was published before.
    package var origin: String { "zeren/\(name)/\(epoch)" }
    package var checkpoint: Checkpoint { Checkpoint(origin: origin, size: size, root: root) }
    package var card: KeyCard { KeyCard(name: origin, key: publicKey) }
}

/// Neighbouring entries of one chain at neighbouring leaves.
package struct LeafRun: Hashable, Sendable {
    package var leaf: Int
    package var organisation: String
    package var sequence: Int
    package var length: Int

    package init(leaf: Int, organisation: String, sequence: Int, length: Int) {
        self.leaf = leaf
        self.organisation = organisation
        self.sequence = sequence
        self.length = length
    }

    package func sequence(at leaf: Int) -> Int { sequence + leaf - self.leaf }
}

/// A checkpoint as it was signed.
package struct KeptCheckpoint: Hashable, Sendable {
    package var epoch: Int
    package var size: Int
    package var root: [UInt8]
    package var note: String
    package var signedAt: Int64

    package init(epoch: Int, size: Int, root: [UInt8], note: String, signedAt: Int64) {
        self.epoch = epoch
        self.size = size
        self.root = root
        self.note = note
        self.signedAt = signedAt
    }
}

/// A witness's signature under a checkpoint.
package struct Cosignature: Hashable, Sendable {
    package var epoch: Int
    package var size: Int
    package var witness: String
    /// As in the note: the key's number, the time, the signature.
    package var signature: [UInt8]
    /// Seconds since 1970, by the witness's clock.
    package var seenAt: Int64

    package init(epoch: Int, size: Int, witness: String, signature: [UInt8], seenAt: Int64) {
        self.epoch = epoch
        self.size = size
        self.witness = witness
        self.signature = signature
        self.seenAt = seenAt
    }
}

/// Questions about the tree.
package protocol TreeReading {
    /// Nil before the first entry was taken.
    func tree() throws -> TreeState?
    func tile(_ place: TilePlace) throws -> [UInt8]?
    /// Entries without a leaf, chain by chain from the first of each, at most so many; `leaf` is -1.
    /// Of some chains only, where they are named.
    func waiting(_ chains: Set<String>?, limit: Int) throws -> [LeafRun]
    /// Hashes of a run's entries in order.
    func hashes(of run: LeafRun) throws -> [[UInt8]]
    /// The run an entry stands in; nil while it has no leaf.
    func run(of organisation: String, sequence: Int) throws -> LeafRun?
    /// By leaf, from the run that begins at or after one.
    func runs(from leaf: Int, limit: Int) throws -> [LeafRun]
    func latestCheckpoint() throws -> KeptCheckpoint?
    func checkpoint(epoch: Int, size: Int) throws -> KeptCheckpoint?
    /// Of every epoch, by size and epoch, after one.
    func checkpoints(after size: Int, epoch: Int, limit: Int) throws -> [KeptCheckpoint]
    func witnesses() throws -> [KeyCard]
    /// The latest of each witness in an epoch.
    func cosignatures(epoch: Int) throws -> [Cosignature]
}

/// Changes of the tree.
package protocol TreeWriting {
    /// Keeps a new tree, unless there is one.
    func begin(_ tree: TreeState) throws
    /// Puts another state in the place of one; false where that no longer stands, and nothing is
    /// changed.
    func advance(_ tree: TreeState, to next: TreeState) throws -> Bool
    func keep(_ run: LeafRun) throws
    func keep(_ place: TilePlace, _ tile: [UInt8]) throws
    func keep(_ checkpoint: KeptCheckpoint) throws
    func keep(_ witness: KeyCard) throws
    func keep(_ cosignature: Cosignature) throws
}
