import Duties
import Ledger
import Office
import Samples
import Testing

@testable import Storage

/// What every store must promise about the tree over its chains.
@Suite struct TreeLedgerConformance {
    let county = SampleCounty()

    /// A store of the sample county and an office that signs it.
    private func sealed(
        _ engine: Engine, _ anchor: SampleAnchor
    ) async throws -> (SampleStore, Office) {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        let office = try await office(sample.store, sample, anchor)
        return (sample, office)
    }

    private func office(
        _ store: SQLStore, _ sample: SampleStore, _ anchor: SampleAnchor
    ) async throws -> Office {
        try await Office(store: store, evidence: EvidenceFolder(folder: sample.folder.path))
            .sealing(anchor)
    }

    /// The root over every leaf as the runs name them, worked out without tiles.
    private func naiveRoot(_ store: SQLStore) async throws -> [UInt8] {
        try await store.read { reading in
            var growth = TreeGrowth()
            for run in try reading.runs(from: 0, limit: 10_000) {
                #expect(run.leaf == growth.size)
                for hash in try reading.hashes(of: run) { growth.append(Merkle.leaf(hash)) }
            }
            return growth.root
        }
    }

    @Test(arguments: Engine.allCases)
    func `entries of before there was a tree are taken, each once, in order of its chain`(
        engine: Engine
    ) async throws {
        let anchor = SampleAnchor()
        let (sample, office) = try await sealed(engine, anchor)
        let checkpoint = try #require(try await office.sealLedger(most: 3))
        let tree = try #require(try await sample.store.read { try $0.tree() })
        let heads = try await sample.store.read { reading in
            try reading.chains().reduce(0) { try $0 + (reading.head($1)?.sequence ?? 0) }
        }
        #expect(tree.size == heads)
        #expect(checkpoint == tree.checkpoint)
        #expect(anchor.checkpoint == checkpoint)
        #expect(try await naiveRoot(sample.store) == tree.root)
        #expect(try await sample.store.read { try $0.waiting(nil, limit: 9) }.isEmpty)
        // Three at a time, each with a checkpoint of its own.
        let kept = try await sample.store.read {
            try $0.checkpoints(after: 0, epoch: 0, limit: 100)
        }
        #expect(kept.count == (heads + 2) / 3)
        for each in kept {
            let note = try #require(Note(each.note))
            #expect(note.isSigned(by: tree.card))
        }
        // Nothing more to take: nothing is signed.
        #expect(try await office.sealLedger() == nil)
        #expect(try await office.verifyLedger().fault == nil)
    }

    @Test(arguments: Engine.allCases)
    func `every entry can be proved, and every earlier checkpoint is a beginning`(
        engine: Engine
    ) async throws {
        let anchor = SampleAnchor()
        let (sample, office) = try await sealed(engine, anchor)
        for number in 1...7 {
            try await sample.append(
                .recordEntered(county.record("r\(number)", number: number)), to: county.north.id)
            try await office.sealLedger(all: number == 1)
        }
        let caller = Caller(
            account: Account(
                id: "a", organisation: county.county.id, name: "clerk", role: .clerk),
            organisation: county.county)
        for sequence in 1...10 {
            let file = try await office.proof(code: "north", sequence: sequence, caller)
            #expect(file.holds)
            #expect(file.receipt.sequence == sequence)
            #expect(file.checkpoint == anchor.checkpoint)
            #expect(file.description.utf8.count < 2_500)
        }
        await #expect(throws: OfficeError.notFound) {
            try await office.proof(code: "north", sequence: 11, caller)
        }
        let last = try #require(anchor.checkpoint)
        try await sample.store.read { (reading) throws in
            let tiles = TileReader { try reading.tile($0) }
            for kept in try reading.checkpoints(after: 0, epoch: 0, limit: 100) {
                try tiles.consistency(from: kept.size, to: last.size).check(kept.root, last.root)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `of two servers on one store none publishes a size with another root`(
        engine: Engine
    ) async throws {
        let anchor = SampleAnchor()
        let (sample, first) = try await sealed(engine, anchor)
        let second = try await office(try sample.reopened(), sample, anchor)
        let county = county
        try await withThrowingTaskGroup { group in
            for number in 1...30 {
                group.addTask {
                    try await sample.append(
                        .recordEntered(county.record("r\(number)", number: number)),
                        to: [county.north.id, county.south.id][number % 2])
                    try await (number.isMultiple(of: 3) ? first : second).sealLedger()
                }
            }
            try await group.waitForAll()
        }
        try await first.sealLedger()
        let tree = try #require(try await sample.store.read { try $0.tree() })
        #expect(try await naiveRoot(sample.store) == tree.root)
        #expect(anchor.checkpoint == tree.checkpoint)
        let verified = try await first.verifyLedger()
        #expect(verified.fault == nil)
        #expect(verified.leaves == tree.size)
        #expect(verified.waiting == 0)
    }

    @Test(arguments: Engine.allCases)
    func `a server that paused over its work puts nothing in the place of what came meanwhile`(
        engine: Engine
    ) async throws {
        let (sample, office) = try await sealed(engine, SampleAnchor())
        let stale = try await sample.store.read { try $0.tree() }
        #expect(stale == nil)
        try await office.sealLedger()
        let tree = try #require(try await sample.store.read { try $0.tree() })
        var before = tree
        (before.size, before.root) = (0, Merkle.emptyRoot)
        var other = tree
        (other.size, other.root) = (99, sha256([1]))
        let (old, forged) = (before, other)
        #expect(try await sample.store.write { try $0.advance(old, to: forged) } == false)
        #expect(try await sample.store.read { try $0.tree() } == tree)
    }

    @Test(
        arguments: Engine.allCases,
        [
            "UPDATE ledger_tree SET size = size - 1", "DELETE FROM ledger_tree",
            "UPDATE ledger_run SET sequence = sequence + 1", "DELETE FROM ledger_run",
            "UPDATE ledger_checkpoint SET note = ''", "DELETE FROM ledger_checkpoint",
        ])
    func `the database itself refuses to change leaves and checkpoints`(
        engine: Engine, statement: String
    ) async throws {
        let (sample, office) = try await sealed(engine, SampleAnchor())
        try await office.sealLedger()
        await #expect(throws: StorageError.self) {
            try await sample.store.engine.write { _ = try $0.run(statement) }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a copy on another engine goes on with the same tree`(engine: Engine) async throws {
        let anchor = SampleAnchor()
        let (sample, office) = try await sealed(engine, anchor)
        try await office.sealLedger(most: 4)
        let target = try SampleStore(.sqlite)
        let evidence = EvidenceFolder(folder: sample.folder.path)
        _ = try await StoreCopy(
            from: sample.store, evidence, to: target.store, evidence
        ).run()
        let copy = try await self.office(target.store, target, anchor)
        #expect(try await copy.checkAnchor() == nil)
        #expect(try await copy.verifyLedger().fault == nil)
        try await target.append(
            .recordEntered(county.record("r9", number: 9)), to: county.north.id)
        let next = try #require(try await copy.sealLedger())
        let former = try await sample.store.read { try $0.tree()?.size }
        #expect(next.size == (former ?? 0) + 1)
    }
}
