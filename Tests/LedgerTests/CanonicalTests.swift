import Foundation
import Ledger
import Testing

@Suite struct CanonicalTests {
    /// `ZEREN_SEEDS` lengthens the run.
    static let seeds =
        ProcessInfo.processInfo.environment["ZEREN_SEEDS"].flatMap { UInt64($0) } ?? 200

    @Test(arguments: 0..<seeds)
    func `any entry is read back from its bytes, to the byte`(seed: UInt64) throws {
        var random = RandomEntries(seed: seed)
        let entry = random.entry()
        let back = try Entry(canonical: entry.canonical)
        #expect(back.canonical == entry.canonical)
        #expect(back == entry)
        #expect(Array(back.actor.utf8) == Array(entry.actor.utf8))
        #expect(back.fields.map { Array($0.name.utf8) } == entry.fields.map { Array($0.name.utf8) })
    }

    @Test func `no two entries that differ share their bytes`() {
        let entry = Entry.sample
        let others = entry.everyPartChanged
        let all = ([entry] + others).map(\.canonical)
        #expect(Set(all).count == all.count)
    }

    @Test func `a letter moved from one part to the next is another entry`() {
        var left = Entry.sample
        (left.post, left.onBehalfOf) = ("ab", "c")
        var right = Entry.sample
        (right.post, right.onBehalfOf) = ("a", "bc")
        #expect(left.canonical != right.canonical)
    }

    @Test func `a composed and a decomposed letter are two texts`() throws {
        var composed = Entry.sample
        composed.actor = "caf\u{e9}"
        var decomposed = Entry.sample
        decomposed.actor = "cafe\u{301}"
        #expect(composed.canonical != decomposed.canonical)
        #expect(try Entry(canonical: decomposed.canonical).actor.unicodeScalars.count == 5)
    }

    @Test(arguments: [0, 1, 3, 4, 14, 15, 100, 391])
    func `bytes cut short are refused`(count: Int) {
        let cut = Array(Entry.sample.canonical.prefix(count))
        #expect(throws: CanonicalError.cutShort) { try Entry(canonical: cut) }
    }

    @Test func `bytes left over are refused`() {
        #expect(throws: CanonicalError.leftOver) {
            try Entry(canonical: Entry.sample.canonical + [0])
        }
    }

    @Test func `an unknown version is refused by its number`() {
        var entry = Entry.sample
        entry.version = 2
        #expect(throws: CanonicalError.unknownVersion(2)) { try Entry(canonical: entry.canonical) }
    }

    @Test func `fields out of order, or twice, are refused`() {
        var swapped = Entry.sample
        swapped.fields.swapAt(0, 1)
        var doubled = Entry.sample
        doubled.fields.insert(doubled.fields[0], at: 0)
        for entry in [swapped, doubled] {
            #expect(throws: CanonicalError.fieldsOutOfOrder) {
                try Entry(canonical: entry.canonical)
            }
        }
    }

    @Test func `what is no text, no digest or no entry is refused`() throws {
        var bytes = Entry.sample.canonical
        let actor = try #require(bytes.firstRange(of: Array("000000000003".utf8)))
        bytes[actor.lowerBound] = 0xff
        #expect(throws: CanonicalError.notText) { try Entry(canonical: bytes) }
        var short = Entry.sample
        short.previous = [1]
        #expect(throws: CanonicalError.notAnEntry) { try Entry(canonical: short.canonical) }
        let stranger = Array("\0\0\0\u{5}hello".utf8)
        #expect(throws: CanonicalError.notAnEntry) { try Entry(canonical: stranger) }
    }

    @Test(arguments: 0..<50)
    func `a flipped bit is never read as the same entry`(seed: UInt64) {
        var generator = SplitMix64(state: seed)
        var bytes = Entry.sample.canonical
        let index = Int.random(in: bytes.indices, using: &generator)
        bytes[index] ^= 1 << Int.random(in: 0..<8, using: &generator)
        let back = try? Entry(canonical: bytes)
        #expect(back.map(\.canonical) != Entry.sample.canonical)
        #expect(sha256(bytes) != Entry.sample.hash)
    }
}

@Suite struct SpecificationTests {
    /// The three blocks of hexadecimal in the page: commitment, bytes, hash.
    private func blocks() throws -> [String] {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/SPEC-entry.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        return text.components(separatedBy: "```").enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }
            .map { $0.element.filter { !$0.isWhitespace } }
    }

    @Test func `the example in the specification is what this build writes`() throws {
        let blocks = try blocks()
        try #require(blocks.count == 3)
        #expect(blocks[0] == hexadecimal(Secret.sample.commitment))
        #expect(blocks[1] == hexadecimal(Entry.sample.canonical))
        #expect(blocks[2] == hexadecimal(Entry.sample.hash))
    }

    @Test func `words, names and salts each change the commitment`() {
        let secret = Secret.sample
        let others = [
            Secret(name: "title", salt: secret.salt, content: "集体学习。"),
            Secret(name: "words", salt: secret.salt, content: secret.content),
            Secret(name: "title", salt: secret.salt.reversed(), content: secret.content),
            Secret(name: "titl", salt: secret.salt, content: "e" + secret.content),
        ]
        #expect(Set(([secret] + others).map(\.commitment)).count == 5)
    }
}
