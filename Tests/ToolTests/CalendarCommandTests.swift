import Duties
import Foundation
import Office
import Samples
import Storage
import Testing

@Suite struct CalendarCommandTests {
    private func store() async throws -> Command {
        let zeren = try Command()
        let sql = try SQLStore.open(folder: zeren.data, create: true)
        try await Office.prepare(sql)
        let office = try await Office(store: sql, evidence: EvidenceFolder(folder: zeren.data))
        let day = try SampleDay.day("2020-01-01")
        let county = try await office.found("甲县县委", code: "county", level: .county, on: day)
        _ = try await office.found(
            "乙镇党委", code: "town", level: .township, under: county, on: day)
        _ = try await office.open("operator", .operator, in: county)
        return zeren
    }

    @Test func `a year's file is loaded for a county and shown for a town below`() async throws {
        let zeren = try await store()
        let file = try zeren.file("2026.csv", "日期,安排,名称\n2026-02-17,休,春节\n2026-02-28,班,春节\n")
        let set = try zeren(
            "calendar", "set-year", "2026", file, "--organisation", "county", "--source", "国办通知",
            "--data", zeren.data)
        #expect(set.status == 0, "\(set.error)")
        #expect(set.output == "2026: 1 days off, 1 weekend days worked, for county and all below\n")
        let shown = try zeren(
            "calendar", "show", "--organisation", "town", "--year", "2026", "--data", zeren.data)
        #expect(shown.output.contains("2026-02-17 休 春节"))
        #expect(shown.output.contains("near-days 5"))
        let json = try zeren(
            "calendar", "show", "--organisation", "town", "--year", "2027", "--format", "json",
            "--data", zeren.data)
        #expect(json.output.contains("\"year\":2027"))
        #expect(!json.output.contains("\"days\""))
        #expect(try zeren("ledger", "verify", "--data", zeren.data).status == 0)
    }

    @Test func `a row that is no day is named, and nothing is loaded`() async throws {
        let zeren = try await store()
        let file = try zeren.file("2026.csv", "2026-02-17,休,春节\n2026-02-18,上,春节\n")
        let set = try zeren(
            "calendar", "set-year", "2026", file, "--organisation", "county", "--data", zeren.data)
        #expect(set.status == 65)
        #expect(set.error.contains("2026-02-18,上,春节: "))
        let shown = try zeren(
            "calendar", "show", "--organisation", "county", "--year", "2026", "--data", zeren.data)
        #expect(shown.output.hasPrefix("2026 not loaded"))
    }
}
