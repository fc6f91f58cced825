import Duties
import Hummingbird
import Office
import Samples
import Testing

@testable import Site

/// Steps of a sign-in and the administrators' pages, as people go through them.
@Suite struct PeoplePageTests {
    /// Signs in by name and password; the reply is wherever that leads.
    private static func signIn(
        _ name: String, _ password: String, _ browser: Browser
    ) async throws -> Reply {
        let token = try #require(try await browser.get("/sign-in").value(of: "csrf"))
        return try await browser.post(
            "/sign-in", [("csrf", token), ("name", name), ("password", password)])
    }

    /// The one-time code in a page that shows one beside an account's name.
    private static func code(after name: String, in text: String) throws -> String {
        let start = try #require(text.range(after: "<code>\(name)</code>"))
        let rest = text[start...]
        let code = try #require(rest.firstRange(of: "<code>"))
        return String(rest[code.upperBound...].prefix { $0 != "<" })
    }

    private static func setPassword(
        _ password: String, _ browser: Browser
    ) async throws -> Reply {
        let page = try await browser.get("/account")
        let token = try #require(page.value(of: "csrf"))
        return try await browser.post(
            "/account/password", [("csrf", token), ("new", password), ("again", password)])
    }

    @Test func `from the first run's paper to the desk, each person sets what is theirs`()
        async throws
    {
        let sample = try await SampleOffice()
        let site = Site(
            office: sample.office, options: .init(oneTimeCode: "one-time"),
            logger: SiteTown.quiet)
        try await Site.serve(site) { client in
            let installer = Browser(client)
            let token = try await installer.get("/first-run").value(of: "csrf") ?? ""
            let made = try await installer.post(
                "/first-run",
                [
                    ("csrf", token), ("code", "one-time"), ("organisation", "丁县县委"),
                    ("organisation-code", "ding"), ("level", "county"),
                ])
            for name in ["shuji", "jingban"] {
                let browser = Browser(client)
                let code = try Self.code(after: name, in: made.text)
                #expect(try await Self.signIn(name, code, browser).location == "/account")
                // Nothing else before.
                for path in ["/", "/organisations", "/organisations/ding", "/accounts"] {
                    #expect(try await browser.get(path).location == "/account", "\(path)")
                }
                #expect(try await browser.get("/api/organisations").status == 401)
                let page = try await browser.get("/account")
                #expect(page.text.contains("设自己的密码"))
                #expect(!page.text.contains("/organisations"))
                #expect(try await Self.setPassword("short", browser).status == 422)
                let done = try await Self.setPassword("a sentence of \(name.count)", browser)
                #expect(done.location == "/")
                #expect(try await browser.get("/").status == 200)
                #expect(try await Self.signIn(name, code, Browser(client)).status == 422)
            }
        }
    }

    @Test func `an administrator of the first run prints codes and comes in by one`()
        async throws
    {
        let sample = try await SampleOffice()
        let made = try await sample.office.makeFirst(
            FirstRun(
                code: "x", organisationName: "丁县县委", organisationCode: "ding", level: "county"),
            expected: "x")
        let site = Site(office: sample.office, logger: SiteTown.quiet)
        let auditor = try #require(made.first { $0.role == .auditor })
        try await Site.serve(site) { client in
            let browser = Browser(client)
            _ = try await Self.signIn(auditor.name, auditor.password, browser)
            #expect(try await Self.setPassword("the words I keep", browser).location == "/account")
            let page = try await browser.get("/account")
            #expect(page.text.contains("otpauth://totp/zeren:shenji?secret="))
            #expect(try await browser.get("/ledger").location == "/account")
            let token = try #require(page.value(of: "csrf"))
            let wrong = try await browser.post(
                "/account/factor",
                [
                    ("csrf", token), ("secret", try #require(page.value(of: "secret"))),
                    ("code", "000000"),
                ])
            #expect(wrong.status == 422)
            #expect(wrong.value(of: "secret") == page.value(of: "secret"))
            let paper = try await browser.post("/account/codes", [("csrf", token)])
            #expect(paper.text.split(separator: "<li>").count == 11)
            #expect(try await browser.get("/ledger").status == 200)

            let code = try #require(
                paper.text.split(separator: "<li><code>").dropFirst().first?.prefix { $0 != "<" })
            let again = Browser(client)
            let first = try await Self.signIn(auditor.name, "the words I keep", again)
            #expect(first.location == "/sign-in/code")
            #expect(try await again.get("/ledger").location == "/sign-in/code")
            let step = try #require(try await again.get("/sign-in/code").value(of: "csrf"))
            let guessed = try await again.post(
                "/sign-in/code", [("csrf", step), ("code", "123456")])
            #expect(guessed.status == 422)
            let signed = try await again.post(
                "/sign-in/code", [("csrf", step), ("code", String(code))])
            #expect(signed.location == "/")
            #expect(try await again.get("/door").text.contains("验证码不对"))
        }
    }

