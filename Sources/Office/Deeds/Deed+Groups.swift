package import Duties
import Ledger

/// A leading group is set up (S05).
package struct GroupFormed: Hashable, Sendable {
    package var group: LeadingGroup

    package init(group: LeadingGroup) { self.group = group }
}

/// A leading group ends.
package struct GroupEnded: Hashable, Sendable {
    package var group: LeadingGroupID
    package var last: Day
    package var why: String

    package init(group: LeadingGroupID, last: Day, why: String) {
        self.group = group
        self.last = last
        self.why = why
    }
}

extension GroupFormed {
    func write(to out: inout FieldWriter) {
        out.plain("group", group.id.description)
        out.plain("name", group.name)
        out.secret("functions", group.functions)
        out.plain("from", group.from)
        out.plain("members", group.posts.count)
        for (index, post) in group.posts.enumerated() {
            out.plain("member.\(index).post", post.description)
        }
    }

    init(_ input: FieldReader) throws {
        self.init(
            group: LeadingGroup(
                id: LeadingGroupID(try input.text("group")), name: try input.text("name"),
                functions: input.words("functions"),
                posts: try (0..<(try input.integer("members"))).map {
                    PostID(try input.text("member.\($0).post"))
                }, from: try input.day("from")))
    }
}

extension GroupEnded {
    func write(to out: inout FieldWriter) {
        out.plain("group", group.description)
        out.plain("last", last)
        out.secret("why", why)
    }

    init(_ input: FieldReader) throws {
        self.init(
            group: LeadingGroupID(try input.text("group")), last: try input.day("last"),
            why: input.words("why"))
    }
}
