import Duties
import HTTPTypes
import Office
import Samples
import Testing

@testable import Site

@Suite struct RouteTests {
    @Test func `every route has one place in the table`() {
        #expect(Set(RouteTable.all.map(\.name)) == Set(RouteName.allCases))
        #expect(RouteTable.all.count == RouteName.allCases.count)
        let places = RouteTable.all.map { "\($0.method) \($0.path)" }
        #expect(Set(places).count == places.count)
    }

    /// A path with something in its braces.
    static func path(_ route: Route, _ town: SampleTown) -> String {
        route.path.replacing("{code}", with: town.town.code)
            .replacing("{edition}", with: town.edition.description)
            .replacing("{record}", with: "none").replacing("{sha256}", with: "none")
            .replacing("{form}", with: "json").replacing("{post}", with: "none")
            .replacing("{appointment}", with: "none")
            .replacing("{matter}", with: "none").replacing("{account}", with: "none")
            .replacing("{register}", with: "risks").replacing("{line}", with: "none")
    }

    @Test func `every answer carries the headers that guard it`() async throws {
        let town = try await SiteTown()
        try await town.visit { browser in
            let paths = RouteTable.all.filter { !$0.changes }.map { Self.path($0, town.town) }
            for path in paths + ["/nothing-here"] {
                let reply = try await browser.get(path)
                let policy = reply.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'"), "\(path)")
                #expect(!policy.contains("unsafe"), "\(path)")
                #expect(reply.headers[.xContentTypeOptions] == "nosniff", "\(path)")
                #expect(reply.headers[.referrerPolicy] == "same-origin", "\(path)")
                #expect(reply.headers[.frameOptions] == "DENY", "\(path)")
            }
        }
    }

    @Test func `no one gets anywhere without signing in`() async throws {
        let town = try await SiteTown()
        try await town.visit { browser in
            for route in RouteTable.all where ![.anyone, .installer].contains(route.who) {
                let path = Self.path(route, town.town)
                let reply = try await browser.ask(path, route.method, headers: [:], body: "")
                if route.isAPI {
                    #expect(reply.status == 401, "\(path)")
                    #expect(reply.headers[.contentType] == "application/problem+json")
                } else {
                    #expect(reply.status == 303, "\(path)")
                    #expect(reply.location.hasPrefix("/sign-in"), "\(path)")
                }
            }
        }
    }

    @Test(arguments: Role.allCases.filter { $0 != .operator })
    func `a role gets exactly the routes the table gives it`(role: Role) async throws {
        let town = try await SiteTown()
        try await town.visit(as: role.rawValue) { browser in
            let token = try await browser.token()
            for route in RouteTable.all where route.name != .signOut {
                guard route.who != .installer else { continue }
                let path = Self.path(route, town.town)
                let reply =
                    route.changes && !route.isAPI
                    ? try await browser.post(path, [("csrf", token)])
                    : try await browser.ask(
                        path, route.method, headers: Self.json, body: route.changes ? "{}" : nil)
                let isRefused = reply.status == 403
                #expect(isRefused == !route.who.allows(role), "\(role) \(path) \(reply.status)")
                #expect(reply.status < 500, "\(role) \(path)")
            }
        }
    }

    private static let json: HTTPFields = [
        .contentType: "application/json", .requestedWith: "test",
    ]

    @Test func `the description of the API names the API's routes and no other`() async throws {
        let town = try await SiteTown()
        try await town.visit { browser in
            let text = try await browser.get("/api/openapi.json").text
            for route in RouteTable.all {
                #expect(
                    text.contains("\"operationId\":\"\(route.name.rawValue)\"") == route.isAPI,
                    "\(route.name)")
            }
            #expect(text.hasPrefix("{\"openapi\":\"3.1.0\""))
        }
    }

    @Test func `what is out of view answers as what does not exist`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            for rest in ["", "/standing", "/lists", "/records", "/records/new", "/adopt"] {
                let hidden = try await browser.get("/organisations/other\(rest)")
                let absent = try await browser.get("/organisations/never\(rest)")
                #expect(hidden.status == 404)
                #expect(absent.status == 404)
                #expect(hidden.text.replacing("other", with: "never") == absent.text)
            }
        }
    }

    @Test func `the API answers what it has not with a problem document`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            for path in ["/api/nothing", "/api/organisations/never/standing"] {
                let reply = try await browser.get(path)
                #expect(reply.status == 404)
                #expect(reply.headers[.contentType] == "application/problem+json")
                #expect(reply.text.contains("\"status\":404"))
            }
        }
    }

    @Test func `a record comes in by the API once and can be read there`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let record = """
                {"kind":"study","happened":"2026-05-06","title":"一次学习","key":"api-1"}
                """
            let path = "/api/organisations/town/records"
            let first = try await browser.ask(path, .post, headers: Self.json, body: record)
            let second = try await browser.ask(path, .post, headers: Self.json, body: record)
            #expect(first.status == 201)
            #expect(first.text == second.text)
            #expect(try await browser.get(path).text.contains("一次学习"))
            let wrong = try await browser.ask(
                path, .post, headers: Self.json,
                body: record.replacing("2026-05-06", with: "2026-02-31"))
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("\"field\":\"happened\""))
        }
    }

    @Test func `the API counts what has no number as the overview does`() async throws {
        let town = try await SiteTown()
        let clerk = try await town.town.caller(.clerk, in: town.town.town)
        var record = NewRecord(
            organisation: "town", kind: "meeting", happened: "2026-07-02", title: "专题研究会")
        record.tokens = [try await town.town.token("一/（一）/1#1", nil, window: "2026-06-30")]
        _ = try await town.town.office.enter(record, clerk)
        try await town.visit(as: "clerk") { browser in
            let root = "/api/organisations/town"
            let overview = try await browser.get(root + "/overview").text
            let standing = try await browser.get(root + "/standing").text
            let counted = try #require(overview.firstMatch(of: /"unquantified":\d+/))
            #expect(standing.contains("\"tally\":{") && standing.contains(counted.output))
            #expect(standing.contains("\"verdict\":\"metLate\""))
            #expect(!standing.contains("met-late"))
        }
    }

    @Test func `the style sheet is fetched once`() async throws {
        let town = try await SiteTown()
        try await town.visit { browser in
            let first = try await browser.get("/assets/style.css")
            let tag = try #require(first.headers[.eTag])
            let again = try await browser.get("/assets/style.css", headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
            #expect(again.text.isEmpty)
        }
    }

    @Test func `a form sent after the session ended leads back to its page`() async throws {
        let town = try await SiteTown()
        try await town.visit { browser in
            let reply = try await browser.ask(
                "/organisations/town/records", .post,
                headers: [.referer: "http://localhost:8080/organisations/town/records/new"],
                body: "")
            #expect(reply.location == "/sign-in?next=%2Forganisations%2Ftown%2Frecords%2Fnew")
        }
    }
}
