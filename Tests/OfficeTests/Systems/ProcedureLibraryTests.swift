import Duties
import Foundation
import Samples
import Testing

@testable import Office

@Suite struct ProcedureLibraryTests {
    private func shipped() throws -> ProcedureLibrary { try ProcedureLibrary.shipped.get() }

    private func error(_ body: () throws -> Void) -> ProcedureError? {
        do {
            try body()
            return nil
        } catch { return error as? ProcedureError }
    }

    @Test func `every procedure that ships is sound, in both languages, with its clauses`() throws {
        for procedure in try shipped().all {
            #expect(procedure.flaws().isEmpty, "\(procedure.id)")
            #expect(!procedure.clauses.isEmpty, "\(procedure.id)")
            let words =
                [procedure.name, procedure.about, procedure.basis]
                + procedure.parties.map(\.words) + procedure.steps.map(\.words)
                + procedure.steps.flatMap(\.fields).map(\.words)
            #expect(words.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
            #expect(RecordKind(rawValue: procedure.record) != nil, "\(procedure.id)")
        }
    }

    @Test func `the files of the folder are those that are embedded`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Office/Procedures")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == ProcedureLibrary.shippedFiles.map(\.name))
    }

    @Test func `every guard is used by some procedure`() throws {
        let used = Set(try shipped().all.flatMap(\.steps).flatMap(\.guards).map(\.name))
        #expect(Set(Guards.all.map(\.name)) == used)
    }

    @Test func `a site's own file changes limits and adds fields`() throws {
        let local = """
            id: sign-off
            steps:
              sign:
                within: P3BD
                fields:
                  room: {is: line, zh: 会议室, en: Room, optional: true}
            """
        let library = try ProcedureLibrary.built(local: [("local.yaml", local)])
        let step = try #require(library["sign-off"]?.step("sign"))
        #expect(step.limit?.within == "P3BD")
        #expect(step.fields.last?.name == "room")
        #expect(step.guards.map(\.name) == ["this-version", "opinion"], "guards stay")
        #expect(try shipped()["sign-off"]?.step("sign")?.limit?.within == "P5BD")
    }

    @Test(arguments: [
        ("id: sign-off\nsteps:\n  sign:\n    guards: []\n", 3, "steps.sign.guards"),
        ("id: sign-off\nsteps:\n  sign:\n    within: soon\n", 3, "steps.sign.limit"),
        ("id: sign-off\nsteps:\n  submit:\n    within: P1D\n", 3, "steps.submit.within"),
        ("id: sign-off\nsteps:\n  nowhere:\n    within: P1D\n", 3, "steps.nowhere"),
        ("id: unknown\nsteps: {}\n", 1, "id"),
        ("id: sign-off\nparties: {}\nsteps: {}\n", 2, "parties"),
    ])
    func `it cannot take guards away or say what makes no sense: file and place are named`(
        text: String, line: Int, place: String
    ) throws {
        let found = error { _ = try ProcedureLibrary.built(local: [("local.yaml", text)]) }
        #expect(found?.place == place)
        #expect(found?.file == "local.yaml")
        #expect((found?.line ?? 0) >= line)
    }

    @Test func `a key nobody knows, a field type nobody knows, no YAML at all`() throws {
        let good = try #require(ProcedureLibrary.shippedFiles.first { $0.name == "sign-off.yaml" })
        let variants = [
            (good.text.replacing("label: internal", with: "lable: internal"), "lable"),
            (good.text.replacing("is: words", with: "is: essay"), "steps.submit.fields.text.is"),
            (good.text.replacing("opinion opinion", with: "no-such"), "steps.sign.guards.no-such"),
            (
                good.text.replacing("    then: [sign]", with: "    then: [nowhere]"),
                "steps.submit.then"
            ),
            (good.text.replacing("    by: leader", with: "    by: nobody"), "steps.sign.by"),
            ("a: [", ""),
        ]
        for (text, place) in variants {
            let found = error {
                _ = try ProcedureLibrary(files: [("x.yaml", text)], local: [])
            }
            #expect(found?.place == place)
            #expect(place.isEmpty || (found?.line ?? 0) > 0, "\(place) has a line")
        }
    }

    @Test func `the worked example of CONTRIBUTING is one that could ship`() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../CONTRIBUTING.md")
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let start = try #require(lines.firstIndex { $0.hasSuffix("```yaml") })
        let text = lines[(start + 1)...].prefix { !$0.hasSuffix("```") }
            .map { String($0.dropFirst(3)) }.joined(separator: "\n")
        let library = try ProcedureLibrary(
            files: ProcedureLibrary.shippedFiles + [("seal-handover.yaml", text)], local: [])
        #expect(library["seal-handover"]?.steps.map(\.name) == ["hand", "take"])
    }
}
