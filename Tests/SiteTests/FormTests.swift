import Duties
import HTTPTypes
import Office
import Samples
import Testing

@testable import Site

@Suite struct FormTests {
    private static let records = "/organisations/town/records"

    private static func record(
        _ token: String, _ fields: [(String, String)]
    ) -> [(String, String)] {
        let given = Set(fields.map(\.0))
        let usual = [
            ("csrf", token), ("kind", "study"), ("happened", "2026-05-06"),
            ("title", "一次学习"), ("key", "key-1"),
        ]
        return usual.filter { !given.contains($0.0) } + fields
    }

    @Test func `a form without the visitor's own token is refused and nothing is kept`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            for token in ["", "0123456789abcdef0123456789abcdef"] {
                let reply = try await browser.post(Self.records, Self.record(token, []))
                #expect(reply.status == 403)
            }
            #expect(try await browser.get(Self.records).text.contains("还没有记实"))
        }
    }

    @Test func `signing in needs the token of the page it was asked on`() async throws {
        let town = try await SiteTown()
        try await town.visit { browser in
            let reply = try await browser.post(
                "/sign-in", [("name", "clerk"), ("password", SiteTown.password)])
            #expect(reply.status == 403)
        }
    }

    @Test func `a form sent from another site is refused`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let reply = try await browser.post(
                Self.records, Self.record(token, []), headers: [.secFetchSite: "cross-site"])
            #expect(reply.status == 403)
        }
    }

    @Test func `a wrong password says so beside the field and keeps the name`() async throws {
        let town = try await SiteTown()
        try await town.visit { browser in
            let token = try await browser.get("/sign-in").value(of: "csrf") ?? ""
            let reply = try await browser.post(
                "/sign-in", [("csrf", token), ("name", "clerk"), ("password", "not-it-at-all")])
            #expect(reply.status == 422)
            #expect(reply.text.contains("id=\"password-mistake\""))
            #expect(reply.value(of: "name") == "clerk")
            #expect(!reply.text.contains("not-it-at-all"))
        }
    }

    @Test func `a record with a mistake comes back filled, the mistake beside its field`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let reply = try await browser.post(
                Self.records,
                Self.record(token, [("happened", "2026-02-31"), ("title", "第一季度学习")]))
            #expect(reply.status == 422)
            #expect(reply.text.contains("id=\"happened-mistake\""))
            #expect(reply.value(of: "title") == "第一季度学习")
        }
    }

    @Test func `a record is entered once however often its form is sent`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let first = try await browser.post(Self.records, Self.record(token, []))
            let second = try await browser.post(Self.records, Self.record(token, []))
            #expect(first.status == 303)
            #expect(first.location == second.location)
            #expect(try await browser.get(first.location).text.contains("一次学习"))
        }
    }

    @Test func `a first look proposes duties and enters nothing`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let reply = try await browser.post(
                Self.records,
                Self.record(
                    token,
                    [("kind", "meeting"), ("title", "专题研究管党治党工作"), ("step", "propose")]))
            #expect(reply.status == 200)
            #expect(reply.text.contains("name=\"satisfies\""))
            #expect(reply.text.contains("每半年专题研究一次管党治党工作"))
            #expect(try await browser.get(Self.records).text.contains("还没有记实"))
        }
    }

    @Test func `what a visitor types is never markup`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let typed = "\"><script>alert('1')</script>&amp;"
            let entered = try await browser.post(
                Self.records, Self.record(token, [("title", typed), ("words", typed)]))
            for path in [entered.location, Self.records, entered.location + "/correct"] {
                let page = try await browser.get(path)
                #expect(page.status == 200)
                #expect(!page.text.contains("<script"), "\(path)")
            }
        }
    }

    @Test func `a number is set for a vague duty and shows who may set it`() async throws {
        let town = try await SiteTown()
        let list = "/organisations/town/lists/\(town.town.edition)"
        try await town.visit(as: "clerk") { browser in
            let page = try await browser.get(list)
            let duty = try #require(page.value(of: "duty"))
            let token = try await browser.token()
            let wrong = try await browser.post(
                list + "/quantify",
                [("csrf", token), ("duty", duty), ("min", "0"), ("period", "year")])
            #expect(wrong.status == 422)
            let right = try await browser.post(
                list + "/quantify",
                [("csrf", token), ("duty", duty), ("min", "2"), ("period", "year")])
            #expect(right.status == 303)
            #expect(try await browser.get(list).text.contains("每年 ≥ 2 次"))
        }
        try await town.visit(as: "inspector") { browser in
            let page = try await browser.get(list)
            #expect(!page.text.contains("/quantify"))
        }
    }

    @Test func `a request over its limit is refused by its announced length`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let body = String(repeating: "a", count: RouteTable.route(.withdraw).limit + 1)
            let reply = try await browser.ask(
                Self.records + "/none/withdraw", .post,
                headers: [.contentType: "application/x-www-form-urlencoded"], body: body)
            #expect(reply.status == 413)
            #expect(reply.text.contains("1 MiB"))
        }
    }

    @Test func `after signing in one comes back to the page one wanted, and only here`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit { browser in
            let asked = try await browser.get("/organisations/town?asof=2026-03-01")
            let page = try await browser.get(asked.location)
            let token = page.value(of: "csrf") ?? ""
            let reply = try await browser.post(
                "/sign-in",
                [
                    ("csrf", token), ("name", "clerk"), ("password", SiteTown.password),
                    ("next", page.value(of: "next") ?? ""),
                ])
            #expect(reply.location == "/organisations/town?asof=2026-03-01")
        }
        for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", ""] {
            #expect(Link.returning(to: elsewhere) == nil)
        }
    }
}
