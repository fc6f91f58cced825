import Duties
import Hummingbird
import HummingbirdTesting
import Logging
import Office
import Samples
import Testing

@testable import Site

/// The sample town behind a site, with an account for every role.
struct SiteTown: Sendable {
    static let password = "a-long-password-for-tests"
    let town: SampleTown
    let site: Site

    init(options: Site.Options = Site.Options()) async throws {
        town = try await SampleTown()
        for role in Role.allCases where role != .operator {
            _ = try await town.office.open(
                role.rawValue, role, post: role == .secretary ? town.secretary : nil,
                in: town.town, password: SiteTown.password)
        }
        _ = try await town.office.open(
            "other", .clerk, in: town.otherTown, password: SiteTown.password)
        // Signing in takes one step here; the steps have tests of their own.
        let security = try await town.office.open(
            "policy", .securityAdministrator, in: town.county)
        try await town.office.setSecondFactor(
            "nobody", Caller(account: security, organisation: town.county))
        site = Site(office: town.office, options: options, logger: SiteTown.quiet)
    }

    static var quiet: Logger {
        Logger(label: "site") { _ in SwiftLogNoOpLogHandler() }
    }

    /// Runs a visit to the site.
    func visit(_ body: @escaping @Sendable (Browser) async throws -> Void) async throws {
        try await Site.serve(site) { try await body(Browser($0)) }
    }

    /// Runs a visit of someone signed in.
    func visit(
        as name: String, _ body: @escaping @Sendable (Browser) async throws -> Void
    ) async throws {
        try await visit { browser in
            try await browser.signIn(name)
            try await body(browser)
        }
    }
}

extension Site {
    static func serve(
        _ site: Site, _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let application = Application(router: site.router(), logger: SiteTown.quiet)
        try await application.test(.router) { try await body($0) }
    }
}

/// What came back.
struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    var location: String { headers[.location] ?? "" }

    /// The value of a hidden or filled field.
    func value(of name: String) -> String? {
        guard let start = text.range(after: "name=\"\(name)\" value=\"") else { return nil }
        return String(text[start...].prefix { $0 != "\"" })
    }

    /// The fields of the page's last form, as a browser would send them back.
    var form: [(String, String)] {
        guard
            let last = text.split(separator: "<form").last(where: { $0.contains("type=\"radio\"") })
        else { return [] }
        var found: [(String, String)] = []
        var name: String?
        for part in last.split(separator: "<").map(String.init) {
            let attribute = { (wanted: String) in
                part.range(after: " \(wanted)=\"").map { start in
                    String(part[start...].prefix { $0 != "\"" })
                }
            }
            if part.hasPrefix("input"), let field = attribute("name") {
                let isOff = part.contains("type=\"radio\"") && !part.contains(" checked")
                if !isOff { found.append((field, attribute("value") ?? "")) }
            } else if part.hasPrefix("textarea") {
                let words = part.range(after: ">").map { String(part[$0...]) }
                found.append((attribute("name") ?? "", words ?? ""))
            } else if part.hasPrefix("select") {
                name = attribute("name")
            } else if part.hasPrefix("option"), part.contains(" selected"), let field = name {
                found.append((field, attribute("value") ?? ""))
            }
        }
        return found
    }

    /// Every local address the page links to, once.
    var links: [String] {
        var found: [String] = []
        for part in text.split(separator: "href=\"/").dropFirst() {
            let link = "/" + part.prefix { $0 != "\"" && $0 != "#" }
            if !found.contains(link) { found.append(link) }
        }
        return found.map { $0.replacing("&amp;", with: "&") }
    }
}

extension String {
    /// Where the text after the first `wanted` begins.
    func range(after wanted: String) -> String.Index? { firstRange(of: wanted)?.upperBound }
}

/// Someone with cookies and no JavaScript.
actor Browser {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    func get(_ uri: String, headers: HTTPFields = [:]) async throws -> Reply {
        try await ask(uri, .get, headers: headers, body: nil)
    }

    func post(
        _ uri: String, _ fields: [(String, String)], headers: HTTPFields = [:]
    ) async throws -> Reply {
        let body = fields.map { "\(Browser.encoded($0.0))=\(Browser.encoded($0.1))" }
            .joined(separator: "&")
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await ask(uri, .post, headers: headers, body: body)
    }

    func ask(
        _ uri: String, _ method: HTTPRequest.Method, headers: HTTPFields, body: String?
    ) async throws -> Reply {
        var headers = headers
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        let response = try await client.execute(
            uri: uri, method: method, headers: headers,
            body: body.map { ByteBuffer(string: $0) })
        for cookie in response.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            cookies[String(pair[0])] = pair.count == 2 ? String(pair[1]) : nil
        }
        return Reply(
            status: response.status.code, headers: response.headers,
            text: String(buffer: response.body))
    }

    func signIn(_ name: String) async throws {
        let page = try await get("/sign-in")
        let token = try #require(page.value(of: "csrf"))
        let reply = try await post(
            "/sign-in", [("csrf", token), ("name", name), ("password", SiteTown.password)])
        #expect(reply.status == 303)
    }

    /// The token that goes with every form of someone signed in.
    func token() async throws -> String {
        let page = try await get("/")
        if let token = page.value(of: "csrf") { return token }
        return try #require(try await get(page.location).value(of: "csrf"))
    }

    private static func encoded(_ text: String) -> String {
        Link(segments: [text]).description.dropFirst().description
    }
}
