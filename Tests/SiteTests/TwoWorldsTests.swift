import Duties
import Foundation
import HTTPTypes
import Office
import Samples
import Testing

@testable import Site

/// Two towns alike but for one thing restricted: whoever is not cleared gets the same bytes from
/// both, at every address.
@Suite struct TwoWorldsTests {
    private enum World: CaseIterable { case without, with, otherwise }

    /// Who asks: all of them outside the clearance, one of them of a cleared role in another place.
    private static let names = [
        "clerk", "member", "inspector", "other", "county-secretary", "system-administrator",
        "security-administrator",
    ]

    private static func town(_ world: World) async throws -> SiteTown {
        let town = try await SiteTown()
        let office = town.town.office
        let security = try await town.town.caller(.securityAdministrator, in: town.town.village)
        _ = try await office.open(
            "county-secretary", .secretary, in: town.town.county, password: SiteTown.password)
        try await office.setClearance(
            organisation: "town", post: "党委书记", isCleared: true, security)
        if world != .without {
            try await town.visit(as: "secretary") { browser in
                let token = try await browser.token()
                let reply = try await browser.post(
                    "/organisations/town/restricted",
                    [
                        ("csrf", token), ("kind", "talk"), ("happened", "2026-05-06"),
                        ("title", world == .with ? "一次谈话" : "另一件完全不同的、长得多的事"),
                        ("words", "内容"), ("key", "k"),
                    ])
                #expect(reply.status == 303)
                #expect(try await browser.get(reply.location).status == 200)
            }
        }
        // From here on both know the same time and draw the same lots.
        town.town.sample.clock.set(SampleDay.fixed)
        town.town.sample.clock.reseed(7)
        return town
    }

    /// Everything a person of the site gets: each page they can reach, the API, files, and a record
    /// they enter and read.
    private static func answers(_ name: String, _ town: SiteTown) async throws -> [String] {
        let kept = Answers()
        try await town.visit(as: name) { browser in
            var todo = [
                "/", "/organisations", "/organisations/town/restricted",
                "/organisations/town/restricted/none", "/api/organisations",
                "/api/organisations/town/overview", "/api/organisations/town/standing",
                "/api/organisations/town/records", "/organisations/town/records",
                "/organisations/town/tree/posts.csv", "/organisations/town?lang=en", "/accounts",
                "/grants", "/account",
            ]
            var seen: Set<String> = []
            while let path = todo.popLast(), seen.count < 60 {
                guard seen.insert(path).inserted else { continue }
                let reply = try await browser.get(path)
                // An office file bears the moment of the machine's own clock at which it was made;
                // what it holds is the CSV's and the JSON's too.
                let isOffice = reply.text.hasPrefix("PK")
                let (headers, text) =
                    isOffice ? ([String](), "") : (Self.headers(reply), reply.text)
                await kept.add("\(path) \(reply.status) \(headers) \(text)")
                if reply.status == 303 { todo.append(reply.location) }
                todo += reply.links.filter { !$0.contains("/restricted") }
            }
            guard name == "clerk" else { return }
            let token = try await browser.token()
            let entered = try await browser.ask(
                "/api/organisations/town/records", .post,
                headers: [.contentType: "application/json", .requestedWith: "test"],
                body: #"{"kind":"study","happened":"2026-05-06","title":"一次学习","key":"1"}"#)
            await kept.add(entered.text + token)
            let link = entered.text.split(separator: "\"").first { $0.hasPrefix("/api/") } ?? ""
            await kept.add(try await browser.get(String(link)).text)
            let page = String(link.dropFirst(4))
            await kept.add(try await browser.get(page).text)
        }
        return await kept.all
    }

    /// The parts of a cookie come in any order; everything else as it is.
    private static func headers(_ reply: Reply) -> [String] {
        reply.headers.map { field in
            field.name == .setCookie
                ? field.value.components(separatedBy: "; ").sorted().joined(separator: "; ")
                : "\(field)"
        }
    }

    @Test(arguments: names)
    func `whoever is not cleared gets the same bytes with it, without it and with another`(
        name: String
    ) async throws {
        var worlds: [[String]] = []
        for world in World.allCases {
            worlds.append(try await Self.answers(name, try await Self.town(world)))
        }
        #expect(worlds[0].count > 10)
        for other in worlds.dropFirst() {
            #expect(other.count == worlds[0].count)
            for (a, b) in zip(worlds[0], other) where a != b {
                Issue.record("\(name): \(a.commonPrefix(with: b).suffix(300))")
            }
        }
    }

    @Test func `the cleared post sees it, and its owner sees who opened it`() async throws {
        let town = try await SiteTown()
        let office = town.town.office
        let security = try await town.town.caller(.securityAdministrator, in: town.town.village)
        for post in ["党委书记", "组织委员"] {
            try await office.setClearance(
                organisation: "town", post: post, isCleared: true, security)
        }
        _ = try await office.open(
            "zuzhi", .member, post: town.town.member, in: town.town.town,
            password: SiteTown.password)
        let link = Kept()
        try await town.visit(as: "secretary") { browser in
            let page = try await browser.get("/organisations/town/restricted")
            let token = try #require(page.value(of: "csrf"))
            let wrong = try await browser.post(
                "/organisations/town/restricted",
                [("csrf", token), ("kind", "talk"), ("happened", ""), ("title", "谈话")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("id=\"happened-mistake\""))
            let reply = try await browser.post(
                "/organisations/town/restricted",
                [
                    ("csrf", token), ("kind", "talk"), ("happened", "2026-05-06"),
                    ("title", "谈话一次"), ("words", "所谈之事"), ("key", "k1"),
                ])
            await link.keep(reply.location)
            let own = try await browser.get(reply.location)
            #expect(own.text.contains("所谈之事"))
            #expect(own.text.contains("还没有别人打开过"))
            let list = try await browser.get("/organisations/town/restricted")
            #expect(list.text.contains("限 1 号"))
            #expect(!list.text.contains("谈话一次"))
        }
        let path = await link.text
        try await town.visit(as: "zuzhi") { browser in
            let desk = try await browser.get("/").text
            #expect(desk.contains("/organisations/town/restricted"))
            let seen = try await browser.get(path)
            #expect(seen.text.contains("所谈之事"))
            #expect(seen.text.contains("记的人看得到"))
        }
        try await town.visit(as: "secretary") { browser in
            let own = try await browser.get(path)
            #expect(own.text.contains("zuzhi"))
            #expect(own.text.contains("组织委员"))
        }
        try await office.setClearance(
            organisation: "town", post: "组织委员", isCleared: false, security)
        try await town.visit(as: "zuzhi") { browser in
            let gone = try await browser.get(path)
            #expect(gone.status == 404)
        }
        let fault = try await office.verifyLedger().fault
        #expect(fault == nil)
        let difference = try await office.store.compareDerivedTables()
        #expect(difference == nil)
    }
}

private actor Answers {
    private(set) var all: [String] = []
    func add(_ answer: String) { all.append(answer) }
}

private actor Kept {
    private(set) var text = ""
    func keep(_ text: String) { self.text = text }
}
