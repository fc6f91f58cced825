package import Duties

extension Office {
    /// Writes what a store is made with and never changes: its time zone, whether its clock is a
    /// test's.
    package static func prepare(
        _ store: any Store, zone: String = "Asia/Shanghai", testClock: Bool = false
    ) async throws {
        try await store.write { writing in
            guard try writing.setting("zone") == nil else { return }
            try writing.set("zone", zone)
            try writing.set("test-clock", testClock ? "yes" : "no")
        }
    }

    package func isEmpty() async throws -> Bool { try await store.read { try $0.isEmpty() } }

    /// Founds an organisation in its own chain.
    package func found(
        _ name: String, code: String, kind: Organisation.Kind = .committee,
        level: Organisation.Level, under parent: Organisation? = nil, on day: Day
    ) async throws -> Organisation {
        let id = OrganisationID(world.newID())
        let organisation = Organisation(
            id: id, code: code, name: name, kind: kind, level: level, parent: parent?.id,
            path: "\(parent?.path ?? "/")\(id)/", founded: day)
        let now = world.now()
        try await store.write { writing in
            try writing.append(
                .organisationFounded(organisation), to: id, by: .system, at: now, label: .open,
                in: self)
            try treeChanged(try touched(id, writing), writing)
        }
        return organisation
    }

    package func found(
        _ title: String, _ role: Post.Role, rank: Int, portfolios: [Portfolio] = [],
        in organisation: Organisation, on day: Day
    ) async throws -> Post {
        let post = Post(
            id: PostID(world.newID()), organisation: organisation.id, title: title, role: role,
            rank: rank, portfolios: portfolios, founded: day)
        let now = world.now()
        try await store.write { writing in
            try writing.append(
                .postFounded(post), to: organisation.id, by: .system, at: now, label: .open,
                in: self)
            try treeChanged([organisation], writing)
        }
        return post
    }

    /// Opens an account; without a password nobody can sign in with it.
    ///
    /// - Parameter once: the password is good only for setting another.
    @discardableResult
    package func open(
        _ name: String, _ role: Role, post: Post? = nil, in organisation: Organisation,
        password: String? = nil, once: Bool = false
    ) async throws -> Account {
        let account = Account(
            id: world.newID(), organisation: organisation.id, name: name, role: role,
            post: post?.id)
        let hash: String?
        if let password {
            hash = try await passwords.hash(password, salt: world.random(16))
        } else {
            hash = nil
        }
        let now = world.now()
        try await store.write { writing in
            try writing.append(
                .accountOpened(account), to: organisation.id, by: .system, at: now, in: self)
            guard let hash else { return }
            let expires = once ? now + Office.codeLife : nil
            try writing.setCredential(
                account.id, Credential(hash: hash, mustChange: once, expiresAt: expires), at: now)
        }
        return account
    }

    /// A one-time code is good for two weeks.
    static let codeLife: Int64 = 14 * 86_400 * 1_000_000

    /// A password made this moment: 15 characters that cannot be mistaken for one another.
    package func newPassword() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return String(world.random(15).map { letters[Int($0) % letters.count] })
    }
}
