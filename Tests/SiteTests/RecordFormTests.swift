import Duties
import Office
import Samples
import Testing

@testable import Site

@Suite struct RecordFormTests {
    private static let records = "/organisations/town/records"

    /// How often a duty stands among what may be ticked.
    private static func lines(_ page: String, of duty: String) -> [String] {
        page.split(separator: "<label class=\"choose\"").dropFirst()
            .map {
                String($0.prefix(upTo: $0.firstRange(of: "</label>")?.lowerBound ?? $0.endIndex))
            }
            .filter { $0.contains(duty) }
    }

    @Test func `a duty chosen from the desk is not offered a second time`() async throws {
        let town = try await SiteTown()
        let chosen = try await town.town.token("一/（一）/1#1", nil, window: "2026-06-30")
        try await town.visit(as: "clerk") { browser in
            let link = Link(segments: ["organisations", "town", "records", "new"])
            let page = try await browser.get(link.with("duty", chosen).description)
            let sent = try #require(page.value(of: "satisfies"))
            let token = try await browser.token()
            let bare = try await town.town.token("一/（一）/1#1", nil)
            let reply = try await browser.post(
                Self.records,
                [
                    ("csrf", token), ("kind", "meeting"), ("happened", "2026-05-06"),
                    ("title", "专题研究管党治党工作"), ("key", "key-1"), ("satisfies", sent),
                    ("satisfies", bare), ("step", "propose"),
                ])
            let lines = Self.lines(reply.text, of: "每半年专题研究一次管党治党工作")
            #expect(lines.count == 1)
            #expect(lines.allSatisfy { $0.contains(" checked") })
            #expect(lines.allSatisfy { $0.contains("2026-01-01 至 2026-06-30") })
        }
    }

    @Test func `a proposal says from when to when it would count`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let reply = try await browser.post(
                Self.records,
                [
                    ("csrf", try await browser.token()), ("kind", "meeting"),
                    ("happened", "2026-05-06"), ("title", "专题研究管党治党工作"),
                    ("step", "propose"),
                ])
            let lines = Self.lines(reply.text, of: "每半年专题研究一次管党治党工作")
            #expect(lines.count == 1)
            #expect(lines.allSatisfy { $0.contains("2026-01-01 至 2026-06-30") })
        }
    }

    @Test func `a correction shows the evidence that stays and keeps it`() async throws {
        let town = try await SiteTown()
        let clerk = try await town.town.caller(.clerk, in: town.town.town)
        var record = NewRecord(
            organisation: "town", kind: "study", happened: "2026-05-06", title: "一次学习")
        record.evidence = [NewEvidence(name: "纪要.txt", type: "text/plain", bytes: [65, 66])]
        let first = try await town.town.office.enter(record, clerk)
        try await town.visit(as: "clerk") { browser in
            let path = "\(Self.records)/\(first)/correct"
            let page = try await browser.get(path).text
            #expect(page.contains("原有佐证材料随更正保留："))
            #expect(page.contains("纪要.txt"))
            let corrected = try await browser.post(
                Self.records,
                [
                    ("csrf", try await browser.token()), ("kind", "study"),
                    ("happened", "2026-05-06"), ("title", "一次集中学习"), ("key", "key-2"),
                    ("supersedes", "\(first)"),
                ])
            #expect(try await browser.get(corrected.location).text.contains("纪要.txt"))
            let over = try await browser.get(path)
            #expect(over.status == 409)
            #expect(over.text.contains("这一条已被更正"))
            #expect(!over.text.contains("没有权限"))
        }
    }

    @Test func `a character that is no text is never a failure of ours`() async throws {
        let town = try await SiteTown()
        try await town.visit { browser in
            let token = try await browser.get("/sign-in").value(of: "csrf") ?? ""
            let reply = try await browser.post(
                "/sign-in", [("csrf", token), ("name", "cl\0erk"), ("password", "a\0b")])
            #expect(reply.status == 422)
        }
        try await town.visit(as: "clerk") { browser in
            for path in ["/organisations/to%00wn", "\(Self.records)/a%00b", "/evidence/%00"] {
                #expect(try await browser.get(path).status == 404, "\(path)")
            }
            let reply = try await browser.post(
                Self.records,
                [
                    ("csrf", try await browser.token()), ("kind", "study"),
                    ("happened", "2026-05-06"), ("title", "一次学习"), ("key", "a\0b"),
                ])
            #expect((400..<500).contains(reply.status))
        }
    }

    @Test func `records of a day looked back at are those entered by its end`() async throws {
        let town = try await SiteTown()
        let clerk = try await town.town.caller(.clerk, in: town.town.town)
        _ = try await town.town.office.enter(
            NewRecord(organisation: "town", kind: "study", happened: "2026-01-06", title: "一次学习"),
            clerk)
        try await town.visit(as: "clerk") { browser in
            #expect(try await browser.get(Self.records).text.contains("一次学习"))
            let earlier = try await browser.get(Self.records + "?asof=2026-02-01").text
            #expect(!earlier.contains("一次学习"))
        }
    }
}
