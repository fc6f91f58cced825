import Duties
import Lists

/// What stands plain in an entry is chosen among what the system knows, never typed: a name that
/// slipped in could not be erased (decision 0003).
extension Office {
    /// A record may satisfy only duties of bearers in the caller's view.
    func check(_ claim: Claim, _ caller: Caller, _ reading: any Reading) throws {
        let ground = try grounds.ground(reading)
        guard
            let bearer = try ground.organisation(claim.bearer.organisation, reading),
            caller.scope.sees(bearer),
            let line = try registers.edition(claim.duty.edition, reading)?.lines[claim.duty.duty]
        else {
            throw OfficeError.invalid([
                FieldMistake(
                    "tokens", zh: "所选职责不在您的范围内，或清单里没有：\(claim.duty.duty)。",
                    en: "Not a duty in your view, or not in the list: \(claim.duty.duty).")
            ])
        }
        let situation = try ground.situation(of: bearer, self, reading)
        let posts = situation.posts
        if let post = claim.bearer.post, !posts.contains(where: { $0.id == post }) {
            throw OfficeError.noBearer(post.description, bearer, posts)
        }
        if let wrong = line.duty.wrongBearer(claim.bearer, bearer, posts) { throw wrong }
        guard let counterpart = claim.counterpart else { return }
        let known = situation.counterparts(of: line.duty)
        guard known.contains(counterpart) else {
            throw OfficeError.invalid([
                FieldMistake(
                    "tokens", zh: "“\(counterpart)”不是这项职责的对象；可选：\(known.joined(separator: "、"))。",
                    en:
                        "“\(counterpart)” is not whom this duty is owed to; there are: \(known.joined(separator: ", "))."
                )
            ])
        }
    }

    /// A post's title or an organisation's name, found by title, identifier, code or name.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` listing the posts there are.
    func behalf(
        _ text: String, _ organisation: Organisation, _ caller: Caller, _ reading: any Reading
    ) throws -> String {
        let wanted = text.trimmed
        guard !wanted.isEmpty else { return "" }
        let posts = try reading.posts(.one(organisation), caller.scope)
        if let post = posts.first(where: { $0.title == wanted || $0.id.description == wanted }) {
            return post.title
        }
        if wanted == organisation.name { return wanted }
        if let other = try reading.organisation(code: wanted, caller.scope) { return other.name }
        let below = try reading.children(of: organisation, caller.scope)
        if below.contains(where: { $0.name == wanted }) { return wanted }
        let titles = posts.map(\.title).joined(separator: "、")
        throw OfficeError.invalid([
            FieldMistake(
                "onBehalfOf", zh: "“\(wanted)”不是\(organisation.name)的岗位或所辖组织；岗位有：\(titles)。",
                en:
                    "“\(wanted)” is no post of \(organisation.code) nor a unit below it; its posts are: \(titles)."
            )
        ])
    }
}

extension Situation {
    /// By name, whom a duty may be owed to one by one.
    fileprivate func counterparts(of duty: Duty) -> [String] {
        duty.counterparts.map { $0.text } + posts.map { $0.title }
            + posts.flatMap { $0.portfolios }.map { $0.name } + subordinates.map { $0.name }
    }
}

extension Duty {
    /// A principal's or a member's duty is owed by a post, a collective's by the organisation.
    func wrongBearer(
        _ key: BearerKey, _ organisation: Organisation, _ posts: [Post]
    ) -> OfficeError? {
        switch (bearer.role, key.post) {
        case (.principal, nil), (.member, nil), (.collective, .some):
            .noBearer(organisation.code, organisation, posts)
        default: nil
        }
    }
}

extension NewRecord {
    /// One claim for a duty of a bearer: an event counts once, in the window named if one is.
    var claims: [Claim] {
        tokens.compactMap { ObligationToken($0) }
            .sorted { $0.window != nil && $1.window == nil }
            .firstOfEach { token in
                var named = token
                named.window = nil
                return named
            }.map(\.claim)
    }
}

extension Sequence {
    /// The first element of each key, in order.
    func firstOfEach<Key: Hashable>(_ key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}

extension NewEvidence {
    /// The media type, where it is one; a browser may claim anything.
    var plainType: String {
        let isPlain = type.utf8.allSatisfy {
            (0x61...0x7a).contains($0) || (0x30...0x39).contains($0)
                || [0x2b, 0x2d, 0x2e, 0x2f].contains($0)
        }
        return isPlain && type.utf8.count <= 80 && type.contains("/")
            ? type : "application/octet-stream"
    }
}
