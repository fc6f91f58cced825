import ArgumentParser
import Duties
import Foundation
import Office
import Papers
import Site

/// `zeren opening`: bring in what was done before the start.
struct Opening: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opening",
        abstract: "Bring in opening records (期初) from a sheet, all or nothing.",
        discussion: """
            The sheet's header names its columns: 日期 类型 标题 责任主体 职责 参加人 内容 佐证文件. \
            Importing the same sheet twice changes nothing.
            """)

    @Argument(help: "An Excel file or CSV.")
    var file: String
    @Option(help: "A zip file with the evidence the sheet names.")
    var evidence: String?
    @Option(help: "The organisation's code.")
    var organisation: String
    @Option(help: "Who vouches for the records: a post or a body.")
    var vouchedBy: String
    @Flag(help: "Only look the rows over; nothing is entered.")
    var check = false
    @OptionGroup var store: StoreOptions
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable {
        let entered: Int
        let known: Int
        let wrong: Int
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.open() }
    }

    private func open() async throws {
        let sheet = try OpeningSheet(
            try TableRows.read(try bytes(of: file, limit: TextFile.commandLimit)))
        let archive = try evidence.map { try bytes(of: $0, limit: EvidenceArchive.most) }
        let new = NewOpening(
            organisation: organisation, vouchedBy: vouchedBy, sheet: sheet,
            files: try OpeningFiles(sheet.fileNames, in: archive))
        let (office, caller) = try await store.desk()
        let looked = try await office.checkOpening(new, caller)
        guard looked.wrong == 0 else { throw Failure(.badInput, lines: complaints(looked)) }
        let done = check ? looked : try await office.importOpening(new, caller)
        if !check { await office.sealAfterwards(Terminal.complain) }
        try format.say(
            check
                ? "nothing wrong: \(done.fresh) rows can be brought in, \(done.known) were before"
                : "\(done.fresh) brought in, \(done.known) brought in before",
            Answer(entered: check ? 0 : done.fresh, known: done.known, wrong: 0))
    }

    private func complaints(_ looked: OpeningCheck) -> [String] {
        looked.lines.flatMap { line in
            line.mistakes.map {
                "row \(line.row.number) \(line.row[.title]): \($0.field): \($0.message.here)"
            }
        }
    }
}
