/// Changes not yet accepted or rejected.
struct TrackedChangeRule: LayoutRule {
    let kind = LayoutNote.Kind.trackedChange
    let info = RuleInfo(
        "tracked-change", .warning, zh: "文件里有未处理的修订：先接受或拒绝全部修订再发布",
        en: "Changes not yet accepted or rejected: settle them before issuing the list")

    func message(_ detail: String) -> Message { .changes }
}

extension Message {
    fileprivate static let changes = Message(
        zh: "这里有未处理的修订，按全部接受后的文字读。", en: "Changes are tracked here; read as if all were accepted.")
}
