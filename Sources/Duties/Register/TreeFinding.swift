/// Something about an organisation's posts that a committee has to settle (S03, S04).
package struct TreeFinding: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A post bears duties and nobody holds it.
        case noHolder = "no-holder"
        /// Two or more hold one post.
        case twoHolders = "two-holders"
        /// A principal is directly in charge of what a principal does not run directly
        /// (末位表态: T2.6, 不直接分管财务、人事、行政审批、工程建设和物资采购).
        case principalInCharge = "principal-in-charge"
        /// A department below that no post is in charge of.
        case departmentUnanswered = "department-unanswered"
        /// A department more than one post is in charge of.
        case departmentTwice = "department-twice"
    }

    package var kind: Kind
    package var post: PostID?
    /// The post's title, or the department's name.
    package var subject: String
    /// Who holds it, what it is in charge of, or which posts are in charge.
    package var details: [String]

    package init(kind: Kind, post: PostID? = nil, subject: String, details: [String] = []) {
        self.kind = kind
        self.post = post
        self.subject = subject
        self.details = details
    }
}

/// An organisation's posts and who held them on a day.
package struct PostsOnDay: Sendable {
    package var day: Day
    /// As they were on the day, by rank.
    package var posts: [Post]
    package var appointments: [Appointment]
    /// Direct subordinates of the kind department.
    package var departments: [Organisation]
    /// Posts that bear a duty.
    package var bearing: Set<PostID>

    package init(
        day: Day, posts: [Post], appointments: [Appointment], departments: [Organisation],
        bearing: Set<PostID>
    ) {
        self.day = day
        self.posts = posts
        self.appointments = appointments
        self.departments = departments
        self.bearing = bearing
    }

    package func holders(of post: PostID) -> [Appointment] {
        appointments.filter { $0.post == post && $0.holds(on: day) }
    }

    /// What is to be settled, post by post and then department by department.
    package var findings: [TreeFinding] {
        posts.flatMap { holding($0) + inCharge($0) } + departments.compactMap(answered)
    }

    private func holding(_ post: Post) -> [TreeFinding] {
        let holders = holders(of: post.id)
        if holders.isEmpty, bearing.contains(post.id) {
            return [TreeFinding(kind: .noHolder, post: post.id, subject: post.title)]
        }
        guard holders.count > 1 else { return [] }
        return [
            TreeFinding(
                kind: .twoHolders, post: post.id, subject: post.title,
                details: holders.map(\.holder))
        ]
    }

    private func inCharge(_ post: Post) -> [TreeFinding] {
        guard post.role == .principal else { return [] }
        let held = post.names(.inCharge).filter { name in
            Self.notForPrincipals.contains { name.contains($0) }
        }
        guard !held.isEmpty else { return [] }
        return [
            TreeFinding(
                kind: .principalInCharge, post: post.id, subject: post.title, details: held)
        ]
    }

    private func answered(_ department: Organisation) -> TreeFinding? {
        let inCharge = posts.filter { post in
            post.names(.inCharge).contains { department.name.hasSuffix($0) }
        }
        guard inCharge.count != 1 else { return nil }
        return TreeFinding(
            kind: inCharge.isEmpty ? .departmentUnanswered : .departmentTwice,
            subject: department.name, details: inCharge.map(\.title))
    }

    /// 财务 is kept by the 财政 departments of townships and counties.
    private static let notForPrincipals = ["财务", "财政", "人事", "审批", "工程", "采购"]
}

extension Post {
    /// The post as it was on a day, by what its changes kept.
    package func on(_ day: Day, _ changes: [PostChange]) -> Post {
        let next = changes.filter { $0.was.id == id && $0.kind == .changed && $0.from > day }
            .min { ($0.from, $0.sequence) < ($1.from, $1.sequence) }
        guard let next else { return self }
        var post = next.was
        (post.founded, post.dissolved) = (founded, dissolved)
        return post
    }
}

/// A change of holder: who left a post, who took it (S04).
package struct Handover: Hashable, Sendable {
    package var outgoing: Appointment
    package var incoming: Appointment

    /// The last day of the one who leaves; where both overlap, the day the other began.
    package var day: Day { min(outgoing.last ?? incoming.from, incoming.from) }

    /// The changes of holder among a post's appointments, in order.
    package static func all(of appointments: [Appointment]) -> [Handover] {
        let ordered = appointments.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        return zip(ordered, ordered.dropFirst()).compactMap { before, after in
            before.last != nil && before.from < after.from && before.holder != after.holder
                ? Handover(outgoing: before, incoming: after) : nil
        }
    }
}
