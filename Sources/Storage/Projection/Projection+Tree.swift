import Duties
import Office

extension Projection {
    func write(_ founded: Organisation) throws {
        try connection.insert(
            into: "organisation",
            [
                "id": organisation, "code": founded.code, "name": founded.name,
                "kind": founded.kind.rawValue, "level": founded.level.rawValue,
                "parent": founded.parent, "path": founded.path, "founded": founded.founded,
                "dissolved": founded.dissolved,
            ])
    }

    func write(_ post: Post) throws {
        try connection.insert(
            into: "post",
            [
                "organisation": organisation, "id": post.id, "title": post.title,
                "role": post.role.rawValue, "rank": post.rank, "founded": post.founded,
                "dissolved": post.dissolved,
            ])
        try write(post.portfolios, of: post.id)
    }

    func write(_ portfolios: [Portfolio], of post: PostID) throws {
        for (place, portfolio) in portfolios.enumerated() {
            try connection.insert(
                into: "portfolio",
                [
                    "organisation": organisation, "post": post, "place": place,
                    "kind": portfolio.kind.rawValue, "name": portfolio.name,
                ])
        }
    }
}
