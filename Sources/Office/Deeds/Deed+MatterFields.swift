import Duties

extension MatterOpened {
    func write(to out: inout FieldWriter) {
        out.plain("matter", matter.description)
        out.plain("number", number)
        out.plain("procedure", procedure)
        out.secret("title", title)
        out.plain("follows", follows?.description)
        out.plain("claims", claims.count)
        for (index, claim) in claims.enumerated() { claim.write(to: &out, "claim.\(index)") }
    }

    init(_ input: FieldReader) throws {
        self.init(
            matter: MatterID(try input.text("matter")), number: try input.integer("number"),
            procedure: try input.text("procedure"), title: input.words("title"),
            follows: input.optional("follows").map(MatterID.init),
            claims: try (0..<(try input.integer("claims"))).map {
                try Claim(input, "claim.\($0)")
            })
    }
}

extension MatterStepped {
    func write(to out: inout FieldWriter) {
        out.plain("matter", matter.description)
        out.plain("place", place)
        out.plain("step", step)
        by.write(to: &out, "by")
        out.plain("on-paper", paper == nil ? nil : "yes")
        out.secret("paper", paper)
        out.plain("happened", happened)
        out.plain("version", version.isEmpty ? nil : version)
        out.plain("said", said.count)
        for (index, said) in said.enumerated() {
            out.plain("said.\(index).field", said.field)
            if said.isPlain {
                out.plain("said.\(index).choice", said.content)
            } else {
                out.secret("said.\(index).words", said.content)
            }
        }
        out.plain("files", files.count)
        for (index, file) in files.enumerated() {
            out.plain("file.\(index).field", file.field)
            out.plain("file.\(index).sha256", file.sha256)
            out.plain("file.\(index).size", file.size)
            out.plain("file.\(index).type", file.type)
            out.secret("file.\(index).name", file.name)
        }
        out.plain("holders", holders.count)
        for (index, holder) in holders.enumerated() { holder.write(to: &out, "holder.\(index)") }
        out.plain("waiting", waiting.count)
        for (index, each) in waiting.enumerated() { each.write(to: &out, "waiting.\(index)") }
        out.plain("ending", ending?.rawValue)
        out.plain("record", record?.description)
    }

    init(_ input: FieldReader) throws {
        self.init(
            matter: MatterID(try input.text("matter")), place: try input.integer("place"),
            step: try input.text("step"), by: try Matter.Holder(input, "by"),
            paper: input.optional("on-paper") == nil ? nil : input.words("paper"),
            happened: try input.day("happened"), version: input.words("version"),
            said: try (0..<(try input.integer("said"))).map { index in
                let choice = input.optional("said.\(index).choice")
                return Said(
                    try input.text("said.\(index).field"),
                    choice ?? input.words("said.\(index).words"), isPlain: choice != nil)
            },
            files: try (0..<(try input.integer("files"))).map { index in
                Matter.File(
                    field: try input.text("file.\(index).field"),
                    sha256: try input.text("file.\(index).sha256"),
                    size: try input.integer("file.\(index).size"),
                    name: input.words("file.\(index).name"),
                    type: try input.text("file.\(index).type"))
            },
            holders: try (0..<(try input.integer("holders"))).map {
                try Matter.Holder(input, "holder.\($0)")
            },
            waiting: try (0..<(try input.integer("waiting"))).map {
                try Matter.Waiting(input, "waiting.\($0)")
            },
            ending: try input.optional("ending").map { _ in try input.choice("ending") },
            record: input.optional("record").map(RecordID.init))
    }
}

extension Matter.Holder {
    func write(to out: inout FieldWriter, _ name: String) {
        out.plain("\(name).party", party)
        out.plain("\(name).organisation", organisation.description)
        out.plain("\(name).post", post?.description)
    }

    init(_ input: FieldReader, _ name: String) throws {
        self.init(
            party: try input.text("\(name).party"),
            organisation: OrganisationID(try input.text("\(name).organisation")),
            post: input.optional("\(name).post").map(PostID.init))
    }
}

extension Matter.Waiting {
    func write(to out: inout FieldWriter, _ name: String) {
        out.plain("\(name).step", step)
        by.write(to: &out, name)
        out.plain("\(name).since", since)
        out.plain("\(name).due", due)
        out.plain("\(name).unknown-year", unknownYear)
    }

    init(_ input: FieldReader, _ name: String) throws {
        self.init(
            step: try input.text("\(name).step"), by: try Matter.Holder(input, name),
            since: try input.day("\(name).since"), due: try input.optionalDay("\(name).due"),
            unknownYear: input.optional("\(name).unknown-year").flatMap(Int.init))
    }
}

extension MatterDisputed {
    func write(to out: inout FieldWriter) {
        out.plain("matter", matter.description)
        out.plain("place", place)
        out.secret("why", why)
    }

    init(_ input: FieldReader) throws {
        self.init(
            matter: MatterID(try input.text("matter")), place: try input.integer("place"),
            why: input.words("why"))
    }
}
