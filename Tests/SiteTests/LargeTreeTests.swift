import Foundation
import Office
import Samples
import Testing

@testable import Site

/// What a committee with very many below it sees: numbers by subordinate, and a way further down.
@Suite struct LargeTreeTests {
    private func town(villages: Int) async throws -> SiteTown {
        let town = try await SiteTown()
        let day = try SampleDay.day("2024-01-01")
        for number in 2...villages {
            _ = try await town.town.office.found(
                "乙镇第\(number)村党委", code: "v\(number)", level: .village,
                under: town.town.town, on: day)
        }
        return town
    }

    @Test func `a number with many organisations behind it opens by direct subordinate`()
        async throws
    {
        let town = try await town(villages: 62)
        try await town.visit(as: "inspector") { browser in
            let all = try await browser.get(
                "/organisations/town/standing?below=yes&category=report")
            #expect(all.status == 200 && all.text.contains("乙镇第62村党委"))
            #expect(all.text.contains("/organisations/v62/standing?below=yes"))
            #expect(!all.text.contains("rows standing"), "not every obligation at once")
            let one = try await browser.get(
                "/organisations/v62/standing?below=yes&category=report")
            #expect(one.text.contains("rows standing"), "at the end each obligation is shown")
        }
    }

    @Test func `few below are shown one by one`() async throws {
        let town = try await town(villages: 3)
        try await town.visit(as: "inspector") { browser in
            let all = try await browser.get("/organisations/town/standing?below=yes")
            #expect(all.text.contains("rows standing"))
        }
    }

    @Test func `an overview of many goes on over pages, its total is of all`() async throws {
        let town = try await town(villages: 62)
        try await town.visit(as: "inspector") { browser in
            let first = try await browser.get("/organisations/town")
            #expect(first.text.contains("1–60") && first.text.contains("61–62"))
            let second = try await browser.get("/organisations/town?from=60")
            let link = "href=\"/organisations/v62\""
            #expect(second.text.contains(link) != first.text.contains(link))
            let sum = { (text: String) in
                text.components(separatedBy: "class=\"sum\"").last?.prefix(300)
            }
            #expect(sum(first.text) == sum(second.text))
        }
    }
}
