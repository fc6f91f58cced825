import ArgumentParser
import Foundation
import Lists
import Papers

/// `zeren read`: what a list says, without storing anything.
struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Read lists without storing them.")

    enum Form: String, ExpressibleByArgument, CaseIterable { case json, text, table }

    @Argument(help: "Lists: text, Word, Excel, CSV, PDF, or editions exported by zeren.")
    var files: [String]
    @Option(help: "json, text (the decoded text itself) or table (for people).")
    var format: Form = .json
    @Option(help: "Write one NAME.json a file into this folder.")
    var output: String?

    mutating func run() async throws {
        let command = self
        try await zeren.run { try command.read() }
    }

    private func read() throws {
        if let output {
            try write(into: output)
            return
        }
        var understood = true
        for file in files {
            let paper = try zeren.paper(at: file)
            if format == .text {
                let document = paper.document
                Terminal.write(Array(document.raw(Span(0, document.scalars.count)).utf8))
                continue
            }
            let list = paper.list
            Terminal.write(format == .json ? json(of: list) + [10] : Array(table(of: list).utf8))
            if list.findings.contains(where: { $0.rule == "no-title-or-item" }) {
                understood = false
            }
        }
        guard understood else {
            throw Failure(.refused, "nothing in it reads as a list: no title, no item")
        }
    }

    /// One `NAME.json` a file; names are compared before anything is read.
    private func write(into folder: String) throws {
        let names = files.map {
            (($0 as NSString).lastPathComponent as NSString).deletingPathExtension
        }
        if let twice = Dictionary(grouping: names, by: { $0 }).first(where: { $0.value.count > 1 })
        {
            throw Failure(.usage, "two files would both be written to \(twice.key).json")
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Failure(.cannotWrite, "cannot make the folder \(folder)")
        }
        var writer = ListWriter()
        let memory = ReadingMemory()  // lists handed down share most of their sentences
        for (index, file) in files.enumerated() {
            let list = try paper(at: file).list(with: memory)
            let path = "\(folder)/\(names[index]).json"
            try writer.write(list) { try zeren.write($0, to: path) }
            if Terminal.isTerminal { Terminal.say("\(index + 1)/\(files.count) \(path)") }
        }
    }
}

/// A list for people: every item with its duties, and when each is owed.
func table(of list: ParsedList) -> String {
    var out = "\(list.title)\n"
    func walk(_ section: Section, _ depth: Int) {
        let indent = String(repeating: "  ", count: depth)
        out += "\(indent)\(section.number ?? "")\(section.title)\n"
        for item in section.items {
            for duty in item.duties {
                out += "\(indent)  \(duty.id)  \(duty.schedule.summary)  \(duty.text)\n"
            }
        }
        for inner in section.sections { walk(inner, depth + 1) }
    }
    for section in list.sections { walk(section, 0) }
    return out + columns(of: list)
}

/// What each column of a register was taken for.
private func columns(of list: ParsedList) -> String {
    var out = ""
    for (number, table) in list.tables.enumerated() {
        let state = table.isRead ? "" : "  not understood, read as paragraphs"
        out += "\ntable \(number + 1), \(table.rows) rows\(state)\n"
        for (place, column) in table.columns.enumerated() {
            out += "  \(place + 1)  \(column.header)  →  \(column.role.rawValue)\n"
        }
    }
    return out
}

extension Schedule {
    /// A word or two for a table: `2/year`, `--01-31`, `event`, `vague 定期`.
    var summary: String {
        switch self {
        case .recurring(let recurring):
            "\(recurring.min)/\(recurring.period?.rawValue ?? "?")"
        case .deadline(let deadline): deadline.dates.map(\.description).joined(separator: " ")
        case .event(let event):
            "event \(event.within?.value ?? event.term?.value ?? "")"
        case .vague(let term): "vague \(term.value)"
        case .continuing: "continuing"
        }
    }
}
