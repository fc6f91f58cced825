import Duties
import Foundation
import Lists
import Office
import Samples
import Storage
import Testing

@Suite struct StoreCommandTests {
    /// A store with a county, a town and a village, made in the command's data folder.
    private func store(testClock: Bool = false) async throws -> Command {
        let zeren = try Command()
        let sql = try SQLStore.open(folder: zeren.data, create: true)
        try await Office.prepare(sql, testClock: testClock)
        let office = try await Office(store: sql, evidence: EvidenceFolder(folder: zeren.data))
        let day = try SampleDay.day("2020-01-01")
        let county = try await office.found("甲县县委", code: "county", level: .county, on: day)
        let town = try await office.found(
            "乙镇党委", code: "town", level: .township, under: county, on: day)
        _ = try await office.found(
            "乙镇第1村党委", code: "village", level: .village, under: town, on: day)
        _ = try await office.found("党委书记", .principal, rank: 1, in: town, on: day)
        _ = try await office.found("组织委员", .member, rank: 2, in: town, on: day)
        _ = try await office.open("operator", .operator, in: county)
        let list = try zeren.file("town.txt", SampleTown.list)
        let answer = try zeren(
            "adopt", list, "--data", zeren.data, "--organisation", "town", "--from", "2025-01-01",
            "--quantify", "一/（一）/2#1=2/year")
        #expect(answer.status == 0, "\(answer.error)")
        return zeren
    }

    private func standing(_ zeren: Command, _ more: String...) throws -> [String: Any] {
        let answer = try zeren(
            "standing", "--data", zeren.data, "--organisation", "town", "--as-of", "2025-12-31",
            "--format", "json")
        let value = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        return try #require(value as? [String: Any])
    }

    @Test func `organisations are listed with code, name, kind and parent`() async throws {
        let zeren = try await store()
        let answer = try zeren("organisations", "--data", zeren.data)
        let lines = answer.output.split(separator: "\n").map { $0.split(separator: "\t") }
        #expect(lines.map { $0[1] } == ["county", "town", "village"])
        #expect(lines.map { $0[4] } == ["-", "county", "town"])
    }

