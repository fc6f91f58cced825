import ArgumentParser
import Foundation
import Office
import Storage

/// Where the store is: `--data DIR` or `--database URL`, else the environment.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The data folder (SQLite at DIR/zeren.sqlite).", valueName: "dir"))
    var data: String?
    @Option(help: ArgumentHelp("A PostgreSQL database.", valueName: "url"))
    var database: String?

    var folder: String {
        get throws {
            let environment = ProcessInfo.processInfo.environment
            if database ?? environment["ZEREN_DATABASE"] != nil, data == nil {
                throw Failure(
                    .unavailable, "PostgreSQL is not built into this version; use --data DIR")
            }
            return data ?? environment["ZEREN_DATA"] ?? "./data"
        }
    }

    /// The office over an existing store.
    func office() async throws -> Office {
        let folder = try folder
        return try await Office(
            store: try SQLStore.open(folder: folder, create: false),
            evidence: EvidenceFolder(folder: folder))
    }

    /// The office, and the operator account commands act as.
    func desk() async throws -> (office: Office, caller: Caller) {
        let office = try await office()
        guard let caller = try? await office.operatorCaller() else {
            throw Failure(
                .noInput, "the store is empty: run `zeren serve` and go through the first page")
        }
        return (office, caller)
    }
}

/// What `--format` takes for commands that answer in words or JSON.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    /// One line for a person, or the same as JSON.
    func say(_ line: String, _ answer: some Encodable) throws {
        if self == .json { try Terminal.say(json: answer) } else { Terminal.say(line) }
    }
}

/// Reads a file, or says that it is not there.
func bytes(of path: String, limit: Int) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure(.noInput, "\(path): no such file")
    }
    guard !isFolder.boolValue else { throw Failure(.badInput, "\(path): is a folder") }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    guard size <= limit else {
        throw Failure(
            .badInput, "\(path): \(size) bytes, over the limit of \(limit >> 20) MiB")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
        throw Failure(.noInput, "\(path): cannot be read")
    }
    return Array(data)
}
