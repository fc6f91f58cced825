import Duties
import Foundation
import Ledger
import Lists
import Samples
import Storage
import Testing

@testable import Office

/// Old backups, forks, epochs, witnesses and clocks, as an operator meets them.
@Suite struct SealingTests {
    private func record(_ town: SampleTown, _ office: Office, _ title: String) async throws {
        let clerk = Caller(
            account: Account(
                id: "clerk", organisation: town.town.id, name: "clerk", role: .clerk),
            organisation: town.town)
        _ = try await office.enter(
            NewRecord(organisation: "town", kind: "study", happened: "2026-05-12", title: title),
            clerk)
    }

    /// A copy of the store as it is now, in a folder of its own.
    private func backup(_ town: SampleTown) async throws -> SampleFolder {
        let folder = try SampleFolder()
        for name in try FileManager.default.contentsOfDirectory(
            atPath: town.sample.folder.path)
        {
            try FileManager.default.copyItem(
                atPath: "\(town.sample.folder.path)/\(name)", toPath: "\(folder.path)/\(name)")
        }
        return folder
    }

    private func restored(
        _ folder: SampleFolder, _ town: SampleTown, _ anchor: SampleAnchor
    ) async throws -> Office {
        try await Office(
            store: SQLStore.open(folder: folder.path, create: false),
            evidence: EvidenceFolder(folder: folder.path), world: town.sample.clock.world
        ).sealing(anchor)
    }

