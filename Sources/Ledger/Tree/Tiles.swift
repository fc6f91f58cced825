/// Where a tile lies: 256 neighbouring hashes of the tree's level 8 × `level`, the rightmost of a
/// level fewer (the tiles of C2SP tlog-tiles).
package struct TilePlace: Hashable, Sendable, Comparable {
    package var level: Int
    package var index: Int

    package init(level: Int, index: Int) {
        self.level = level
        self.index = index
    }

    package static func < (a: TilePlace, b: TilePlace) -> Bool {
        (a.level, a.index) < (b.level, b.index)
    }
}

/// A tree while leaves are added to it: of what stands, only the unfinished tile of each level.
package struct TreeGrowth: Sendable {
    package static let width = 256
    package private(set) var size: Int
    /// The hashes of each level's unfinished tile.
    private var edge: [[[UInt8]]]
    /// Tiles that became whole, with their hashes one after the other.
    private var finished: [TilePlace: [UInt8]] = [:]
    /// Unfinished tiles that were begun or continued.
    private var touched: Set<TilePlace> = []

    package init() {
        size = 0
        edge = []
    }

    /// Goes on from a size.
    ///
    /// - Parameter tile: the bytes of an unfinished tile as it was kept.
    /// - Throws: ``MissingTile`` where one is absent or too short.
    package init(size: Int, tile: (TilePlace) throws -> [UInt8]?) throws {
        self.size = size
        edge = []
        var count = size
        while count > 0 {
            let place = TilePlace(level: edge.count, index: count / TreeGrowth.width)
            let rest = count % TreeGrowth.width
            let bytes = rest == 0 ? [] : try tile(place) ?? []
            guard bytes.count >= rest * 32 else { throw MissingTile(place: place) }
            edge.append((0..<rest).map { Array(bytes[$0 * 32..<$0 * 32 + 32]) })
            count /= TreeGrowth.width
        }
    }

    /// Adds a leaf's hash.
    package mutating func append(_ leaf: [UInt8]) {
        size += 1
        var (level, count, hash) = (0, size, leaf)
        while true {
            if level == edge.count { edge.append([]) }
            edge[level].append(hash)
            let place = TilePlace(level: level, index: (count - 1) / TreeGrowth.width)
            touched.insert(place)
            guard edge[level].count == TreeGrowth.width else { return }
            finished[place] = Array(edge[level].joined())
            touched.remove(place)
            hash = TreeGrowth.root(edge[level])
            edge[level] = []
            count /= TreeGrowth.width
            level += 1
        }
    }

    /// The tiles that changed, unfinished ones too, in order.
    package var tiles: [(place: TilePlace, bytes: [UInt8])] {
        var all = finished
        for place in touched { all[place] = Array(edge[place.level].joined()) }
        return all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Forgets which tiles changed, once they are kept.
    package mutating func forgetTiles() {
        finished = [:]
        touched = []
    }

    package var root: [UInt8] {
        var root: [UInt8]?
        for level in edge {
            // Within a level, perfect subtrees from the left, the largest first.
            var parts: [[UInt8]] = []
            var rest = level[...]
            while !rest.isEmpty {
                let count = 1 << (Int.bitWidth - 1 - rest.count.leadingZeroBitCount)
                parts.append(TreeGrowth.root(Array(rest.prefix(count))))
                rest = rest.dropFirst(count)
            }
            for part in parts.reversed() { root = root.map { Merkle.node(part, $0) } ?? part }
        }
        return root ?? Merkle.emptyRoot
    }

    /// The root over a power of two of hashes.
    static func root(_ hashes: [[UInt8]]) -> [UInt8] {
        var row = hashes
        while row.count > 1 {
            row = stride(from: 0, to: row.count, by: 2).map { Merkle.node(row[$0], row[$0 + 1]) }
        }
        return row[0]
    }
}

/// A tile that should be there is not.
package struct MissingTile: Error, Hashable, Sendable {
    package let place: TilePlace
}

/// Proofs out of tiles: each needs two or three of a level.
package struct TileReader {
    private let tile: (TilePlace) throws -> [UInt8]?

    /// - Parameter tile: the bytes of a tile as kept; nil where there is none.
    package init(tile: @escaping (TilePlace) throws -> [UInt8]?) { self.tile = tile }

    /// The root of the tree as it was at a size.
    package func root(size: Int) throws -> [UInt8] {
        size == 0 ? Merkle.emptyRoot : try hash(0, size)
    }

    package func inclusion(of index: Int, size: Int) throws -> InclusionProof {
        guard index >= 0, index < size else { throw ProofError.outside }
        return InclusionProof(index: index, size: size, hashes: try path(index, 0, size))
    }

    package func consistency(from: Int, to: Int) throws -> ConsistencyProof {
        guard from >= 0, from <= to else { throw ProofError.outside }
        guard from > 0, from < to else { return ConsistencyProof(from: from, to: to, hashes: []) }
        return ConsistencyProof(from: from, to: to, hashes: try between(from, 0, to, true))
    }

    /// RFC 6962 section 2.1.1, PATH(index, D[low:high]).
    private func path(_ index: Int, _ low: Int, _ high: Int) throws -> [[UInt8]] {
        guard high - low > 1 else { return [] }
        let middle = low + Merkle.split(high - low)
        return index < middle
            ? try path(index, low, middle) + [hash(middle, high)]
            : try path(index, middle, high) + [hash(low, middle)]
    }

    /// RFC 6962 section 2.1.2, SUBPROOF(from, D[low:high], isWhole).
    private func between(
        _ from: Int, _ low: Int, _ high: Int, _ isWhole: Bool
    ) throws -> [[UInt8]] {
        if from == high { return isWhole ? [] : [try hash(low, high)] }
        let middle = low + Merkle.split(high - low)
        return from <= middle
            ? try between(from, low, middle, isWhole) + [hash(middle, high)]
            : try between(from, middle, high, false) + [hash(low, middle)]
    }

    /// RFC 6962 section 2.1, MTH(D[low:high]); `low` is a multiple of the subtree's width.
    private func hash(_ low: Int, _ high: Int) throws -> [UInt8] {
        let count = high - low
        guard count & (count - 1) != 0 else {
            return try stored(level: count.trailingZeroBitCount, low)
        }
        let middle = low + Merkle.split(count)
        return Merkle.node(try hash(low, middle), try hash(middle, high))
    }

    /// The root of the perfect subtree of 2^level leaves that begins at a leaf.
    private func stored(level: Int, _ low: Int) throws -> [UInt8] {
        let (tiles, rest) = level.quotientAndRemainder(dividingBy: 8)
        let first = low >> (8 * tiles)
        let place = TilePlace(level: tiles, index: first / TreeGrowth.width)
        let at = first % TreeGrowth.width
        let bytes = try tile(place) ?? []
        guard bytes.count >= (at + (1 << rest)) * 32 else { throw MissingTile(place: place) }
        return TreeGrowth.root(
            (at..<at + (1 << rest)).map { Array(bytes[$0 * 32..<$0 * 32 + 32]) })
    }
}
