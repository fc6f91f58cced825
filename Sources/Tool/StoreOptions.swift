import ArgumentParser
import Foundation
import Office
import Storage

/// Where a store is: a folder or a database server.
enum StorePlace: CustomStringConvertible {
    case folder(String)
    case database(String)

    var description: String {
        switch self {
        case .folder(let path): path
        case .database: "the database"
        }
    }

    init(_ text: String) {
        let isAddress = ["postgres://", "postgresql://"].contains { text.hasPrefix($0) }
        self = isAddress ? .database(text) : .folder(text)
    }

    /// The store and its evidence; a database keeps its evidence within.
    func open(create: Bool) throws -> (store: SQLStore, evidence: any EvidenceStore) {
        switch self {
        case .folder(let path):
            return (
                try SQLStore.open(folder: path, create: create), EvidenceFolder(folder: path)
            )
        case .database(let address):
            let store = try SQLStore.open(database: address, create: create)
            return (store, StoredEvidence(store: store))
        }
    }
}

extension StorePlace {
    /// The procedures that ship, with what the folder `procedures` of the data folder changes.
    ///
    /// - Throws: ``Failure`` with the file and the place of what cannot be used.
    func procedures() throws -> ProcedureLibrary {
        var local: [(name: String, text: String)] = []
        if case .folder(let path) = self {
            let folder = path + "/procedures"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names.sorted() where name.hasSuffix(".yaml") {
                local.append(
                    (name, try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)))
            }
        }
        do {
            return try ProcedureLibrary.built(local: local)
        } catch let error as ProcedureError {
            throw Failure(
                .badInput,
                "procedures/\(error.file):\(error.line): \(error.place): \(error.message.en)")
        }
    }
}

/// Where the store is: `--data DIR` or `--database URL`, else the environment.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The data folder (SQLite at DIR/zeren.sqlite).", valueName: "dir"))
    var data: String?
    @Option(
        help: ArgumentHelp(
            "A PostgreSQL database, postgres://user@host/name.", valueName: "url"))
    var database: String?

    mutating func validate() throws {
        if data != nil, database != nil {
            throw ValidationError("give --data or --database, not both")
        }
    }

    var place: StorePlace {
        let environment = ProcessInfo.processInfo.environment
        if let data { return .folder(data) }
        if let database = database ?? environment["ZEREN_DATABASE"] { return .database(database) }
        return .folder(environment["ZEREN_DATA"] ?? "./data")
    }

    /// The office over an existing store.
    func office() async throws -> Office {
        let (store, evidence) = try place.open(create: false)
        let office = try await Office(
            store: store, evidence: evidence, procedures: try place.procedures())
        try await office.keepTotals()
        return office
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
