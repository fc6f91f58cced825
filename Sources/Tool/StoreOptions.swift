import ArgumentParser
import Foundation
import Ledger
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

    @Option(
        help: ArgumentHelp(
            "Where the last checkpoint is kept, outside the data folder (else ZEREN_ANCHOR, else DIR.anchor).",
            valueName: "file"))
    var anchor: String?
    @Option(
        help: ArgumentHelp(
            "The folder of the ledger's signing key (else ZEREN_KEYS, else DIR/keys).",
            valueName: "dir"))
    var keys: String?

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
        var office = try await Office(
            store: store, evidence: evidence, procedures: try place.procedures())
        do {
            office.seal = try await seal(of: store)
            if let message = try await office.checkAnchor() { Terminal.complain(message.here) }
        } catch let error as StorageError {
            Terminal.complain("zeren: \(error); checkpoints are not written")
        }
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

extension StoreOptions {
    /// The ledger's key and anchor.
    ///
    /// A key is made where the ledger has none yet; one that is lost is never replaced in silence.
    func seal(of store: SQLStore) async throws -> Seal {
        let environment = ProcessInfo.processInfo.environment
        let keys = self.keys ?? environment["ZEREN_KEYS"] ?? "\(home)/keys"
        let anchor = self.anchor ?? environment["ZEREN_ANCHOR"] ?? "\(home).anchor"
        let hasTree = try await store.read { try $0.tree() } != nil
        let key = try KeyFile.open(
            "\(keys)/ledger.key", create: hasTree ? nil : { World.real.random(32) })
        return Seal(key: key, anchor: AnchorFile(path: anchor))
    }

    /// The data folder; for a database a name of its own beside where a data folder would be.
    var home: String {
        switch place {
        case .folder(let path):
            let plain = path.reversed().drop { $0 == "/" }.reversed()
            return plain.isEmpty ? path : String(plain)
        case .database(let address):
            let folder = ProcessInfo.processInfo.environment["ZEREN_DATA"] ?? "./data"
            return "\(folder)/database-\(hexadecimal(sha256(Array(address.utf8))).prefix(12))"
        }
    }
}
