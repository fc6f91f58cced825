import Lists

/// One of those a duty is owed to, or everyone at once.
struct Lane {
    /// Nil where the duty is owed once.
    let counterpart: String?
    let life: Life
}

extension BearerFinder {
    /// With whom a duty is to be done, one by one.
    ///
    /// Words for the leading group become its member posts, words for those below become the
    /// subordinates, words for what a post is in charge of become its portfolio; whoever else the
    /// text names stands for himself.
    func lanes(of assignment: Assignment) -> [Lane] {
        let life = assignment.life
        guard assignment.per == .counterpart, !assignment.counterparts.isEmpty else {
            return [Lane(counterpart: nil, life: life)]
        }
        var lanes: [Lane] = []
        for named in assignment.counterparts {
            for part in named.text.counterpartParts {
                let found = expand(part, for: assignment)
                let fallback = [Lane(counterpart: part, life: life)]
                for lane in found.isEmpty ? fallback : found
                where !lanes.contains(where: { $0.counterpart == lane.counterpart }) {
                    lanes.append(lane)
                }
            }
        }
        return lanes.filter { !$0.life.isEmpty }
    }

    private func expand(_ words: String, for assignment: Assignment) -> [Lane] {
        let life = assignment.life
        if words.holds(anyOf: String.portfolioWords) || assignment.meansOwnUnits(words) {
            let names = assignment.post?.portfolioNames(meantBy: words) ?? []
            return names.map { Lane(counterpart: $0, life: life) }
        }
        if case .below(let family) = Subject(words, in: organisation.level) {
            let below = subordinates.filter {
                Subject.below(family).means($0, below: organisation)
            }
            return below.map {
                Lane(counterpart: $0.name, life: life.cut(from: $0.founded, until: $0.dissolved))
            }
        }
        guard words.holds(anyOf: ["成员", "委员", "常委", "班子"]) else { return [] }
        let others = members.filter { $0.id != assignment.bearer.post }
        return others.map {
            Lane(counterpart: $0.title, life: life.cut(from: $0.founded, until: $0.dissolved))
        }
    }
}

extension Assignment {
    /// In a member's own part, 领导班子成员 are those of the units in its charge, not its colleagues.
    fileprivate func meansOwnUnits(_ words: String) -> Bool {
        post?.role == .member && post?.portfolios.isEmpty == false && words == "领导班子成员"
    }
}

extension Post {
    /// The units of the kinds of portfolio that words name; of any kind where none fits.
    fileprivate func portfolioNames(meantBy words: String) -> [String] {
        var kinds: [Portfolio.Kind] = []
        if words.holds("分管") { kinds.append(.inCharge) }
        if words.holds("联系") { kinds.append(.liaison) }
        if words.holds(anyOf: ["分包", "包联", "包村", "包片", "挂包", "挂点"]) { kinds.append(.assigned) }
        let meant = portfolios.filter { kinds.contains($0.kind) }
        return (meant.isEmpty ? portfolios : meant).map(\.name)
    }
}

extension String {
    fileprivate static let portfolioWords = [
        "分管", "联系", "分包", "包联", "包村", "包片", "挂包", "挂点", "职责范围",
    ]

    /// 班子成员和下一级主要负责人 → two; 分管部门和单位的领导班子成员 is one phrase.
    fileprivate var counterpartParts: [String] {
        if holds(anyOf: Self.portfolioWords) { return [self] }
        let parts = split { "、，和及与".contains($0) }.map { String($0) }
        return parts.isEmpty ? [self] : parts
    }
}
