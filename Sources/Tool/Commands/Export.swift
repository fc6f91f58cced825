import ArgumentParser
import Duties
import Foundation
import Lists
import Office
import Papers

/// `zeren export`: a list as a file that reads back the same.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a list as .docx or .json (read back the same), .xlsx or .md.")

    @Argument(help: "The list's file, or with --edition only the file to write.")
    var files: [String]
    @OptionGroup var store: StoreOptions
    @Option(help: "An edition in force or a draft, by its identifier, instead of a file.")
    var edition: String?
    @Option(help: "The organisation's code; goes with --edition.")
    var organisation: String?

    mutating func validate() throws {
        if (edition == nil) != (organisation == nil) {
            throw ValidationError("--edition and --organisation go together")
        }
        if files.count != (edition == nil ? 2 : 1) {
            throw ValidationError(
                edition == nil ? "give a list and the file to write" : "give the file to write")
        }
        if form == nil {
            throw ValidationError("the file to write ends in .docx, .json, .xlsx or .md")
        }
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.export() }
    }

    private var target: String { files.last ?? "" }
    private var form: ExportForm? {
        ExportForm(rawValue: (target as NSString).pathExtension.lowercased())
    }

    private func export() async throws {
        let paper = try await paper()
        let bytes = try (form ?? .docx).bytes(of: paper.list, answers: paper.answers ?? Answers())
        guard FileManager.default.createFile(atPath: target, contents: Data(bytes)) else {
            throw Failure(.cannotWrite, "cannot write \(target)")
        }
        Terminal.say("\(target) \(bytes.count) bytes")
    }

    /// The list to write, with what people answered about it.
    private func paper() async throws -> Paper {
        guard let edition, let organisation else {
            let raw = try zeren.bytes(of: files[0], limit: TextFile.commandLimit)
            return try Paper.open(raw, name: (files[0] as NSString).lastPathComponent)
        }
        let (office, caller) = try await store.desk()
        let known = try await office.organisations(caller).first { $0.code == organisation }
        guard let known else { throw OfficeError.notFound }
        let exported = try await office.exported(EditionID(edition), for: known, caller)
        return Paper(document: exported.document, answers: exported.answers)
    }
}
