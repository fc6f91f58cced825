import Foundation
import Office
import Samples
import Storage
import Testing

/// Backup, restore and the doctor, as the person who keeps the machine runs them.
@Suite struct BackupCommandTests {
    /// A store with two records, one with evidence.
    private func store() async throws -> Command {
        let zeren = try Command()
        let sql = try SQLStore.open(folder: zeren.data, create: true)
        try await Office.prepare(sql, testClock: false)
        let office = try await Office(store: sql, evidence: EvidenceFolder(folder: zeren.data))
        let county = try await office.found(
            "甲县县委", code: "county", level: .county, on: try SampleDay.day("2020-01-01"))
        _ = try await office.open("operator", .operator, in: county)
        for (name, evidence) in [("one", "[\"签到.txt\"]"), ("two", "[]")] {
            _ = try zeren.file("签到.txt", "某某")
            let file = try zeren.file(
                "\(name).json",
                """
                {"organisation":"county","kind":"other","happened":"2025-03-05","title":"\(name)",
                 "evidence":\(evidence)}
                """)
            let answer = try zeren("record", file, "--data", zeren.data)
            #expect(answer.status == 0, "\(answer.error)")
        }
        return zeren
    }

    private func counts(_ answer: Command.Answer) throws -> [String: Int] {
        try JSONDecoder().decode([String: Int].self, from: Data(answer.output.utf8))
    }

    @Test func `what was backed up is restored whole, and verified`() async throws {
        let zeren = try await store()
        let file = zeren.folder.path + "/today.zeren"
        let backup = try zeren("backup", file, "--data", zeren.data, "--format", "json")
        #expect(backup.status == 0, "\(backup.error)")
        #expect(try counts(backup)["evidence"] == 1)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        #expect(
            !FileManager.default.fileExists(atPath: file + ".part"), "nothing half-made is left")

        let folder = zeren.folder.path + "/restored"
        let restored = try zeren("restore", file, "--data", folder, "--format", "json")
        #expect(restored.status == 0, "\(restored.error)")
        #expect(try counts(restored) == counts(backup))
        let verified = try zeren("ledger", "verify", "--data", folder)
        #expect(verified.status == 0, "\(verified.error)")
        let before = try zeren("organisations", "--data", zeren.data).output
        #expect(try zeren("organisations", "--data", folder).output == before)
        let tables = try SQLStore.open(folder: folder, create: false)
        #expect(try await tables.compareDerivedTables() == nil)
    }

    @Test func `a backup overwrites nothing, and a restore needs an empty folder`() async throws {
        let zeren = try await store()
        let file = zeren.folder.path + "/today.zeren"
        #expect(try zeren("backup", file, "--data", zeren.data).status == 0)
        let again = try zeren("backup", file, "--data", zeren.data)
        #expect(again.status == 1)
        #expect(again.error.contains("overwrites nothing"))
        let onto = try zeren("restore", file, "--data", zeren.data)
        #expect(onto.status == 1)
        #expect(onto.error.contains("not empty"))
        let other = try zeren.file("list.txt", "不是备份")
        let folder = zeren.folder.path + "/none"
        let strange = try zeren("restore", other, "--data", folder)
        #expect(strange.status == 65)
        #expect(!FileManager.default.fileExists(atPath: folder + "/zeren.sqlite"))
    }

    @Test func `evidence changed on the disk is not backed up in silence`() async throws {
        let zeren = try await store()
        let folder = zeren.data + "/evidence"
        let kept = try #require(
            FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
                .first { $0.count > 60 })
        try Data("别的".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(kept)"))
        let answer = try zeren(
            "backup", zeren.folder.path + "/today.zeren", "--data", zeren.data)
        #expect(answer.status == 1)
        #expect(answer.error.contains("was changed"))
        #expect(!FileManager.default.fileExists(atPath: zeren.folder.path + "/today.zeren"))
    }

    @Test func `a backup somebody changed does not pass for the store`() async throws {
        let zeren = try await store()
        let file = zeren.folder.path + "/today.zeren"
        #expect(try zeren("backup", file, "--data", zeren.data).status == 0)
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let word = Array("某某".utf8)
        let at = try #require(
            bytes.indices.first { bytes[$0...].prefix(word.count).elementsEqual(word) })
        bytes[at] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let restored = try zeren("restore", file, "--data", zeren.folder.path + "/restored")
        #expect(restored.status == 1)
    }

    @Test func `the doctor says what is wrong and what to do`() async throws {
        let zeren = try await store()
        let well = try zeren("doctor", "--data", zeren.data)
        #expect(well.output.contains("ok   store"))
        #expect(well.output.contains("ok   pages: sound"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: zeren.data + "/zeren.sqlite")
        let open = try zeren("doctor", "--data", zeren.data)
        #expect(open.status == 1)
        #expect(open.output.contains("BAD  permissions"))
        #expect(open.output.contains("chmod go="))
        let nothing = try zeren("doctor", "--data", zeren.folder.path + "/nowhere")
        #expect(nothing.status == 1)
        #expect(nothing.output.contains("BAD  store"))
        let machine = try zeren("doctor", "--system", "--data", zeren.data, "--format", "json")
        #expect(machine.output.contains("\"name\":\"clock\""))
        #expect(!machine.output.contains("\"name\":\"store\""))
    }
}
