import Duties
import Foundation
import Lists
import Office
import Samples
import Testing

@testable import Site

@Suite struct PageTests {
    /// Every page a clerk reaches by following links from the desk.
    private static func pages(_ browser: Browser, _ language: String) async throws
        -> [(path: String, text: String)]
    {
        var todo = ["/?lang=\(language)"]
        var seen: Set<String> = []
        var pages: [(String, String)] = []
        while let path = todo.popLast(), pages.count < 60 {
            let isOfTheOther = path.contains("lang=") && !seen.isEmpty
            guard !isOfTheOther, seen.insert(path).inserted else { continue }
            let reply = try await browser.get(path)
            let isPage = reply.headers[.contentType]?.hasPrefix("text/html") == true
            if reply.status == 200, isPage { pages.append((path, reply.text)) }
            if reply.status == 303 { todo.append(reply.location) }
            todo += reply.links
        }
        return pages
    }

    /// Some of everything: a record entered, corrected, withdrawn.
    private static func fill(_ town: SiteTown) async throws {
        let office = town.town.office
        let clerk = try await town.town.caller(.clerk, in: town.town.town)
        var record = NewRecord(
            organisation: "town", kind: "meeting", happened: "2026-05-06", title: "专题研究会")
        record.people = ["党委书记"]
        record.tokens = [try await town.town.token("一/（一）/1#1", nil)]
        record.evidence = [NewEvidence(name: "纪要.txt", type: "text/plain", bytes: [65, 66])]
        let first = try await office.enter(record, clerk)
        record.supersedes = first
        record.title = "半年专题研究会"
        let second = try await office.enter(record, clerk)
        try await office.withdraw(second, why: "记错了", clerk)
        _ = try await office.openDraft(
            HandedIn(document: DocumentText(name: "清单.txt", text: DraftPageTests.list)),
            for: town.town.town, follows: town.town.edition, clerk)
    }

    @Test func `an English page has no Chinese but the words of documents and people`()
        async throws
    {
        let town = try await SiteTown()
        try await Self.fill(town)
        try await town.visit(as: "clerk") { browser in
            let pages = try await Self.pages(browser, "en")
            #expect(pages.count > 12)
            for (path, text) in pages {
                #expect(text.contains("<html lang=\"en\">"), "\(path)")
                let stray = Prose(text).outside("zh-Hans").filter(\.holdsChinese)
                #expect(stray.isEmpty, "\(path): \(stray.prefix(3))")
            }
        }
    }

    @Test func `a Chinese page has no English words`() async throws {
        let town = try await SiteTown()
        try await Self.fill(town)
        try await town.visit(as: "clerk") { browser in
            for (path, text) in try await Self.pages(browser, "zh") {
                #expect(text.contains("<html lang=\"zh-Hans\">"), "\(path)")
                let stray = Prose(text).outside("en").filter(Prose.isEnglish)
                #expect(stray.isEmpty, "\(path): \(stray.prefix(3))")
            }
        }
    }

    @Test func `no page names a style, a script or an address elsewhere`() async throws {
        let town = try await SiteTown()
        try await Self.fill(town)
        try await town.visit(as: "secretary") { browser in
            for (path, text) in try await Self.pages(browser, "zh") {
                for banned in [" style=", "<style", "<script", " onclick=", "src=\"http"] {
                    #expect(!text.contains(banned), "\(path): \(banned)")
                }
                #expect(text.utf8.count < 150_000, "\(path)")
            }
        }
    }

    @Test func `the numbers of an overview add up to what is due, in words and in links`()
        async throws
    {
        let town = try await SiteTown()
        try await Self.fill(town)
        try await town.visit(as: "secretary") { browser in
            let page = try await browser.get("/organisations/town").text
            let parts = page.split(separator: "class=\"n num\"").dropFirst().prefix(6)
            let numbers = parts.compactMap { part in
                part.firstIndex(of: ">").flatMap { start in
                    Int(part[part.index(after: start)...].prefix(while: \.isNumber))
                }
            }
            #expect(numbers.count == 6)
            #expect(numbers[0] == numbers.dropFirst().reduce(0, +))
            #expect(page.contains("column=missed"))
        }
    }

