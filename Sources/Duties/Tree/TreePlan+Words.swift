package import Lists

extension TreePlan.Act {
    /// What is done, for a person.
    package var verb: Message {
        switch self {
        case .found: Message(zh: "新设组织", en: "found an organisation")
        case .rename: Message(zh: "改名", en: "rename")
        case .classify: Message(zh: "改类型级别", en: "change kind or level")
        case .move: Message(zh: "划转", en: "move")
        case .foundPost: Message(zh: "新设岗位", en: "found a post")
        case .changePost: Message(zh: "改岗位", en: "change a post")
        case .appoint: Message(zh: "任职", en: "appoint")
        case .end: Message(zh: "任职结束", en: "end an appointment")
        }
    }

    /// To what, in the words of the sheet.
    package var details: String {
        switch self {
        case .found(let node):
            "\(node.code) \(node.name)（\(TreeWords.word(node.kind))、\(TreeWords.word(node.level))）"
                + " ← \(node.parent) \(node.founded)"
        case .rename(let organisation, let name): "\(organisation.name) → \(name)"
        case .classify(let organisation, let kind, let level):
            "\(organisation.name) \(TreeWords.word(organisation.kind))、"
                + "\(TreeWords.word(organisation.level)) → "
                + "\(TreeWords.word(kind))、\(TreeWords.word(level))"
        case .move(let organisation, let parent): "\(organisation.name) → \(parent)"
        case .foundPost(let node):
            "\(node.code) \(node.title)（\(TreeWords.word(node.role))、\(node.rank)）"
                + Self.said(node.portfolios)
        case .changePost(let before, let after):
            "\(after.title) \(Self.said(before)) → \(Self.said(after))"
        case .appoint(let code, let title, let holder, let from):
            "\(code) \(title) \(holder) \(from)"
        case .end(let appointment, let last): "\(appointment.holder) … \(last)"
        }
    }

    private static func said(_ post: Post) -> String {
        "\(TreeWords.word(post.role))、\(post.rank)\(said(post.portfolios))"
    }

    private static func said(_ portfolios: [Portfolio]) -> String {
        let kinds: [(Portfolio.Kind, String)] = [
            (.inCharge, "分管"), (.liaison, "联系"), (.assigned, "分包"),
        ]
        return kinds.map { kind, word in
            let names = portfolios.filter { $0.kind == kind }.map(\.name)
            return names.isEmpty ? "" : " \(word)\(names.joined(separator: "、"))"
        }.joined()
    }
}
