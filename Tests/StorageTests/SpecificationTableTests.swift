import Duties
import Foundation
import Ledger
import Office
import Samples
import Testing

/// The page that lists the entry types is held to what the office writes.
@Suite struct SpecificationTableTests {
    let county = SampleCounty()

    /// One deed of each type with every part filled in.
    private var deeds: [Deed] {
        var village = county.villages[0]
        village.dissolved = SampleCounty.day
        var post = county.posts[0]
        post.dissolved = SampleCounty.day
        let bearer = BearerKey(county.north.id, post.id)
        let claim = Claim(
            duty: county.duty(), bearer: bearer, window: SampleCounty.day, counterpart: "第1村")
        let file = Evidence(sha256: "ab", size: 3, name: "会议记录.pdf", type: "application/pdf")
        var adopted = county.adopted(below: "township")
        adopted.replaces = EditionID("before")
        adopted.until = SampleCounty.day
        var account = Account(
            id: "a1", organisation: county.north.id, name: "clerk", role: .clerk, post: post.id)
        account.isGranted = false
        account.term = county.term
        account.holder = "党政办经办"
        return county.draftDeeds + county.treeDeeds + county.settingDeeds + county.registerDeeds
            + county.peopleDeeds + county.matterDeeds + [
                .organisationFounded(village), .postFounded(post),
                .accountOpened(account),
                .editionIssued(county.issued()), .editionAdopted(adopted),
                .editionEnded(
                    EditionEnded(edition: county.edition, last: SampleCounty.day, why: "届满。")),
                .dutyQuantified(
                    DutyQuantified(duty: county.duty(), min: 2, period: .year, replaces: "定期")),
                .recordEntered(
                    county.record(
                        "r2", claims: [claim], evidence: [file], supersedes: "r1",
                        vouchedBy: "党委办公室",
                        particulars: SampleCounty.particulars)),
                .recordWithdrawn(RecordWithdrawn(record: RecordID("r2"), why: "重复。")),
                .obligationExcused(
                    ObligationExcused(
                        duty: county.duty(), bearer: bearer, window: SampleCounty.day,
                        counterpart: "第1村", why: "机构合并。", approvedBy: "县委书记")),
            ]
    }

    /// Field names by type as the page has them; a committed one keeps its asterisks.
    private func page() throws -> [String: Set<String>] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/SPEC-entry.md")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| `") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        return Dictionary(
            rows.map { cells in
                let fields = cells[1].split(separator: "(")[0].components(separatedBy: ", ")
                let names = fields.map {
                    $0.trimmingCharacters(in: CharacterSet(charactersIn: " []"))
                }
                return (
                    cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`")), Set(names)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `every type and every field an entry can have is on the page`() throws {
        let page = try page()
        #expect(Set(page.keys) == Set(deeds.map(\.type)))
        for deed in deeds {
            let (fields, _) = deed.fields(salt: { Entry.origin })
            let names = fields.map { field in
                let name = field.name.replacing(/\.[0-9]+\./) { _ in ".N." }
                if case .committed = field.content { return "*\(name)*" }
                return name
            }
            #expect(page[deed.type] == Set(names), "\(deed.type)")
        }
    }
}
