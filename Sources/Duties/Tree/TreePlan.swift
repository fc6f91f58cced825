/// The tree as it stands, seen by whoever brings a sheet.
package struct TreeNow: Sendable {
    package var day: Day
    package var organisations: [Organisation]
    /// Codes of organisations out of view, which cannot be used again.
    package var taken: Set<String>
    /// Codes of parents out of view.
    package var hiddenParents: [OrganisationID: String]
    package var posts: [Post]
    package var appointments: [Appointment]

    package init(
        day: Day, organisations: [Organisation], taken: Set<String> = [],
        hiddenParents: [OrganisationID: String] = [:], posts: [Post] = [],
        appointments: [Appointment] = []
    ) {
        self.day = day
        self.organisations = organisations
        self.taken = taken
        self.hiddenParents = hiddenParents
        self.posts = posts
        self.appointments = appointments
    }
}

/// What a sheet would change in the tree, row by row; nothing where there is a mistake.
package struct TreePlan: Hashable, Sendable {
    /// One change of the tree.
    package enum Act: Hashable, Sendable {
        case found(NewNode)
        case rename(Organisation, String)
        case classify(Organisation, Organisation.Kind, Organisation.Level)
        /// Under the organisation of a code.
        case move(Organisation, String)
        case foundPost(NewPostNode)
        /// From, to.
        case changePost(Post, Post)
        case appoint(code: String, title: String, holder: String, from: Day)
        case end(Appointment, last: Day)
    }

    /// An organisation to be founded under the one of a code.
    package struct NewNode: Hashable, Sendable {
        package var code: String
        package var name: String
        package var kind: Organisation.Kind
        package var level: Organisation.Level
        package var parent: String
        package var founded: Day
    }

    /// A post to be founded in the organisation of a code.
    package struct NewPostNode: Hashable, Sendable {
        package var code: String
        package var title: String
        package var role: Post.Role
        package var rank: Int
        package var portfolios: [Portfolio]
        package var founded: Day
    }

    package struct Line: Hashable, Sendable {
        package var sheet: TreeSheet
        package var row: Int
        package var act: Act
    }

    /// In the order they are to be done: who comes to stand above, first.
    package var lines: [Line] = []
    /// Rows that say what is so already.
    package var unchanged = 0
    package var mistakes: [SheetMistake] = []

    package var isEmpty: Bool { lines.isEmpty && mistakes.isEmpty }
}

extension TreePlan {
    /// What two sheets would change.
    ///
    /// A cell left empty leaves things as they are, 无 in a cell of portfolios or holders says that
    /// there are none. Nobody and nothing is taken away because no row speaks of it.
    package init(_ sheets: TreeSheets, over now: TreeNow) {
        var tree = TreePlanner(sheets.organisations, now)
        tree.plan()
        var posts = PostPlanner(sheets.posts, now, founded: tree.founded)
        posts.plan()
        lines = tree.lines + posts.lines
        unchanged = tree.unchanged + posts.unchanged
        mistakes = (tree.mistakes + posts.mistakes).sorted { $0.place < $1.place }
    }
}
