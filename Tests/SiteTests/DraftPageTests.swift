import Duties
import Office
import Samples
import Testing

@testable import Site

/// Adopting a list as a clerk does it: hand in, look, correct, decide, confirm, adopt.
@Suite struct DraftPageTests {
    static let adopt = "/organisations/town/adopt"
    static let list = """
        镇党委主体责任清单（2027年）

        一、领导班子集体责任
        （一）研究部署
        1.每季度专题研究一次管党治党工作。
        2.定期听取各办所情况汇报。
        （二）谈话
        3.每年与村党组织书记、办所负责人谈话1次。
        二、主要负责人责任
        （一）教育
        1.每年讲廉政党课不少于1次。
        """

    /// Hands the list in by pasting it and gives the draft's address.
    private func handIn(
        _ browser: Browser, text: String = list, follows: EditionID? = nil
    ) async throws -> String {
        let reply = try await browser.post(
            Self.adopt,
            [
                ("csrf", try await browser.token()), ("text", text),
                ("follows", follows?.description ?? ""),
            ])
        #expect(reply.status == 303)
        #expect(reply.location.hasPrefix("/organisations/town/drafts/"))
        return reply.location
    }

    private func post(
        _ browser: Browser, _ path: String, _ fields: [(String, String)]
    ) async throws -> Reply {
        try await browser.post(path, [("csrf", try await browser.token())] + fields)
    }

    /// The fields of the correct form as the page shows them, some of them changed.
    private func fields(
        of page: Reply, _ changed: [String: String]
    ) -> [(String, String)] {
        let shown = page.form
        let names = shown.map(\.0)
        return shown.map { ($0.0, changed[$0.0] ?? $0.1) }
            + changed.filter { !names.contains($0.key) }
    }

