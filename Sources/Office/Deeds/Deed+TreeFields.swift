import Duties
import Ledger

extension OrganisationRenamed {
    func write(to out: inout FieldWriter) {
        out.plain("name", name)
        out.plain("from", from)
        out.plain("was", was)
    }

    init(_ input: FieldReader) throws {
        self.init(
            name: try input.text("name"), from: try input.day("from"), was: try input.text("was"))
    }
}

extension OrganisationClassed {
    func write(to out: inout FieldWriter) {
        out.plain("kind", became.kind.rawValue)
        out.plain("level", became.level.rawValue)
        out.plain("from", from)
        out.plain("was.kind", was.kind.rawValue)
        out.plain("was.level", was.level.rawValue)
    }

    init(_ input: FieldReader) throws {
        self.init(
            became: Class(try input.choice("kind"), try input.choice("level")),
            from: try input.day("from"),
            was: Class(try input.choice("was.kind"), try input.choice("was.level")))
    }
}

extension OrganisationMoved {
    func write(to out: inout FieldWriter) {
        out.plain("parent", parent?.description)
        out.plain("path", path)
        out.plain("from", from)
        out.plain("was", was)
        out.plain("carried-by", carriedBy?.description)
    }

    init(_ input: FieldReader) throws {
        self.init(
            parent: input.optional("parent").map(OrganisationID.init),
            path: try input.text("path"), from: try input.day("from"), was: try input.text("was"),
            carriedBy: input.optional("carried-by").map(OrganisationID.init))
    }
}

extension OrganisationDissolved {
    func write(to out: inout FieldWriter) {
        out.plain("last", last)
        out.secret("why", why)
        out.plain("successors", successors.count)
        for (index, successor) in successors.enumerated() {
            out.plain("successor.\(index).organisation", successor.description)
        }
    }

    init(_ input: FieldReader) throws {
        self.init(
            last: try input.day("last"), why: input.words("why"),
            successors: try (0..<(try input.integer("successors"))).map {
                OrganisationID(try input.text("successor.\($0).organisation"))
            })
    }
}

extension OrganisationSucceeded {
    func write(to out: inout FieldWriter) {
        out.plain("predecessor", predecessor.description)
        out.plain("from", from)
    }

    init(_ input: FieldReader) throws {
        self.init(
            predecessor: OrganisationID(try input.text("predecessor")),
            from: try input.day("from"))
    }
}

extension PostChanged {
    func write(to out: inout FieldWriter) {
        out.plain("post", post.id.description)
        out.plain("from", from)
        out.plain("title", post.title)
        out.plain("role", post.role.rawValue)
        out.plain("rank", post.rank)
        out.plain("portfolios", post.portfolios.count)
        for (index, portfolio) in post.portfolios.enumerated() {
            out.plain("portfolio.\(index).kind", portfolio.kind.rawValue)
            out.plain("portfolio.\(index).name", portfolio.name)
        }
    }

    /// The day a post was founded stands in its own entry; here it is only carried along.
    init(_ input: FieldReader) throws {
        let from = try input.day("from")
        let post = Post(
            id: PostID(try input.text("post")),
            organisation: OrganisationID(input.entry.organisation),
            title: try input.text("title"), role: try input.choice("role"),
            rank: try input.integer("rank"),
            portfolios: try (0..<(try input.integer("portfolios"))).map { index in
                Portfolio(
                    kind: try input.choice("portfolio.\(index).kind"),
                    name: try input.text("portfolio.\(index).name"))
            }, founded: from)
        self.init(post: post, from: from)
    }
}

extension PostAbolished {
    func write(to out: inout FieldWriter) {
        out.plain("post", post.description)
        out.plain("last", last)
        out.secret("why", why)
    }

    init(_ input: FieldReader) throws {
        self.init(
            post: PostID(try input.text("post")), last: try input.day("last"),
            why: input.words("why"))
    }
}

extension PostAppointed {
    func write(to out: inout FieldWriter) {
        out.plain("appointment", appointment.description)
        out.plain("post", post.description)
        out.secret("holder", holder)
        out.plain("from", from)
    }

    init(_ input: FieldReader) throws {
        self.init(
            appointment: AppointmentID(try input.text("appointment")),
            post: PostID(try input.text("post")), holder: input.words("holder"),
            from: try input.day("from"))
    }
}

extension AppointmentEnded {
    func write(to out: inout FieldWriter) {
        out.plain("appointment", appointment.description)
        out.plain("last", last)
        out.secret("why", why)
    }

    init(_ input: FieldReader) throws {
        self.init(
            appointment: AppointmentID(try input.text("appointment")),
            last: try input.day("last"), why: input.words("why"))
    }
}

extension HandoverConfirmed {
    func write(to out: inout FieldWriter) {
        out.plain("appointment", appointment.description)
        out.plain("side", side.rawValue)
        out.plain("shown", shown)
        out.secret("by", by)
    }

    init(_ input: FieldReader) throws {
        self.init(
            appointment: AppointmentID(try input.text("appointment")),
            side: try input.choice("side"), shown: try input.text("shown"),
            by: input.words("by"))
    }
}
