import Office
import Samples
import Testing

@testable import Site

@Suite struct ComparePageTests {
    private func compared(
        _ town: SiteTown, _ text: String, _ visit: @escaping @Sendable (Reply) throws -> Void
    ) async throws {
        let clerk = try await town.town.caller(.clerk, in: town.town.town)
        let id = try await town.town.office.openDraft(
            HandedIn(document: .init(name: "清单", text: text)), for: town.town.town,
            follows: town.town.edition, clerk)
        try await town.visit(as: "clerk") { browser in
            let page = try await browser.get(
                "/organisations/town/compare?old=\(town.town.edition)&new=\(id)")
            #expect(page.status == 200)
            try visit(page)
        }
    }

    @Test func `next year's list stands beside this year's, what differs marked and said`()
        async throws
    {
        let town = try await SiteTown()
        let next = SampleTown.list.replacing("每半年专题研究", with: "每季度专题研究")
            .replacing("1.每年至少开展1次专题调研。", with: "1.每年接待群众来访不少于4次。")
        try await compared(town, next) { page in
            #expect(page.text.contains("<ins>季度</ins>"))
            #expect(page.text.contains("<del>半年</del>"))
            #expect(page.text.contains("要求提高"))
            #expect(page.text.contains("相同 3 条") || page.text.contains("相同 1 条"))
            #expect(page.text.contains("不再有"))
            #expect(page.text.contains("班子其他成员") || page.text.contains("其他成员"))
        }
    }

    @Test func `what another may not see cannot be compared`() async throws {
        let town = try await SiteTown()
        try await town.visit(as: "other") { browser in
            let edition = town.town.edition
            for path in ["town", "other"] {
                let page = try await browser.get(
                    "/organisations/\(path)/compare?old=\(edition)&new=\(edition)")
                #expect(page.status == 404)
            }
        }
    }
}

@Suite struct WordDifferenceTests {
    private func marked(_ old: String, _ new: String) -> (String, String) {
        let marks = WordDifference(old: old, new: new)
        let show = { (text: String, marks: [Bool]) in
            String(zip(text, marks).map { $0.1 ? $0.0 : "·" })
        }
        return (show(old, marks.old), show(new, marks.new))
    }

    @Test func `only what the other has not is marked`() {
        #expect(marked("每半年研究一次", "每季度研究一次") == ("·半年····", "·季度····"))
        #expect(marked("研究", "研究工作") == ("··", "··工作"))
        #expect(marked("同样", "同样") == ("··", "··"))
    }

    @Test func `single characters between two changes do not break a run`() {
        let (old, new) = marked("甲乙的丙丁，其余照旧", "戊己的庚辛，其余照旧")
        #expect(old == "甲乙的丙丁·····")
        #expect(new == "戊己的庚辛·····")
    }

    @Test func `an empty or a very long text has no marks`() {
        #expect(WordDifference(old: "", new: "有").new.isEmpty)
        let long = String(repeating: "长", count: 4_000)
        #expect(WordDifference(old: long, new: long).old.isEmpty)
    }
}
