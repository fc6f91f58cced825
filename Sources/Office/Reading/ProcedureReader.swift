import Duties
package import Lists
import Yams

/// What is wrong in a procedure's file, with the place in it.
package struct ProcedureError: Error, Hashable, Sendable {
    package var file: String
    /// From 1; 0 where the file as a whole is meant.
    package var line: Int
    /// `steps.sign.by`.
    package var place: String
    package var message: Message

    package init(file: String, line: Int, place: String, message: Message) {
        self.file = file
        self.line = line
        self.place = place
        self.message = message
    }
}

/// A value of a procedure's file that knows where it stands.
struct PlacedNode {
    let file: String
    let place: String
    let node: Node

    var line: Int { node.mark?.line ?? 0 }

    static func reading(_ text: String, file: String) throws -> PlacedNode {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                throw ProcedureError(
                    file: file, line: 0, place: "",
                    message: Message(zh: "文件是空的。", en: "The file is empty."))
            }
            return PlacedNode(file: file, place: "", node: node)
        } catch let error as YamlError {
            throw ProcedureError(
                file: file, line: 0, place: "",
                message: Message(zh: "不是 YAML：\(error)", en: "This is not YAML: \(error)"))
        }
    }

    func flaw(_ zh: String, _ en: String) -> ProcedureError {
        ProcedureError(file: file, line: line, place: place, message: Message(zh: zh, en: en))
    }

    private func inner(_ name: String, _ node: Node) -> PlacedNode {
        PlacedNode(file: file, place: place.isEmpty ? name : "\(place).\(name)", node: node)
    }

    /// Keys with their values, in the order they are written.
    ///
    /// - Throws: ``ProcedureError`` for a key twice, or one that is none of these.
    func members(_ known: Set<String>? = nil) throws -> [(name: String, value: PlacedNode)] {
        guard case .mapping(let mapping) = node else {
            throw flaw("这里应当是一组键和值。", "Keys and values belong here.")
        }
        return try mapping.map { key, value in
            let name = key.scalar?.string ?? ""
            let member = inner(name, value)
            if let known, !known.contains(name) {
                throw member.flaw("没有“\(name)”这个键。", "There is no key “\(name)” here.")
            }
            return (name, member)
        }
    }

    func member(_ name: String) throws -> PlacedNode? {
        try members().first { $0.name == name }?.value
    }

    func needed(_ name: String) throws -> PlacedNode {
        guard let found = try member(name) else {
            throw flaw("缺少“\(name)”。", "“\(name)” is missing.")
        }
        return found
    }

    func text() throws -> String {
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw flaw("这里应当是文字。", "A text belongs here.")
        }
        return text
    }

    func texts() throws -> [String] {
        guard case .sequence(let sequence) = node else { return [try text()] }
        return try sequence.map { try inner("\($0)", $0).text() }
    }

    func yes() throws -> Bool {
        switch try text() {
        case "true": true
        case "false": false
        default: throw flaw("这里应当是 true 或 false。", "True or false belongs here.")
        }
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ type: Choice.Type
    ) throws -> Choice {
        let text = try text()
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw flaw("没有“\(text)”；可以是：\(known)。", "There is no “\(text)”; there are: \(known).")
        }
        return choice
    }

    /// `{zh: …, en: …}` or the same two keys among others.
    func words() throws -> Message {
        Message(zh: try needed("zh").text(), en: try needed("en").text())
    }
}

extension Procedure {
    private static let keys: Set = [
        "id", "system", "zh", "en", "about", "clauses", "basis", "label", "record", "actions",
        "leads-to", "parties", "steps",
    ]

