package import Duties
import Lists

extension Office {
    /// Finds the obligation a file or a command names in words.
    ///
    /// - Parameters:
    ///   - duty: `一/（一）/1#1`; looked up among the lists in force for the organisation, its own
    ///     first, then its superiors'. `EDITION:一/（一）/1#1` names the edition too.
    ///   - bearer: `CODE`, `CODE/党委书记`, a post's title, or nil where only one can be meant.
    /// - Throws: ``OfficeError/invalid(_:)`` saying what was not found and what there is.
    package func token(
        duty: String, bearer: String?, organisation code: String, window: Day? = nil,
        counterpart: String? = nil, triggers: Bool = false, _ caller: Caller
    ) async throws -> ObligationToken {
        try await store.read { reading in
            let organisation = try found(code, caller, reading)
            let line = try line(duty, for: organisation, reading)
            let bearer = try bearerKey(
                bearer, line.duty.bearer.role, organisation, caller, reading)
            return ObligationToken(
                duty: line.key, bearer: bearer, window: window, counterpart: counterpart,
                triggers: triggers)
        }
    }

    private func line(
        _ name: String, for organisation: Organisation, _ reading: any Reading
    ) throws -> DutyLine {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let duty = parts.last ?? name
        for adopted in try inForce(organisation, reading) {
            if parts.count == 2, adopted.head.id.description != parts[0] { continue }
            let shelved = try registers.edition(adopted.head.id, reading)
            if let line = shelved?.lines[duty] { return line }
        }
        throw OfficeError.invalid([
            FieldMistake(
                "duty", zh: "\(organisation.name)在施行的清单里没有职责 \(name)；用 standing --format json 查编号。",
                en:
                    "No list in force for \(organisation.code) has a duty \(name); `zeren standing` lists them."
            )
        ])
    }

    func bearerKey(
        _ name: String?, _ role: Bearer.Role, _ organisation: Organisation, _ caller: Caller,
        _ reading: any Reading
    ) throws -> BearerKey {
        let parts = (name ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        var bearer = organisation
        var title = parts.last
        if let first = parts.first,
            let other = try reading.organisation(code: first, caller.scope)
        {
            bearer = other
            title = parts.count == 2 ? parts[1] : nil
            if parts.count == 1 { return BearerKey(bearer.id) }
        }
        let posts = try reading.posts(.one(bearer), caller.scope)
        if let title {
            guard let post = posts.first(where: { $0.title == title || $0.id.description == title })
            else { throw OfficeError.noBearer(title, bearer, posts) }
            return BearerKey(bearer.id, post.id)
        }
        switch role {
        case .collective, .organisation: return BearerKey(bearer.id)
        case .principal:
            guard let post = posts.first(where: { $0.role == .principal }) else {
                throw OfficeError.noBearer("principal", bearer, posts)
            }
            return BearerKey(bearer.id, post.id)
        case .member, .person: throw OfficeError.noBearer("", bearer, posts)
        }
    }
}

extension OfficeError {
    static func noBearer(
        _ name: String, _ organisation: Organisation, _ posts: [Post]
    ) -> OfficeError {
        let titles = posts.map(\.title).joined(separator: "、")
        return .invalid([
            FieldMistake(
                "bearer", zh: "\(organisation.name)没有责任主体“\(name)”；岗位有：\(titles)。",
                en: "\(organisation.code) has no bearer “\(name)”; its posts are: \(titles).")
        ])
    }
}
