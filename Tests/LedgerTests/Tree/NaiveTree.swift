import Ledger

/// RFC 6962 section 2.1 word for word over a list of leaves' hashes.
struct NaiveTree {
    let leaves: [[UInt8]]

    func root(_ range: Range<Int>? = nil) -> [UInt8] {
        let range = range ?? 0..<leaves.count
        if range.isEmpty { return sha256([]) }
        if range.count == 1 { return leaves[range.lowerBound] }
        let middle = range.lowerBound + split(range.count)
        return sha256(
            [1] + root(range.lowerBound..<middle) + root(middle..<range.upperBound))
    }

    func path(_ index: Int, _ range: Range<Int>) -> [[UInt8]] {
        if range.count == 1 { return [] }
        let middle = range.lowerBound + split(range.count)
        return index < middle
            ? path(index, range.lowerBound..<middle) + [root(middle..<range.upperBound)]
            : path(index, middle..<range.upperBound) + [root(range.lowerBound..<middle)]
    }

    func proof(_ from: Int, _ range: Range<Int>, _ isWhole: Bool = true) -> [[UInt8]] {
        if from == range.upperBound { return isWhole ? [] : [root(range)] }
        let middle = range.lowerBound + split(range.count)
        return from <= middle
            ? proof(from, range.lowerBound..<middle, isWhole)
                + [root(middle..<range.upperBound)]
            : proof(from, middle..<range.upperBound, false)
                + [root(range.lowerBound..<middle)]
    }

    private func split(_ count: Int) -> Int {
        var power = 1
        while power * 2 < count { power *= 2 }
        return power
    }
}

/// Tiles kept as a store keeps them.
struct KeptTiles {
    private(set) var tiles: [TilePlace: [UInt8]] = [:]
    private(set) var size = 0

    var reader: TileReader { TileReader { [tiles] in tiles[$0] } }

    /// Adds leaves from what is kept alone, as a program just started does; answers the root.
    @discardableResult
    mutating func append(_ leaves: some Sequence<[UInt8]>) throws -> [UInt8] {
        var growth = try TreeGrowth(size: size) { tiles[$0] }
        for leaf in leaves { growth.append(leaf) }
        for (place, bytes) in growth.tiles { tiles[place] = bytes }
        size = growth.size
        return growth.root
    }
}
