import Foundation
import Testing

@testable import Lists

/// The register of families, the folders that hold them, and their pages of tests.
@Suite struct RegisterTests {
    private static let folders = ["Heads", "Counts", "Dates", "Limits", "Vague"]

    private let root = URL(filePath: #filePath).deletingLastPathComponent()

    /// Names of the files of the families' folders that declare a rule.
    private func families() throws -> Set<String> {
        let sources = root.appending(path: "../../../Sources/Lists/Clauses").standardized
        var names: Set<String> = []
        for folder in Self.folders {
            let place = sources.appending(path: folder)
            for file in try FileManager.default.contentsOfDirectory(atPath: place.path) {
                let text = try String(contentsOf: place.appending(path: file), encoding: .utf8)
                if text.contains(": TimeRule {") { names.insert(String(file.dropLast(6))) }
            }
        }
        return names
    }

    @Test func `every family in the folders is registered, once`() throws {
        let registered = TimeRules.all().map { String(describing: type(of: $0)) }
        let families = try families()
        #expect(Set(registered) == families)
        #expect(registered.count == Set(registered).count)
    }

    @Test func `every family has a page of tests`() throws {
        for name in try families() {
            let pages = Self.folders.map { root.appending(path: "\($0)/\(name)Tests.swift").path }
            #expect(pages.contains { FileManager.default.fileExists(atPath: $0) }, "\(name)")
        }
    }
}
