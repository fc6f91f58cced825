import HTTPTypes
import Office
import Samples
import Testing

@testable import Site

@Suite struct WizardTests {
    private static func empty(code: String?) async throws -> (SampleOffice, Site) {
        let sample = try await SampleOffice()
        return (
            sample,
            Site(
                office: sample.office, options: .init(oneTimeCode: code), logger: SiteTown.quiet)
        )
    }

    private static func fields(_ token: String, code: String) -> [(String, String)] {
        [
            ("csrf", token), ("code", code), ("organisation", "丁县县委"),
            ("organisation-code", "ding"), ("level", "county"),
        ]
    }

    @Test func `an empty store leads to the first run, and the code opens it once`() async throws {
        let (sample, site) = try await Self.empty(code: "one-time")
        try await Site.serve(site) { client in
            let browser = Browser(client)
            #expect(try await browser.get("/").location == "/first-run")
            let token = try await browser.get("/first-run").value(of: "csrf") ?? ""
            let wrong = try await browser.post("/first-run", Self.fields(token, code: "guess"))
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("id=\"code-mistake\""))
            #expect(wrong.value(of: "organisation") == "丁县县委")
            let made = try await browser.post("/first-run", Self.fields(token, code: "one-time"))
            #expect(made.status == 200)
            #expect(made.text.contains("xitong"))
            let again = try await browser.post("/first-run", Self.fields(token, code: "one-time"))
            #expect(again.status == 404)
        }
        let isEmpty = try await sample.office.isEmpty()
        #expect(!isEmpty)
    }

    @Test func `without a code there is no first run`() async throws {
        let (_, site) = try await Self.empty(code: nil)
        try await Site.serve(site) { client in
            let reply = try await Browser(client).get("/first-run")
            #expect(reply.status == 404)
        }
    }

    @Test func `over TLS cookies are bound to the host`() async throws {
        let town = try await SiteTown(options: .init(isSecure: true))
        try await town.visit { browser in
            let page = try await browser.get("/sign-in")
            let cookie = page.headers[.setCookie] ?? ""
            #expect(cookie.hasPrefix("__Host-zeren-form="))
            #expect(cookie.contains("Secure"))
            #expect(cookie.contains("HttpOnly"))
            #expect(page.headers[.strictTransportSecurity] != nil)
        }
    }
}
