package typealias MatterID = ID<Matter>

/// A matter (事项): one run of a procedure, in the chain of the organisation that owns it.
package struct Matter: Hashable, Sendable {
    package let id: MatterID
    package let owner: OrganisationID
    /// The organisation's running number.
    package var number: Int
    package var procedure: String
    package var title: String
    package var label: Label
    package var opened: Day
    package var holders: [Holder]
    package var statements: [Statement]
    package var waiting: [Waiting]
    /// Nil while it goes on.
    package var ending: Ending?
    /// The matter it follows from.
    package var follows: MatterID?

    package enum Ending: String, Hashable, Sendable { case finished, stopped }

    package init(
        id: MatterID, owner: OrganisationID, number: Int, procedure: String, title: String,
        label: Label, opened: Day, holders: [Holder] = [], statements: [Statement] = [],
        waiting: [Waiting] = [], ending: Ending? = nil, follows: MatterID? = nil
    ) {
        self.id = id
        self.owner = owner
        self.number = number
        self.procedure = procedure
        self.title = title
        self.label = label
        self.opened = opened
        self.holders = holders
        self.statements = statements
        self.waiting = waiting
        self.ending = ending
        self.follows = follows
    }

    /// An organisation or post that is a party; whoever holds the post acts.
    package struct Holder: Hashable, Sendable {
        package var party: String
        package var organisation: OrganisationID
        package var post: PostID?

        package init(party: String, organisation: OrganisationID, post: PostID? = nil) {
            self.party = party
            self.organisation = organisation
            self.post = post
        }

        package func isSame(as other: Holder) -> Bool {
            organisation == other.organisation && post == other.post
        }
    }

    /// A step somebody took: what was said, as which post.
    package struct Statement: Hashable, Sendable {
        /// From 1, in the order they were entered.
        package var place: Int
        package var step: String
        package var by: Holder
        /// The account that entered it.
        package var account: String
        /// The paper a clerk entered it from; nil where the one it falls to did it.
        package var paper: String?
        package var happened: Day
        package var recordedAt: Int64
        package var values: [String: String]
        package var files: [File]
        /// Hash of the paper's text as it stood when this was said.
        package var version: String
        /// Why somebody says it was not so.
        package var disputed: String?

        package init(
            place: Int, step: String, by: Holder, account: String, paper: String? = nil,
            happened: Day, recordedAt: Int64, values: [String: String], files: [File] = [],
            version: String = "", disputed: String? = nil
        ) {
            self.place = place
            self.step = step
            self.by = by
            self.account = account
            self.paper = paper
            self.happened = happened
            self.recordedAt = recordedAt
            self.values = values
            self.files = files
            self.version = version
            self.disputed = disputed
        }
    }

    package struct File: Hashable, Sendable {
        package var field: String
        package var sha256: String
        /// Bytes.
        package var size: Int
        package var name: String
        package var type: String

        package init(field: String, sha256: String, size: Int, name: String, type: String) {
            self.field = field
            self.sha256 = sha256
            self.size = size
            self.name = name
            self.type = type
        }
    }

    /// A step that is open to somebody, with the day it is due.
    package struct Waiting: Hashable, Sendable {
        package var step: String
        package var by: Holder
        package var since: Day
        package var due: Day?
        /// The year whose working days are not known, where that leaves the day open.
        package var unknownYear: Int?

        package init(
            step: String, by: Holder, since: Day, due: Day? = nil, unknownYear: Int? = nil
        ) {
            self.step = step
            self.by = by
            self.since = since
            self.due = due
            self.unknownYear = unknownYear
        }
    }
}

extension Matter {
    /// What fields hold now: the last that was said of each.
    package var values: [String: String] {
        statements.reduce(into: [:]) { all, statement in
            all.merge(statement.values) { $1 }
        }
    }

    package func statements(of step: String) -> [Statement] {
        statements.filter { $0.step == step }
    }

    /// Posts a field of the matter holds.
    package func posts(_ field: String) -> [PostID] { Matter.posts(values[field]) }

    package static func posts(_ value: String?) -> [PostID] {
        (value ?? "").split(separator: "\n").map { PostID(String($0)) }
    }

    package func holders(of party: String) -> [Holder] { holders.filter { $0.party == party } }
}
