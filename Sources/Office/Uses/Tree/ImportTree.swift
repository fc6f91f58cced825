package import Duties
import Ledger
import Lists

extension Office {
    /// What two sheets would change in the caller's part of the tree, with every mistake in them.
    package func planTree(
        _ sheets: TreeSheets, _ caller: Caller
    ) async throws -> TreePlan {
        guard caller.account.role.governs else { throw OfficeError.mayNotGovern }
        return try await store.read { TreePlan(sheets, over: try treeNow(caller, $0)) }
    }

    /// Does all of it in one transaction, or nothing where a row has a mistake.
    ///
    /// - Parameter shown: the plan's fingerprint as it stood on a page; another one now is refused.
    /// - Returns: the plan that was done; with mistakes, nothing was.
    package func importTree(
        _ sheets: TreeSheets, shown: String? = nil, _ caller: Caller
    ) async throws -> TreePlan {
        guard caller.account.role.governs else { throw OfficeError.mayNotGovern }
        return try await store.write { writing in
            let now = try treeNow(caller, writing)
            let plan = TreePlan(sheets, over: now)
            if let shown, shown != plan.fingerprint { throw OfficeError.changedSinceShown }
            guard plan.mistakes.isEmpty else { return plan }
            var importer = TreeImporter(self, now, Actor(caller), writing)
            for line in plan.lines { try importer.apply(line.act) }
            try importer.finish()
            return plan
        }
    }

    private func treeNow(_ caller: Caller, _ reading: any Reading) throws -> TreeNow {
        let top = caller.organisation
        let inView = try reading.organisations(nil, caller.scope)
        let seen = Set(inView.map(\.id))
        let all = try reading.organisations(nil, .everything)
        var hidden: [OrganisationID: String] = [:]
        for organisation in inView {
            guard let parent = organisation.parent, !seen.contains(parent) else { continue }
            hidden[organisation.id] = all.first { $0.id == parent }?.code
        }
        return TreeNow(
            day: today(), organisations: inView,
            taken: Set(all.lazy.filter { !seen.contains($0.id) }.map(\.code)),
            hiddenParents: hidden, posts: try reading.posts(.subtree(top), caller.scope),
            appointments: try reading.appointments(.subtree(top), caller.scope))
    }
}

extension TreePlan {
    /// SHA-256 of what it would change.
    package var fingerprint: String {
        let said = lines.map { "\($0.sheet.rawValue) \($0.row) \($0.act)" }
        return hexadecimal(sha256(Array(said.joined(separator: "\n").utf8)))
    }
}

/// Turns the acts of a plan into deeds, one after the other.
private struct TreeImporter {
    private struct Place: Hashable {
        let code: String
        let title: String
    }

    private let office: Office
    private let day: Day
    private let actor: Actor
    private let writing: any Writing
    /// As they stand after what was done so far.
    private var byCode: [String: Organisation]
    private var codes: [OrganisationID: String]
    private var posts: [Place: PostID] = [:]
    private var touched: Set<OrganisationID> = []

    init(_ office: Office, _ now: TreeNow, _ actor: Actor, _ writing: any Writing) {
        self.office = office
        self.actor = actor
        self.writing = writing
        day = now.day
        byCode = Dictionary(
            now.organisations.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        codes = Dictionary(
            now.organisations.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
        for post in now.posts where post.dissolved == nil {
            if let code = codes[post.organisation] {
                posts[Place(code: code, title: post.title)] = post.id
            }
        }
    }

    mutating func apply(_ act: TreePlan.Act) throws {
        switch act {
        case .found(let node): try found(node)
        case .rename(let organisation, let name):
            let from = max(day, organisation.founded)
            try write(
                .organisationRenamed(.init(name: name, from: from, was: organisation.name)),
                organisation.code)
            byCode[organisation.code]?.name = name
        case .classify(let organisation, let kind, let level):
            let was = OrganisationClassed.Class(organisation.kind, organisation.level)
            try write(
                .organisationClassed(
                    .init(
                        became: .init(kind, level), from: max(day, organisation.founded), was: was)),
                organisation.code)
            byCode[organisation.code]?.kind = kind
            byCode[organisation.code]?.level = level
        case .move(let organisation, let parent): try move(organisation.code, under: parent)
        case .foundPost(let node): try found(node)
        case .changePost(let before, let after):
            try write(
                .postChanged(PostChanged(post: after, from: max(day, before.founded))),
                codes[before.organisation] ?? "")
        case .appoint(let code, let title, let holder, let from):
            guard let post = posts[Place(code: code, title: title)] else {
                throw OfficeError.notFound
            }
            let appointed = PostAppointed(
                appointment: AppointmentID(office.world.newID()), post: post, holder: holder,
                from: from)
            try write(.postAppointed(appointed), code, label: .internal)
        case .end(let appointment, let last):
            try write(
                .appointmentEnded(.init(appointment: appointment.id, last: last, why: "")),
                codes[appointment.organisation] ?? "", label: .internal)
        }
    }

    private mutating func found(_ node: TreePlan.NewNode) throws {
        guard let parent = byCode[node.parent] else { throw OfficeError.notFound }
        let organisation = office.organisation(
            node.code, node.name, node.kind, node.level, under: parent, node.founded)
        byCode[node.code] = organisation
        codes[organisation.id] = node.code
        try write(.organisationFounded(organisation), node.code)
    }

    private mutating func found(_ node: TreePlan.NewPostNode) throws {
        guard let organisation = byCode[node.code] else { throw OfficeError.notFound }
        let post = Post(
            id: PostID(office.world.newID()), organisation: organisation.id, title: node.title,
            role: node.role, rank: node.rank, portfolios: node.portfolios, founded: node.founded)
        posts[Place(code: node.code, title: node.title)] = post.id
        try write(.postFounded(post), node.code)
    }

    private mutating func move(_ code: String, under parent: String) throws {
        guard let organisation = byCode[code], let parent = byCode[parent] else {
            throw OfficeError.notFound
        }
        let affected = try office.move(
            organisation, under: parent, from: max(day, organisation.founded), by: actor, writing)
        for each in affected {
            touched.insert(each.id)
            if let code = codes[each.id] {
                byCode[code]?.path = each.path
                byCode[code]?.parent = each.parent
            }
        }
    }

    private mutating func write(
        _ deed: Deed, _ code: String, label: Entry.Label = .open
    ) throws {
        guard let organisation = byCode[code] else { throw OfficeError.notFound }
        touched.insert(organisation.id)
        if let parent = organisation.parent { touched.insert(parent) }
        try office.write([deed], of: organisation, by: actor, label: label, writing)
    }

    func finish() throws {
        let now = touched.compactMap { codes[$0].flatMap { byCode[$0] } }
        guard !now.isEmpty else { return }
        try office.treeChanged(now.sorted { $0.path < $1.path }, writing)
    }
}
