import Duties
import Office
import Samples
import Testing

@testable import Site

@Suite struct RegisterPageTests {
    private static let risks = "/organisations/town/registers/risks"

    private func enter(_ browser: Browser, _ risk: String) async throws -> String {
        let reply = try await browser.post(
            Self.risks,
            [
                ("csrf", try await browser.token()), ("key", risk), ("state", "found"),
                ("values.area", "field"), ("values.risk", risk),
            ])
        #expect(reply.status == 303)
        return reply.location
    }

    @Test func `a line is begun, changed, looked at again, and its page tells it all`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let index = try await browser.get("/organisations/town/registers")
            #expect(index.text.contains("廉政风险与防控") && index.text.contains("权力清单与公开"))
            let form = try await browser.get("\(Self.risks)/new").text
            #expect(form.contains("防控措施"))
            #expect(!form.contains("已消除"), "nothing begins at its end")
            let place = try await enter(browser, "惠农资金发放")
            let token = try await browser.token()
            let lacking = try await browser.post(
                "\(place)/change",
                [
                    ("csrf", token), ("key", "c-1"), ("state", "guarded"),
                    ("values.area", "field"), ("values.risk", "惠农资金发放"),
                ])
            #expect(lacking.status == 422)
            #expect(lacking.text.contains("“防控中”要先填这一栏"))
            let changed = try await browser.post(
                "\(place)/change",
                [
                    ("csrf", token), ("key", "c-2"), ("state", "guarded"),
                    ("values.area", "field"), ("values.risk", "惠农资金发放"),
                    ("values.measure", "双人复核"), ("values.level", "high"), ("note", "定了措施"),
                ])
            #expect(changed.status == 303)
            let silent = try await browser.post(
                "\(place)/review", [("csrf", token), ("key", "r-1"), ("day", "2026-07-06")])
            #expect(silent.status == 422)
            let reviewed = try await browser.post(
                "\(place)/review",
                [("csrf", token), ("key", "r-2"), ("day", "2026-07-06"), ("note", "抽查无异常")])
            #expect(reviewed.status == 303)
            let page = try await browser.get(place).text
            for words in ["防控中", "双人复核", "定了措施", "抽查无异常", "重点领域"] {
                #expect(page.contains(words), "\(words)")
            }
            let other = try await browser.get(
                place.replacing("registers/risks", with: "registers/powers"))
            #expect(other.status == 404)
        }
    }

    @Test func `the table shows one state, or what is over its day; it goes out as csv and xlsx`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            _ = try await enter(browser, "工程招标")
            let all = try await browser.get(Self.risks).text
            #expect(all.contains("工程招标"))
            #expect(try await browser.get("\(Self.risks)?state=guarded").text.contains("还没有。"))
            #expect(try await browser.get("\(Self.risks)?overdue=yes").text.contains("还没有。"))
            let csv = try await browser.get("\(Self.risks)/export/csv")
            #expect(csv.text.contains("工程招标") && csv.text.contains("重点领域"))
            let xlsx = try await browser.get("\(Self.risks)/export/xlsx")
            #expect(xlsx.status == 200)
            #expect(try await browser.get("\(Self.risks)/export/pdf").status == 404)
            #expect(try await browser.get("/organisations/town/registers/none").status == 404)
        }
        town.town.sample.clock.set(try SampleDay.day("2027-02-01"))
        try await town.visit(as: "clerk") { browser in
            #expect(try await browser.get("\(Self.risks)?overdue=yes").text.contains("工程招标"))
            let desk = try await browser.get("/").text
            #expect(desk.contains("台账到期") && desk.contains("工程招标"))
        }
    }

    @Test func `who only reads sees the register and no form`() async throws {
        let town = try await SiteTown()
        let clerk = try await town.town.caller(.clerk, in: town.town.town)
        var new = NewLine(organisation: "town", register: "powers")
        new.values = ["power": ["低保初审"]]
        let id = try await town.town.office.enterLine(new, clerk)
        try await town.visit(as: "inspector") { browser in
            let register = try await browser.get("/organisations/town/registers/powers").text
            #expect(register.contains("低保初审"))
            #expect(!register.contains("加一项"))
            let line = try await browser.get("/organisations/town/registers/powers/\(id)").text
            #expect(!line.contains("更新这一项"))
        }
    }
}
