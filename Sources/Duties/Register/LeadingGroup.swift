package typealias LeadingGroupID = ID<LeadingGroup>

/// 领导小组 of an organisation: posts that work on something together (S05).
package struct LeadingGroup: Hashable, Sendable {
    package let id: LeadingGroupID
    package var name: String
    /// What it does and how it works, as people wrote it.
    package var functions: String
    /// The one who heads it first.
    package var posts: [PostID]
    package var from: Day
    /// The last day it stands; nil while it lasts.
    package var last: Day?

    package init(
        id: LeadingGroupID, name: String, functions: String, posts: [PostID], from: Day,
        last: Day? = nil
    ) {
        self.id = id
        self.name = name
        self.functions = functions
        self.posts = posts
        self.from = from
        self.last = last
    }

    package func stands(on day: Day) -> Bool { from <= day && last.map { day <= $0 } ?? true }
}
