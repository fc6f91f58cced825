import Lists

/// Who bears a duty, within one organisation, and for how long; or why nobody does.
struct Bearing: Sendable {
    struct Share: Sendable {
        var key: BearerKey
        var post: Post?
        var life: Life
    }

    var shares: [Share] = []
    var note: StandingNote.Kind?
}

/// The posts and neighbours of one organisation, asked who bears what.
struct BearerFinder: Sendable {
    let organisation: Organisation
    let subordinates: [Organisation]
    let principals: [Post]
    let members: [Post]
    let posts: [Post]

    init(_ situation: Situation) {
        organisation = situation.organisation
        subordinates = situation.subordinates
        posts = situation.posts.filter { $0.organisation == situation.organisation.id }
            .sorted { ($0.rank, $0.founded, $0.id) < ($1.rank, $1.founded, $1.id) }
        members = posts.filter { $0.role == .member }
        principals = Self.firsts(of: posts.filter { $0.role == .principal })
    }

    /// The first principal post at any time: a later one only where it does not overlap.
    private static func firsts(of posts: [Post]) -> [Post] {
        var chosen: [Post] = []
        for post in posts where !chosen.contains(where: { $0.life.meets(post.life) }) {
            chosen.append(post)
        }
        return chosen
    }

    /// The bearers, here, of a duty of this organisation's own list.
    func own(_ bearer: Bearer, life: Life) -> Bearing {
        switch bearer.role {
        case .collective: return whole(life)
        case .principal: return holders(principals, life)
        case .member: return holders(members, life)
        case .person: return persons(bearer.text ?? "", life)
        case .organisation:
            let subject = Subject(bearer.text ?? "", in: organisation.level)
            if subject == .own { return whole(life) }
            let isHere = subordinates.contains { subject.means($0, below: organisation) }
            return Bearing(note: isHere ? nil : .noSubject)
        }
    }

    /// The bearers, here, of a duty in a list of a committee above: only what it names.
    func named(_ bearer: Bearer, by committee: Organisation, life: Life) -> Bearing {
        guard let words = bearer.text, bearer.role == .organisation || bearer.role == .person
        else { return Bearing() }
        let subject = Subject(words, in: committee.level)
        guard subject.means(organisation, below: committee) else { return Bearing() }
        if bearer.role == .organisation { return whole(life) }
        guard subject != .named(words) else { return Bearing() }
        let people = posts(named: words)
        return people.isEmpty ? Bearing(note: .noPost) : holders(people, life)
    }

    private func whole(_ life: Life) -> Bearing {
        Bearing(shares: [.init(key: BearerKey(organisation.id), post: nil, life: life)])
    }

    private func holders(_ posts: [Post], _ life: Life) -> Bearing {
        let shares = posts.map { post in
            Bearing.Share(
                key: BearerKey(organisation.id, post.id), post: post,
                life: life.cut(from: post.founded, until: post.dissolved))
        }
        return Bearing(shares: shares, note: shares.isEmpty ? .noPost : nil)
    }

    private func persons(_ words: String, _ life: Life) -> Bearing {
        if case .below(let family) = Subject(words, in: organisation.level),
            family.kinds != [.discipline]
        {
            let subject = Subject.below(family)
            let isHere = subordinates.contains { subject.means($0, below: organisation) }
            return Bearing(note: isHere ? nil : .noSubject)
        }
        let found = posts(named: words)
        return found.isEmpty ? Bearing(note: .noSubject) : holders(found, life)
    }

    /// The posts that words name by role or by title.
    func posts(named words: String) -> [Post] {
        let byTitle = posts.filter { $0.isTitled(words) }
        if !byTitle.isEmpty { return byTitle }
        if words.holds("其他"), words.holds(anyOf: Self.memberWords) { return members }
        if words.holds(anyOf: Self.memberWords), !words.holds("主要负责") {
            return posts.filter { $0.role != .staff }
        }
        if words.holds(anyOf: Self.principalWords), !words.holds(anyOf: Self.otherSecretaries) {
            return principals
        }
        return words.holds("分管") ? members : []
    }

    private static let memberWords = [
        "成员", "常委", "班子", "委委员", "会委员", "其他委员", "各委员", "全体委员", "领导干部", "负责同志",
        "领导同志",
    ]
    private static let principalWords = ["书记", "主要负责", "一把手", "第一责任人", "班长"]
    private static let otherSecretaries = ["副书记", "纪委", "纪工委", "纪检", "政法委"]
}

extension Post {
    var life: Life { Life(from: founded, until: dissolved) }

    /// Whether words name this post: the title, with or without the committee's own name.
    fileprivate func isTitled(_ words: String) -> Bool {
        let levels = ["省", "市", "县", "区", "镇", "乡", "街道", "办事处", "村", "党委", "党工委", "委"]
        let (mine, theirs) = (title.without(levels), words.without(levels))
        guard mine != "书记", theirs != "书记", !mine.isEmpty, !theirs.isEmpty else {
            return title == words
        }
        return title == words || mine == theirs || theirs.utf8.count >= 6 && mine.holds(theirs)
            || title.holds("纪") && words.holds("纪") && mine.holds("书记") && theirs.holds("书记")
    }
}
