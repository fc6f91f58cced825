package import Duties
import Lists

extension Office {
    /// Sets up a leading group of posts of an organisation, with what it does (S05).
    ///
    /// - Parameter posts: its members, the one who heads it first.
    @discardableResult
    package func formGroup(
        _ name: String, functions: String, posts: [PostID], in id: OrganisationID,
        from: String, _ caller: Caller
    ) async throws -> LeadingGroupID {
        try await store.write { writing in
            let organisation = try governed(id, caller, writing)
            let name = try Office.words(name, "name")
            let functions = functions.trimmed
            let from = try Office.day(from, "from")
            let mistake =
                FieldMistake.notText("functions", functions)
                ?? .tooLong("functions", functions, 5000)
            if let mistake { throw OfficeError.invalid([mistake]) }
            let standing = try writing.posts(.one(organisation), caller.scope)
                .filter { $0.stands(on: from) }.map(\.id)
            guard !posts.isEmpty, posts.allSatisfy(standing.contains) else {
                throw OfficeError.invalid([
                    FieldMistake(
                        "leader", zh: "选出组长，只能选那天已有的岗位。",
                        en: "Choose who heads it, of the posts that stand on that day.")
                ])
            }
            let taken = try writing.leadingGroups(of: organisation, caller.scope)
                .contains { $0.name == name && $0.last == nil }
            guard !taken else {
                throw OfficeError.invalid([
                    FieldMistake(
                        "name", zh: "已有同名的领导小组；先结束它，再成立新的。",
                        en: "A group of that name stands; end it first.")
                ])
            }
            let group = LeadingGroup(
                id: LeadingGroupID(world.newID()), name: name, functions: functions,
                posts: posts.unique, from: from)
            try write(
                [.groupFormed(GroupFormed(group: group))], of: organisation, by: Actor(caller),
                writing)
            return group.id
        }
    }

    /// Ends a leading group after a day.
    package func endGroup(
        _ group: LeadingGroupID, in id: OrganisationID, last: String, why: String,
        _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let organisation = try governed(id, caller, writing)
            let found = try writing.leadingGroups(of: organisation, caller.scope)
                .first { $0.id == group && $0.last == nil }
            guard let found else { throw OfficeError.notFound }
            let last = try Office.day(last, "last")
            let why = try Office.words(why, "why", limit: 500)
            guard last >= found.from else {
                throw OfficeError.invalid([.before("last", found.from)])
            }
            try write(
                [.groupEnded(GroupEnded(group: group, last: last, why: why))], of: organisation,
                by: Actor(caller), writing)
        }
    }
}
