/// Signature, closing words and attachments are no part of a list.
struct TailLeftOutRule: ListRule {
    let info = RuleInfo(
        "tail-left-out", .note, zh: "落款、附则说明和附件没有读作条目：核对没有略去正文",
        en: "Signature, closing and attachments were left out: see that no text was")

    func findings(in reading: Reading) -> [Finding] {
        reading.tree.tail.map { [info.finding(.begins, at: $0)] } ?? []
    }
}

extension Message {
    fileprivate static let begins = Message(
        zh: "从这里起是落款、说明或附件，未读作条目。",
        en: "Here signature, closing or attachments begin; they were left out.")
}
