import Duties
import Foundation
import Lists
import Office
import Samples
import Storage
import Testing

@Suite struct DemonstrationTests {
    private static func text(_ name: String) throws -> DocumentText {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Sources/Tool/Demonstration/\(name)")
        return DocumentText(name: name, text: try String(contentsOf: file, encoding: .utf8))
    }

    @Test(arguments: [("municipality.txt", 60...70), ("township.txt", 50...60)])
    func `our two lists leave vague and undecided duties on purpose, and nothing blocks`(
        name: String, items: ClosedRange<Int>
    ) throws {
        let list = Lists.read(try Self.text(name))
        #expect(items.contains(list.items.count))
        #expect(!list.findings.contains { $0.weight == .blocking })
        let vague = list.duties.filter {
            if case .vague = $0.schedule { true } else { false }
        }
        #expect(vague.count >= 6)
        #expect(list.duties.filter { $0.per == .undecided }.count >= 2)
    }

    @Test func `the demonstration's books balance and its ledger holds`() async throws {
        let folder = try SampleFolder()
        let clock = SampleWorld(Day(ordinal: 20_777))  // 2026-11-20
        let store = try SQLStore.open(folder: folder.path, create: true)
        try await Office.prepare(store)
        let evidence = EvidenceFolder(folder: folder.path)
        let demonstration = try await Demonstration(
            in: store, evidence: evidence, world: clock.world,
            municipality: try Self.text("municipality.txt"),
            township: try Self.text("township.txt"))
        let office = try await Office(store: store, evidence: evidence, world: clock.world)
        #expect(Set(demonstration.accounts.map(\.role)).count == Role.allCases.count - 1)
        let caller = try await office.operatorCaller()
        let top = try await office.organisation(code: "jiashi", caller)
        let view = try await office.overview(of: top, asOf: office.today(), caller)
        #expect(view.total.isBalanced)
        for column in [Column.met, .metLate, .missed, .open] { #expect(view.total[column] > 0) }
        #expect(try await office.verifyLedger().fault == nil)
    }
}