    @Test func `what is recorded stands in the balance; withdrawn, it does not`() async throws {
        let zeren = try await store(testClock: true)
        let before = try standing(zeren)
        let file = try zeren.file(
            "record.json",
            """
            {"organisation":"town","kind":"lecture","happened":"2025-03-05","title":"讲廉政党课",
             "people":["党委书记"],"satisfies":[{"duty":"二/（一）/1#1","bearer":"党委书记"}],
             "recorded":"2025-03-06T08:00:00Z","evidence":["town.txt"]}
            """)
        let answer = try zeren("record", file, "--data", zeren.data)
        #expect(answer.status == 0, "\(answer.error)")
        #expect(answer.output.hasPrefix("recorded "))
        let after = try standing(zeren)
        #expect((after["met"] as? Int) == (before["met"] as? Int ?? 0) + 1)
        let columns = ["met", "metLate", "excused", "missed", "open"]
        #expect(
            columns.reduce(0) { $0 + (after[$1] as? Int ?? 0) } == after["due"] as? Int)
        let id = String(answer.output.split(separator: " ")[1])
        let withdrawn = try zeren(
            "withdraw", id, "--why", "记错了", "--recorded", "2025-04-01", "--data", zeren.data)
        #expect(withdrawn.status == 0, "\(withdrawn.error)")
        #expect(try standing(zeren)["met"] as? Int == before["met"] as? Int)
        let verified = try zeren("ledger", "verify", "--data", zeren.data)
        #expect(verified.status == 0, "\(verified.error)")
        #expect(verified.output.contains("1 evidence files"))
    }

    @Test func `an excuse needs an obligation, a reason and an approver`() async throws {
        let zeren = try await store()
        let excuse = { (why: String, duty: String) in
            try zeren.file(
                "excuse.json",
                #"{"organisation":"town","duty":"\#(duty)","window":{"from":"2025-01-01"},"#
                    + #""why":"\#(why)","approvedBy":"甲县县委"}"#)
        }
        let data = zeren.data
        #expect(try zeren("excuse", try excuse("", "一/（一）/1#1"), "--data", data).status == 65)
        let unknown = try zeren("excuse", try excuse("换届", "九/9#9"), "--data", data)
        #expect(unknown.status == 65)
        #expect(unknown.error.hasPrefix("zeren: duty: "))
        let open = try zeren.file(
            "open.json",
            #"{"organisation":"town","duty":"一/（一）/1#1","why":"换届","approvedBy":"甲县县委"}"#)
        let several = try zeren("excuse", open, "--data", data)
        #expect(several.status == 65)
        #expect(several.error.contains("say which: "))
        let answer = try zeren("excuse", try excuse("换届", "一/（一）/1#1"), "--data", data)
        #expect(answer.status == 0, "\(answer.error)")
        let again = try zeren("excuse", try excuse("换届", "一/（一）/1#1"), "--data", data)
        #expect(again.status == 1)
    }

    @Test func `a misspelt key is pointed at, not passed over`() async throws {
        let zeren = try await store()
        let file = try zeren.file(
            "record.json",
            #"{"organisation":"town","kind":"other","happened":"2025-03-05","titel":"一件事"}"#)
        let answer = try zeren("record", file, "--data", zeren.data)
        #expect(answer.status == 65)
        #expect(answer.error.contains("there is no key “titel” here"))
    }

    @Test func `the same list is not adopted twice`() async throws {
        let zeren = try await store()
        let answer = try zeren(
            "adopt", zeren.folder.path + "/town.txt", "--data", zeren.data, "--organisation",
            "town", "--from", "2025-06-01")
        #expect(answer.status == 1)
        #expect(answer.error.contains("[already-in-force]"))
    }

    @Test func `a changed entry is named by organisation, sequence and field`() async throws {
        let zeren = try await store()
        let file = try zeren.file(
            "record.json",
            #"{"organisation":"town","kind":"other","happened":"2025-03-05","title":"一件事"}"#)
        #expect(try zeren("record", file, "--data", zeren.data).status == 0)
        let path = zeren.data + "/zeren.sqlite"
        let script = """
            import sqlite3
            base = sqlite3.connect('\(path)')
            base.execute("DROP TRIGGER ledger_secret_stands")
            base.execute("UPDATE ledger_secret SET content = '另一件事' WHERE name = 'title'")
            base.commit()
            """
        let tamper = try Program.run("/usr/bin/python3", ["-c", script], in: zeren.folder.path)
        #expect(tamper.status == 0, "\(tamper.error)")
        let answer = try zeren("ledger", "verify", "--data", zeren.data)
        #expect(answer.status == 1)
        #expect(answer.error.contains("sequence") && answer.error.contains("field title"))
    }

    @Test func `a folder without a store, or a wrong day, says what to do`() async throws {
        let zeren = try Command()
        let none = try zeren("organisations", "--data", zeren.folder.path + "/nothing")
        #expect(none.status == 66)
        #expect(none.error.contains("zeren serve"))
        let made = try await store()
        let wrong = try made(
            "standing", "--data", made.data, "--organisation", "town", "--as-of", "2025-13-01")
        #expect(wrong.status == 64)
        let stranger = try made("standing", "--data", made.data, "--organisation", "elsewhere")
        #expect(stranger.status == 66)
    }

    @Test func `plain HTTP beyond this machine is refused, and so is a demonstration there`()
        throws
    {
        let zeren = try Command()
        let open = try zeren("serve", "--data", zeren.data, "--host", "0.0.0.0")
        #expect(open.status == 1)
        #expect(open.error.contains("--insecure-http"))
        let demo = try zeren(
            "serve", "--data", zeren.data, "--host", "0.0.0.0", "--demo", "--insecure-http")
        #expect(demo.status == 1)
    }
}
