import Samples
import Testing

@testable import Site

@Suite struct TasksPageTests {
    @Test func `the page shows the price, then issues what was confirmed`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "secretary") { browser in
            let place = "/organisations/town/tasks"
            #expect(try await browser.get(place).text.contains("乙镇第1村党委"))
            let token = try await browser.token()
            let sent = [
                ("csrf", token), ("words", "报送防汛值班安排"), ("to", "village"),
                ("deadline", "2026-08-15"), ("last", "2026-09-30"), ("fields", "4"),
            ]
            let shown = try await browser.post(place, sent)
            #expect(shown.status == 200)
            #expect(shown.text.contains("1 个组织 × 4 栏 × 2 分钟 = 8 分钟"))
            #expect(shown.value(of: "confirmed") == "8")
            #expect(!shown.text.contains("2026年7月6日临时任务"))
            let issued = try await browser.post(place, sent + [("confirmed", "8")])
            #expect(issued.status == 303)
            let page = try await browser.get(place)
            #expect(page.text.contains("2026年7月6日临时任务"))
            let link = try #require(page.links.first { $0.contains("edition=") })
            let standing = try await browser.get(link).text
            #expect(standing.contains("报送防汛值班安排"), "who has done it stands one click away")
            #expect(!standing.contains("讲廉政党课"))
            let village = try await browser.get("/organisations/village/lists")
            #expect(village.text.contains("临时任务"))
        }
    }

    @Test func `a form with a mistake comes back filled`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "secretary") { browser in
            let token = try await browser.token()
            let sent = try await browser.post(
                "/organisations/town/tasks",
                [
                    ("csrf", token), ("words", "报送防汛值班安排"), ("deadline", "2026-08-15"),
                    ("fields", "4"),
                ])
            #expect(sent.status == 422)
            #expect(sent.text.contains("临时任务必须到期"))
            #expect(sent.text.contains("选择下达给哪些组织"))
            #expect(sent.text.contains(">报送防汛值班安排</textarea>"))
        }
    }
}
