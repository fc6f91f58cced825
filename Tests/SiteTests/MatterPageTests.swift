import Samples
import Testing

@testable import Site

@Suite struct MatterPageTests {
    private static let submit = [
        ("procedure", "sign-off"), ("title", "安全生产部署"), ("kind", "deployment"),
        ("text", "三月底前排查完毕。"),
    ]

    @Test
    func `a matter is opened, found on the desk of whom it falls to, signed and becomes a record`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit { browser in
            try await browser.signIn("clerk")
            let place = "/organisations/town/matters"
            #expect(try await browser.get(place).text.contains("三重一大集体决策"))
            let form = try await browser.get(place + "/new?procedure=sign-off")
            #expect(form.text.contains("签字背书"))
            let token = try await browser.token()
            let leader = town.town.secretary.id.description
            let opened = try await browser.post(
                place, [("csrf", token), ("leader", leader), ("key", "k1")] + Self.submit)
            #expect(opened.status == 303)
            let page = try await browser.get(opened.location)
            #expect(page.text.contains("签署意见"))
            #expect(page.text.contains("党委书记"), "who is next")
            #expect(try await browser.get(place).text.contains("安全生产部署"))

            _ = try await browser.post("/sign-out", [("csrf", token)])
            try await browser.signIn("secretary")
            let desk = try await browser.get("/")
            #expect(desk.text.contains("等我办理的步骤"))
            let link = try #require(desk.links.first { $0.hasPrefix("/matters/") })
            let signing = try await browser.get(link)
            let version = try #require(signing.value(of: "version"))
            #expect(signing.text.contains("意见要明确，不能空着"), "the rules stand before the button")
            let token2 = try await browser.token()
            let sent = [
                ("csrf", token2), ("step", "sign"), ("version", version), ("seen", "1"),
                ("decision", "agree"), ("key", "k2"),
            ]
            let refused = try await browser.post(link, sent + [("opinion", "同意")])
            #expect(refused.status == 409)
            #expect(refused.text.contains("不算明确意见"))
            let signed = try await browser.post(
                link, sent + [("opinion", "同意部署，由应急办落实。")])
            #expect(signed.status == 303)
            let over = try await browser.get(link)
            #expect(over.text.contains("已办结"))
            #expect(
                over.links.contains { $0.contains("/records/") }, "its record is one click away")
        }
    }

    @Test func `a form with a mistake comes back filled; a stranger sees nothing`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let sent = try await browser.post(
                "/organisations/town/matters",
                [
                    ("csrf", token), ("procedure", "sign-off"), ("title", "安全生产部署"), ("text", ""),
                    ("kind", "deployment"), ("leader", town.town.secretary.id.description),
                    ("key", "k3"),
                ])
            #expect(sent.status == 422)
            #expect(sent.text.contains("“全文”不能空着"))
            #expect(sent.text.contains("安全生产部署"))
            let opened = try await browser.post(
                "/organisations/town/matters",
                [
                    ("csrf", token), ("leader", town.town.secretary.id.description), ("key", "k4"),
                ] + Self.submit)
            _ = try await browser.post("/sign-out", [("csrf", token)])
            try await browser.signIn("other")
            #expect(try await browser.get(opened.location).status == 404)
        }
    }
}
