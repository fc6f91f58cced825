import Foundation
import Samples
import Testing

@testable import Storage

@Suite struct OpeningTests {
    @Test func `a folder without a store is refused unless one may be made`() throws {
        let folder = try SampleFolder()
        #expect(throws: StorageError.noStore(folder: folder.path)) {
            try SQLStore.open(folder: folder.path, create: false)
        }
    }

    @Test func `the store and its folder are for their owner alone`() async throws {
        let folder = try SampleFolder()
        let data = folder.path + "/data"
        let store = try SQLStore.open(folder: data, create: true)
        try await store.write { try $0.set("zone", "Asia/Shanghai") }
        let mode: (String) throws -> Int? = { name in
            try FileManager.default.attributesOfItem(atPath: data + name)[
                .posixPermissions] as? Int
        }
        #expect(try mode("") == 0o700)
        #expect(try mode("/zeren.sqlite") == 0o600)
        #expect(try mode("/zeren.sqlite-wal") == 0o600)
    }

    @Test func `a store of a newer build is refused by its number`() async throws {
        let sample = try SampleStore()
        try await sample.store.engine.write { try $0.setSchemaVersion(99) }
        #expect(throws: StorageError.newerSchema(found: 99, known: Schema.current)) {
            try sample.reopened()
        }
    }

    @Test func `another program's database is left alone`() async throws {
        let sample = try SampleStore()
        try await sample.store.engine.write {
            try $0.runScript("PRAGMA application_id = 7")
        }
        let path = sample.folder.path + "/zeren.sqlite"
        #expect(throws: StorageError.notAStore(path: path)) { try sample.reopened() }
    }

    @Test func `a file that is no database is left alone`() throws {
        let folder = try SampleFolder()
        try Files.makeFolder(folder.path)
        let path = folder.path + "/zeren.sqlite"
        try Files.write(Array(repeating: 65, count: 5000), to: path)
        #expect(throws: StorageError.notAStore(path: path)) {
            try SQLStore.open(folder: folder.path, create: true)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == 5000)
    }
}