    @Test func `a pasted list becomes a draft beside its document, in force for nobody`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let draft = try await handIn(browser)
            let page = try await browser.get(draft)
            #expect(page.status == 200)
            #expect(page.text.contains("镇党委主体责任清单（2027年）"))
            #expect(page.text.contains("待量化 1 项"))
            #expect(page.text.contains("定期听取各办所情况汇报"))
            #expect(try await browser.get(Self.adopt).text.contains(draft))
            let lists = try await browser.get("/organisations/town/lists")
            #expect(!lists.text.contains("2027年"))
        }
    }

    @Test func `nothing handed in, or what is no text, is said beside the field`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let empty = try await post(browser, Self.adopt, [("text", " \n")])
            #expect(empty.status == 422)
            #expect(empty.text.contains("id=\"file-mistake\""))
            let broken = try await post(browser, Self.adopt, [("text", "一、责任\u{0}")])
            #expect(broken.status == 422)
            #expect(broken.text.contains("一、责任"))
        }
    }

    @Test func `a duty corrected shows who, when and why, and the correction can be taken back`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let draft = try await handIn(browser)
            let correct = draft + "/correct"
            let form = try await browser.get(
                correct + "?duty=%E4%B8%80%2F%EF%BC%88%E4%B8%80%EF%BC%89%2F1%231")
            #expect(form.status == 200)
            #expect(form.text.contains("class=\"this\""))
            let reply = try await browser.post(
                correct, fields(of: form, ["period": "month", "why": "会议纪要定为每月"]))
            #expect(reply.status == 303)
            let page = try await browser.get(draft)
            #expect(page.text.contains("会议纪要定为每月"))
            #expect(page.text.contains("clerk"))
            let id = try #require(page.value(of: "correction"))
            let back = try await post(browser, draft + "/withdraw", [("correction", id)])
            #expect(back.status == 303)
            #expect(!(try await browser.get(draft).text.contains("会议纪要定为每月")))
        }
    }

    @Test func `a correction with mistakes comes back filled, each beside its field`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let draft = try await handIn(browser)
            let correct = draft + "/correct"
            let form = try await browser.get(
                correct + "?duty=%E4%B8%80%2F%EF%BC%88%E4%B8%80%EF%BC%89%2F1%231")
            for (changed, mistake) in [
                (["words": "条里没有的字", "why": "试"], "words"), (["min": "许多", "why": "试"], "min"),
                (["min": "2", "why": ""], "why"), (["why": "什么都没改"], "schedule"),
                (["schedule": "deadline", "dates": "2月31日", "why": "试"], "dates"),
            ] {
                let reply = try await browser.post(correct, fields(of: form, changed))
                #expect(reply.status == 422, "\(changed)")
                #expect(reply.text.contains("href=\"#\(mistake)\""), "\(changed)")
                for (_, value) in changed where !value.isEmpty {
                    #expect(reply.text.contains(value), "\(value)")
                }
            }
        }
    }

    @Test func `once or with each one is decided by a button`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let draft = try await handIn(browser)
            let page = try await browser.get(draft)
            #expect(page.text.contains("次数合起来算还是每个对象分别算"))
            let reply = try await post(
                browser, draft + "/decide", [("duty", "一/（二）/3#1"), ("per", "counterpart")])
            #expect(reply.status == 303)
            #expect(try await browser.get(draft).text.contains("定为每个对象分别算"))
        }
    }

    @Test func `a number is set in the draft, and one set before is suggested with its source`()
        async throws
    {
        let town = try await SiteTown()
        let clerk = try await town.town.caller(.clerk, in: town.town.town)
        try await town.town.office.quantify(
            DutyKey(town.town.edition, "一/（一）/2#1"), min: 4, period: .year,
            for: town.town.town, clerk)
        try await town.visit(as: "clerk") { browser in
            let draft = try await handIn(browser, follows: town.town.edition)
            let page = try await browser.get(draft)
            #expect(page.text.contains("建议每年 4 次"))
            #expect(page.text.contains("本级上次所定"))
            let wrong = try await post(
                browser, draft + "/quantify",
                [("duty", "一/（一）/2#1"), ("min", "0"), ("period", "year")])
            #expect(wrong.status == 422)
            let right = try await post(
                browser, draft + "/quantify",
                [("duty", "一/（一）/2#1"), ("min", "4"), ("period", "year")])
            #expect(right.status == 303)
            #expect(try await browser.get(draft).text.contains("定为每年 ≥ 4 次"))
        }
    }

    @Test func `answers of the last list come over, and the page says how many`() async throws {
        let town = try await SiteTown()
        let clerk = try await town.town.caller(.clerk, in: town.town.town)
        try await town.town.office.quantify(
            DutyKey(town.town.edition, "一/（一）/2#1"), min: 4, period: .year,
            for: town.town.town, clerk)
        try await town.visit(as: "clerk") { browser in
            let draft = try await handIn(browser, follows: town.town.edition)
            let reply = try await post(
                browser, draft + "/carry-over", [("from", town.town.edition.description)])
            #expect(reply.status == 303)
            #expect(try await browser.get(reply.location).text.contains("次数 1 项"))
        }
    }

    @Test func `what is confirmed by name is adopted and takes the place of the old list`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let draft = try await handIn(browser, follows: town.town.edition)
            let page = try await browser.get(draft + "/confirm")
            let shown = try #require(page.value(of: "shown"))
            #expect(page.text.contains("1 项没有数"))
            #expect(!page.text.contains("name=\"from\""))
            let nobody = try await post(
                browser, draft + "/confirm", [("shown", shown), ("confirmed-by", "")])
            #expect(nobody.status == 422)
            _ = try await post(
                browser, draft + "/confirm", [("shown", shown), ("confirmed-by", "党委书记")])
            let ready = try await browser.get(draft + "/confirm")
            #expect(ready.text.contains("党委书记"))
            let adopted = try await post(
                browser, draft + "/adopt", [("from", "2027-01-01"), ("replaces", "yes")])
            #expect(adopted.status == 303)
            let lists = try await browser.get("/organisations/town/lists?asof=2027-01-02").text
            #expect(lists.contains("2027年"))
            #expect(lists.contains("2026-12-31"))
            #expect(try await browser.get(draft).location.contains("/lists/"))
        }
    }

    @Test func `a draft changed since it was shown is not confirmed, and the page says so`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let draft = try await handIn(browser)
            let shown = try await browser.get(draft + "/confirm").value(of: "shown") ?? ""
            _ = try await post(
                browser, draft + "/quantify",
                [("duty", "一/（一）/2#1"), ("min", "2"), ("period", "year")])
            let reply = try await post(
                browser, draft + "/confirm", [("shown", shown), ("confirmed-by", "党委书记")])
            #expect(reply.status == 422)
            #expect(reply.text.contains("内容又有改动"))
            #expect(reply.value(of: "confirmed-by") == "党委书记")
        }
    }

    @Test func `another file takes the document's place, and a draft can be given up`()
        async throws
    {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let draft = try await handIn(browser)
            let other = Self.list.replacing("每季度专题研究", with: "每月专题研究")
            let replaced = try await post(browser, draft + "/document", [("text", other)])
            #expect(replaced.status == 303)
            #expect(try await browser.get(draft).text.contains("每月专题研究"))
            let dropped = try await post(browser, draft + "/drop", [("why", "另行印发")])
            #expect(dropped.location == Self.adopt)
            #expect(try await browser.get(draft).text.contains("已经放弃"))
            #expect(!(try await browser.get(Self.adopt).text.contains(draft)))
        }
    }

    @Test func `a list in force is corrected in a draft of its own, or ended with its ground`()
        async throws
    {
        let town = try await SiteTown()
        let list = "/organisations/town/lists/\(town.town.edition)"
        try await town.visit(as: "clerk") { browser in
            let revised = try await post(browser, list + "/revise", [])
            #expect(try await browser.get(revised.location).text.contains("草稿"))
            let wrong = try await post(
                browser, list + "/end", [("last", "2025-01-01"), ("why", "机构改革")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("id=\"last-mistake\""))
            let right = try await post(
                browser, list + "/end", [("last", "2026-12-31"), ("why", "机构改革")])
            #expect(right.status == 303)
            #expect(!(try await browser.get(list).text.contains("/end\"")))
        }
    }

    @Test func `a draft is nobody else's`() async throws {
        let town = try await SiteTown()
        let office = town.town.office
        let clerk = try await town.town.caller(.clerk, in: town.town.town)
        let id = try await office.openDraft(
            HandedIn(document: .init(name: "清单", text: Self.list)), for: town.town.town, clerk)
        let draft = "/organisations/town/drafts/\(id)"
        for name in ["inspector", "member", "other"] {
            try await town.visit(as: name) { browser in
                let status = try await browser.get(draft).status
                #expect([403, 404].contains(status), "\(name)")
                let reply = try await post(browser, draft + "/drop", [("why", "")])
                #expect([403, 404].contains(reply.status), "\(name)")
            }
        }
        try await town.visit(as: "secretary") { browser in
            let elsewhere = try await browser.get("/organisations/village/drafts/\(id)")
            #expect(elsewhere.status == 404)
        }
    }

    @Test func `a column misread is set right, and the register is read again`() async throws {
        let town = try await SiteTown()
        let table =
            "镇党委责任清单\n\n序号\t责任内容\t完成时限\t备注\n"
            + "1\t专题研究管党治党工作\t每半年一次\t无\n2\t讲廉政党课\t每年一次\t无\n"
        try await town.visit(as: "clerk") { browser in
            let draft = try await handIn(browser, text: table)
            let page = try await browser.get(draft)
            #expect(page.text.contains("完成时限"))
            #expect(page.text.contains("有数 2"))
            let reply = try await post(browser, draft + "/columns", [("0.2", "other")])
            #expect(reply.status == 303)
            #expect(!(try await browser.get(draft).text.contains("有数 2")))
        }
    }
}
