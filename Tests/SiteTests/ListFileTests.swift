import Duties
import Office
import Samples
import Testing

@testable import Site

/// A list in force as a file to carry away.
@Suite struct ListFileTests {
    @Test func `a list goes out as a file that can be handed in again`() async throws {
        let town = try await SiteTown()
        let list = "/organisations/town/lists/\(town.town.edition)"
        try await town.visit(as: "inspector") { browser in
            let word = try await browser.get(list + "/export/docx")
            #expect(word.status == 200)
            #expect(word.headers[.contentDisposition]?.contains(".docx") == true)
            let json = try await browser.get(list + "/export/json")
            #expect(json.text.contains("管党治党"))
            let page = try await browser.get(list)
            for form in ["docx", "json", "xlsx", "md"] {
                #expect(page.text.contains(list + "/export/" + form))
            }
            let sheet = try await browser.get(list + "/export/xlsx")
            #expect(sheet.status == 200)
            #expect(sheet.headers[.contentDisposition]?.contains(".xlsx") == true)
            let notes = try await browser.get(list + "/export/md")
            #expect(notes.text.contains("管党治党") && notes.text.hasPrefix("# "))
            #expect(try await browser.get(list + "/export/exe").status == 404)
        }
    }
}