    @Test func `an account is opened, granted, reset and closed by two people`() async throws {
        let town = try await SiteTown()
        try await town.visit { visitor in
            try await visitor.signIn("system-administrator")
            let page = try await visitor.get("/accounts")
            let token = try #require(page.value(of: "csrf"))
            let wrong = try await visitor.post(
                "/accounts",
                [("csrf", token), ("name", "NO"), ("role", "clerk"), ("organisation", "town")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("id=\"holder-mistake\""))
            let slip = try await visitor.post(
                "/accounts",
                [
                    ("csrf", token), ("name", "xinren"), ("holder", "新来的经办"), ("role", "clerk"),
                    ("organisation", "town"),
                ])
            #expect(slip.status == 200)
            #expect(slip.text.contains("安全管理员确认之后才生效"))
        }
        let id = try #require(
            try await town.town.office.store.read { try $0.account(name: "xinren")?.id })
        try await town.visit(as: "security-administrator") { security in
            let page = try await security.get("/grants")
            #expect(page.text.contains("新来的经办"))
            let token = try #require(page.value(of: "csrf"))
            let granted = try await security.post("/grants/\(id)/grant", [("csrf", token)])
            #expect(granted.location == "/grants")
            let changed = try await security.post(
                "/grants/\(id)/change",
                [("csrf", token), ("change-role", "member"), ("change-post", "没有")])
            #expect(changed.status == 422)
            #expect(changed.text.contains("id=\"change-post-mistake\""))
            let seat = try await security.post(
                "/grants/\(id)/seats",
                [
                    ("csrf", token), ("seat-role", "member"), ("seat-organisation", "town"),
                    ("seat-post", "组织委员"),
                ])
            #expect(seat.location == "/grants/\(id)")
            #expect(try await security.get("/grants/\(id)").text.contains("组织委员"))
        }
        try await town.visit(as: "system-administrator") { system in
            let token = try await system.token()
            let slip = try await system.post("/accounts/\(id)/reset", [("csrf", token)])
            #expect(slip.text.contains("xinren"))
            let closed = try await system.post(
                "/accounts/\(id)/close", [("csrf", token), ("why", "调离")])
            #expect(closed.location == "/accounts")
            #expect(try await system.get("/accounts").text.contains("停用"))
        }
    }

    @Test func `the seat is chosen at the top of the page and stays chosen`() async throws {
        let town = try await SiteTown()
        let office = town.town.office
        let security = try await town.town.caller(.securityAdministrator, in: town.town.village)
        let id = try #require(try await office.store.read { try $0.account(name: "clerk")?.id })
        var grant = NewGrant()
        (grant.role, grant.organisation) = ("clerk", "other")
        try await office.grantSeat(id, grant, security)
        try await town.visit(as: "clerk") { browser in
            let desk = try await browser.get("/")
            #expect(desk.text.contains("以此身份办事"))
            #expect(try await browser.get("/organisations/other").status == 404)
            let parts = desk.text.split(separator: "<option value=\"")
            let seat = try #require(parts.first { $0.contains("丙镇党委") }?.prefix { $0 != "\"" })
            let token = try #require(desk.value(of: "csrf"))
            let chosen = try await browser.post(
                "/account/seat", [("csrf", token), ("seat", String(seat))])
            #expect(chosen.location == "/")
            #expect(try await browser.get("/organisations/other").status == 200)
            #expect(try await browser.get("/organisations/town").status == 404)
            let none = try await browser.post(
                "/account/seat", [("csrf", token), ("seat", "none")])
            #expect(none.status == 404)
        }
    }

