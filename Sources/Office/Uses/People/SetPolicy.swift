import Duties
import Lists

extension Office {
    /// Sets of whom a second factor is asked, from the next sign-in on.
    package func setSecondFactor(_ policy: String, _ caller: Caller) async throws {
        guard caller.account.role == .securityAdministrator else { throw OfficeError.notSecurity }
        guard let policy = SecondFactorPolicy(rawValue: policy) else {
            throw OfficeError.invalid([
                FieldMistake("second-factor", zh: "选择其中一项。", en: "Choose one of them.")
            ])
        }
        try await store.write { writing in
            let set = PolicySet(name: SecondFactorPolicy.name, value: policy.rawValue)
            try writing.append(
                .people(.policySet(set)), to: caller.organisation.id, by: Actor(caller),
                at: world.now(), in: self)
        }
    }

    /// Names a post that reads what is restricted in its organisation, or takes that back.
    package func setClearance(
        organisation: String, post: String, isCleared: Bool, _ caller: Caller
    ) async throws {
        guard caller.account.role == .securityAdministrator else { throw OfficeError.notSecurity }
        try await store.write { writing in
            let place = try place(
                role: Role.clerk.rawValue, organisation: organisation, post: post, from: "",
                last: "", writing)
            guard let found = place.found else { throw OfficeError.invalid(place.mistakes) }
            guard let post = found.post else {
                throw OfficeError.invalid([
                    FieldMistake("post", zh: "写明岗位。", en: "Name the post.")
                ])
            }
            let deed: PeopleDeed =
                isCleared ? .clearanceGranted(post) : .clearanceRevoked(post)
            try writing.append(
                .people(deed), to: found.organisation.id, by: Actor(caller), at: world.now(),
                in: self)
        }
    }
}
