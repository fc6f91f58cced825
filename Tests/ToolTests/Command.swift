import Foundation
import Samples

/// The program as it was built, run as a person would.
struct Command {
    /// What a run left behind.
    struct Answer {
        let status: Int32
        let output: String
        let error: String
    }

    let folder: SampleFolder

    init() throws { folder = try SampleFolder() }

    /// The data folder of this test's store.
    var data: String { folder.path + "/data" }

    func file(_ name: String, _ text: String) throws -> String {
        let path = folder.path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Runs `zeren` with arguments and waits for it.
    func callAsFunction(_ arguments: String...) throws -> Answer { try run(arguments) }

    func run(_ arguments: [String]) throws -> Answer {
        try Program.run(Self.program.path, arguments, in: folder.path)
    }

    /// Beside the test bundle, where the build put both.
    private static var program: URL {
        get throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            let beside = URL(fileURLWithPath: CommandLine.arguments[0])
                .deletingLastPathComponent().appendingPathComponent("zeren")
            let built = root.appendingPathComponent(".build/debug/zeren")
            for candidate in [beside, built]
            where FileManager.default.isExecutableFile(atPath: candidate.path) {
                return candidate
            }
            throw CocoaError(.fileNoSuchFile)
        }
    }
}