    @Test func `an old backup is told from the present, and nothing is added to it`() async throws {
        let (town, anchor) = (try await SampleTown(), SampleAnchor())
        let office = try town.office.sealing(anchor)
        try await record(town, office, "第一次")
        try await office.sealLedger()
        let folder = try await backup(town)
        try await record(town, office, "第二次")
        try await office.sealLedger()
        let published = try #require(anchor.checkpoint)

        let old = try await restored(folder, town, anchor)
        let told = try #require(try await old.checkAnchor())
        #expect(told.zh.contains("旧备份"))
        #expect(told.zh.contains("第 \(published.size - 1) 条"))
        await #expect(throws: OfficeError.refused(rule: "ledger-forked", told)) {
            try await record(town, old, "第三次")
        }
        #expect(anchor.checkpoint == published)
        #expect(try await old.verifyLedger().fault?.field == "anchor: behind")
    }

    @Test func `an old backup that went on is told too`() async throws {
        let (town, anchor) = (try await SampleTown(), SampleAnchor())
        let office = try town.office.sealing(anchor)
        try await office.sealLedger()
        let folder = try await backup(town)
        try await record(town, office, "第一次")
        try await office.sealLedger()
        // Somebody ran the old store without the anchor.
        let old = try await restored(folder, town, SampleAnchor())
        for title in ["甲", "乙", "丙"] { try await record(town, old, title) }
        try await old.sealLedger()
        let back = try await restored(folder, town, anchor)
        #expect(try await back.checkAnchor()?.zh.contains("不符") == true)
        #expect(try await back.verifyLedger().fault?.field == "anchor: rewritten")
        await #expect(throws: OfficeError.self) { try await record(town, back, "丁") }
    }

    @Test func `a new epoch is an entry that names what is lost, under another name`() async throws
    {
        let (town, anchor) = (try await SampleTown(), SampleAnchor())
        let office = try town.office.sealing(anchor)
        try await office.sealLedger()
        let folder = try await backup(town)
        try await record(town, office, "第一次")
        try await office.sealLedger()
        let published = try #require(anchor.checkpoint)
        let old = try await restored(folder, town, anchor)
        _ = try await old.checkAnchor()
        let caller = try await old.operatorCaller()

        await #expect(throws: OfficeError.self) { try await old.openEpoch(why: " ", caller) }
        let opened = try await old.openEpoch(why: "恢复了五月的备份。", caller)
        #expect(opened.epoch == 2)
        #expect(opened.published == published)
        #expect(old.gate.fork == nil)
        let now = try #require(anchor.checkpoint)
        #expect(now.origin.hasSuffix("/2"))
        #expect(now.size == published.size)
        #expect(anchor.aside(published.origin) != nil)
        try await record(town, old, "第三次")
        try await old.sealLedger()
        #expect(try await old.verifyLedger().fault == nil)
        let chain = town.county.id.description
        let entry = try await old.store.read { reading in
            try reading.entries(chain, after: 0, limit: 100).map {
                try Entry(canonical: $0.canonical)
            }.last
        }
        #expect(entry?.type == "ledger.epoch-opened")
        #expect(entry?[plain: "published.size"] == "\(published.size)")
        #expect(entry?[plain: "size"] == "\(published.size - 1)")
        // A second time there is nothing to accept.
        await #expect(throws: OfficeError.self) { try await old.openEpoch(why: "再来", caller) }
    }

    @Test func `another ledger's anchor stops a ledger, and is set aside by a new one`()
        async throws
    {
        let anchor = SampleAnchor()
        let first = try await SampleTown()
        try await first.office.sealing(anchor).sealLedger()
        let theirs = try #require(anchor.checkpoint)

        let second = try await SampleTown()
        let office = try second.office.sealing(anchor, key: 2)
        #expect(try await office.checkAnchor()?.en.contains("renamed") == true)
        #expect(anchor.note == nil)
        #expect(anchor.aside(theirs.origin) != nil)
        try await office.sealLedger()
        // Now the first finds the second's.
        let back = try first.office.sealing(anchor)
        #expect(try await back.checkAnchor()?.en.contains("another ledger's") == true)
        await #expect(throws: OfficeError.self) { try await record(first, back, "甲") }
    }

    @Test func `an anchor that is gone is said, and written anew with the next entry`() async throws
    {
        let (town, anchor) = (try await SampleTown(), SampleAnchor())
        let office = try town.office.sealing(anchor)
        try await office.sealLedger()
        anchor.note = nil
        #expect(try await office.checkAnchor()?.en.contains("is gone") == true)
        try await record(town, office, "甲")
        try await office.sealLedger()
        #expect(anchor.checkpoint != nil)
        #expect(try await office.checkAnchor() == nil)
        anchor.note = "nonsense"
        await #expect(throws: OfficeError.self) { try await office.checkAnchor() }
    }

    @Test func `another key signs nothing, and verification names it`() async throws {
        let (town, anchor) = (try await SampleTown(), SampleAnchor())
        try await town.office.sealing(anchor).sealLedger()
        let other = try town.office.sealing(anchor, key: 9)
        try await record(town, other, "甲")
        await #expect(throws: OfficeError.self) { try await other.sealLedger() }
        #expect(try await other.verifyLedger().fault?.field == "public_key")
    }

    @Test func `a witness signs what goes on from what it saw, and nothing else`() async throws {
        let (town, anchor) = (try await SampleTown(), SampleAnchor())
        let office = try town.office.sealing(anchor)
        let witness = try SampleKey.key(5)
        let card = witness.card("superior", .witness)
        let first = try await office.witnessRequest()
        let tree = try #require(try await office.store.read { try $0.tree() })
        var memory = WitnessMemory(log: tree.card)
        let answer = try memory.cosign(first, witness, as: "superior", at: 1_767_600_000)

        // Not known before: the card is asked for, once.
        await #expect(throws: OfficeError.self) { try await office.takeCosigned(answer) }
        let taken = try await office.takeCosigned(answer, card: card)
        #expect(taken.size == tree.size)
        _ = try await office.takeCosigned(answer)

        try await record(town, office, "甲")
        let second = try await office.witnessRequest()
        #expect(second.proof.from == tree.size)
        // The old request again is stale once the new one was signed.
        var later = memory
        let both = try later.cosign(second, witness, as: "superior", at: 1_767_600_060)
        #expect(throws: OfficeError.self) {
            try later.cosign(first, witness, as: "superior", at: 1_767_600_061)
        }
        // A proof from another size leads nowhere.
        let unlinked = try await office.witnessRequest(since: 2)
        #expect(throws: OfficeError.self) {
            try memory.cosign(unlinked, witness, as: "superior", at: 1_767_600_062)
        }
        _ = try await office.takeCosigned(both)
        let caller = try await office.operatorCaller()
        let files = try await office.exportLedger(code: "town", extra: [], caller)
        let found = try ExportVerifier.verify(
            files.map(\.name), trust: .init(log: tree.card, witnesses: [card])
        ) { name in files.first { $0.name == name }?.bytes }
        #expect(found.witnessed["superior"]?.size == tree.size + 1)
        #expect(try await office.verifyLedger().fault == nil)
    }

    @Test func `a fork is refused by the witness that saw the other side`() async throws {
        let (town, anchor) = (try await SampleTown(), SampleAnchor())
        let office = try town.office.sealing(anchor)
        try await office.sealLedger()
        let folder = try await backup(town)
        let witness = try SampleKey.key(5)
        let tree = try #require(try await office.store.read { try $0.tree() })
        var memory = WitnessMemory(log: tree.card)
        try await record(town, office, "甲")
        let seen = try memory.cosign(
            try await office.witnessRequest(), witness, as: "superior", at: 1_767_600_000)

        let other = try await restored(folder, town, SampleAnchor())
        try await record(town, other, "乙")
        try await record(town, other, "丙")
        let forked = try await other.witnessRequest(since: tree.size + 1)
        #expect(throws: OfficeError.self) {
            try memory.cosign(forked, witness, as: "superior", at: 1_767_600_060)
        }
        // And the fork refuses what the witness saw, and takes no entry more.
        await #expect(throws: OfficeError.self) {
            try await other.takeCosigned(seen, card: witness.card("superior", .witness))
        }
        await #expect(throws: OfficeError.self) { try await record(town, other, "丁") }
    }

    @Test func `a witness's checkpoint ahead of the store shuts an old backup`() async throws {
        let (town, anchor) = (try await SampleTown(), SampleAnchor())
        let office = try town.office.sealing(anchor)
        try await office.sealLedger()
        let folder = try await backup(town)
        try await record(town, office, "甲")
        let tree = try #require(try await office.store.read { try $0.tree() })
        let witness = try SampleKey.key(5)
        var memory = WitnessMemory(log: tree.card)
        let seen = try memory.cosign(
            try await office.witnessRequest(), witness, as: "superior", at: 1_767_600_000)

        let lost = SampleAnchor()
        let old = try await restored(folder, town, lost)
        #expect(try await old.checkAnchor() != nil)
        await #expect(throws: OfficeError.self) {
            try await old.takeCosigned(seen, card: witness.card("superior", .witness))
        }
        await #expect(throws: OfficeError.self) { try await record(town, old, "乙") }
        // It stays so when the program is started again.
        let again = try await restored(folder, town, lost)
        #expect(try await again.checkAnchor()?.zh.contains("旧备份") == true)
    }

    @Test func `an entry made by a clock that ran back says so, and one second is forgiven`()
        async throws
    {
        let town = try await SampleTown()
        let caller = try await town.caller(.clerk, in: town.town)
        func enter(_ title: String) async throws -> LedgerPlace {
            let id = try await town.office.enter(
                NewRecord(
                    organisation: "town", kind: "study", happened: "2026-05-12", title: title),
                caller)
            return try await town.office.record(id, caller).place
        }
        #expect(try await enter("甲").clockBehind == nil)
        town.sample.clock.pass(seconds: -1)
        #expect(try await enter("乙").clockBehind == nil)
        town.sample.clock.pass(seconds: -3600)
        #expect(try await enter("丙").clockBehind == 3_601_000_000)
        town.sample.clock.pass(seconds: 7200)
        #expect(try await enter("丁").clockBehind == nil)
        #expect(try await town.office.verifyLedger().fault == nil)
    }
}
