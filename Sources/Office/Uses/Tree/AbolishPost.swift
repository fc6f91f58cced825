package import Duties
import Lists

extension Office {
    /// Ends a post after a day; whoever holds it that day holds it no longer.
    package func abolishPost(
        _ post: PostID, in id: OrganisationID, last: String, why: String, _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let (organisation, before) = try governed(post, of: id, caller, writing)
            let last = try Office.day(last, "last")
            let why = try Office.words(why, "why", limit: 500)
            let changed = try writing.postChanges(.one(organisation), .everything)
                .filter { $0.was.id == post }.map(\.from).max()
            let earliest = max(before.founded, changed ?? before.founded)
            guard last >= earliest else { throw OfficeError.invalid([.before("last", earliest)]) }
            let actor = Actor(caller)
            try endAppointments(of: organisation, last, why: why, actor, writing) { $0 == post }
            try write(
                [.postAbolished(PostAbolished(post: post, last: last, why: why))],
                of: organisation, by: actor, writing)
            try treeChanged(try touched(id, writing), writing)
        }
    }
}
