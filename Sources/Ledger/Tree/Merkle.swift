/// The hashes of a Merkle tree as RFC 6962 section 2.1 lays them down.
package enum Merkle {
    /// A leaf: what is hashed is an entry's hash, so that the tree says nothing of its content.
    package static func leaf(_ entryHash: [UInt8]) -> [UInt8] { sha256([0] + entryHash) }

    package static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(65)
        bytes.append(1)
        bytes.append(contentsOf: left)
        bytes.append(contentsOf: right)
        return sha256(bytes)
    }

    /// The root of a tree without leaves.
    package static let emptyRoot = sha256([])

    /// The largest power of two less than a number of at least two.
    static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}

/// Why a proof does not show what it should.
package enum ProofError: Error, Hashable, Sendable {
    /// The index or a size lies outside the tree.
    case outside
    /// Too many or too few hashes for these sizes.
    case wrongLength
    /// It leads to another root.
    case wrongRoot
}

/// That a leaf stands at its index in a tree of a size (RFC 9162 section 2.1.3).
package struct InclusionProof: Hashable, Sendable {
    package var index: Int
    package var size: Int
    /// From the leaf's sibling up.
    package var hashes: [[UInt8]]

    package init(index: Int, size: Int, hashes: [[UInt8]]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// - Throws: ``ProofError`` unless the leaf leads to the root (RFC 9162 section 2.1.3.2).
    package func check(leaf: [UInt8], root: [UInt8]) throws(ProofError) {
        guard index >= 0, index < size else { throw .outside }
        var (place, last, hash) = (index, size - 1, leaf)
        for sibling in hashes {
            guard last > 0 else { throw .wrongLength }
            if place & 1 == 1 || place == last {
                hash = Merkle.node(sibling, hash)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = Merkle.node(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        guard last == 0 else { throw .wrongLength }
        guard hash == root else { throw .wrongRoot }
    }
}

/// That a tree of one size is the beginning of a larger one (RFC 9162 section 2.1.4).
package struct ConsistencyProof: Hashable, Sendable {
    package var from: Int
    package var to: Int
    package var hashes: [[UInt8]]

    package init(from: Int, to: Int, hashes: [[UInt8]]) {
        self.from = from
        self.to = to
        self.hashes = hashes
    }

    /// - Throws: ``ProofError`` unless both roots follow (RFC 9162 section 2.1.4.2). From a tree
    ///   without leaves everything follows, and nothing is needed.
    package func check(_ old: [UInt8], _ new: [UInt8]) throws(ProofError) {
        guard from >= 0, from <= to else { throw .outside }
        if from == 0 || from == to {
            guard hashes.isEmpty else { throw .wrongLength }
            guard from == 0 ? old == Merkle.emptyRoot : old == new else { throw .wrongRoot }
            return
        }
        var path = hashes[...]
        if from & (from - 1) == 0 { path = [old] + path }
        guard let first = path.popFirst() else { throw .wrongLength }
        var (place, last) = (from - 1, to - 1)
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        var (before, after) = (first, first)
        for hash in path {
            guard last > 0 else { throw .wrongLength }
            if place & 1 == 1 || place == last {
                before = Merkle.node(hash, before)
                after = Merkle.node(hash, after)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                after = Merkle.node(after, hash)
            }
            place >>= 1
            last >>= 1
        }
        guard last == 0 else { throw .wrongLength }
        guard before == old, after == new else { throw .wrongRoot }
    }
}
