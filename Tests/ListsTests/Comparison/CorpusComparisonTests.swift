import Foundation
import Testing

@testable import Lists

/// What holds of a correction and of a comparison, on every list of the corpus.
@Suite struct CorpusComparisonTests {
    private static let lists: [URL] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Corpus").standardizedFileURL
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    }()

    @Test(arguments: lists)
    func `a correction of any duty lands on that duty`(file: URL) throws {
        let list = read(try String(contentsOf: file, encoding: .utf8))
        let corrections = list.items.flatMap { item in
            item.duties.map { duty in
                Correction(
                    id: duty.id, place: place(of: duty, in: item, document: list.document),
                    change: .set(DutyChange(modality: .may)))
            }
        }
        let after = apply(corrections, to: list.sections, in: list.document)
        #expect(after.unplaced.map(\.id) == [])
        for (id, duty) in after.placed { #expect(id == duty) }
        let duties = after.sections.flatMap(\.allItems).flatMap(\.duties)
        #expect(duties.map(\.id).sorted() == list.duties.map(\.id).sorted())
        #expect(duties.allSatisfy { $0.modality == .may })
    }

    @Test(arguments: lists)
    func `a list beside itself is the same; beside another each duty stands once`(file: URL) throws
    {
        let list = read(try String(contentsOf: file, encoding: .utf8))
        let same = compare(list.sections, list.sections)
        #expect(same.rows.allSatisfy { $0.kind == .same })
        #expect(same.dutyPairs.allSatisfy { $0.kind == .same })
        guard let next = Self.lists.first(where: { $0.path > file.path }) else { return }
        let other = read(try String(contentsOf: next, encoding: .utf8))
        let both = compare(list.sections, other.sections)
        #expect(both.dutyPairs.compactMap { $0.old?.id }.sorted() == list.duties.map(\.id).sorted())
        #expect(
            both.dutyPairs.compactMap { $0.new?.id }.sorted() == other.duties.map(\.id).sorted())
    }
}
