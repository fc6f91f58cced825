import Foundation
import Ledger
import Office
import Samples
import Testing

@testable import Storage

/// A backup comes out the same whatever engine it was taken from.
@Suite struct BackupConformance {
    private let county = SampleCounty()

    @Test(arguments: Engine.allCases)
    func `a backup of either engine restores to the same entries and evidence`(engine: Engine)
        async throws
    {
        let sample = try SampleStore(engine)
        try await Office.prepare(sample.store, testClock: true)
        try await sample.found(county)
        let evidence: any EvidenceStore =
            engine == .sqlite
            ? EvidenceFolder(folder: sample.folder.path) : StoredEvidence(store: sample.store)
        let name = try await evidence.put([1, 2, 3])
        let file = Evidence(sha256: name, size: 3, name: "签到.txt", type: "text/plain")
        try await sample.append(
            .recordEntered(county.record("r1", evidence: [file])), to: county.north.id)
        let target = try SampleFolder()
        let path = target.path + "/one.zeren"
        let written = try await StoreBackup.write(sample.store, evidence, to: path)
        let folder = target.path + "/restored"
        #expect(try await StoreBackup.restore(path, into: folder) == written)
        #expect(written.evidence == 1)
        let restored = try SQLStore.open(folder: folder, create: false)
        let chain = county.north.id.description
        let entries = { (store: SQLStore) in
            try await store.read { try $0.entries(chain, after: 0, limit: 100).map(\.hash) }
        }
        #expect(try await entries(restored) == entries(sample.store))
        #expect(try await EvidenceFolder(folder: folder).get(name) == [1, 2, 3])
        #expect(try await restored.compareDerivedTables() == nil)
    }
}
