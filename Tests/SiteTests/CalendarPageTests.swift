import Samples
import Testing

@testable import Site

@Suite struct CalendarPageTests {
    private static let place = "/organisations/town/calendar"

    @Test func `a year's file is looked over with its mistakes before anything is entered`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let wrong = try await browser.post(
                Self.place + "/year",
                [
                    ("csrf", token), ("year", "2026"), ("source", "国办通知"),
                    ("rows", "2026-02-17,休,春节\n2026-02-18,班,春节"),
                ])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("这天不是周末，本来就上班"))
            #expect(!wrong.text.contains("确认录入</button>"))
            let rows = "2026-02-17,休,春节\n2026-02-28,班,春节"
            let good = try await browser.post(
                Self.place + "/year",
                [("csrf", token), ("year", "2026"), ("source", "国办通知"), ("rows", rows)])
            #expect(good.status == 200)
            #expect(good.text.contains("共 2 天，没有问题"))
            #expect(good.text.contains("确认录入</button>"))
            let laidOut = try #require(good.value(of: "rows"))
            let set = try await browser.post(
                Self.place + "/year",
                [
                    ("csrf", token), ("year", "2026"), ("source", "国办通知"), ("rows", laidOut),
                    ("step", "set"),
                ])
            #expect(set.status == 303)
            let page = try await browser.get(set.location)
            #expect(page.text.contains("依据：国办通知"))
            #expect(page.text.contains("已录入，2 天与平常不同"))
            #expect(page.text.contains("<td class=\"off\">17</td>"))
        }
    }

    @Test func `the year stands month by month with what ends on which day`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let page = try await browser.get(Self.place + "?year=2026")
            #expect(page.text.contains("2026 年 12 月"))
            #expect(page.text.contains("（0 到 366 之间）"), "the limits of sense stand beside it")
            // 一/（一）/1: each half-year.
            #expect(page.text.contains("id=\"d2026-06-30\""))
            #expect(page.text.contains("id=\"d2026-12-31\""))
            #expect(try await browser.get(Self.place + "?year=x").status == 200)
        }
    }

    @Test func `a number set stands with its source, and comes back when it is taken back`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "secretary") { browser in
            let token = try await browser.token()
            let post = { (fields: [(String, String)]) in
                try await browser.post(Self.place + "/settings", [("csrf", token)] + fields)
            }
            let without = try await post([("name", "near-days"), ("value", "7")])
            #expect(without.status == 422)
            #expect(without.text.contains("写明依据"))
            let set = try await post(
                [("name", "near-days"), ("value", "7"), ("source", "党委会纪要")])
            #expect(set.status == 303)
            #expect(try await browser.get(Self.place).text.contains("依据：党委会纪要"))
            _ = try await post([("name", "near-days"), ("step", "back")])
            #expect(try await !browser.get(Self.place).text.contains("党委会纪要"))
        }
    }

    @Test func `semesters and nodes are set from lines, a wrong line is named`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let bad = try await browser.post(
                Self.place + "/periods",
                [
                    ("csrf", token), ("name", "semesters"), ("semesters", "2026-02-20 至 上半年"),
                    ("semesters-source", "校历"),
                ])
            #expect(bad.status == 422)
            #expect(bad.text.contains("第 1 行"))
            let nodes = try await browser.post(
                Self.place + "/nodes",
                [("csrf", token), ("year", "2026"), ("nodes", "2026-02-17 至 2026-02-23 春节")])
            #expect(nodes.status == 303)
            let page = try await browser.get(nodes.location)
            #expect(page.text.contains("<b>春节</b>"))
        }
    }
}
