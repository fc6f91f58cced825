import Foundation
import Office
import Samples
import Storage
import Testing

@Suite struct RegisterCommandTests {
    @Test func `a line comes in from a file and is listed with its day`() async throws {
        let zeren = try Command()
        let sql = try SQLStore.open(folder: zeren.data, create: true)
        try await Office.prepare(sql, testClock: false)
        let office = try await Office(store: sql, evidence: EvidenceFolder(folder: zeren.data))
        let county = try await office.found(
            "甲县县委", code: "county", level: .county, on: try SampleDay.day("2020-01-01"))
        _ = try await office.open("operator", .operator, in: county)
        let file = try zeren.file(
            "line.json",
            """
            {"organisation":"county","register":"filings",
             "values":{"occasion":"yearly","year":2024,"due":"2025-01-31"}}
            """)
        let entered = try zeren("register", "enter", file, "--data", zeren.data)
        #expect(entered.status == 0, "\(entered.error)")
        let list = try zeren("register", "list", "--data", zeren.data, "--organisation", "county")
        #expect(list.output.hasPrefix("filings\t1\tdue\t-\t2025-01-31\t"))
        let telling = try zeren.file(
            "telling.json",
            """
            {"organisation":"county","register":"filings","values":{"content":"房产两套"}}
            """)
        let refused = try zeren("register", "enter", telling, "--data", zeren.data)
        #expect(refused.status == 1)
        #expect(refused.error.contains("[content-not-taken]"))
        let strange = try zeren(
            "register", "list", "--data", zeren.data, "--organisation", "county", "--register",
            "picnics")
        #expect(strange.status == 64)
    }
}
