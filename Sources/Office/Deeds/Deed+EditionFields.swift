import Duties
import Ledger

extension EditionDrafted {
    func write(to out: inout FieldWriter) {
        out.plain("edition", edition.description)
        out.plain("name", name)
        out.plain("encoding", encoding)
        out.plain("document", document)
        out.plain("file", file)
        out.plain("layout", layout)
        out.plain("follows", follows?.description)
        out.plain("columns", columns)
    }

    init(_ input: FieldReader) throws {
        self.init(
            edition: EditionID(try input.text("edition")), name: try input.text("name"),
            encoding: try input.text("encoding"), document: try input.text("document"),
            file: try input.text("file"), layout: input.optional("layout"),
            follows: input.optional("follows").map(EditionID.init),
            columns: input.optional("columns"))
    }
}

extension DutyCorrected {
    func write(to out: inout FieldWriter) {
        out.plain("edition", edition.description)
        out.plain("correction", correction)
        out.secret("content", content)
        out.secret("why", why)
    }

    init(_ input: FieldReader) throws {
        self.init(
            edition: EditionID(try input.text("edition")),
            correction: try input.text("correction"), content: input.words("content"),
            why: input.words("why"))
    }
}

extension CorrectionWithdrawn {
    func write(to out: inout FieldWriter) {
        out.plain("edition", edition.description)
        out.plain("correction", correction)
    }

    init(_ input: FieldReader) throws {
        self.init(
            edition: EditionID(try input.text("edition")),
            correction: try input.text("correction"))
    }
}

extension DraftDropped {
    func write(to out: inout FieldWriter) {
        out.plain("edition", edition.description)
        out.secret("why", why)
    }

    init(_ input: FieldReader) throws {
        self.init(edition: EditionID(try input.text("edition")), why: input.words("why"))
    }
}

extension EditionConfirmed {
    func write(to out: inout FieldWriter) {
        out.plain("edition", edition.description)
        out.plain("shown", shown)
        out.secret("confirmed-by", confirmedBy)
    }

    init(_ input: FieldReader) throws {
        self.init(
            edition: EditionID(try input.text("edition")), shown: try input.text("shown"),
            confirmedBy: input.words("confirmed-by"))
    }
}

extension EditionEnded {
    func write(to out: inout FieldWriter) {
        out.plain("edition", edition.description)
        out.plain("last", last)
        out.secret("why", why)
    }

    init(_ input: FieldReader) throws {
        self.init(
            edition: EditionID(try input.text("edition")), last: try input.day("last"),
            why: input.words("why"))
    }
}

extension EditionIssued {
    func write(to out: inout FieldWriter) {
        out.plain("edition", edition.description)
        out.plain("title", title)
        out.plain("level", level)
        out.plain("name", name)
        out.plain("document", document)
        out.plain("register", register)
    }

    init(_ input: FieldReader) throws {
        self.init(
            edition: EditionID(try input.text("edition")), title: try input.text("title"),
            level: try input.text("level"), name: try input.text("name"),
            document: try input.text("document"), register: try input.text("register"))
    }
}

extension EditionAdopted {
    func write(to out: inout FieldWriter) {
        out.plain("edition", edition.description)
        out.plain("from", from)
        out.plain("below", below)
        out.plain("replaces", replaces?.description)
        out.plain("until", until)
    }

    init(_ input: FieldReader) throws {
        self.init(
            edition: EditionID(try input.text("edition")), from: try input.day("from"),
            below: input.optional("below"),
            replaces: input.optional("replaces").map(EditionID.init),
            until: try input.optionalDay("until"))
    }
}

extension DutyQuantified {
    func write(to out: inout FieldWriter) {
        out.plain("edition", duty.edition.description)
        out.plain("duty", duty.duty)
        out.plain("min", min)
        out.plain("period", period.rawValue)
        out.plain("replaces", replaces)
    }

    init(_ input: FieldReader) throws {
        self.init(
            duty: try input.duty(), min: try input.integer("min"),
            period: try input.choice("period"), replaces: try input.text("replaces"))
    }
}
