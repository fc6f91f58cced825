package import Duties
import Lists

/// A post as a form states it, founded or changed.
package struct NewPost: Sendable {
    package var title: String
    package var role: Post.Role
    package var rank: Int
    package var portfolios: [Portfolio]
    /// The day it is founded, or from which it is so.
    package var from: String

    package init(
        title: String, role: Post.Role, rank: Int, portfolios: [Portfolio] = [], from: String
    ) {
        self.title = title
        self.role = role
        self.rank = rank
        self.portfolios = portfolios
        self.from = from
    }
}

extension Office {
    /// Founds a post in an organisation.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` where a post of that title stands already.
    @discardableResult
    package func foundPost(
        _ new: NewPost, in id: OrganisationID, _ caller: Caller
    ) async throws -> Post {
        try await store.write { writing in
            let organisation = try governed(id, caller, writing)
            let title = try Office.words(new.title, "title")
            try refuseTitle(title, besides: nil, in: organisation, writing)
            let from = try Office.day(new.from, "from")
            guard from >= organisation.founded else {
                throw OfficeError.invalid([.before("from", organisation.founded)])
            }
            let post = Post(
                id: PostID(world.newID()), organisation: id, title: title, role: new.role,
                rank: try Office.rank(new.rank), portfolios: try Office.portfolios(new),
                founded: from)
            try write([.postFounded(post)], of: organisation, by: Actor(caller), writing)
            try treeChanged(try touched(id, writing), writing)
            return post
        }
    }

    /// Two posts of one title in one organisation could not be told apart.
    func refuseTitle(
        _ title: String, besides post: PostID?, in organisation: Organisation,
        _ reading: any Reading
    ) throws {
        let taken = try reading.posts(.one(organisation), .everything).contains {
            $0.title == title && $0.id != post && $0.dissolved == nil
        }
        guard taken else { return }
        throw OfficeError.invalid([
            FieldMistake(
                "title", zh: "已经有名为“\(title)”的岗位；写得具体些，好分得开。",
                en: "A post of that title stands already; word it so that the two differ.")
        ])
    }

    static func rank(_ rank: Int) throws -> Int {
        guard (1...999).contains(rank) else {
            throw OfficeError.invalid([
                FieldMistake("rank", zh: "排序填 1 到 999。", en: "A rank is 1 to 999.")
            ])
        }
        return rank
    }

    static func portfolios(_ new: NewPost) throws -> [Portfolio] {
        for portfolio in new.portfolios {
            _ = try words(portfolio.name, portfolio.kind.rawValue)
        }
        return new.portfolios
    }
}
