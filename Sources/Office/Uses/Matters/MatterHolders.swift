import Duties
import Lists

// Who the parties of a procedure are in the tree.
extension Office {
    /// Those a party is now; none for a post or an organisation no field has named yet.
    func holders(
        of party: Procedure.Party, _ procedure: Procedure, _ owner: Organisation,
        _ named: [String: String], _ known: [Matter.Holder], _ reading: any Reading
    ) throws -> [Matter.Holder] {
        if party.who == .post {
            guard let post = named[party.name] else { return [] }
            let place = try place(party, procedure, owner, named, known, reading) ?? owner
            return [Matter.Holder(party: party.name, organisation: place.id, post: PostID(post))]
        }
        if party.of == "discipline" { return [try discipline(party, of: owner, reading)] }
        guard let place = try place(party, procedure, owner, named, known, reading) else {
            return []
        }
        let posts = try reading.posts(.one(place), .everything).filter { $0.dissolved == nil }
        let made = { (post: PostID?) in
            Matter.Holder(party: party.name, organisation: place.id, post: post)
        }
        switch party.who {
        case .principal: return [made(posts.first { $0.role == .principal }?.id)]
        case .group: return posts.filter { $0.role != .staff }.map { made($0.id) }
        default: return [made(nil)]
        }
    }

    private func place(
        _ party: Procedure.Party, _ procedure: Procedure, _ owner: Organisation,
        _ named: [String: String], _ known: [Matter.Holder], _ reading: any Reading
    ) throws -> Organisation? {
        switch party.of {
        case "owner": return owner
        case "superior":
            guard
                let parent = try owner.parent.flatMap({ try reading.organisation($0, .everything) })
            else { throw OfficeError.noSuchParty(party.words) }
            return parent
        case "named":
            return try named[party.name].flatMap {
                try reading.organisation(OrganisationID($0), .everything)
            }
        default:
            let unit =
                named[party.of].map { OrganisationID($0) }
                ?? known.first { $0.party == party.of }?.organisation
            return try unit.flatMap { try reading.organisation($0, .everything) }
        }
    }

    /// The discipline commission below or beside the organisation, or the post of its own group
    /// that answers for discipline.
    private func discipline(
        _ party: Procedure.Party, of owner: Organisation, _ reading: any Reading
    ) throws -> Matter.Holder {
        let posts = try reading.posts(.one(owner), .everything)
        if let post = posts.first(where: { $0.dissolved == nil && $0.title.contains("纪") }) {
            return Matter.Holder(party: party.name, organisation: owner.id, post: post.id)
        }
        let parent = try owner.parent.flatMap { try reading.organisation($0, .everything) }
        for place in [owner, parent].compactMap({ $0 }) {
            let found = try reading.children(of: place, .everything).first {
                $0.kind == .discipline && $0.dissolved == nil
            }
            if let found { return Matter.Holder(party: party.name, organisation: found.id) }
        }
        throw OfficeError.noSuchParty(party.words)
    }

    /// Parties a step's fields name, and those that depend on them.
    func named(
        by step: Procedure.Step, _ values: [String: String], _ procedure: Procedure,
        _ owner: Organisation, _ known: [Matter.Holder], _ reading: any Reading
    ) throws -> [Matter.Holder] {
        var named: [String: String] = [:]
        for field in step.fields {
            if let party = field.names, let value = values[field.name] { named[party] = value }
        }
        let concerned = procedure.parties.filter { named[$0.name] != nil || named[$0.of] != nil }
        return try concerned.flatMap {
            try holders(of: $0, procedure, owner, named, known, reading)
        }
    }

    /// Whom of those a step is open to the caller may act as: itself, or from paper for a post.
    func mine(
        _ holders: [Matter.Holder], _ caller: Caller, _ reading: any Reading
    ) throws -> (own: [Matter.Holder], onPaper: [Matter.Holder]) {
        guard caller.account.role.writesRecords else { return ([], []) }
        var (own, onPaper): ([Matter.Holder], [Matter.Holder]) = ([], [])
        for holder in holders {
            let isHome = holder.organisation == caller.organisation.id
            guard let post = holder.post else {
                if isHome {
                    own.append(holder)
                } else if try isOperator(caller, holder, reading) {
                    own.append(holder)
                }
                continue
            }
            if isHome, try acts(caller, as: post, of: holder.organisation, reading) {
                own.append(holder)
            } else if try isHome && caller.account.role == .clerk
                || isOperator(caller, holder, reading)
            {
                onPaper.append(holder)
            }
        }
        return (own, onPaper)
    }

    private func isOperator(
        _ caller: Caller, _ holder: Matter.Holder, _ reading: any Reading
    ) throws -> Bool {
        guard caller.account.role == .operator else { return false }
        return try reading.organisation(holder.organisation, caller.scope) != nil
    }

    /// The post is the caller's; of an abolished post the principal answers.
    private func acts(
        _ caller: Caller, as post: PostID, of organisation: OrganisationID, _ reading: any Reading
    ) throws -> Bool {
        guard let mine = caller.account.post else { return false }
        if mine == post { return true }
        let posts = try reading.posts(.one(caller.organisation), .everything)
        guard posts.first(where: { $0.id == post })?.dissolved != nil else { return false }
        return posts.first { $0.role == .principal && $0.dissolved == nil }?.id == mine
    }

    func principal(of organisation: Organisation, _ reading: any Reading) throws -> PostID? {
        try reading.posts(.one(organisation), .everything).first {
            $0.role == .principal && $0.dissolved == nil
        }?.id
    }
}

extension OfficeError {
    static func noSuchParty(_ party: Message) -> OfficeError {
        .refused(
            rule: "no-such-party",
            Message(
                zh: "组织表里没有“\(party.zh)”；先录入它，再办这件事。",
                en: "The tree has no “\(party.en)”; enter it first."))
    }

    init(_ refusal: Refusal) {
        self = .refused(rule: refusal.guardName, refusal.message)
    }
}
