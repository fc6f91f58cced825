import Foundation
import Ledger
import Testing

@Suite struct NoteTests {
    /// The first test vector of RFC 8032 section 7.1.
    private let seed = bytes(
        hexadecimal: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    private func key(_ first: UInt8) throws -> SigningKey {
        try #require(SigningKey(seed: [first] + [UInt8](repeating: 7, count: 31)))
    }
    private let checkpoint = Checkpoint(origin: "zeren/a/1", size: 9, root: sha256([9]))

    @Test func `the public key follows from the seed as RFC 8032 says`() throws {
        let bytes = try #require(seed)
        let key = try #require(SigningKey(seed: bytes))
        #expect(
            hexadecimal(key.publicKey)
                == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(SigningKey(seed: [1, 2, 3]) == nil)
    }

    @Test func `a card and a note of the Go library are read`() throws {
        // The example of golang.org/x/mod/sumdb/note.
        let card = try #require(
            KeyCard("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
        let text =
            "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n\n\u{2014} PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
        let note = try #require(Note(text))
        #expect(note.isSigned(by: card))
        #expect(note.description == text)
        #expect("\(card)" == "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
        var other = note
        other.text = text.replacing("think", with: "thinj")
        #expect(!other.isSigned(by: card))
    }

    @Test func `a checkpoint is signed by its log, cosigned by a witness, and read back`() throws {
        let (log, witness) = (try key(1), try key(2))
        var note = try checkpoint.signed(by: log)
        try note.cosign(witness, as: "superior", at: 1_767_600_000)
        let back = try #require(Note(note.description))
        #expect(back == note)
        #expect(Checkpoint(back) == checkpoint)
        #expect(back.isSigned(by: log.card("zeren/a/1")))
        #expect(back.time(signedBy: witness.card("superior", .witness)) == 1_767_600_000)
        // Another name, another kind, another key: not signed by it.
        #expect(!back.isSigned(by: log.card("zeren/a/2")))
        #expect(!back.isSigned(by: witness.card("superior")))
        #expect(!back.isSigned(by: try key(3).card("superior", .witness)))
        // A later time under the same signature.
        var later = back
        later.signatures[1].bytes[11] += 1
        #expect(!later.isSigned(by: witness.card("superior", .witness)))
    }

    @Test func `a note written in any other way is refused`() throws {
        let good = try checkpoint.signed(by: key(1)).description
        for bad in [
            String(good.dropLast()), good + "\n", good.replacing("\n\n", with: "\n"),
            good.replacing("\u{2014} ", with: "- "), good.replacing("=\n", with: "\n"),
            good + "\u{2014} a b\n", good.replacing("\n", with: "\r\n"),
            good.replacing(" ", with: "  "),
        ] { #expect(Note(bad) == nil, "\(bad)") }
        #expect(Note("\n" + good).flatMap { Checkpoint($0) } == nil)
        for bad in ["09", "-9", "+9", "9 ", ""] {
            let text = good.replacing("\n9\n", with: "\n\(bad)\n")
            #expect(Note(text).flatMap { Checkpoint($0) } == nil, "\(bad)")
        }
    }

    @Test func `a card whose number is not its key's is refused`() throws {
        let card = "\(try key(1).card("zeren/a/1"))"
        #expect(KeyCard(card) != nil)
        #expect(KeyCard(card.replacing("zeren/a/1", with: "zeren/b/1")) == nil)
        #expect(KeyCard(card + "A") == nil)
        #expect(KeyCard("a+b") == nil)
    }

    @Test func `base 64 is what Foundation writes, and one writing of each`() {
        var dice = SplitMix64(state: 5)
        for count in 0..<100 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
            #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
            #expect(Base64.bytes(Base64.text(bytes)) == bytes)
        }
        for bad in ["A", "AA", "AA=", "AB==", "A===", "AA==AA==", "é===", "AA-_"] {
            #expect(Base64.bytes(bad) == nil, "\(bad)")
        }
    }

    @Test func `a proof file says its entry, its place and its tree, and is read back`() throws {
        var tiles = KeptTiles()
        let hashes = (0..<9).map { sha256([$0]) }
        let root = try tiles.append(hashes.map(Merkle.leaf))
        let note = try Checkpoint(origin: "zeren/a/1", size: 9, root: root).signed(by: key(1))
        let receipt = Receipt(organisation: "org", sequence: 4, hash: hashes[5])
        let file = ProofFile(
            receipt: receipt, proof: try tiles.reader.inclusion(of: 5, size: 9), note: note)
        #expect(file.holds)
        let back = try #require(ProofFile(file.description))
        #expect(back == file)
        #expect(file.description.hasPrefix("c2sp.org/tlog-proof@v1\nextra "))
        var moved = back
        moved.proof.index = 6
        #expect(!moved.holds)
        moved = back
        moved.receipt.hash[0] ^= 1
        #expect(!moved.holds)
        #expect(ProofFile(file.description.replacing("index 5", with: "index 05")) == nil)
        #expect(ProofFile("\(file)".replacing("@v1", with: "@v2")) == nil)
    }
}