    /// Reads a procedure as it ships.
    init(_ node: PlacedNode) throws {
        _ = try node.members(Self.keys)
        self.init(
            id: try node.needed("id").text(), system: try node.needed("system").text(),
            name: try node.words(), about: try node.needed("about").words(),
            clauses: try node.needed("clauses").texts(), basis: try node.needed("basis").words(),
            label: try node.needed("label").choice(Label.self),
            record: try node.needed("record").text(),
            actions: try node.needed("actions").texts().map {
                guard let kind = Action.Kind(rawValue: $0) else {
                    throw try node.needed("actions").flaw(
                        "没有“\($0)”这种职责行为。", "There is no action “\($0)”.")
                }
                return kind
            },
            parties: try node.needed("parties").members().map { try Party($0.name, $0.value) },
            steps: try node.needed("steps").members().map { try Step($0.name, $0.value) },
            leadsTo: try node.member("leads-to")?.texts() ?? [])
    }
}

extension Procedure.Party {
    init(_ name: String, _ node: PlacedNode) throws {
        _ = try node.members(["who", "of", "zh", "en"])
        self.init(
            name: name, words: try node.words(), who: try node.needed("who").choice(Who.self),
            of: try node.member("of")?.text() ?? "owner")
    }
}

extension Procedure.Step {
    private static let keys: Set = [
        "zh", "en", "by", "fields", "guards", "within", "from", "until", "then", "each", "only",
        "except",
    ]

    init(_ name: String, _ node: PlacedNode) throws {
        _ = try node.members(Self.keys)
        let (then, chooses) = try Self.branches(try node.needed("then"))
        self.init(
            name: name, words: try node.words(), by: try node.needed("by").texts(),
            fields: try node.member("fields")?.members().map {
                try Procedure.Field($0.name, $0.value)
            } ?? [],
            guards: try node.member("guards")?.texts().map { text in
                let parts = text.split(separator: " ").map(String.init)
                return Procedure.GuardUse(parts[0], Array(parts.dropFirst()))
            } ?? [],
            limit: try Procedure.StepLimit(node), then: then, chooses: chooses,
            isEach: try node.member("each")?.yes() ?? false,
            only: try node.member("only")?.text(), except: try node.member("except")?.text())
    }

    /// `finished`, `[a, b]`, or `{field: {option: …}}`.
    private static func branches(
        _ node: PlacedNode
    ) throws -> ([Procedure.Branch], String?) {
        guard case .mapping = node.node else {
            return ([Procedure.Branch(next: try next(node))], nil)
        }
        guard let (name, options) = try node.members().first else {
            throw node.flaw("没写下一步。", "It does not say what comes next.")
        }
        return (
            try options.members().map {
                Procedure.Branch(option: $0.name, next: try next($0.value))
            }, name
        )
    }

    private static func next(_ node: PlacedNode) throws -> Procedure.Next {
        switch try node.texts() {
        case ["finished"]: .finished
        case ["stopped"]: .stopped
        case let names: .steps(names)
        }
    }
}

extension Procedure.StepLimit {
    /// Nil where none of its keys stands.
    init?(_ node: PlacedNode) throws {
        let parts = try ["within", "from", "until"].map { try node.member($0)?.text() }
        guard parts.contains(where: { $0 != nil }) else { return nil }
        self.init(within: parts[0], from: parts[1], until: parts[2])
    }
}

extension Procedure.Field {
    private static let keys: Set = [
        "is", "zh", "en", "help", "options", "optional", "paper", "names", "draft",
    ]

    init(_ name: String, _ node: PlacedNode) throws {
        _ = try node.members(Self.keys)
        self.init(
            name: name, kind: try node.needed("is").choice(Kind.self), words: try node.words(),
            help: try node.member("help")?.words(),
            options: try node.member("options")?.members().map {
                Option(name: $0.name, words: try Message(pair: $0.value))
            } ?? [],
            isRequired: try !(node.member("optional")?.yes() ?? false),
            isPaper: try node.member("paper")?.yes() ?? false,
            names: try node.member("names")?.text(), draft: try node.member("draft")?.text())
    }
}

extension Message {
    /// `[中文, English]`.
    fileprivate init(pair node: PlacedNode) throws {
        let both = try node.texts()
        guard both.count == 2 else {
            throw node.flaw("写成 [中文, English]。", "Write it as [中文, English].")
        }
        self.init(zh: both[0], en: both[1])
    }
}
