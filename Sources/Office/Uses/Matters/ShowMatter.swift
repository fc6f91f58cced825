package import Duties
import Ledger
import Lists

extension Office {
    /// A matter with all its page shows.
    package func matter(_ id: MatterID, _ caller: Caller) async throws -> MatterView {
        let today = today()
        return try await store.read { reading in
            guard let detail = try reading.matter(id, Sight(caller)),
                let owner = try reading.organisation(detail.matter.owner, .everything),
                let procedure = procedures[detail.matter.procedure]
            else { throw OfficeError.notFound }
            let named = try names(in: detail.matter, owner, procedure, reading)
            let offers = try offers(detail.matter, procedure, caller, reading)
            return MatterView(
                detail: detail, procedure: procedure, owner: owner,
                organisations: named.organisations, posts: named.posts, accounts: named.accounts,
                offers: offers, chain: try chainLines(detail.matter, caller, reading),
                claims: try claimLines(detail.claims, reading),
                version: detail.matter.version(procedure),
                mayFollow: caller.account.role.writesRecords
                    ? procedure.leadsTo.compactMap { procedures[$0] } : [],
                drafts: try drafts(offers.map(\.step), owner, asOf: today, reading))
        }
    }

    /// Text the system drafts for fields that ask for it.
    func drafts(
        _ steps: [Procedure.Step], _ owner: Organisation, asOf day: Day, _ reading: any Reading
    ) throws -> [String: String] {
        let fields = steps.flatMap(\.fields).filter { $0.draft == "performance" }
        guard !fields.isEmpty else { return [:] }
        let text = try performance(of: owner, asOf: day, reading).text
        return Dictionary(fields.map { ($0.name, text) }) { first, _ in first }
    }

    private func offers(
        _ matter: Matter, _ procedure: Procedure, _ caller: Caller, _ reading: any Reading
    ) throws -> [StepOffer] {
        var seen: [String] = []
        for waiting in matter.waiting where !seen.contains(waiting.step) {
            seen.append(waiting.step)
        }
        return try seen.compactMap { name in
            let open = matter.waiting.filter { $0.step == name }.map(\.by)
            let (own, onPaper) = try mine(open, caller, reading)
            guard let step = procedure.step(name), !own.isEmpty || !onPaper.isEmpty else {
                return nil
            }
            return StepOffer(
                step: step, holders: own.isEmpty ? onPaper : own, isOnPaper: own.isEmpty)
        }
    }

    private func names(
        in matter: Matter, _ owner: Organisation, _ procedure: Procedure, _ reading: any Reading
    ) throws -> (
        organisations: [OrganisationID: Organisation], posts: [PostID: Post],
        accounts: [String: String]
    ) {
        let holders = matter.holders + matter.statements.map(\.by)
        let units = procedure.steps.flatMap(\.fields).filter { $0.kind == .unit }
            .compactMap { matter.values[$0.name] }.map { OrganisationID($0) }
        var organisations = [owner.id: owner]
        var posts: [PostID: Post] = [:]
        for id in Set(holders.map(\.organisation) + units + [owner.id]) {
            guard let found = try reading.organisation(id, .everything) else { continue }
            organisations[id] = found
            for post in try reading.posts(.one(found), .everything) { posts[post.id] = post }
        }
        var accounts: [String: String] = [:]
        for id in Set(matter.statements.map(\.account)) {
            accounts[id] = try reading.account(id)?.name
        }
        return (organisations, posts, accounts)
    }

    private func claimLines(
        _ claims: [Claim], _ reading: any Reading
    ) throws -> [RecordView.ClaimLine] {
        try claims.map { claim in
            let bearer = try reading.organisation(claim.bearer.organisation, .everything)
            var name = bearer?.name ?? ""
            if let bearer, let post = claim.bearer.post {
                name =
                    try reading.posts(.one(bearer), .everything).first { $0.id == post }?.title
                    ?? name
            }
            return RecordView.ClaimLine(
                claim: claim,
                line: try registers.edition(claim.duty.edition, reading)?.lines[claim.duty.duty],
                bearer: name)
        }
    }

    /// A file of a matter, for those who see the matter.
    package func file(
        _ sha256: String, of id: MatterID, _ caller: Caller
    ) async throws -> (file: Matter.File, bytes: [UInt8]) {
        let file = try await store.read { reading in
            try reading.matter(id, Sight(caller))?.matter.statements.flatMap(\.files).first {
                $0.sha256 == sha256
            }
        }
        guard let file, let bytes = try await evidence.get(file.sha256) else {
            throw OfficeError.notFound
        }
        return (file, bytes)
    }
}

// Matters that follow from one another.
extension Office {
    /// Every matter of the chain but this one, whoever asks: guards look, nobody reads.
    func chain(of matter: Matter, _ reading: any Reading) throws -> [MatterDetail] {
        var seen: Set<MatterID> = [matter.id]
        var todo = [matter.follows].compactMap { $0 } + (try reading.followers(of: matter.id))
        var found: [MatterDetail] = []
        while let id = todo.popLast() {
            guard seen.insert(id).inserted, let next = try reading.matter(id, nil) else { continue }
            found.append(next)
            todo += [next.matter.follows].compactMap { $0 } + (try reading.followers(of: id))
        }
        return found
    }

    private func chainLines(
        _ matter: Matter, _ caller: Caller, _ reading: any Reading
    ) throws -> [ChainLine] {
        let all = try chain(of: matter, reading).map(\.matter)
        let seen = try all.filter { try reading.matter($0.id, Sight(caller)) != nil } + [matter]
        guard seen.count > 1 else { return [] }
        return try seen.inOrder.map { each in
            ChainLine(
                head: MatterHead(each),
                procedure: procedures[each.procedure]?.name ?? Message(zh: "", en: ""),
                owner: try reading.organisation(each.owner, .everything),
                isThis: each.id == matter.id,
                dissent: each.id == matter.id ? [] : try dissent(in: each, reading))
        }
    }

    /// Views against what was resolved: who is held to account sees who warned.
    private func dissent(in matter: Matter, _ reading: any Reading) throws -> [String] {
        let against = matter.statements.filter { $0.values["stance"] == "disagree" }
        guard !against.isEmpty, let owner = try reading.organisation(matter.owner, .everything)
        else { return [] }
        let posts = try reading.posts(.one(owner), .everything)
        return against.map { statement in
            let title = posts.first { $0.id == statement.by.post }?.title ?? ""
            return "\(title)：\(statement.values["view"] ?? "")"
        }
    }
}

extension MatterHead {
    init(_ matter: Matter) {
        self.init(
            id: matter.id, owner: matter.owner, number: matter.number,
            procedure: matter.procedure, title: matter.title, label: matter.label,
            opened: matter.opened, follows: matter.follows, ending: matter.ending,
            waiting: matter.waiting)
    }
}

extension Array where Element == Matter {
    /// Each after the one it follows from, the earlier first among equals.
    fileprivate var inOrder: [Matter] {
        let ids = Set(map(\.id))
        var left = sorted { $0.id < $1.id }
        var found: [Matter] = []
        while !left.isEmpty {
            let next = left.firstIndex { matter in
                guard let before = matter.follows, ids.contains(before) else { return true }
                return found.contains { $0.id == before }
            }
            found.append(left.remove(at: next ?? 0))
        }
        return found
    }
}
