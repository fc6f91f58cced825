import Duties
import Foundation
import HTTPTypes
import Hummingbird
import Lists
import Office
import Samples
import Testing

@testable import Site

/// What `Policy/policy.md` says, as it is written there.
struct Policy: Sendable {
    struct Rule: Sendable {
        let who: String
        /// `-`, `below`, `post` or `cleared`.
        let place: String
    }

    let rules: [String: Rule]
    let roles: [String: Set<String>]

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "Policy/policy.md")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("|") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        var rules: [String: Rule] = [:]
        var roles: [String: Set<String>] = [:]
        for cells in rows {
            if cells.count == 3, cells[0].hasPrefix("`") {
                let name = cells[0].trimmingCharacters(in: ["`"])
                #expect(rules[name] == nil, "\(name) stands twice")
                rules[name] = Rule(who: cells[1], place: cells[2])
            } else if cells.count == 2 {
                roles[cells[0]] = Set(cells[1].components(separatedBy: ", "))
            }
        }
        self.rules = rules
        self.roles = roles
    }

    /// What somebody gets who is signed in, or is nobody.
    func verdict(_ route: Route, _ role: Role?, _ relation: Relation) throws -> Verdict {
        let rule = try #require(
            rules[route.name.rawValue], "\(route.name) has no line in the policy")
        if rule.who == "anybody" { return .answered }
        if rule.who == "installer" { return .hidden }
        guard let role else { return .unknown }
        guard try #require(roles[rule.who]).contains(role.rawValue) else { return .refused }
        switch rule.place {
        case "below": return relation.isBelow ? .answered : .hidden
        // No member of this tree holds the post that is handed over.
        case "post":
            guard relation.isBelow else { return .hidden }
            return role == .member ? .refused : .answered
        // Nobody in this tree is.
        case "cleared": return .hidden
        default: return .answered
        }
    }
}

enum Verdict: Hashable, Sendable {
    /// Whatever the answer is: it is about what was asked.
    case answered
    /// 403.
    case refused
    /// 404, as for what does not exist.
    case hidden
    /// To the sign-in page, or 401.
    case unknown

    init(_ reply: Reply) {
        switch reply.status {
        case 401: self = .unknown
        case 303 where reply.location.hasPrefix("/sign-in"): self = .unknown
        case 403: self = .refused
        case 404: self = .hidden
        default: self = .answered
        }
    }
}

/// An organisation, by what it is to the one who asks.
enum Relation: String, CaseIterable, Sendable {
    case own = "town"
    case child = "village"
    case grandchild = "group"
    case parent = "county"
    case sibling = "other"
    case cousin = "cousin"
    case outside = "elsewhere"

    var isBelow: Bool { [.own, .child, .grandchild].contains(self) }
}
