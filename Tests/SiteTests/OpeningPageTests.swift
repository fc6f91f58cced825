import HTTPTypes
import Samples
import Testing

@testable import Site

@Suite struct OpeningPageTests {
    private static let place = "/organisations/town/opening"

    private func send(
        _ browser: Browser, _ sheet: String, step: String, voucher: String = "党委办公室"
    ) async throws -> Reply {
        let token = try await browser.token()
        var body = ""
        for (name, value) in [("csrf", token), ("vouched-by", voucher), ("step", step)] {
            body += "--e\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body += "--e\r\nContent-Disposition: form-data; name=\"sheet\"; filename=\"期初.csv\"\r\n"
        body += "Content-Type: text/csv\r\n\r\n\(sheet)\r\n--e--\r\n"
        return try await browser.ask(
            Self.place, .post, headers: [.contentType: "multipart/form-data; boundary=e"],
            body: body)
    }

    @Test func `rows are looked over first, then brought in, and stand marked as opening`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let sheet = "日期,类型,标题,职责\n2026-05-06,会议,专题研究会,一/（一）/1#1\n"
            let looked = try await send(browser, sheet, step: "check")
            #expect(looked.status == 200)
            #expect(looked.text.contains("可以导入 1 行"))
            let none = try await browser.get("/organisations/town/records")
            #expect(!none.text.contains("专题研究会"))
            let done = try await send(browser, sheet, step: "import")
            #expect(done.text.contains("导入 1 条"))
            let records = try await browser.get("/organisations/town/records")
            #expect(records.text.contains("专题研究会"))
            #expect(records.text.contains("<span class=\"chip\">期初</span>"))
            let link = try #require(
                records.links.first {
                    $0.hasPrefix("/organisations/town/records/") && !$0.hasSuffix("new")
                })
            let record = try await browser.get(link)
            #expect(record.text.contains("期初"))
            #expect(record.text.contains("党委办公室"))
            #expect(!record.text.contains("补录"))
            let standing = try await browser.get("/organisations/town/standing?column=met")
            #expect(standing.text.contains("<small>期初</small>"))
        }
    }

    @Test func `a wrong row bears its mistake and nothing is brought in`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let sheet = "日期,类型,标题\n2026-05-06,会议,专题研究会\n2026-05-36,会议,另一次\n"
            let sent = try await send(browser, sheet, step: "import")
            #expect(sent.status == 422)
            #expect(sent.text.contains("1 行有问题，一行也没有导入"))
            #expect(sent.text.contains("日期写作 2026-03-05。"))
            let nobody = try await send(browser, sheet, step: "check", voucher: "")
            #expect(nobody.text.contains("写明由谁为这些记录作保"))
            let records = try await browser.get("/organisations/town/records")
            #expect(!records.text.contains("专题研究会"))
        }
    }
}
