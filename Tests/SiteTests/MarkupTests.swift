import Foundation
import Lists
import Samples
import Testing

@testable import Site

@Suite struct MarkupTests {
    @Test func `text and values come out escaped`() {
        var out = HTML(.chinese)
        out(.p, .class("a\"b"), text: "<b>&'\"")
        #expect(
            String(decoding: out.bytes, as: UTF8.self)
                == "<p class=\"a&quot;b\">&lt;b&gt;&amp;&#39;&quot;</p>")
    }

    @Test func `words of a document are marked as Chinese on an English page only`() {
        var english = HTML(.english)
        english(.p, said: "镇党委")
        #expect(
            String(decoding: english.bytes, as: UTF8.self)
                == "<p><span lang=\"zh-Hans\">镇党委</span></p>")
        var chinese = HTML(.chinese)
        chinese(.p, said: "镇党委")
        #expect(String(decoding: chinese.bytes, as: UTF8.self) == "<p>镇党委</p>")
    }

    @Test func `a language is chosen as the browser prefers`() {
        #expect(Language.preferred(by: "en-GB,en;q=0.9,zh;q=0.8") == .english)
        #expect(Language.preferred(by: "zh-CN,zh;q=0.9,en;q=0.8") == .chinese)
        #expect(Language.preferred(by: "fr") == .chinese)
        #expect(Language.preferred(by: nil) == .chinese)
    }

    @Test func `the sheet keeps to what an old Chromium knows`() {
        let sheet = String(decoding: StyleSheet().bytes, as: UTF8.self)
        for banned in [
            ":has(", "@container", "oklch", "color-mix", ":is(", ":where(", "@layer", "inset:",
            "@import", "http", "dvh", "subgrid",
        ] { #expect(!sheet.contains(banned), "\(banned)") }
        // No rule stands inside another but in a media query.
        var depth = 0
        var deepest = 0
        for character in sheet {
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            deepest = max(deepest, depth)
        }
        #expect(depth == 0)
        #expect(deepest <= 2)
    }

    @Test func `a multipart form gives its fields and its files`() throws {
        let body = [
            "--edge", "Content-Disposition: form-data; name=\"title\"", "", "一次\r\n学习",
            "--edge",
            "Content-Disposition: form-data; name=\"evidence\"; filename=\"C:\\a\\纪要.txt\"",
            "Content-Type: text/plain", "", "会议--edge纪要", "--edge",
            "Content-Disposition: form-data; name=\"evidence\"; filename=\"\"",
            "Content-Type: application/octet-stream", "", "", "--edge--", "",
        ].joined(separator: "\r\n")
        let form = try Multipart.read(Array(body.utf8), boundary: "edge", fileLimit: 100)
        #expect(form["title"] == "一次\r\n学习")
        #expect(form.files.map(\.name) == ["纪要.txt"])
        #expect(form.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "会议--edge纪要")
    }

    @Test func `a broken multipart form is refused, not guessed at`() {
        for body in ["", "--edge", "--edge\r\nname", "--edge\r\n\r\n\r\nno name\r\n--edge--"] {
            #expect(throws: (any Error).self) {
                try Multipart.read(Array(body.utf8), boundary: "edge", fileLimit: 100)
            }
        }
    }

    @Test func `a file over its limit is refused`() {
        let body =
            "--e\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n"
            + String(repeating: "x", count: 101) + "\r\n--e--"
        #expect(throws: Multipart.Refusal.fileTooLarge) {
            try Multipart.read(Array(body.utf8), boundary: "e", fileLimit: 100)
        }
    }

    @Test func `a form's names and values are decoded`() {
        let form = FormFields(urlEncoded: "a=1+2&b=%E6%B8%85%E5%8D%95&c=%zz&d")
        #expect(form["a"] == "1 2")
        #expect(form["b"] == "清单")
        #expect(form["c"] == "%zz")
        #expect(form.all("d") == [""])
    }

    @Test func `JSON is written with its members in order and nothing unescaped`() {
        let json = JSON.object([
            ("b", .string("\"\\\n\u{1}清")), ("a", .array([.null, .number(-1)])),
        ])
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == "{\"b\":\"\\\"\\\\\\n\\u0001清\",\"a\":[null,-1]}")
    }
}
