package import Duties

/// What an entry says of accounts, of what they may do, and of restricted matter.
package enum PeopleDeed: Hashable, Sendable {
    case accountGranted(AccountGranted)
    case accountRevoked(AccountEnded)
    case accountClosed(AccountEnded)
    case seatGranted(Seat)
    case seatRevoked(SeatRevoked)
    case resetAsked(ResetNamed)
    case resetConfirmed(ResetNamed)
    case policySet(PolicySet)
    case clearanceGranted(PostID)
    case clearanceRevoked(PostID)
    case restrictedEntered(RestrictedEntered)
    case restrictedRead(RecordID)

    var type: String {
        switch self {
        case .accountGranted: "account.granted"
        case .accountRevoked: "account.revoked"
        case .accountClosed: "account.closed"
        case .seatGranted: "seat.granted"
        case .seatRevoked: "seat.revoked"
        case .resetAsked: "reset.asked"
        case .resetConfirmed: "reset.confirmed"
        case .policySet: "policy.set"
        case .clearanceGranted: "clearance.granted"
        case .clearanceRevoked: "clearance.revoked"
        case .restrictedEntered: "restricted.entered"
        case .restrictedRead: "restricted.read"
        }
    }

    static let types: Set<String> = [
        "account.granted", "account.revoked", "account.closed", "seat.granted", "seat.revoked",
        "reset.asked", "reset.confirmed", "policy.set", "clearance.granted", "clearance.revoked",
        "restricted.entered", "restricted.read",
    ]
}

/// The security administrator grants an account what it was opened for, or something else.
package struct AccountGranted: Hashable, Sendable {
    package var account: String
    package var role: Role
    package var post: PostID?
    package var term: Window?

    package init(account: String, role: Role, post: PostID? = nil, term: Window? = nil) {
        self.account = account
        self.role = role
        self.post = post
        self.term = term
    }
}

/// An account is closed for good, or what it was granted is taken back.
package struct AccountEnded: Hashable, Sendable {
    package var account: String
    package var why: String

    package init(account: String, why: String) {
        self.account = account
        self.why = why
    }
}

package struct SeatRevoked: Hashable, Sendable {
    package var seat: String
    package var why: String

    package init(seat: String, why: String) {
        self.seat = seat
        self.why = why
    }
}

/// A reset slip and whose it is.
package struct ResetNamed: Hashable, Sendable {
    package var reset: String
    package var account: String

    package init(reset: String, account: String) {
        self.reset = reset
        self.account = account
    }
}

package struct PolicySet: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// Something restricted was put down; entered in the organisation's restricted stream.
package struct RestrictedEntered: Hashable, Sendable {
    package var record: RecordID
    package var number: Int
    package var kind: String
    package var happened: Day
    package var title: String
    package var words: String

    package init(
        record: RecordID, number: Int, kind: String, happened: Day, title: String, words: String
    ) {
        self.record = record
        self.number = number
        self.kind = kind
        self.happened = happened
        self.title = title
        self.words = words
    }
}

extension PeopleDeed {
    func write(to out: inout FieldWriter) {
        switch self {
        case .accountGranted(let granted):
            out.plain("account", granted.account)
            out.plain("role", granted.role.rawValue)
            out.plain("post", granted.post?.description)
            out.plain(granted.term)
        case .accountRevoked(let ended), .accountClosed(let ended):
            out.plain("account", ended.account)
            out.secret("why", ended.why)
        case .seatGranted(let seat): seat.write(to: &out)
        case .seatRevoked(let revoked):
            out.plain("seat", revoked.seat)
            out.secret("why", revoked.why)
        case .resetAsked(let named), .resetConfirmed(let named):
            out.plain("reset", named.reset)
            out.plain("account", named.account)
        case .policySet(let set):
            out.plain("name", set.name)
            out.plain("value", set.value)
        case .clearanceGranted(let post), .clearanceRevoked(let post):
            out.plain("post", post.description)
        case .restrictedEntered(let entered): entered.write(to: &out)
        case .restrictedRead(let record): out.plain("record", record.description)
        }
    }

    init(_ input: FieldReader) throws {
        switch input.entry.type {
        case "account.granted":
            self = .accountGranted(
                AccountGranted(
                    account: try input.text("account"), role: try input.choice("role"),
                    post: input.optional("post").map(PostID.init), term: try input.term()))
        case "account.revoked": self = .accountRevoked(try AccountEnded(input))
        case "account.closed": self = .accountClosed(try AccountEnded(input))
        case "seat.granted": self = .seatGranted(try Seat(input))
        case "seat.revoked":
            self = .seatRevoked(
                SeatRevoked(seat: try input.text("seat"), why: input.words("why")))
        case "reset.asked": self = .resetAsked(try ResetNamed(input))
        case "reset.confirmed": self = .resetConfirmed(try ResetNamed(input))
        case "policy.set":
            self = .policySet(
                PolicySet(name: try input.text("name"), value: try input.text("value")))
        case "clearance.granted": self = .clearanceGranted(PostID(try input.text("post")))
        case "clearance.revoked": self = .clearanceRevoked(PostID(try input.text("post")))
        case "restricted.entered": self = .restrictedEntered(try RestrictedEntered(input))
        case "restricted.read": self = .restrictedRead(RecordID(try input.text("record")))
        default: throw input.missing("type")
        }
    }
}

extension AccountEnded {
    init(_ input: FieldReader) throws {
        self.init(account: try input.text("account"), why: input.words("why"))
    }
}

extension ResetNamed {
    init(_ input: FieldReader) throws {
        self.init(reset: try input.text("reset"), account: try input.text("account"))
    }
}

extension Seat {
    func write(to out: inout FieldWriter) {
        out.plain("seat", id)
        out.plain("account", account)
        out.plain("role", role.rawValue)
        out.plain("post", post?.description)
        out.plain(term)
    }

    init(_ input: FieldReader) throws {
        self.init(
            id: try input.text("seat"), account: try input.text("account"),
            organisation: OrganisationID(input.entry.organisation),
            role: try input.choice("role"), post: input.optional("post").map(PostID.init),
            term: try input.term())
    }
}

extension RestrictedEntered {
    func write(to out: inout FieldWriter) {
        out.plain("record", record.description)
        out.plain("number", number)
        out.plain("kind", kind)
        out.plain("happened", happened)
        out.secret("title", title)
        out.secret("words", words)
    }

    init(_ input: FieldReader) throws {
        self.init(
            record: RecordID(try input.text("record")), number: try input.integer("number"),
            kind: try input.text("kind"), happened: try input.day("happened"),
            title: input.words("title"), words: input.words("words"))
    }
}

extension FieldWriter {
    mutating func plain(_ term: Window?) {
        plain("from", term?.start)
        plain("last", term?.last)
    }
}

extension FieldReader {
    func term() throws -> Window? {
        guard let start = try optionalDay("from"), let last = try optionalDay("last") else {
            return nil
        }
        return Window(start, through: last)
    }
}
