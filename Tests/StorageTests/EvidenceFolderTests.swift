import Foundation
import Ledger
import Office
import Samples
import Testing

@testable import Storage

@Suite struct EvidenceFolderTests {
    let folder: SampleFolder

    init() throws { folder = try SampleFolder() }

    var evidence: EvidenceFolder { EvidenceFolder(folder: folder.path) }

    private func path(_ hash: String) -> String {
        "\(folder.path)/evidence/\(hash.prefix(2))/\(hash.dropFirst(2))"
    }

    @Test func `a file is kept under the hash of its bytes and read back`() async throws {
        let bytes = Array("会议记录".utf8)
        let hash = try await evidence.put(bytes)
        #expect(hash == hexadecimal(sha256(bytes)))
        #expect(try await evidence.get(hash) == bytes)
        #expect(try await evidence.verify(hash) == .sound)
        #expect(FileManager.default.fileExists(atPath: path(hash)))
    }

    @Test func `an empty file and a large one are kept too`() async throws {
        for bytes in [[], [UInt8](repeating: 7, count: 3_000_000)] {
            let hash = try await evidence.put(bytes)
            #expect(try await evidence.get(hash) == bytes)
        }
    }

    @Test func `the same bytes twice are one file, and no half-written one stays`() async throws {
        let hash = try await evidence.put([1, 2, 3])
        #expect(try await evidence.put([1, 2, 3]) == hash)
        let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/evidence")
        #expect(all.sorted() == [String(hash.prefix(2)), "\(hash.prefix(2))/\(hash.dropFirst(2))"])
    }

    @Test func `what was never kept is missing, and an address is not a hash`() async throws {
        let hash = try await evidence.put([1])
        #expect(try await evidence.verify(String(repeating: "0", count: 64)) == .missing)
        for name in ["", "../zeren.sqlite", hash.uppercased(), hash + "0", "\(hash)/.."] {
            #expect(try await evidence.get(name) == nil)
        }
    }

    @Test func `a file changed on the disk is found, and never overwritten`() async throws {
        let hash = try await evidence.put([1, 2, 3])
        try Data([9]).write(to: URL(fileURLWithPath: path(hash)))
        #expect(try await evidence.verify(hash) == .changed)
        await #expect(throws: StorageError.self) { try await evidence.put([1, 2, 3]) }
        #expect(try await evidence.get(hash) == [9])
    }

    @Test func `many at once are all kept`() async throws {
        let evidence = evidence
        let hashes = try await withThrowingTaskGroup { group in
            for number in 0..<40 {
                group.addTask { try await evidence.put([UInt8(number % 10)]) }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(hashes.count == 10)
        for hash in hashes { #expect(try await evidence.verify(hash) == .sound) }
    }

    @Test func `files are for their owner alone`() async throws {
        let hash = try await evidence.put([1])
        let mode = try FileManager.default.attributesOfItem(atPath: path(hash))[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }
}
