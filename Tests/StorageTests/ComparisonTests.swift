import Duties
import Office
import Samples
import Testing

@testable import Storage

/// What somebody changes behind the ledger's back is named.
@Suite struct ComparisonTests {
    let county = SampleCounty()

    /// A store with a row in every reading table.
    private func full() async throws -> SampleStore {
        let sample = try SampleStore()
        try await sample.found(county)
        let north = county.north.id
        let file = Evidence(sha256: "ab", size: 3, name: "会议记录.pdf", type: "application/pdf")
        let deeds: [Deed] = [
            .accountOpened(Account(id: "a1", organisation: north, name: "clerk", role: .clerk)),
            .editionIssued(county.issued()), .editionAdopted(county.adopted()),
            .dutyQuantified(
                DutyQuantified(duty: county.duty(), min: 2, period: .year, replaces: "定期")),
            .recordEntered(
                county.record(
                    "r1", claims: [county.claim(county.north)], evidence: [file],
                    particulars: SampleCounty.particulars)),
            .recordEntered(county.record("r2", supersedes: "r1")),
            .recordWithdrawn(RecordWithdrawn(record: RecordID("r2"), why: "重复。")),
            .obligationExcused(
                ObligationExcused(
                    duty: county.duty(), bearer: BearerKey(north), window: SampleCounty.day,
                    why: "机构合并。", approvedBy: "县委书记")),
        ]
        let more =
            county.draftDeeds + county.treeDeeds + county.settingDeeds + county.registerDeeds
            + county.peopleDeeds + county.matterDeeds
        for deed in deeds + more {
            try await sample.append(deed, to: north)
        }
        return sample
    }

    private func difference(after statement: String) async throws -> DerivedDifference? {
        let sample = try await full()
        try await sample.store.engine.write { _ = try $0.run(statement) }
        return try await sample.store.compareDerivedTables()
    }

    @Test func `tables nobody touched agree with the ledger`() async throws {
        let sample = try await full()
        #expect(try await sample.store.compareDerivedTables() == nil)
        for table in DerivedTable.all {
            let rows = try await sample.store.engine.read { connection in
                try county.organisations.flatMap {
                    try table.rows(of: $0.id.description, in: connection)
                }
            }
            #expect(!rows.isEmpty, "the sample has no row in \(table.name)")
        }
    }

    @Test func `a changed title is named by record and column`() async throws {
        let found = try await difference(after: "UPDATE record SET title = '已办' WHERE id = 'r1'")
        #expect(
            found
                == DerivedDifference(
                    table: "record", organisation: "org-north", sequence: 8, place: "r1: title"))
    }

    @Test(arguments: [
        ("UPDATE organisation SET name = 'x' WHERE id = 'org-south'", "organisation", "name"),
        ("UPDATE post SET rank = 9 WHERE id = 'north-principal'", "post", "rank"),
        ("UPDATE portfolio SET name = 'x' WHERE place = 0", "portfolio", "name"),
        ("UPDATE account SET role = 'secretary'", "account", "role"),
        ("UPDATE edition SET document = 'x'", "edition", "document"),
        ("UPDATE adoption SET in_force_from = 1", "adoption", "in_force_from"),
        ("UPDATE quantification SET times = 1", "quantification", "times"),
        ("UPDATE record SET ended_at = NULL WHERE id = 'r2'", "record", "ended_at"),
        ("UPDATE claim SET happened = happened + 1", "claim", "happened"),
        ("UPDATE evidence SET sha256 = 'cd'", "evidence", "sha256"),
        ("UPDATE excuse SET why = 'x'", "excuse", "why"),
        ("UPDATE organisation_change SET was = 'x'", "organisation_change", "was"),
        ("UPDATE post_change SET title = 'x'", "post_change", "title"),
        ("UPDATE appointment SET holder = 'x'", "appointment", "holder"),
        ("DELETE FROM handover", "handover", "a row is missing"),
        ("UPDATE leading_group SET name = 'x'", "leading_group", "name"),
        ("DELETE FROM leading_group_member", "leading_group_member", "a row is missing"),
        ("UPDATE record SET vouched_by = 'x'", "record", "vouched_by"),
        (
            "UPDATE local_setting SET content = '1' WHERE name = 'near-days'", "local_setting",
            "content"
        ),
        ("DELETE FROM local_setting WHERE name = 'year-2026'", "local_setting", "a row is missing"),
        ("UPDATE task SET minutes = 1", "task", "minutes"),
        ("DELETE FROM excuse", "excuse", "a row is missing"),
        ("DELETE FROM claim", "claim", "a row is missing"),
        (
            "INSERT INTO evidence SELECT organisation, 'r2', place, sha256, size, name, type"
                + " FROM evidence", "evidence", "a row too many"
        ),
        (
            "INSERT INTO account (organisation, id, name, role) VALUES ('org-nobody', 'a9', 'x', 'operator')",
            "account", "no chain tells of it"
        ),
    ])
    func `a touched row of any table is found`(
        statement: String, table: String, place: String
    ) async throws {
        let found = try await difference(after: statement)
        #expect(found?.table == table)
        #expect(found?.place.hasSuffix(place) == true, "\(String(describing: found))")
    }
}
