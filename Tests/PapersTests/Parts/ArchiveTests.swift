import Testing

@testable import Papers

@Suite struct ArchiveTests {
    @Test func `what is packed unpacks to the same, and the same parts give the same bytes`() throws
    {
        let parts = [
            (name: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
            (name: "word/文档.xml", bytes: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * $0) }),
            (name: "empty", bytes: []),
        ]
        let packed = try Archive.packed(parts)
        let archive = try Archive(packed)
        #expect(archive.names == parts.map(\.name))
        for part in parts { #expect(try archive.part(part.name) == part.bytes) }
        #expect(try archive.part("word/nothing.xml") == nil)
        #expect(try Archive.packed(parts) == packed)
    }

    @Test func `a zip that ends too early is damaged`() throws {
        let packed = try Archive.packed([(name: "a", bytes: Array("abcdef".utf8))])
        for length in [4, packed.count / 2, packed.count - 1] {
            #expect(throws: PaperError.damaged) { _ = try Archive(Array(packed.prefix(length))) }
        }
    }

    @Test func `a part whose bytes were changed does not unpack`() throws {
        var packed = try Archive.packed([(name: "a", bytes: Array("责任清单责任清单".utf8))])
        packed[40] ^= 0xff
        #expect(throws: PaperError.self) { _ = try Archive(packed).part("a") }
    }

    @Test func `what swells beyond 200 times its size is refused`() throws {
        let packed = try Archive.packed([(name: "a", bytes: [UInt8](repeating: 32, count: 8 << 20))]
        )
        #expect(throws: PaperError.swollen(.ratio(limit: 200))) {
            _ = try Archive(packed).part("a")
        }
    }

    @Test func `what unpacks to more than 64 MiB is refused`() throws {
        let noise = (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        let parts = [
            (name: "noise", bytes: noise),
            (name: "a", bytes: [UInt8](repeating: 32, count: 65 << 20)),
        ]
        #expect(throws: PaperError.swollen(.bytes(limit: 64 << 20))) {
            _ = try Archive(try Archive.packed(parts))
        }
    }

    @Test func `more than 2000 parts are refused`() throws {
        let parts = (0...2_000).map { (name: "p\($0)", bytes: [UInt8(1)]) }
        #expect(throws: PaperError.swollen(.parts(limit: 2_000))) {
            _ = try Archive(try Archive.packed(parts))
        }
    }

    @Test(arguments: ["/a", "../a", "a/../../b", "c:/a", "a\\b"])
    func `a part that names a place outside is refused`(name: String) throws {
        let packed = try Archive.packed([(name: name, bytes: [1])])
        #expect(throws: PaperError.swollen(.names)) { _ = try Archive(packed) }
    }
}

@Suite struct EvidenceArchiveTests {
    private func archive(_ names: [String]) throws -> EvidenceArchive {
        try EvidenceArchive(try Archive.packed(names.map { ($0, Array($0.utf8)) }))
    }

    private func kind(_ name: String, _ archive: EvidenceArchive) throws -> String {
        switch try archive.file(name) {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .several: "several"
        case .none: "none"
        }
    }

    @Test func `a file is found by its name, with its folder where two bear it`() throws {
        let archive = try archive(["一月/纪要.pdf", "二月/纪要.pdf", "讲稿.txt"])
        #expect(try kind("讲稿.txt", archive) == "讲稿.txt")
        #expect(try kind("纪要.pdf", archive) == "several")
        #expect(try kind("二月/纪要.pdf", archive) == "二月/纪要.pdf")
        #expect(try kind("照片.jpg", archive) == "none")
    }

    @Test func `what is no zip file is refused with its reason`() {
        #expect(throws: PaperError.empty) { _ = try EvidenceArchive([]) }
        #expect(throws: PaperError.damaged) { _ = try EvidenceArchive(Array("no zip".utf8)) }
    }

    @Test func `evidence that swells beyond 200 times its size is refused`() throws {
        let packed = try Archive.packed([(name: "a", bytes: [UInt8](repeating: 32, count: 8 << 20))]
        )
        #expect(throws: PaperError.swollen(.ratio(limit: 200))) {
            _ = try EvidenceArchive(packed).file("a")
        }
    }
}
