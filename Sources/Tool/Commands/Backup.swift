import ArgumentParser
import Foundation
import Lists
import Office
import Storage

/// `zeren backup`: the store with its evidence in one file, taken while the site runs.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the store and its evidence into one file, while the site runs.")

    @Argument(help: "The file to write; it must not be there yet.")
    var file: String
    @OptionGroup var store: StoreOptions
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    mutating func run() async throws {
        let command = self
        try await zeren.run {
            let (store, evidence) = try command.store.place.open(create: false)
            let contents = try await StoreBackup.write(store, evidence, to: command.file)
            try command.format.say(
                Words.backedUp(contents, command.file).here, BackupAnswer(contents))
        }
    }
}

/// `zeren restore`: a store in a new folder out of a backup, checked before anybody uses it.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a store in an empty folder out of a backup, and verify all of it.")

    @Argument(help: "A file that `zeren backup` wrote.")
    var file: String
    @Option(help: ArgumentHelp("The folder to make the store in.", valueName: "dir"))
    var data: String
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    mutating func run() async throws {
        let command = self
        try await zeren.run {
            let contents = try await StoreBackup.restore(command.file, into: command.data)
            let (store, evidence) = try StorePlace.folder(command.data).open(create: false)
            let office = try await Office(store: store, evidence: evidence)
            if let fault = try await office.verifyLedger().fault {
                throw Failure(
                    .refused,
                    "the restored store does not hold: organisation \(fault.organisation) "
                        + "sequence \(fault.sequence) field \(fault.field); "
                        + "it is left in \(command.data) to be looked at, do not serve it")
            }
            try command.format.say(
                Words.restored(contents, command.data).here, BackupAnswer(contents))
        }
    }
}

private struct BackupAnswer: Encodable {
    let chains: Int
    let entries: Int
    let evidence: Int

    init(_ contents: StoreBackup.Contents) {
        chains = contents.chains
        entries = contents.entries
        evidence = contents.evidence
    }
}

extension Words {
    fileprivate static func backedUp(_ contents: StoreBackup.Contents, _ file: String) -> Message {
        Message(
            zh: "\(file)：\(contents.chains) 条链、\(contents.entries) 个条目、\(contents.evidence) 份佐证材料。",
            en:
                "\(file): \(contents.chains) chains, \(contents.entries) entries, \(contents.evidence) evidence files"
        )
    }

    fileprivate static func restored(_ contents: StoreBackup.Contents, _ folder: String) -> Message
    {
        Message(
            zh:
                "\(folder)：\(contents.chains) 条链、\(contents.entries) 个条目、\(contents.evidence) 份佐证材料，已全部核对。",
            en:
                "\(folder): \(contents.chains) chains, \(contents.entries) entries, \(contents.evidence) evidence files; everything holds"
        )
    }
}
