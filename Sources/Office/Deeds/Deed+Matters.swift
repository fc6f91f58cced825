package import Duties

/// A matter was taken up under a procedure; its first step stands in the entry after.
package struct MatterOpened: Hashable, Sendable {
    package var matter: MatterID
    package var number: Int
    package var procedure: String
    package var title: String
    package var follows: MatterID?
    /// What it satisfies once it is finished, confirmed by who opened it.
    package var claims: [Claim]

    package init(
        matter: MatterID, number: Int, procedure: String, title: String,
        follows: MatterID? = nil, claims: [Claim] = []
    ) {
        self.matter = matter
        self.number = number
        self.procedure = procedure
        self.title = title
        self.follows = follows
        self.claims = claims
    }
}

/// A step of a matter was taken: what was said, who holds what now, who waits.
package struct MatterStepped: Hashable, Sendable {
    /// A field with what it holds.
    package struct Said: Hashable, Sendable {
        package var field: String
        package var content: String
        /// The system offered it; else a person typed it.
        package var isPlain: Bool

        package init(_ field: String, _ content: String, isPlain: Bool) {
            self.field = field
            self.content = content
            self.isPlain = isPlain
        }
    }

    package var matter: MatterID
    package var place: Int
    package var step: String
    package var by: Matter.Holder
    package var paper: String?
    package var happened: Day
    package var version: String
    package var said: [Said]
    package var files: [Matter.File]
    package var holders: [Matter.Holder]
    package var waiting: [Matter.Waiting]
    package var ending: Matter.Ending?
    /// The record a finished matter was entered as.
    package var record: RecordID?

    package init(
        matter: MatterID, place: Int, step: String, by: Matter.Holder, paper: String? = nil,
        happened: Day, version: String, said: [Said], files: [Matter.File] = [],
        holders: [Matter.Holder], waiting: [Matter.Waiting], ending: Matter.Ending? = nil,
        record: RecordID? = nil
    ) {
        self.matter = matter
        self.place = place
        self.step = step
        self.by = by
        self.paper = paper
        self.happened = happened
        self.version = version
        self.said = said
        self.files = files
        self.holders = holders
        self.waiting = waiting
        self.ending = ending
        self.record = record
    }
}

/// The one a step was entered for says it was not so.
package struct MatterDisputed: Hashable, Sendable {
    package var matter: MatterID
    package var place: Int
    package var why: String

    package init(matter: MatterID, place: Int, why: String) {
        self.matter = matter
        self.place = place
        self.why = why
    }
}
