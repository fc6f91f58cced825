package import Duties
import Lists

extension Office {
    /// Ends a list nothing takes the place of; what was owed until then stays as it was.
    package func endEdition(
        _ edition: EditionID, for organisation: Organisation, last: String, why: String,
        _ caller: Caller
    ) async throws {
        try mayGovern(organisation, caller)
        guard let last = Day(last) else {
            throw OfficeError.invalid([
                FieldMistake("last", zh: "日期写作 2026-12-31。", en: "Write the day as 2026-12-31.")
            ])
        }
        guard !why.allSatisfy(\.isWhitespace) else {
            throw OfficeError.invalid([
                FieldMistake("why", zh: "写明依据。", en: "Say on what ground.")
            ])
        }
        try await store.write { writing in
            let adopted = try inForce(organisation, writing).filter {
                $0.head.id == edition && $0.organisation.id == organisation.id
            }
            guard let began = adopted.map(\.from).min() else { throw OfficeError.notFound }
            // What a superior put here ends by itself, or by the superior.
            guard adopted.contains(where: { $0.head.organisation == organisation.id }) else {
                throw OfficeError.refused(
                    rule: "not-own-list",
                    Message(
                        zh: "这是上级下达的，不能由本级结束。", en: "A superior issued it; it is not ended here."))
            }
            guard last >= began else {
                throw OfficeError.invalid([
                    FieldMistake(
                        "last", zh: "不能早于开始施行的 \(began)。",
                        en: "Not before \(began), when it came into force.")
                ])
            }
            try writing.append(
                .editionEnded(EditionEnded(edition: edition, last: last, why: why)),
                to: organisation.id, by: Actor(caller), at: world.now(), in: self)
            try restate(touchedBy: edition, writing)
        }
    }
}
