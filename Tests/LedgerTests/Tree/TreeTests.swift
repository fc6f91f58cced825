import Foundation
import Ledger
import Testing

/// How many random trees are tried; `script/test-long` asks for more.
private let seeds = min(2_000, Int(ProcessInfo.processInfo.environment["ZEREN_SEEDS"] ?? "") ?? 60)

@Suite struct TreeTests {
    /// The leaves of the test vectors every implementation of Certificate Transparency knows.
    private let known = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ].compactMap { bytes(hexadecimal: $0) }

    private func leaves(_ count: Int, seed: UInt64 = 1) -> [[UInt8]] {
        (0..<count).map { Merkle.leaf(sha256("\(seed) \($0)".utf8)) }
    }

    @Test func `roots are those of the known test vectors`() throws {
        let roots = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        for (count, root) in roots.enumerated() {
            var tiles = KeptTiles()
            let made = try tiles.append(known.prefix(count).map(Merkle.leaf))
            #expect(hexadecimal(made) == root)
            #expect(hexadecimal(try tiles.reader.root(size: count)) == root)
        }
    }

    @Test func `growing in random steps gives the same root and proofs as the rule`() throws {
        for seed in 0..<UInt64(seeds) {
            var dice = SplitMix64(state: seed)
            let count = Int.random(in: 1...(seed.isMultiple(of: 10) ? 1_200 : 300), using: &dice)
            let tree = NaiveTree(leaves: leaves(count, seed: seed))
            var tiles = KeptTiles()
            var root: [UInt8] = []
            while tiles.size < count {
                let next = Int.random(in: tiles.size + 1...count, using: &dice)
                root = try tiles.append(tree.leaves[tiles.size..<next])
            }
            #expect(root == tree.root())
            let size = Int.random(in: 1...count, using: &dice)
            let index = Int.random(in: 0..<size, using: &dice)
            let inclusion = try tiles.reader.inclusion(of: index, size: size)
            #expect(inclusion.hashes == tree.path(index, 0..<size))
            try inclusion.check(leaf: tree.leaves[index], root: tree.root(0..<size))
            let consistency = try tiles.reader.consistency(from: size, to: count)
            #expect(consistency.hashes == tree.proof(size, 0..<count))
            try consistency.check(tree.root(0..<size), tree.root())
        }
    }

    @Test func `a tree beyond three levels of tiles is continued from its edge alone`() throws {
        var tiles = KeptTiles()
        let all = leaves(66_000)
        try tiles.append(all[..<65_535])
        try tiles.append(all[65_535..<65_536])
        let root = try tiles.append(all[65_536...])
        #expect(root == NaiveTree(leaves: all).root())
        #expect(tiles.tiles.keys.map(\.level).max() == 2)
        for index in [0, 255, 256, 65_535, 65_536, 65_999] {
            try tiles.reader.inclusion(of: index, size: 66_000).check(leaf: all[index], root: root)
        }
        let half = try tiles.reader.root(size: 33_333)
        try tiles.reader.consistency(from: 33_333, to: 66_000).check(half, root)
    }

    @Test func `every small proof holds for its place, size and root and for no other`() throws {
        let tree = NaiveTree(leaves: leaves(20))
        var tiles = KeptTiles()
        try tiles.append(tree.leaves)
        for size in 1...20 {
            let root = tree.root(0..<size)
            for index in 0..<size {
                let proof = try tiles.reader.inclusion(of: index, size: size)
                try proof.check(leaf: tree.leaves[index], root: root)
                for other in 0..<20 where other != index {
                    var moved = proof
                    moved.index = other
                    #expect(throws: ProofError.self) {
                        try moved.check(leaf: tree.leaves[index], root: root)
                    }
                    #expect(throws: ProofError.self) {
                        try proof.check(leaf: tree.leaves[other], root: root)
                    }
                }
                for change in proof.everyChange {
                    #expect(throws: ProofError.self) {
                        try change.check(leaf: tree.leaves[index], root: root)
                    }
                }
            }
        }
    }

    @Test func `every small tree is shown to begin every larger one, and no other does`() throws {
        let tree = NaiveTree(leaves: leaves(18))
        var tiles = KeptTiles()
        try tiles.append(tree.leaves)
        for to in 1...18 {
            for from in 0...to {
                let (old, new) = (tree.root(0..<from), tree.root(0..<to))
                let proof = try tiles.reader.consistency(from: from, to: to)
                try proof.check(old, new)
                let wrong = sha256(old)
                #expect(throws: ProofError.self) { try proof.check(wrong, new) }
                if from > 0 { #expect(throws: ProofError.self) { try proof.check(old, wrong) } }
                for change in proof.everyChange {
                    #expect(throws: ProofError.self) { try change.check(old, new) }
                }
            }
        }
    }

    @Test func `a proof for a place outside the tree is not made`() {
        let reader = TileReader { _ in nil }
        #expect(throws: ProofError.outside) { try reader.inclusion(of: 3, size: 3) }
        #expect(throws: ProofError.outside) { try reader.inclusion(of: -1, size: 3) }
        #expect(throws: ProofError.outside) { try reader.consistency(from: 4, to: 3) }
        #expect(throws: MissingTile.self) { try reader.inclusion(of: 1, size: 3) }
        #expect(throws: MissingTile.self) { try TreeGrowth(size: 3) { _ in nil } }
    }
}

extension InclusionProof {
    /// The proof with a hash changed, taken away, added; with another size.
    fileprivate var everyChange: [InclusionProof] {
        var all = hashes.everyChange.map {
            InclusionProof(index: index, size: size, hashes: $0)
        }
        for other in [index, hashes.count, 0] where other <= index {
            all.append(InclusionProof(index: index, size: other, hashes: hashes))
        }
        return all
    }
}

extension ConsistencyProof {
    fileprivate var everyChange: [ConsistencyProof] {
        hashes.everyChange.map { ConsistencyProof(from: from, to: to, hashes: $0) }
    }
}

extension [[UInt8]] {
    fileprivate var everyChange: [[[UInt8]]] {
        var all: [Self] = [self + [sha256([1])]]
        for place in indices {
            var (changed, shorter) = (self, self)
            changed[place][31] ^= 1
            shorter.remove(at: place)
            all += [changed, shorter]
        }
        return all
    }
}
