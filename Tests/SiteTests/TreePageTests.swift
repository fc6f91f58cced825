import Duties
import HTTPTypes
import Office
import Samples
import Testing

@testable import Site

/// Organisations and posts on pages, as a clerk works with them.
@Suite struct TreePageTests {
    private static let posts = "/organisations/town/posts"

    /// Appoints one person and then the next to the secretary's post.
    private static func handOver(_ browser: Browser, _ post: PostID) async throws {
        let token = try await browser.token()
        for (holder, from) in [("甲同志", "2025-01-01"), ("乙同志", "2026-05-01")] {
            let reply = try await browser.post(
                "\(posts)/\(post)/appoint",
                [
                    ("csrf", token), ("appoint-holder", holder), ("appoint-from", from),
                    ("appoint-replaces", "yes"),
                ])
            #expect(reply.status == 303, "\(reply.text.suffix(200))")
        }
    }

    @Test func `a vacant post with duties is the first thing the page says`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let page = try await browser.get(Self.posts)
            #expect(page.status == 200)
            #expect(page.text.contains("有职责，没有人任职"))
            #expect(page.text.contains("责任分工要落到人"))
            try await Self.handOver(browser, town.town.secretary.id)
            let after = try await browser.get(Self.posts)
            #expect(after.text.contains("乙同志"))
            #expect(after.text.contains("2026-05-01 起"))
            #expect(after.text.contains("交接待移交人、接任人确认"))
            let before = try await browser.get(Self.posts + "?asof=2026-04-30")
            #expect(before.text.contains("2025-01-01 起"))
            #expect(!before.text.contains("乙同志"))
        }
    }

    @Test func `a principal put in charge of finance is told of the rule that forbids it`()
        async throws
    {
        let town = try await SiteTown()
        let post = town.town.secretary.id
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let reply = try await browser.post(
                "\(Self.posts)/\(post)/change",
                [
                    ("csrf", token), ("change-title", "党委书记"), ("change-role", "principal"),
                    ("change-rank", "1"), ("change-in-charge", "财务、党建办"),
                    ("change-from", "2026-03-01"),
                ])
            #expect(reply.status == 303)
            let page = try await browser.get("\(Self.posts)/\(post)")
            #expect(page.text.contains("末位表态制度"))
            #expect(page.text.contains("财务"))
        }
    }

    @Test func `a mistake comes back beside its field, what was typed still there`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let reply = try await browser.post(
                "/organisations/town/rename",
                [("csrf", token), ("rename-name", "新名镇党委"), ("rename-from", "2030-01-01")])
            #expect(reply.status == 422)
            #expect(reply.text.contains("id=\"rename-from-mistake\""))
            #expect(reply.value(of: "rename-name") == "新名镇党委")
            #expect(reply.value(of: "found-founded") == town.town.office.today().description)
            let right = try await browser.post(
                "/organisations/town/rename",
                [("csrf", token), ("rename-name", "新名镇党委"), ("rename-from", "2026-03-01")])
            #expect(right.status == 303)
            let page = try await browser.get(Self.posts)
            #expect(page.text.contains("改名"))
            #expect(page.text.contains("乙镇党委"))
            #expect(page.text.contains("新名镇党委"))
        }
    }

    @Test func `who does not govern sees the posts and no form`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "inspector") { browser in
            let page = try await browser.get(Self.posts)
            #expect(page.status == 200)
            #expect(!page.text.contains("<details"))
            #expect(!page.text.contains("/import"))
            #expect(try await browser.get("/organisations/town/change").status == 403)
        }
    }

    @Test func `both sides confirm what was shown, one after the other`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let post = town.town.secretary.id
            try await Self.handOver(browser, post)
            let page = try await browser.get("\(Self.posts)/\(post)")
            let link = try #require(page.links.first { $0.contains("/handovers/") })
            let sheet = try await browser.get(link)
            #expect(sheet.text.contains("每年讲廉政党课不少于1次"))
            let shown = try #require(sheet.value(of: "shown"))
            let token = try await browser.token()
            for (side, name) in [("outgoing", "甲同志"), ("incoming", "乙同志")] {
                let reply = try await browser.post(
                    link,
                    [("csrf", token), ("side", side), ("\(side)-by", name), ("shown", shown)])
                #expect(reply.status == 303)
                let now = try await browser.get(link)
                #expect(now.text.contains("交接待接任人确认") == (side == "outgoing"))
            }
            let done = try await browser.get(link)
            #expect(done.text.contains("双方都已确认"))
            #expect(!done.text.contains("<details"))
        }
    }

    @Test func `a leading group is set up by its posts and shown with its functions`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let reply = try await browser.post(
                "/organisations/town/groups",
                [
                    ("csrf", token), ("group-name", "党的建设工作领导小组"),
                    ("group-leader", town.town.secretary.id.description),
                    ("group-members", town.town.member.id.description),
                    ("group-functions", "每季度研究一次"), ("group-from", "2026-02-01"),
                ])
            #expect(reply.status == 303)
            let page = try await browser.get(Self.posts)
            #expect(page.text.contains("党的建设工作领导小组"))
            #expect(page.text.contains("每季度研究一次"))
        }
    }
}

