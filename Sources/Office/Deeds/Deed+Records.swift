import Duties
import Ledger

extension RecordEntered {
    func write(to out: inout FieldWriter) {
        out.plain("record", record.description)
        out.plain("number", number)
        out.plain("kind", kind)
        out.plain("happened", happened)
        out.plain("supersedes", supersedes?.description)
        out.secret("title", title)
        out.secret("place", place)
        out.secret("people", people.joined(separator: "\n"))
        out.secret("words", words)
        out.plain("opening", vouchedBy == nil ? nil : "yes")
        out.secret("vouched-by", vouchedBy)
        out.plain("evidence", evidence.count)
        for (index, file) in evidence.enumerated() {
            out.plain("evidence.\(index).sha256", file.sha256)
            out.plain("evidence.\(index).size", file.size)
            out.plain("evidence.\(index).type", file.type)
            out.secret("evidence.\(index).name", file.name)
        }
        out.plain("claims", claims.count)
        for (index, claim) in claims.enumerated() { claim.write(to: &out, "claim.\(index)") }
        particulars.write(to: &out, "particulars", "particular")
    }

    init(_ input: FieldReader) throws {
        self.init(
            record: RecordID(try input.text("record")), number: try input.integer("number"),
            kind: try input.text("kind"), happened: try input.day("happened"),
            title: input.words("title"), place: input.words("place"),
            people: input.words("people").split(separator: "\n").map(String.init),
            words: input.words("words"),
            evidence: try (0..<(try input.integer("evidence"))).map { index in
                Evidence(
                    sha256: try input.text("evidence.\(index).sha256"),
                    size: try input.integer("evidence.\(index).size"),
                    name: input.words("evidence.\(index).name"),
                    type: try input.text("evidence.\(index).type"))
            },
            claims: try (0..<(try input.integer("claims"))).map {
                try Claim(input, "claim.\($0)")
            },
            supersedes: input.optional("supersedes").map(RecordID.init),
            vouchedBy: input.optional("opening") == nil ? nil : input.words("vouched-by"),
            particulars: try [Particular](input, "particulars", "particular"))
    }
}

extension Claim {
    func write(to out: inout FieldWriter, _ name: String) {
        out.plain("\(name).purpose", purpose.rawValue)
        out.plain("\(name).edition", duty.edition.description)
        out.plain("\(name).duty", duty.duty)
        out.plain("\(name).organisation", bearer.organisation.description)
        out.plain("\(name).post", bearer.post?.description)
        out.plain("\(name).window", window)
        out.plain("\(name).counterpart", counterpart)
    }

    init(_ input: FieldReader, _ name: String) throws {
        self.init(
            try input.choice("\(name).purpose"),
            duty: DutyKey(
                EditionID(try input.text("\(name).edition")), try input.text("\(name).duty")),
            bearer: BearerKey(
                OrganisationID(try input.text("\(name).organisation")),
                input.optional("\(name).post").map(PostID.init)),
            window: try input.optionalDay("\(name).window"),
            counterpart: input.optional("\(name).counterpart"))
    }
}

extension RecordWithdrawn {
    func write(to out: inout FieldWriter) {
        out.plain("record", record.description)
        out.secret("why", why)
    }

    init(_ input: FieldReader) throws {
        self.init(record: RecordID(try input.text("record")), why: input.words("why"))
    }
}

extension ObligationExcused {
    func write(to out: inout FieldWriter) {
        out.plain("edition", duty.edition.description)
        out.plain("duty", duty.duty)
        out.plain("post", bearer.post?.description)
        out.plain("window", window)
        out.plain("counterpart", counterpart)
        out.secret("why", why)
        out.secret("approved-by", approvedBy)
    }

    init(_ input: FieldReader) throws {
        self.init(
            duty: try input.duty(),
            bearer: BearerKey(
                OrganisationID(input.entry.organisation),
                input.optional("post").map(PostID.init)),
            window: try input.day("window"), counterpart: input.optional("counterpart"),
            why: input.words("why"), approvedBy: input.words("approved-by"))
    }
}
