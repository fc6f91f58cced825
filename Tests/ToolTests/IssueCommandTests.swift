import Duties
import Office
import Samples
import Storage
import Testing

@Suite struct IssueCommandTests {
    @Test func `the command says the price, and issues what was confirmed`() async throws {
        let zeren = try Command()
        let sql = try SQLStore.open(folder: zeren.data, create: true)
        try await Office.prepare(sql)
        let office = try await Office(store: sql, evidence: EvidenceFolder(folder: zeren.data))
        let day = try SampleDay.day("2020-01-01")
        let county = try await office.found("甲县县委", code: "county", level: .county, on: day)
        _ = try await office.found(
            "乙镇党委", code: "town", level: .township, under: county, on: day)
        _ = try await office.open("operator", .operator, in: county)
        let deadline = "\(office.today())"
        let last = "\(office.today() + 60)"
        func issue(_ more: String...) throws -> Command.Answer {
            try zeren.run(
                [
                    "issue", "报送防汛值班安排", "--organisation", "county", "--to", "town", "--by",
                    deadline, "--until", last, "--fields", "5", "--data", zeren.data,
                ] + more)
        }
        let price = try issue()
        #expect(
            price.output
                == "1 organisations × 5 fields × 2 minutes = 10 minutes; issue it with --confirm 10\n"
        )
        #expect(try issue("--confirm", "9").status == 1)
        #expect(try issue("--confirm", "10").output.hasPrefix("issued "))
        let standing = try zeren(
            "standing", "--organisation", "town", "--data", zeren.data)
        #expect(standing.output.contains("防汛值班"))
        #expect(try zeren("ledger", "verify", "--data", zeren.data).status == 0)
    }
}
