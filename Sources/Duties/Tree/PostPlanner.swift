import Lists

/// Works out what the rows of posts would change; several rows of one post name its holders.
struct PostPlanner {
    private let rows: [TreeRow]
    private let now: TreeNow
    private let known: [String: Organisation]
    private let posts: [Place: Post]
    private let running: [PostID: [Appointment]]
    /// Days of the organisations the same file founds.
    private let founded: [String: Day]
    private(set) var lines: [TreePlan.Line] = []
    private(set) var unchanged = 0
    private(set) var mistakes: [SheetMistake] = []
    private var told: Set<SheetMistake> = []
    /// The last rank in each organisation, with those the file adds.
    private var ranks: [String: Int] = [:]

    private struct Place: Hashable {
        let code: String
        let title: String
    }

    init(_ rows: [TreeRow], _ now: TreeNow, founded: [String: Day]) {
        self.rows = rows
        self.now = now
        self.founded = founded
        known = Dictionary(
            now.organisations.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let codes = Dictionary(
            now.organisations.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
        posts = Dictionary(
            now.posts.filter { $0.dissolved == nil }.compactMap { post in
                codes[post.organisation].map { (Place(code: $0, title: post.title), post) }
            }, uniquingKeysWith: { first, _ in first })
        running = Dictionary(
            grouping: now.appointments.filter { $0.last.map { $0 >= now.day } ?? true },
            by: \.post)
        for (place, post) in posts { ranks[place.code] = max(ranks[place.code] ?? 0, post.rank) }
    }

    mutating func plan() {
        var order: [Place] = []
        var groups: [Place: [TreeRow]] = [:]
        for row in rows {
            guard let place = place(row) else { continue }
            if groups[place] == nil { order.append(place) }
            groups[place, default: []].append(row)
        }
        for place in order { plan(place, groups[place] ?? []) }
    }

    private mutating func place(_ row: TreeRow) -> Place? {
        guard let code = row[.organisation] else {
            wrong(row, .organisation, .empty)
            return nil
        }
        guard let title = row[.title] else {
            wrong(row, .title, .empty)
            return nil
        }
        guard founded[code] != nil || known[code].map({ $0.dissolved == nil }) == true else {
            wrong(row, .organisation, .noParent)
            return nil
        }
        return Place(code: code, title: title)
    }

    private mutating func plan(_ place: Place, _ rows: [TreeRow]) {
        guard let first = rows.first else { return }
        let before = (lines.count, mistakes.count)
        for row in rows.dropFirst() { refuseContradiction(row, first) }
        if let post = posts[place] {
            change(post, first)
            hold(post, place, rows)
        } else {
            found(place, first, rows)
        }
        if before == (lines.count, mistakes.count) { unchanged += rows.count }
    }

    /// Rows after the first repeat what the post is, or say nothing of it.
    private mutating func refuseContradiction(_ row: TreeRow, _ first: TreeRow) {
        for column in [TreeColumn.role, .rank, .inCharge, .liaison, .assigned, .postFounded] {
            if let value = row[column], value != first[column] {
                wrong(row, column, .otherThanAbove)
            }
        }
    }

    private mutating func change(_ post: Post, _ row: TreeRow) {
        var after = post
        after.role = role(row) ?? post.role
        after.rank = rank(row) ?? post.rank
        after.portfolios = portfolios(row, post.portfolios)
        if let day = day(row, .postFounded), day != post.founded {
            wrong(row, .postFounded, .fixed(post.founded.description))
        }
        if after != post { add(row, .changePost(post, after)) }
    }

    private mutating func found(_ place: Place, _ row: TreeRow, _ rows: [TreeRow]) {
        if row[.role] == nil { wrong(row, .role, .empty) }
        let start = day(row, .postFounded) ?? founded[place.code] ?? day(row, .from) ?? now.day
        guard let role = role(row) else { return }
        let rank = rank(row) ?? (ranks[place.code] ?? 0) + 1
        ranks[place.code] = max(ranks[place.code] ?? 0, rank)
        add(
            row,
            .foundPost(
                .init(
                    code: place.code, title: place.title, role: role,
                    rank: rank,
                    portfolios: portfolios(row, []), founded: start)))
        for row in rows {
            for holder in TreeWords.names(row[.holder] ?? "") {
                appoint(holder, to: place, row, notBefore: start)
            }
        }
    }

    /// Holders the rows name and the post has not yet come in; those they do not name go out.
    private mutating func hold(_ post: Post, _ place: Place, _ rows: [TreeRow]) {
        let named = rows.filter { $0[.holder] != nil }
        guard let first = named.first else { return }
        let there = running[post.id] ?? []
        let before = mistakes.count
        var staying: Set<String> = []
        var starts: [Day] = []
        for row in named {
            for holder in TreeWords.names(row[.holder] ?? "") {
                staying.insert(holder)
                if let held = there.first(where: { $0.holder == holder }) {
                    if let day = day(row, .from), day != held.from {
                        wrong(row, .from, .fixed(held.from.description))
                    }
                } else if let from = appoint(holder, to: place, row, notBefore: post.founded) {
                    starts.append(from)
                }
            }
        }
        guard mistakes.count == before else { return }
        for leaving in there where !staying.contains(leaving.holder) && leaving.last == nil {
            let last = starts.min().map { $0 + -1 } ?? now.day
            guard last >= leaving.from else {
                wrong(first, .from, .beforePredecessor(leaving.from.description))
                continue
            }
            add(first, .end(leaving, last: last))
        }
    }

    @discardableResult
    private mutating func appoint(
        _ holder: String, to place: Place, _ row: TreeRow, notBefore start: Day
    ) -> Day? {
        guard row[.from] != nil else {
            wrong(row, .from, .empty)
            return nil
        }
        guard let from = day(row, .from) else { return nil }
        guard from >= start else {
            wrong(row, .from, .beforePost(start.description))
            return nil
        }
        add(row, .appoint(code: place.code, title: place.title, holder: holder, from: from))
        return from
    }
}

extension PostPlanner {
    private mutating func role(_ row: TreeRow) -> Post.Role? {
        guard let word = row[.role] else { return nil }
        let role = TreeWords.role(word)
        if role == nil { wrong(row, .role, .word(TreeWords.roleWords, Post.Role.self)) }
        return role
    }

    private mutating func rank(_ row: TreeRow) -> Int? {
        guard let text = row[.rank] else { return nil }
        guard let rank = Int(text), (1...999).contains(rank) else {
            wrong(row, .rank, .notARank)
            return nil
        }
        return rank
    }

    /// Each kind as its cell says; as before where the cell is empty.
    private func portfolios(_ row: TreeRow, _ before: [Portfolio]) -> [Portfolio] {
        let columns: [(TreeColumn, Portfolio.Kind)] = [
            (.inCharge, .inCharge), (.liaison, .liaison), (.assigned, .assigned),
        ]
        let after = columns.flatMap { column, kind in
            guard let cell = row[column] else { return before.filter { $0.kind == kind } }
            return TreeWords.names(cell).map { Portfolio(kind: kind, name: $0) }
        }
        let isSame = columns.allSatisfy { _, kind in
            after.filter { $0.kind == kind } == before.filter { $0.kind == kind }
        }
        return isSame ? before : after
    }

    private mutating func day(_ row: TreeRow, _ column: TreeColumn) -> Day? {
        guard let text = row[column] else { return nil }
        let day = TreeWords.day(text)
        if day == nil { wrong(row, column, .notADay) }
        return day
    }

    private mutating func add(_ row: TreeRow, _ act: TreePlan.Act) {
        lines.append(.init(sheet: .posts, row: row.number, act: act))
    }

    private mutating func wrong(_ row: TreeRow, _ column: TreeColumn, _ message: Message) {
        let mistake = SheetMistake(
            sheet: .posts, row: row.number, column: column, value: row[column] ?? "",
            message: message)
        if told.insert(mistake).inserted { mistakes.append(mistake) }
    }
}

extension Message {
    fileprivate static let otherThanAbove = Message(
        zh: "与上面同一岗位那一行不一致；写得一样，或留空。",
        en: "Not as in the row above of the same post; write the same, or leave it empty.")
    fileprivate static let notARank = Message(
        zh: "排序写 1 到 999 的整数。", en: "A rank is a whole number from 1 to 999.")
    fileprivate static func beforePost(_ day: String) -> Message {
        Message(
            zh: "岗位 \(day) 才设立；写不早于它的日期。",
            en: "The post is founded on \(day); write no earlier day.")
    }
    fileprivate static func beforePredecessor(_ day: String) -> Message {
        Message(
            zh: "前任 \(day) 才任职；写晚于它的日期。",
            en: "The one before began on \(day); write a later day.")
    }
}
