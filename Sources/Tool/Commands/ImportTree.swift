import ArgumentParser
import Duties
import Foundation
import Office
import Papers

/// `zeren organisations import`: organisations and posts out of a sheet.
struct ImportTree: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring in organisations, posts and holders: all of a file, or nothing.")

    @Argument(help: "A workbook with the sheets 组织 and 岗位, or one of them as CSV.")
    var file: String
    @OptionGroup var store: StoreOptions
    @Flag(help: "Only say what would change and what is wrong.")
    var check = false
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    private struct Answer: Encodable {
        struct Change: Encodable {
            let sheet: String
            let row: Int
            let act: String
            let details: String
        }
        struct Mistake: Encodable {
            let sheet: String
            let row: Int
            let column: String
            let value: String
            let message: String
        }
        let done: Bool
        let changes: [Change]
        let unchanged: Int
        let mistakes: [Mistake]
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.bringIn() }
    }

    private func bringIn() async throws {
        let raw = try bytes(of: file, limit: TextFile.commandLimit)
        let read = try TreeFile.read(raw, name: (file as NSString).lastPathComponent)
        let (office, caller) = try await store.desk()
        let plan =
            check
            ? try await office.planTree(read.sheets, caller)
            : try await office.importTree(read.sheets, caller)
        if !check { await office.sealAfterwards(Terminal.complain) }
        try say(plan)
        guard plan.mistakes.isEmpty else {
            let lines = plan.mistakes.map(\.line)
            throw Failure(
                .badInput, lines: format == .json ? ["\(lines.count) mistakes"] : lines)
        }
    }

    private func say(_ plan: TreePlan) throws {
        guard format == .text else {
            try Terminal.say(json: answer(plan))
            return
        }
        if plan.lines.isEmpty, plan.mistakes.isEmpty {
            Terminal.say(Words.nothingToDo(plan.unchanged).here)
        }
        for line in plan.lines {
            Terminal.say(
                "\(line.sheet.title) \(line.row)\t\(line.act.verb.here)\t\(line.act.details)")
        }
        guard !plan.lines.isEmpty, plan.mistakes.isEmpty else { return }
        Terminal.say(
            (check
                ? Words.wouldChange(plan.lines.count, plan.unchanged)
                : Words.changed(plan.lines.count, plan.unchanged)).here)
    }

    private func answer(_ plan: TreePlan) -> Answer {
        Answer(
            done: !check && plan.mistakes.isEmpty,
            changes: plan.lines.map {
                .init(
                    sheet: $0.sheet.rawValue, row: $0.row, act: $0.act.verb.en,
                    details: $0.act.details)
            }, unchanged: plan.unchanged,
            mistakes: plan.mistakes.map {
                .init(
                    sheet: $0.sheet.rawValue, row: $0.row, column: $0.column.rawValue,
                    value: $0.value, message: $0.message.here)
            })
    }
}

extension SheetMistake {
    /// `岗位 第 5 行 角色 “主官”：…`.
    fileprivate var line: String {
        let place = Words.place(sheet.title, row, column.header).here
        return value.isEmpty ? "\(place): \(message.here)" : "\(place) “\(value)”: \(message.here)"
    }
}
