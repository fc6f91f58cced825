package import Duties
import Ledger
import Lists

/// A step somebody hands in: what the form holds.
package struct NewStep: Sendable {
    package var step: String
    /// Values by field; posts and organisations by identifier or by title, several one a line.
    package var values: [String: String]
    package var files: [NewMatterFile] = []
    /// The post meant, where a clerk could enter for several.
    package var by = ""
    /// The paper a clerk enters it from.
    package var paper = ""
    /// The day it happened; empty for today.
    package var happened = ""
    /// The version of the paper the form showed.
    package var version = ""
    /// How many steps had been taken when the form was drawn; nil where nobody looked.
    package var seen: Int?
    /// Repeating a form under the same key takes the step once.
    package var key = ""

    package init(_ step: String, _ values: [String: String] = [:]) {
        self.step = step
        self.values = values
    }
}

/// A file that comes with a step.
package struct NewMatterFile: Sendable {
    package var field: String
    package var file: NewEvidence

    package init(field: String, file: NewEvidence) {
        self.field = field
        self.file = file
    }
}

/// A matter to be opened.
package struct NewMatter: Sendable {
    /// The owning organisation's code.
    package var organisation: String
    package var procedure: String
    /// Its first step.
    package var first: NewStep
    package var follows: MatterID?
    /// Duties the finished matter satisfies, as ``ObligationToken`` writes them.
    package var tokens: [String] = []

    package init(organisation: String, procedure: String, _ values: [String: String]) {
        self.organisation = organisation
        self.procedure = procedure
        first = NewStep("", values)
    }
}

/// Values of a step as they stand in an entry.
struct StepValues {
    var values: [String: String] = [:]
    var mistakes: [FieldMistake] = []
}

/// Organisations and posts a form may choose from.
struct Choices {
    var posts: [Post]
    var below: [Organisation]

    func post(_ text: String) -> PostID? {
        posts.first { $0.id.description == text || $0.title == text }?.id
    }
}

extension Procedure.Step {
    /// Reads what a form holds, every mistake at once.
    func read(_ new: NewStep, _ choices: Choices) -> StepValues {
        var found = StepValues()
        for field in fields {
            let text = (new.values[field.name] ?? "").trimmed
            if field.kind == .file {
                let has = new.files.contains { $0.field == field.name }
                if field.isRequired, !has { found.mistakes.append(.empty(field)) }
                continue
            }
            if text.isEmpty {
                if field.isRequired { found.mistakes.append(.empty(field)) }
                continue
            }
            switch field.read(text, choices) {
            case .success(let value): found.values[field.name] = value
            case .failure(let mistake): found.mistakes.append(mistake.mistake)
            }
        }
        return found
    }
}

/// A mistake as an error, so that a result can hold it.
struct WrongField: Error {
    let mistake: FieldMistake
}

extension Procedure.Field {
    func read(_ text: String, _ choices: Choices) -> Result<String, WrongField> {
        if let mistake = FieldMistake.notText(name, text) {
            return .failure(WrongField(mistake: mistake))
        }
        switch kind {
        case .line: return typed(text, 200, FieldMistake.brokenLine(name, text))
        case .words: return typed(text, 20_000, nil)
        case .day:
            return Day(text).map { .success($0.description) } ?? wrong(.notADay(name))
        case .number:
            guard let number = Int(text), (0...1_000_000).contains(number) else {
                return wrong(FieldMistake(name, zh: "填一个整数。", en: "Give a whole number."))
            }
            return .success("\(number)")
        case .choice:
            let option = options.first { $0.name == text || $0.words.zh == text }
            return option.map { .success($0.name) }
                ?? wrong(FieldMistake(name, zh: "选一项。", en: "Choose one."))
        case .post:
            return choices.post(text).map { .success($0.description) }
                ?? wrong(.noSuchPost(name, text))
        case .posts: return posts(text, choices)
        case .unit:
            let unit = choices.below.first {
                $0.id.description == text || $0.code == text || $0.name == text
            }
            return unit.map { .success($0.id.description) } ?? wrong(.noOrganisation(name, text))
        case .file: return .success("")
        }
    }

    private func posts(_ text: String, _ choices: Choices) -> Result<String, WrongField> {
        var found: [String] = []
        for line in text.split(whereSeparator: { $0.isNewline || $0 == "、" }) {
            guard let post = choices.post(String(line).trimmed) else {
                return wrong(.noSuchPost(name, String(line)))
            }
            if !found.contains(post.description) { found.append(post.description) }
        }
        return .success(found.joined(separator: "\n"))
    }

    private func typed(
        _ text: String, _ limit: Int, _ mistake: FieldMistake?
    ) -> Result<String, WrongField> {
        (mistake ?? FieldMistake.tooLong(name, text, limit)).map(wrong) ?? .success(text)
    }

    private func wrong(_ mistake: FieldMistake) -> Result<String, WrongField> {
        .failure(WrongField(mistake: mistake))
    }
}

extension FieldMistake {
    fileprivate static func empty(_ field: Procedure.Field) -> FieldMistake {
        FieldMistake(
            field.name, zh: "“\(field.words.zh)”不能空着。",
            en: "“\(field.words.en)” is to be filled in.")
    }

    static func noSuchPost(_ field: String, _ text: String) -> FieldMistake {
        FieldMistake(field, zh: "没有“\(text)”这个岗位。", en: "There is no post “\(text)”.")
    }
}

extension Matter {
    /// Hash of the text signatures are bound to, as its fields stand; empty where there is none.
    func version(_ procedure: Procedure) -> String {
        let fields = procedure.steps.flatMap(\.fields).filter(\.isPaper)
        guard !fields.isEmpty else { return "" }
        let values = values
        var names: Set<String> = []
        let parts = fields.filter { names.insert($0.name).inserted }.flatMap { field in
            let files =
                statements.reversed().map { statement in
                    statement.files.filter { $0.field == field.name }.map(\.sha256)
                }.first { !$0.isEmpty } ?? []
            return [field.name, values[field.name] ?? ""] + files
        }
        return hexadecimal(sha256(parts.joined(separator: "\u{1f}").utf8))
    }
}