    @Test func `one's own account: password, codes, other sessions`() async throws {
        let town = try await SiteTown()
        try await town.visit { browser in
            try await browser.signIn("clerk")
            let page = try await browser.get("/account")
            #expect(page.text.contains("就是这里"))
            let token = try #require(page.value(of: "csrf"))
            let wrong = try await browser.post(
                "/account/password",
                [
                    ("csrf", token), ("current", "no"), ("new", "quite another"),
                    ("again", "quite another"),
                ])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("id=\"current-mistake\""))
            let changed = try await browser.post(
                "/account/password",
                [
                    ("csrf", token), ("current", SiteTown.password), ("new", "quite another"),
                    ("again", "quite another"),
                ])
            #expect(changed.location == "/account?changed=yes")
            let after = try await browser.get(changed.location)
            #expect(after.text.contains("密码改好了"))
            let fresh = try #require(after.value(of: "csrf"))
            let ended = try await browser.post("/account/sessions/end", [("csrf", fresh)])
            #expect(ended.location == "/account")
            #expect(try await browser.get("/").status == 200)
        }
    }

    @Test(arguments: ["system-administrator", "security-administrator", "auditor", "secretary"])
    func `an English page of administrators has no Chinese but names`(name: String) async throws {
        let town = try await SiteTown()
        let office = town.town.office
        let security = try await town.town.caller(.securityAdministrator, in: town.town.village)
        try await office.setClearance(
            organisation: "town", post: "党委书记", isCleared: true, security)
        let clerk = try #require(
            try await office.store.read { try $0.account(name: "clerk")?.id })
        try await town.visit(as: name) { browser in
            let paths =
                switch name {
                case "system-administrator": ["/accounts", "/account"]
                case "security-administrator": ["/grants", "/grants/\(clerk)", "/account"]
                case "auditor": ["/ledger", "/door"]
                default: ["/organisations/town/restricted", "/account"]
                }
            for path in paths {
                let page = try await browser.get(path + "?lang=en")
                #expect(page.status == 200, "\(path)")
                #expect(page.text.contains("<html lang=\"en\">"), "\(path)")
                let stray = Prose(page.text).outside("zh-Hans").filter(\.holdsChinese)
                #expect(stray.isEmpty, "\(path): \(stray.prefix(3))")
            }
        }
    }

    @Test func `a file marked secret is refused and nothing is kept`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let marked = try await browser.post(
                "/organisations/town/adopt",
                [("csrf", token), ("text", "机密★10年\n\n" + SampleTown.list)])
            #expect(marked.status == 422)
            #expect(marked.text.contains("国家秘密不得录入"))
            let fine = try await browser.post(
                "/organisations/town/adopt",
                [("csrf", token), ("text", "保守国家秘密工作\n\n" + SampleTown.list)])
            #expect(fine.status == 303)
        }
        let clerk = try await town.town.caller(.clerk, in: town.town.town)
        var record = NewRecord(
            organisation: "town", kind: "other", happened: "2026-05-06", title: "一件事")
        record.evidence = [
            NewEvidence(
                name: "a.txt", type: "text/plain", bytes: [1], firstPage: "秘密★1年\n通知")
        ]
        await #expect(throws: OfficeError.self) {
            _ = try await town.town.office.enter(record, clerk)
        }
    }
}
