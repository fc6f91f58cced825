import Duties
import Lists

/// What stands plain in an entry is chosen among what the system knows, never typed: a name that
/// slipped in could not be erased (decision 0003).
extension Office {
    /// A record may satisfy only duties of bearers in the caller's view.
    func check(_ claim: Claim, _ caller: Caller, _ reading: any Reading) throws {
        guard
            let bearer = try reading.organisation(claim.bearer.organisation, caller.scope),
            let line = try registers.edition(claim.duty.edition, reading)?.lines[claim.duty.duty]
        else {
            throw OfficeError.invalid([
                FieldMistake(
                    "tokens", zh: "所选职责不在您的范围内，或清单里没有：\(claim.duty.duty)。",
                    en: "Not a duty in your view, or not in the list: \(claim.duty.duty).")
            ])
        }
        let posts = try reading.posts(.one(bearer), caller.scope)
        if let post = claim.bearer.post, !posts.contains(where: { $0.id == post }) {
            throw OfficeError.noBearer(post.description, bearer, posts)
        }
        guard let counterpart = claim.counterpart else { return }
        let known = try counterparts(of: line.duty, bearer, posts, caller, reading)
        guard known.contains(counterpart) else {
            throw OfficeError.invalid([
                FieldMistake(
                    "tokens", zh: "“\(counterpart)”不是这项职责的对象；可选：\(known.joined(separator: "、"))。",
                    en:
                        "“\(counterpart)” is not whom this duty is owed to; there are: \(known.joined(separator: ", "))."
                )
            ])
        }
    }

    private func counterparts(
        of duty: Duty, _ bearer: Organisation, _ posts: [Post], _ caller: Caller,
        _ reading: any Reading
    ) throws -> [String] {
        duty.counterparts.map(\.text) + posts.map(\.title)
            + posts.flatMap(\.portfolios).map(\.name)
            + (try reading.children(of: bearer, caller.scope)).map(\.name)
    }

    /// A post's title or an organisation's name, found by title, identifier, code or name.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` listing the posts there are.
    func behalf(
        _ text: String, _ organisation: Organisation, _ caller: Caller, _ reading: any Reading
    ) throws -> String {
        let wanted = text.trimmed
        guard !wanted.isEmpty else { return "" }
        let posts = try reading.posts(.one(organisation), caller.scope)
        if let post = posts.first(where: { $0.title == wanted || $0.id.description == wanted }) {
            return post.title
        }
        if wanted == organisation.name { return wanted }
        if let other = try reading.organisation(code: wanted, caller.scope) { return other.name }
        let below = try reading.children(of: organisation, caller.scope)
        if below.contains(where: { $0.name == wanted }) { return wanted }
        let titles = posts.map(\.title).joined(separator: "、")
        throw OfficeError.invalid([
            FieldMistake(
                "onBehalfOf", zh: "“\(wanted)”不是\(organisation.name)的岗位或所辖组织；岗位有：\(titles)。",
                en:
                    "“\(wanted)” is no post of \(organisation.code) nor a unit below it; its posts are: \(titles)."
            )
        ])
    }
}

extension NewEvidence {
    /// The media type, where it is one; a browser may claim anything.
    var plainType: String {
        let isPlain = type.utf8.allSatisfy {
            (0x61...0x7a).contains($0) || (0x30...0x39).contains($0)
                || [0x2b, 0x2d, 0x2e, 0x2f].contains($0)
        }
        return isPlain && type.utf8.count <= 80 && type.contains("/")
            ? type : "application/octet-stream"
    }
}
