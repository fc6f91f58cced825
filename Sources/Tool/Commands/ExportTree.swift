import ArgumentParser
import Duties
import Foundation
import Lists
import Office
import Papers

/// `zeren organisations export`: the tree as a sheet that reads back the same.
struct ExportTree: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write organisations, posts and holders as .xlsx or .csv.")

    @Argument(help: "The file to write; .xlsx holds both sheets, .csv one.")
    var file: String
    @OptionGroup var store: StoreOptions
    @Option(help: "The organisation to begin with, by its code; the top one without it.")
    var organisation: String?
    @Option(help: "For .csv: organisations or posts.")
    var sheet: TreeSheet = .organisations

    mutating func validate() throws {
        guard ["xlsx", "csv"].contains(ending) else {
            throw ValidationError("the file to write ends in .xlsx or .csv")
        }
    }

    private var ending: String { (file as NSString).pathExtension.lowercased() }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.export() }
    }

    private func export() async throws {
        let (office, caller) = try await store.desk()
        let top =
            try await organisation.asyncMap { try await office.organisation(code: $0, caller) }
            ?? caller.organisation
        let sheets = try await office.exportTree(from: top, caller)
        let bytes =
            ending == "xlsx" ? try TreeFile.xlsx(sheets) : TreeFile.csv(sheet, of: sheets)
        guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
            throw Failure(.cannotWrite, "cannot write \(file)")
        }
        Terminal.say(
            Words.exported(sheets.organisations.count, sheets.posts.count, file).here)
    }
}

extension TreeSheet: ExpressibleByArgument {}

extension Optional {
    fileprivate func asyncMap<New>(_ make: (Wrapped) async throws -> New) async rethrows -> New? {
        switch self {
        case .some(let value): try await make(value)
        case .none: nil
        }
    }
}

extension Words {
    static func nothingToDo(_ rows: Int) -> Message {
        Message(zh: "没有要改的：\(rows) 行都已如此。", en: "nothing to do: \(rows) rows say what is so")
    }
    static func changed(_ changes: Int, _ rows: Int) -> Message {
        Message(
            zh: "已改 \(changes) 处，\(rows) 行照旧。",
            en: "\(changes) changes made, \(rows) rows left alone")
    }
    static func wouldChange(_ changes: Int, _ rows: Int) -> Message {
        Message(
            zh: "会改 \(changes) 处，\(rows) 行照旧；还没有写入。",
            en: "\(changes) changes to make, \(rows) rows left alone; nothing was written")
    }
    static func place(_ sheet: String, _ row: Int, _ column: String) -> Message {
        Message(zh: "\(sheet) 第 \(row) 行 \(column)", en: "\(sheet) row \(row) \(column)")
    }
    static func exported(_ organisations: Int, _ posts: Int, _ file: String) -> Message {
        Message(
            zh: "\(file)：\(organisations) 个组织，\(posts) 行岗位。",
            en: "\(file): \(organisations) organisations, \(posts) rows of posts")
    }
}
