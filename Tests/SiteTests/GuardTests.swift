import HTTPTypes
import Office
import Samples
import Testing

@testable import Site

/// What every answer carries, at every address, in the open and over TLS.
@Suite struct GuardTests {
    private static func check(_ reply: Reply, _ route: Route?, isSecure: Bool) {
        let name = route.map { "\($0.name)" } ?? "nothing"
        let policy = reply.headers[.contentSecurityPolicy] ?? ""
        for part in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"] {
            #expect(policy.contains(part), "\(name)")
        }
        #expect(!policy.contains("unsafe") && !policy.contains("script-src"), "\(name)")
        #expect(reply.headers[.xContentTypeOptions] == "nosniff", "\(name)")
        #expect(reply.headers[.frameOptions] == "DENY", "\(name)")
        #expect(reply.headers[.referrerPolicy] == "same-origin", "\(name)")
        #expect(reply.headers[.openerPolicy] == "same-origin", "\(name)")
        let stays = reply.headers[.strictTransportSecurity] ?? ""
        #expect(stays.hasPrefix("max-age=31536000") == isSecure, "\(name)")
        if route?.name != .style {
            #expect(reply.headers[.cacheControl] == "no-store", "\(name) \(reply.status)")
        }
        for cookie in reply.headers[values: .setCookie] {
            #expect(cookie.contains("HttpOnly"), "\(name)")
            #expect(cookie.contains("SameSite"), "\(name)")
            #expect(cookie.contains("Path=/"), "\(name)")
            #expect(!cookie.contains("Domain"), "\(name)")
            guard !cookie.hasPrefix("lang=") else { continue }
            #expect(cookie.contains("Secure") == isSecure, "\(name)")
            #expect(cookie.hasPrefix("__Host-") == isSecure, "\(name)")
        }
    }

    @Test(arguments: [false, true])
    func `every answer to everybody carries what guards it`(isSecure: Bool) async throws {
        let town = try await SiteTown(options: .init(isSecure: isSecure))
        for name in ["", "clerk", "auditor"] {
            try await town.visit { browser in
                if !name.isEmpty { try await browser.signIn(name) }
                let token = name.isEmpty ? "" : try await browser.token()
                for route in RouteTable.all where ![.signOut, .endSessions].contains(route.name) {
                    let path = RouteTests.path(route, town.town)
                    let reply =
                        route.changes
                        ? try await browser.post(path, [("csrf", token)])
                        : try await browser.get(path)
                    Self.check(reply, route, isSecure: isSecure)
                }
                Self.check(try await browser.get("/nothing-here"), nil, isSecure: isSecure)
                Self.check(
                    try await browser.ask("/", .delete, headers: [:], body: nil), nil,
                    isSecure: isSecure)
            }
        }
    }

    @Test func `no form changes anything without the token that was given out for it`()
        async throws
    {
        let town = try await SiteTown()
        for name in ["clerk", "system-administrator", "security-administrator"] {
            try await town.visit(as: name) { browser in
                for route in RouteTable.all where route.changes && !route.isAPI {
                    let path = RouteTests.path(route, town.town)
                    for fields in [[], [("csrf", String(repeating: "0", count: 32))]] {
                        let reply = try await browser.post(path, fields)
                        #expect([403, 404].contains(reply.status), "\(name) \(route.name)")
                    }
                }
            }
        }
    }

    @Test func `a form sent from another site is refused`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let reply = try await browser.post(
                "/account/sessions/end", [("csrf", token)],
                headers: [.secFetchSite: "cross-site"])
            #expect(reply.status == 403)
        }
    }
}
