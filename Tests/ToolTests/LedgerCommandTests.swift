import Duties
import Foundation
import Lists
import Office
import Samples
import Storage
import Testing

/// The ledger's commands as an operator, a witness and an inspector use them.
@Suite struct LedgerCommandTests {
    /// A county and a town with two records.
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
        _ = try record(zeren, "第一次集体学习")
        return zeren
    }

    private func record(_ zeren: Command, _ title: String) throws -> Command.Answer {
        let file = try zeren.file(
            "record.json",
            """
            {"organisation":"town","kind":"study","happened":"2025-03-05","title":"\(title)",
             "evidence":["record.json"]}
            """)
        return try zeren("record", file, "--data", zeren.data)
    }

    private func path(_ zeren: Command, _ name: String) -> String {
        "\(zeren.folder.path)/\(name)"
    }

    private func card(_ zeren: Command) throws -> String {
        let answer = try zeren("ledger", "key", "--data", zeren.data)
        return try zeren.file("card", answer.output)
    }

    @Test func `a record is acknowledged with a receipt that its proof repeats`() async throws {
        let zeren = try await store()
        let answer = try record(zeren, "第二次集体学习")
        let line = try #require(
            answer.output.split(separator: "\n").first { $0.hasPrefix("receipt ") })
        let parts = line.split(separator: " ")
        #expect(parts.count == 4)
        let proof = try zeren(
            "ledger", "proof", "--organisation", "town", "--sequence", String(parts[2]), "--data",
            zeren.data)
        #expect(proof.status == 0, "\(proof.error)")
        let file = try zeren.file("x.tlog-proof", proof.output)
        let verified = try zeren("verify", file, "--key", try card(zeren))
        #expect(verified.status == 0, "\(verified.error)")
        #expect(verified.output.contains(String(parts[3])))
        let broken = try zeren.file(
            "y.tlog-proof", proof.output.replacing("index ", with: "index 1"))
        let refused = try zeren("verify", broken, "--key", try card(zeren))
        #expect(refused.status == 1)
        #expect(refused.error.contains("sequence \(parts[2]) field proof"))
        let missing = try zeren(
            "ledger", "proof", "--organisation", "town", "--sequence", "99", "--data", zeren.data)
        #expect(missing.status == 66)
    }

    @Test func `an export is verified by the program and by the Python inside it`() async throws {
        let zeren = try await store()
        let zip = path(zeren, "town.zip")
        let made = try zeren(
            "ledger", "export", zip, "--organisation", "town", "--data", zeren.data)
        #expect(made.status == 0, "\(made.error)")
        let card = try card(zeren)
        let verified = try zeren("verify", zip, "--key", card)
        #expect(verified.status == 0, "\(verified.error)")
        #expect(verified.output.contains("2 entries"))
        #expect(verified.output.contains("1 files"))
        let python = try python(zeren, zip, card)
        #expect(python.status == 0, "\(python.error)")
        #expect(python.output.contains("2 entries"))

        let redacted = path(zeren, "redacted.zip")
        _ = try zeren(
            "ledger", "export", redacted, "--organisation", "town", "--redacted", "--data",
            zeren.data)
        #expect(try zeren("verify", redacted).output.contains("redacted"))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: redacted))
        #expect(bytes.range(of: Data("第一次集体学习".utf8)) == nil)
        #expect(try self.python(zeren, redacted, card).status == 0)
    }

    /// Runs the verifier that lies in the export.
    private func python(
        _ zeren: Command, _ zip: String, _ card: String
    ) throws -> (status: Int32, output: String, error: String) {
        let script = """
            import runpy, sys, zipfile
            zipfile.ZipFile(sys.argv[1]).extract("verify.py", sys.argv[3])
            sys.argv = ["verify.py", sys.argv[1], "--key", sys.argv[2]]
            runpy.run_path("\(zeren.folder.path)/out/verify.py", run_name="__main__")
            """
        let answer = try Program.run(
            "/usr/bin/python3", ["-B", "-c", script, zip, card, path(zeren, "out")],
            in: zeren.folder.path)
        return (answer.status, answer.output, answer.error)
    }

    @Test func `a witness signs by file, and the export shows it`() async throws {
        let zeren = try await store()
        let card = try card(zeren)
        let (folder, request, answer) = (
            path(zeren, "witness"), path(zeren, "request"), path(zeren, "answer")
        )
        let witness = try zeren("witness", "new", "--name", "city", "--folder", folder)
        #expect(witness.status == 0, "\(witness.error)")
        let witnessCard = try zeren.file("witness-card", witness.output)
        _ = try zeren("ledger", "checkpoint", request, "--data", zeren.data)
        // Not without the ledger's key the first time.
        #expect(try zeren("witness", "cosign", request, answer, "--folder", folder).status == 1)
        let signed = try zeren(
            "witness", "cosign", request, answer, "--folder", folder, "--log", card)
        #expect(signed.status == 0, "\(signed.error)")
        #expect(try zeren("ledger", "cosign", answer, "--data", zeren.data).status == 1)
        let taken = try zeren(
            "ledger", "cosign", answer, "--witness", witnessCard, "--data", zeren.data)
        #expect(taken.status == 0, "\(taken.error)")

        _ = try record(zeren, "第二次集体学习")
        let zip = path(zeren, "town.zip")
        _ = try zeren("ledger", "export", zip, "--organisation", "town", "--data", zeren.data)
        let verified = try zeren("verify", zip, "--key", card, "--witness", witnessCard)
        #expect(verified.status == 0, "\(verified.error)")
        #expect(verified.output.contains("witness city saw"))
        // A second round goes on from the first.
        _ = try zeren("ledger", "checkpoint", request, "--data", zeren.data)
        let again = try zeren("witness", "cosign", request, answer, "--folder", folder)
        #expect(again.status == 0, "\(again.error)")
        #expect(try zeren("ledger", "cosign", answer, "--data", zeren.data).status == 0)
        #expect(try zeren("ledger", "verify", "--data", zeren.data).status == 0)
    }

    @Test func `a restored old folder takes nothing until an epoch is opened`() async throws {
        let zeren = try await store()
        let kept = path(zeren, "kept")
        try FileManager.default.copyItem(atPath: zeren.data, toPath: kept)
        #expect(try record(zeren, "丢失的一次").status == 0)
        try FileManager.default.removeItem(atPath: zeren.data)
        try FileManager.default.copyItem(atPath: kept, toPath: zeren.data)

        let refused = try record(zeren, "再记一次")
        #expect(refused.status == 1)
        #expect(refused.error.contains("old backup"))
        #expect(try zeren("ledger", "verify", "--data", zeren.data).status == 1)
        let opened = try zeren(
            "ledger", "epoch", "--why", "恢复备份", "--data", zeren.data)
        #expect(opened.status == 0, "\(opened.error)")
        #expect(opened.output.contains("epoch 2"))
        #expect(try record(zeren, "再记一次").status == 0)
        let verified = try zeren("ledger", "verify", "--data", zeren.data)
        #expect(verified.status == 0, "\(verified.error)")
        #expect(
            try zeren("ledger", "epoch", "--why", "再来", "--data", zeren.data).status == 1)
    }

    @Test func `a lost key is said and never made anew`() async throws {
        let zeren = try await store()
        try FileManager.default.removeItem(atPath: "\(zeren.data)/keys/ledger.key")
        let answer = try record(zeren, "第二次集体学习")
        #expect(answer.status == 0)
        #expect(answer.error.contains("ledger.key"))
        #expect(!FileManager.default.fileExists(atPath: "\(zeren.data)/keys/ledger.key"))
        let served = try zeren("serve", "--data", zeren.data, "--port", "0")
        #expect(served.status == 66)
    }

    @Test func `the key is for its owner alone, and the anchor lies outside the folder`()
        async throws
    {
        let zeren = try await store()
        let facts = try FileManager.default.attributesOfItem(
            atPath: "\(zeren.data)/keys/ledger.key")
        #expect(facts[.posixPermissions] as? Int == 0o600)
        let note = try String(contentsOfFile: "\(zeren.data).anchor", encoding: .utf8)
        #expect(note.hasPrefix("zeren/"))
        #expect(!FileManager.default.fileExists(atPath: "\(zeren.data)/data.anchor"))
        let other = path(zeren, "elsewhere/anchor")
        let answer = try zeren("ledger", "verify", "--data", zeren.data, "--anchor", other)
        #expect(answer.status == 0, "\(answer.error)")
    }
}
