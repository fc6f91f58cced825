import Lists

/// Works out what the rows of organisations would change.
struct TreePlanner {
    private let rows: [TreeRow]
    private let now: TreeNow
    private let known: [String: Organisation]
    private let codes: [OrganisationID: String]
    private(set) var lines: [TreePlan.Line] = []
    private(set) var unchanged = 0
    private(set) var mistakes: [SheetMistake] = []
    /// The days of those to be founded, by code.
    private(set) var founded: [String: Day] = [:]
    /// The parent's code of everything, as it will be.
    private var parents: [String: String] = [:]
    private var seen: Set<String> = []

    init(_ rows: [TreeRow], _ now: TreeNow) {
        self.rows = rows
        self.now = now
        known = Dictionary(
            now.organisations.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        codes = Dictionary(
            now.organisations.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
        for organisation in now.organisations {
            parents[organisation.code] =
                organisation.parent.flatMap { codes[$0] } ?? now.hiddenParents[organisation.id]
        }
    }

    mutating func plan() {
        let coming = Set(rows.compactMap { $0[.code] })
        for row in rows { plan(row, coming) }
        refuseCycles()
        let depths = depths()
        lines = lines.enumerated().sorted {
            (depths[$0.element.act.code ?? ""] ?? 0, $0.offset)
                < (depths[$1.element.act.code ?? ""] ?? 0, $1.offset)
        }.map(\.element)
    }

    private mutating func plan(_ row: TreeRow, _ coming: Set<String>) {
        guard let code = row[.code] else { return wrong(row, .code, .empty) }
        guard seen.insert(code).inserted else { return wrong(row, .code, .twice) }
        let parent = row[.parent]
        if let parent, known[parent] == nil, !coming.contains(parent),
            known[code].flatMap({ now.hiddenParents[$0.id] }) != parent
        {
            return wrong(row, .parent, .noParent)
        }
        if let organisation = known[code] {
            change(organisation, row)
        } else {
            found(code, row)
        }
    }

    private mutating func found(_ code: String, _ row: TreeRow) {
        let before = mistakes.count
        if !Organisation.isCode(code) { wrong(row, .code, .notACode) }
        if now.taken.contains(code) { wrong(row, .code, .taken) }
        for column in [TreeColumn.name, .kind, .level, .parent, .founded] where row[column] == nil {
            wrong(row, column, .empty)
        }
        let kind = self.kind(row)
        let level = self.level(row)
        let day = self.day(row)
        guard before == mistakes.count, let name = row[.name], let parent = row[.parent],
            let kind, let level, let day
        else { return }
        parents[code] = parent
        founded[code] = day
        add(
            row,
            .found(
                .init(
                    code: code, name: name, kind: kind, level: level, parent: parent, founded: day))
        )
    }

    private mutating func change(_ organisation: Organisation, _ row: TreeRow) {
        guard organisation.dissolved == nil else { return wrong(row, .code, .dissolved) }
        let before = (lines.count, mistakes.count)
        if let day = day(row), day != organisation.founded {
            wrong(row, .founded, .fixed(organisation.founded.description))
        }
        if let name = row[.name], name != organisation.name {
            add(row, .rename(organisation, name))
        }
        let kind = self.kind(row) ?? organisation.kind
        let level = self.level(row) ?? organisation.level
        if (kind, level) != (organisation.kind, organisation.level) {
            add(row, .classify(organisation, kind, level))
        }
        if let parent = row[.parent], parent != parents[organisation.code] {
            parents[organisation.code] = parent
            add(row, .move(organisation, parent))
        }
        if before == (lines.count, mistakes.count) { unchanged += 1 }
    }

    private mutating func kind(_ row: TreeRow) -> Organisation.Kind? {
        guard let word = row[.kind] else { return nil }
        let kind = TreeWords.kind(word)
        if kind == nil { wrong(row, .kind, .word(TreeWords.kindWords, Organisation.Kind.self)) }
        return kind
    }

    private mutating func level(_ row: TreeRow) -> Organisation.Level? {
        guard let word = row[.level] else { return nil }
        let level = TreeWords.level(word)
        if level == nil { wrong(row, .level, .word(TreeWords.levelWords, Organisation.Level.self)) }
        return level
    }

    private mutating func day(_ row: TreeRow) -> Day? {
        guard let text = row[.founded] else { return nil }
        let day = TreeWords.day(text)
        if day == nil { wrong(row, .founded, .notADay) }
        return day
    }

    private mutating func add(_ row: TreeRow, _ act: TreePlan.Act) {
        lines.append(.init(sheet: .organisations, row: row.number, act: act))
    }

    private mutating func wrong(_ row: TreeRow, _ column: TreeColumn, _ message: Message) {
        mistakes.append(
            SheetMistake(
                sheet: .organisations, row: row.number, column: column,
                value: row[column] ?? "", message: message))
    }

    /// Nobody may come to stand below himself.
    private mutating func refuseCycles() {
        for row in rows {
            guard let code = row[.code], row[.parent] != nil else { continue }
            var above = parents[code]
            var steps = 0
            while let next = above, next != code, steps < 100 {
                above = parents[next]
                steps += 1
            }
            if above == code { wrong(row, .parent, .cycle) }
        }
    }

    /// How deep each will stand; a hundred at most, so that a cycle ends too.
    private func depths() -> [String: Int] {
        var depths: [String: Int] = [:]
        for code in parents.keys {
            var (depth, above) = (0, parents[code])
            while let next = above, depth < 100 {
                if let known = depths[next] {
                    depth += known + 1
                    break
                }
                depth += 1
                above = parents[next]
            }
            depths[code] = depth
        }
        return depths
    }
}

extension TreePlan.Act {
    /// The organisation that is founded, moved or changed.
    fileprivate var code: String? {
        switch self {
        case .found(let node): node.code
        case .rename(let organisation, _), .classify(let organisation, _, _),
            .move(let organisation, _):
            organisation.code
        default: nil
        }
    }
}

extension Organisation {
    /// Lower-case letters, digits and hyphens, at most 64: it stands in addresses.
    package static func isCode(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
            }
    }
}

extension Message {
    static let empty = Message(zh: "不能空着。", en: "Fill this in.")
    static let twice = Message(
        zh: "这个编码上面已有一行；每个组织只写一行。",
        en: "The code stands in a row above already; one row an organisation.")
    static let notACode = Message(
        zh: "编码用小写字母、数字和短横，不超过 64 个。",
        en: "A code is lower-case letters, digits and hyphens, at most 64.")
    static let taken = Message(
        zh: "这个编码已有别的组织在用，换一个。", en: "Another organisation has this code; choose another.")
    static let dissolved = Message(
        zh: "这个组织已经撤销；删去这一行，或换一个编码新设。",
        en: "That organisation is dissolved; drop the row, or found another under a new code.")
    static let noParent = Message(
        zh: "表里和看得到的组织里都没有这个编码；写已有组织的编码，或在表里加上它。",
        en: "No such code in the sheet or in view; write one that exists, or add its row.")
    static let cycle = Message(
        zh: "照这样，它会成为自己的下级；改上级编码。",
        en: "It would come to stand below itself; write another parent.")
    static let notADay = Message(
        zh: "不是日期；写作 2026-02-01。", en: "No day; write it as 2026-02-01.")
    static func fixed(_ day: String) -> Message {
        Message(
            zh: "已经记为 \(day)，不能改；写 \(day) 或留空。",
            en: "Stands as \(day) and does not change; write \(day), or leave it empty.")
    }
    static func word<Value: RawRepresentable<String> & CaseIterable>(
        _ words: String, _ values: Value.Type
    ) -> Message {
        let codes = values.allCases.map(\.rawValue).joined(separator: ", ")
        return Message(zh: "没有这种；可写：\(words)。", en: "No such word; write one of: \(codes).")
    }
}
