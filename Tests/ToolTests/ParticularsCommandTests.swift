import Duties
import Foundation
import Office
import Samples
import Storage
import Testing

@Suite struct ParticularsCommandTests {
    private func store() async throws -> Command {
        let zeren = try Command()
        let sql = try SQLStore.open(folder: zeren.data, create: true)
        try await Office.prepare(sql, testClock: false)
        let office = try await Office(store: sql, evidence: EvidenceFolder(folder: zeren.data))
        let county = try await office.found(
            "甲县县委", code: "county", level: .county, on: try SampleDay.day("2020-01-01"))
        _ = try await office.found(
            "党委书记", .principal, rank: 1, in: county, on: try SampleDay.day("2020-01-01"))
        _ = try await office.open("operator", .operator, in: county)
        return zeren
    }

    private func record(_ particulars: String) -> String {
        """
        {"organisation":"county","kind":"democratic-life","happened":"2025-03-05",
         "title":"民主生活会","particulars":\(particulars)}
        """
    }

    @Test func `a record file says what its kind asks for; a misspelt field is pointed at`()
        async throws
    {
        let zeren = try await store()
        let good = try zeren.file(
            "good.json",
            record(#"{"expected":9,"present":8,"last-year":true,"examined":["conduct","law"]}"#))
        let answer = try zeren("record", good, "--data", zeren.data)
        #expect(answer.status == 0, "\(answer.error)")
        let sql = try SQLStore.open(folder: zeren.data, create: false)
        let id = RecordID(
            String(try #require(answer.output.split(separator: " ").dropFirst().first)))
        let kept = try await sql.read { try $0.particulars(of: id, .everything) }
        #expect(
            kept == [
                "expected": "9", "present": "8", "last-year": "yes", "examined": "law conduct",
            ]
        )
        let wrong = try zeren(
            "record", zeren.file("wrong.json", record(#"{"presnt":8}"#)),
            "--data", zeren.data)
        #expect(wrong.status == 65)
        #expect(wrong.error.contains("particulars.presnt"))
    }
}
