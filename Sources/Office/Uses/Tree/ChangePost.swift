package import Duties
import Lists

extension Office {
    /// Gives a post another title, role, rank or other portfolios from a day.
    ///
    /// The post as it stands changes; its history keeps what it was.
    package func changePost(
        _ post: PostID, in id: OrganisationID, to new: NewPost, _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let (organisation, before) = try governed(post, of: id, caller, writing)
            var after = before
            after.title = try Office.words(new.title, "title")
            after.role = new.role
            after.rank = try Office.rank(new.rank)
            after.portfolios = try Office.portfolios(new)
            guard after != before else {
                throw OfficeError.invalid([
                    FieldMistake("title", zh: "没有改动。", en: "Nothing is different.")
                ])
            }
            try refuseTitle(after.title, besides: post, in: organisation, writing)
            let changed = try writing.postChanges(.one(organisation), .everything)
                .filter { $0.was.id == post }.map(\.from).max()
            let from = try pastDay(new.from, "from", notBefore: changed ?? before.founded)
            try write(
                [.postChanged(PostChanged(post: after, from: from))], of: organisation,
                by: Actor(caller), writing)
            try treeChanged(try touched(id, writing), writing)
        }
    }
}
