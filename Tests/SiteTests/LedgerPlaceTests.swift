import Duties
import Office
import Samples
import Testing

import struct Foundation.Data
import class Foundation.JSONSerialization
import struct Ledger.ProofFile

@testable import Site

/// A record's page says where its entry stands and gives its proof away.
@Suite struct LedgerPlaceTests {
    private func entered(_ town: SiteTown, _ title: String) async throws -> String {
        let clerk = try await town.town.office.operatorCaller()
        let id = try await town.town.office.enter(
            NewRecord(organisation: "town", kind: "study", happened: "2026-05-06", title: title),
            clerk)
        return "/organisations/town/records/\(id)"
    }

    @Test func `until the tree has taken it the page says so; then it leads to the proof`()
        async throws
    {
        let town = try await SiteTown()
        let path = try await entered(town, "一次学习")
        try await town.visit(as: "clerk") { browser in
            let before = try await browser.get(path).text
            #expect(before.contains("尚未进入签名的检查点"))
            #expect(try await browser.get("\(path)/proof").status == 409)
            let office = try town.town.office.sealing(SampleAnchor())
            let checkpoint = try #require(try await office.sealLedger())
            let after = try await browser.get(path).text
            #expect(after.contains("签名的检查点到第 \(checkpoint.size) 条"))
            #expect(after.contains("href=\"\(path)/proof\""))
            let reply = try await browser.get("\(path)/proof")
            #expect(reply.status == 200)
            #expect(reply.headers[.contentDisposition]?.contains(".tlog-proof") == true)
            let proof = try #require(ProofFile(reply.text))
            #expect(proof.holds)
            #expect(proof.receipt.organisation == town.town.town.id.description)
        }
    }

    @Test func `nobody outside the organisation gets its proof`() async throws {
        let town = try await SiteTown()
        let path = try await entered(town, "一次学习")
        try await town.town.office.sealing(SampleAnchor()).sealLedger()
        try await town.visit(as: "other") { browser in
            let reply = try await browser.get("\(path)/proof")
            #expect(reply.status == 404)
        }
    }

    @Test func `an entry made by a clock that ran back is marked on its page`() async throws {
        let town = try await SiteTown()
        _ = try await entered(town, "一次学习")
        town.town.sample.clock.pass(seconds: -600)
        let path = try await entered(town, "又一次学习")
        try await town.visit(as: "clerk") { browser in
            let page = try await browser.get(path).text
            #expect(page.contains("时间存疑"))
            #expect(page.contains("慢 600 秒"))
        }
    }

    @Test func `the program's answer to a record is a receipt`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let reply = try await browser.ask(
                "/api/organisations/town/records", .post,
                headers: [.contentType: "application/json", .requestedWith: "test"],
                body: #"{"kind":"study","happened":"2026-05-06","title":"一次学习","key":"k1"}"#)
            #expect(reply.status == 201)
            let answer = try JSONSerialization.jsonObject(with: Data(reply.text.utf8))
            let receipt = (answer as? [String: Any])?["receipt"] as? [String: Any]
            #expect(receipt?["organisation"] as? String == town.town.town.id.description)
            #expect((receipt?["hash"] as? String)?.count == 64)
            #expect(receipt?["sequence"] as? Int ?? 0 > 0)
        }
    }
}