    @Test func `the day looked at stays in the links`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let page = try await browser.get("/organisations/town?asof=2026-03-01")
            #expect(page.text.contains("截至 2026-03-01"))
            let inside = page.links.filter { $0.hasPrefix("/organisations/town/standing") }
            #expect(!inside.isEmpty)
            #expect(inside.allSatisfy { $0.contains("asof=2026-03-01") })
        }
    }

    @Test func `a day that is none, or is still to come, is said on the page`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            for day in ["2026-02-31", "2999-01-01", "%3Cb%3E"] {
                let page = try await browser.get("/organisations/town?asof=\(day)")
                #expect(page.status == 200)
                #expect(page.text.contains("下面是今天的样子"), "\(day)")
                #expect(!page.text.contains("<b>”"))
            }
            let today = try await browser.get("/organisations/town?asof=2026-03-01")
            #expect(!today.text.contains("下面是今天的样子"))
        }
    }

    @Test func `a list page shows the document's own words, every duty marked`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "clerk") { browser in
            let page = try await browser.get("/organisations/town/lists/\(town.town.edition)")
            let list = Lists.read(DocumentText(name: "town.txt", text: SampleTown.list))
            #expect(page.text.split(separator: "<mark").count - 1 == list.duties.count)
            let plain = Prose(page.text).all.joined().filter { !$0.isWhitespace }
            for line in SampleTown.list.split(whereSeparator: \.isNewline) {
                let words = line.filter { !$0.isWhitespace }
                #expect(plain.contains(words), "\(words)")
            }
        }
    }

    @Test func `an administrator sees nothing of anyone's business`() async throws {
        let town = try await SiteTown()
        try await Self.fill(town)
        for name in ["system-administrator", "security-administrator", "auditor"] {
            try await town.visit(as: name) { browser in
                for (path, text) in try await Self.pages(browser, "zh") {
                    #expect(!text.contains("专题研究会"), "\(path)")
                    #expect(!text.contains("纪要.txt"), "\(path)")
                }
            }
        }
    }

    @Test func `a record asked for under another organisation leads to its own`() async throws {
        let town = try await SiteTown()
        let village = try await town.town.caller(.clerk, in: town.town.village)
        let record = NewRecord(
            organisation: "village", kind: "report", happened: "2026-01-20", title: "上年度报告")
        let id = try await town.town.office.enter(record, village)
        try await town.visit(as: "clerk") { browser in
            let reply = try await browser.get("/organisations/town/records/\(id)")
            #expect(reply.location == "/organisations/village/records/\(id)")
            #expect(try await browser.get(reply.location).text.contains("上年度报告"))
        }
    }

    @Test func `evidence comes as a file to keep`() async throws {
        let town = try await SiteTown()
        try await Self.fill(town)
        try await town.visit(as: "clerk") { browser in
            let pages = try await Self.pages(browser, "zh")
            let link = pages.flatMap { Reply(status: 200, headers: [:], text: $0.text).links }
                .first { $0.hasPrefix("/evidence/") }
            let reply = try await browser.get(try #require(link))
            #expect(reply.text == "AB")
            #expect(reply.headers[.contentDisposition]?.hasPrefix("attachment") == true)
        }
    }
}

/// The words of a page between its tags.
struct Prose {
    private var pieces: [(text: String, languages: [String])] = []

    init(_ page: String) {
        var languages: [(tag: String, language: String?)] = []
        for part in page.split(separator: "<").dropFirst(2) {
            let sides = part.split(separator: ">", maxSplits: 1)
            let tag = String(sides[0])
            let name = String(tag.prefix { $0.isLetter || $0.isNumber })
            if tag.hasPrefix("/") {
                let closing = String(tag.dropFirst())
                if let place = languages.lastIndex(where: { $0.tag == closing }) {
                    languages.removeSubrange(place...)
                }
            } else if !["input", "br", "meta", "link", "hr"].contains(name) {
                let language = tag.range(after: "lang=\"").map { start in
                    String(tag[start...].prefix { $0 != "\"" })
                }
                languages.append((name, language))
            }
            guard sides.count == 2, languages.last?.tag != "title" else { continue }
            pieces.append((String(sides[1]), languages.dropFirst().compactMap(\.language)))
        }
    }

    var all: [String] { pieces.map(\.text) }

    /// The words not marked as being of a language.
    func outside(_ language: String) -> [String] {
        pieces.filter { !$0.languages.contains(language) }.map(\.text)
    }

    /// Two English words running; codes, hashes and names of files are not.
    static func isEnglish(_ text: String) -> Bool {
        let known: Set<String> = ["English", "MiB", "UTF", "GB", "txt"]
        let words = text.split(separator: " ").map(String.init)
        return words.count { word in
            word.count > 2 && !known.contains(word) && word.allSatisfy { $0.isASCII && $0.isLetter }
        } > 1
    }
}