/// A sheet handed in, looked at, confirmed.
@Suite struct ImportPageTests {
    private static let place = "/organisations/town/import"

    private static func send(
        _ browser: Browser, _ path: String, _ fields: [(String, String)], file: String? = nil
    ) async throws -> Reply {
        var body = ""
        for (name, value) in fields {
            body += "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        if let file {
            body +=
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"tree.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n\(file)\r\n"
        }
        return try await browser.ask(
            path, .post, headers: [.contentType: "multipart/form-data; boundary=edge"],
            body: body + "--edge--\r\n")
    }

    private static let sheet = """
        编码,名称,类型,级别,上级编码,成立日期
        village,乙镇东村党委,,,,
        second,乙镇第2村党委,党委,村,town,2026-01-01
        """

    @Test func `what would change is shown first and done when it is confirmed`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let page = try await Self.send(
                browser, Self.place, [("csrf", token)], file: Self.sheet)
            #expect(page.status == 200)
            #expect(page.text.contains("2 处变更"))
            #expect(page.text.contains("乙镇第1村党委 → 乙镇东村党委"))
            #expect(!(try await browser.get("/organisations").text.contains("乙镇第2村党委")))
            let fields = try ["file-name", "shown", "content"].map {
                ($0, try #require(page.value(of: $0)))
            }
            let done = try await Self.send(
                browser, Self.place + "/confirm", [("csrf", token)] + fields)
            #expect(done.status == 303)
            #expect(try await browser.get(done.location).text.contains("已导入，变更 2 处"))
            #expect(try await browser.get("/organisations").text.contains("乙镇第2村党委"))
            let again = try await Self.send(
                browser, Self.place, [("csrf", token)], file: Self.sheet)
            #expect(again.text.contains("没有要改的"))
        }
    }

    @Test func `a sheet with a mistake shows its row and offers nothing to confirm`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let page = try await Self.send(
                browser, Self.place, [("csrf", token)],
                file: Self.sheet.replacing("2026-01-01", with: "去年"))
            #expect(page.status == 422)
            #expect(page.text.contains("去年"))
            #expect(page.text.contains("写作 2026-02-01"))
            #expect(!page.text.contains("确认导入"))
        }
    }

    @Test func `a plan that is no longer what was shown is shown again, not done`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let page = try await Self.send(
                browser, Self.place, [("csrf", token)], file: Self.sheet)
            let content = try #require(page.value(of: "content"))
            let reply = try await Self.send(
                browser, Self.place + "/confirm",
                [
                    ("csrf", token), ("file-name", "tree.csv"), ("shown", "another"),
                    ("content", content),
                ])
            #expect(reply.status == 422)
            #expect(reply.text.contains("请重新核对"))
            #expect(!(try await browser.get("/organisations").text.contains("乙镇第2村党委")))
        }
    }

    @Test(arguments: ["一份通知", ""])
    func `a file that is no sheet of the tree says what it must hold`(file: String) async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let token = try await browser.token()
            let reply = try await Self.send(
                browser, Self.place, [("csrf", token)], file: file)
            #expect(reply.status == 422)
            #expect(reply.text.contains("id=\"file-mistake\""))
        }
    }

    @Test(arguments: ["xlsx", "organisations.csv", "posts.csv"])
    func `the tree comes out as a file`(form: String) async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let reply = try await browser.get("/organisations/town/tree/\(form)")
            #expect(reply.status == 200)
            #expect(reply.headers[.contentDisposition]?.contains("attachment") == true)
        }
    }
}
