import Duties
import Lists
import Office

/// Organisations and posts: showing them, and the acts that change them.
extension Site {
    func tree(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .posts: try await postsPage(ask)
        case .postPage: try await postPage(ask)
        case .foundPost: try await foundPost(ask)
        case .formGroup, .endGroup: try await changeGroup(ask)
        case .changePost, .appoint, .endAppointment, .abolishPost: try await changePost(ask)
        default: try await changeTree(ask)
        }
    }

    private func postsPage(
        _ ask: Ask, _ values: FormFields = FormFields(), _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        let view = try await office.postsView(of: organisation, asOf: ask.asOf, ask.caller())
        return .page(
            PostsPage(model: view, values: values, mistakes: mistakes), organisation,
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    private func postPage(
        _ ask: Ask, _ values: FormFields = FormFields(), _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        let view = try await office.postsView(of: organisation, asOf: ask.asOf, ask.caller())
        let line = view.lines.first { $0.post.id.description == ask.parameters["post"] }
        guard let line else { throw OfficeError.notFound }
        return .page(
            PostPage(model: view, line: line, values: values, mistakes: mistakes), organisation,
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    private func foundPost(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        return try await act("post", "title", then: Paths.posts(organisation)) {
            try await postsPage(ask, ask.form, $0)
        } deed: {
            try await office.foundPost(
                newPost("post", ask), in: organisation.id, ask.caller())
        }
    }

    private func changeGroup(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let (id, caller, form) = (organisation.id, try ask.caller(), ask.form)
        let page = { (mistakes: [FieldMistake]) in try await postsPage(ask, form, mistakes) }
        let here = Paths.posts(organisation)
        guard ask.route.name == .formGroup else {
            return try await act("ending", "last", then: here, page) {
                try await office.endGroup(
                    LeadingGroupID(form["ending-which"]), in: id, last: form["ending-last"],
                    why: form["ending-why"], caller)
            }
        }
        let leader = form["group-leader"]
        let members = form.all("group-members").filter { $0 != leader }
        return try await act("group", "name", then: here, page) {
            try await office.formGroup(
                form["group-name"], functions: form["group-functions"],
                posts: ([leader] + members).map(PostID.init), in: id, from: form["group-from"],
                caller)
        }
    }

    private func newPost(_ prefix: String, _ ask: Ask) throws -> NewPost {
        let form = { (name: String) in ask.form["\(prefix)-\(name)"] }
        return NewPost(
            title: form("title"), role: Post.Role(rawValue: form("role")) ?? .member,
            rank: Int(form("rank")) ?? 0,
            portfolios: Portfolio.Kind.allCases.flatMap { kind in
                TreeWords.names(form(kind.rawValue)).map { Portfolio(kind: kind, name: $0) }
            }, from: form("from"))
    }

    private func changePost(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let (id, post) = (organisation.id, PostID(ask.parameters["post"] ?? ""))
        let (caller, form) = (try ask.caller(), ask.form)
        let page = { (mistakes: [FieldMistake]) in try await postPage(ask, form, mistakes) }
        let here = Paths.post(post, organisation)
        switch ask.route.name {
        case .appoint:
            return try await act("appoint", "holder", then: here, page) {
                try await office.appoint(
                    form["appoint-holder"], to: post, in: id, from: form["appoint-from"],
                    replaces: form["appoint-replaces"] == "yes", caller)
            }
        case .endAppointment:
            return try await act("end", "last", then: here, page) {
                try await office.endAppointment(
                    AppointmentID(form["end-appointment"]), in: id, last: form["end-last"],
                    why: form["end-why"], caller)
            }
        case .abolishPost:
            return try await act("abolish", "last", then: Paths.posts(organisation), page) {
                try await office.abolishPost(
                    post, in: id, last: form["abolish-last"], why: form["abolish-why"], caller)
            }
        default:
            return try await act("change", "title", then: here, page) {
                try await office.changePost(post, in: id, to: newPost("change", ask), caller)
            }
        }
    }

    private func changeTreePage(
        _ ask: Ask, _ values: FormFields = FormFields(), _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        guard organisation.dissolved == nil else { return .see(Paths.posts(organisation)) }
        return .page(
            ChangeTreePage(organisation: organisation, values: values, mistakes: mistakes),
            organisation, status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    private func changeTree(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let (id, caller, form) = (organisation.id, try ask.caller(), ask.form)
        let page = { (mistakes: [FieldMistake]) in try await changeTreePage(ask, form, mistakes) }
        let here = Paths.posts(organisation)
        switch ask.route.name {
        case .rename:
            return try await act("rename", "name", then: here, page) {
                try await office.rename(
                    id, to: form["rename-name"], from: form["rename-from"], caller)
            }
        case .classify:
            return try await act("class", "kind", then: here, page) {
                try await office.classify(
                    id, as: kind(form["class-kind"]), level(form["class-level"]),
                    from: form["class-from"], caller)
            }
        case .move:
            return try await act("move", "parent", then: here, page) {
                try await office.move(
                    id, under: form["move-parent"], from: form["move-from"], caller)
            }
        case .dissolve:
            return try await act("dissolve", "last", then: here, page) {
                try await office.dissolve(
                    id, last: form["dissolve-last"], why: form["dissolve-why"],
                    into: TreeWords.names(form["dissolve-into"]), caller)
            }
        case .foundBelow: return try await foundBelow(organisation, ask, page)
        default: return try await changeTreePage(ask)
        }
    }

    private func foundBelow(
        _ organisation: Organisation, _ ask: Ask,
        _ page: ([FieldMistake]) async throws -> Answer
    ) async throws -> Answer {
        let form = { (name: String) in ask.form["found-\(name)"] }
        return try await act("found", "code", then: Paths.organisations, page) {
            try await office.found(
                NewOrganisation(
                    code: form("code"), name: form("name"), kind: kind(form("kind")),
                    level: level(form("level")), parent: organisation.code,
                    founded: form("founded"), succeeds: TreeWords.names(form("succeeds"))),
                ask.caller())
        }
    }

    private func kind(_ word: String) throws -> Organisation.Kind {
        guard let kind = Organisation.Kind(rawValue: word) else {
            throw OfficeError.invalid([.choose("kind")])
        }
        return kind
    }

    private func level(_ word: String) throws -> Organisation.Level {
        guard let level = Organisation.Level(rawValue: word) else {
            throw OfficeError.invalid([.choose("level")])
        }
        return level
    }

    /// Does something; a mistake comes back beside its field, a refusal beside the first.
    func act(
        _ prefix: String, _ first: String, then: Link,
        _ page: ([FieldMistake]) async throws -> Answer, deed: () async throws -> Void
    ) async throws -> Answer {
        do {
            try await deed()
        } catch OfficeError.invalid(let mistakes) {
            return try await page(
                mistakes.map {
                    FieldMistake("\(prefix)-\($0.field)", zh: $0.message.zh, en: $0.message.en)
                })
        } catch OfficeError.refused(_, let why) {
            return try await page([
                FieldMistake("\(prefix)-\(first)", zh: why.zh, en: why.en)
            ])
        }
        return .see(then)
    }
}

extension FieldMistake {
    fileprivate static func choose(_ field: String) -> FieldMistake {
        FieldMistake(field, zh: "选一个。", en: "Choose one.")
    }
}
