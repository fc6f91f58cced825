import Duties
import Office
import Samples
import Testing

@testable import Site

/// The fields of a kind on the form, on the page, in the API.
@Suite struct KindFormTests {
    private static let records = "/organisations/town/records"

    private func sent(_ token: String, _ more: [(String, String)]) -> [(String, String)] {
        [("csrf", token), ("happened", "2026-05-06"), ("title", "一次会议")] + more
    }

    @Test func `choosing a kind shows its fields, and what was typed stays`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let first = try await browser.get("\(Self.records)/new").text
            #expect(first.contains("学习专题"))
            #expect(!first.contains("应到人数"))
            let token = try await browser.token()
            let changed = try await browser.post(
                Self.records,
                sent(
                    token,
                    [
                        ("kind", "democratic-life"), ("kind-shown", "study"), ("step", "kind"),
                        ("words", "说过的话"), ("particulars.topic", "党纪"),
                    ]))
            #expect(changed.status == 200)
            #expect(changed.text.contains("应到人数"))
            #expect(!changed.text.contains("学习专题"))
            #expect(changed.text.contains("说过的话"))
            #expect(changed.text.contains("value=\"一次会议\""))
        }
    }

    @Test func `a mistake stands beside its field, and the form comes back filled`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let reply = try await browser.post(
                Self.records,
                sent(
                    try await browser.token(),
                    [
                        ("kind", "democratic-life"), ("kind-shown", "democratic-life"),
                        ("step", "enter"), ("particulars.present", "很多"),
                        ("particulars.criticism", "互相提了意见"),
                        ("particulars.examined", "conduct"),
                    ]))
            #expect(reply.status == 422)
            #expect(reply.text.contains("id=\"particulars.present-mistake\""))
            #expect(reply.text.contains("href=\"#particulars.present\""))
            #expect(reply.text.contains(">互相提了意见</textarea>"))
            let box = try #require(reply.text.range(after: "value=\"conduct\""))
            #expect(reply.text[box...].prefix(10).contains("checked"))
        }
    }

    @Test func `what was written is on the record's page, with the rules it does not keep`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let reply = try await browser.post(
                Self.records,
                sent(
                    try await browser.token(),
                    [
                        ("kind", "democratic-life"), ("kind-shown", "democratic-life"),
                        ("step", "enter"), ("particulars.expected", "9"),
                        ("particulars.present", "5"), ("particulars.last-year", "yes"),
                        ("particulars.reported", "2026-05-10"),
                    ]))
            #expect(reply.status == 303)
            let page = try await browser.get(reply.location).text
            #expect(page.contains("应到人数") && page.contains("不足应到的三分之二"))
            #expect(page.contains("民主生活会若干规定"))
            let form = try await browser.get("\(reply.location)/correct").text
            #expect(form.contains("name=\"particulars.expected\" value=\"9\""))
            #expect(form.contains("name=\"particulars.reported\" value=\"2026-05-10\""))
        }
    }

    @Test func `a rule of the kind comes back with the form, and says what would be allowed`()
        async throws
    {
        let town = try await SiteTown()
        let duty = try await town.town.token("二/（一）/1#1", nil)
        try await town.visit(as: "clerk") { browser in
            let reply = try await browser.post(
                Self.records,
                sent(
                    try await browser.token(),
                    [
                        ("kind", "lecture"), ("kind-shown", "lecture"), ("step", "enter"),
                        ("satisfies", duty), ("particulars.form", "integrity"),
                    ]))
            #expect(reply.status == 422)
            #expect(reply.text.contains("廉政党课在分管领域讲"))
            #expect(reply.text.contains("可以照样记入，但不能勾选职责"))
        }
    }

    @Test func `the API takes particulars and gives them back`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let path = "/api/organisations/town/records"
            let record = """
                {"kind":"study","happened":"2026-05-06","title":"一次学习","key":"p-1",
                 "particulars":{"topic":"党纪","centre-group":true,"chair":"党委书记"}}
                """
            let reply = try await browser.ask(
                path, .post,
                headers: [.contentType: "application/json", .requestedWith: "test"], body: record)
            #expect(reply.status == 201)
            let text = try await browser.get(path).text
            #expect(text.contains("一次学习"))
            let id = try #require(reply.text.firstMatch(of: /"record":"([^"]+)"/)).output.1
            let one = try await browser.get("\(path)/\(id)").text
            #expect(one.contains("\"topic\":\"党纪\""))
            #expect(one.contains("\"centre-group\":\"yes\""))
            let wrong = try await browser.ask(
                path, .post,
                headers: [.contentType: "application/json", .requestedWith: "test"],
                body: record.replacing("\"topic\"", with: "\"topics\"").replacing(
                    "p-1", with: "p-2"))
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("\"field\":\"particulars.topics\""))
        }
    }
}
