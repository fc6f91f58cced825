/// 对…，发现一起、查处一起: each one as it is found.
struct AsFound: TimeRule {
    let openings = "发"
    private let forms = WordList("发现一起 发现一例 发现一件 发现一处 发现一个 发现一宗 发现一批")
    private let stops = CodeSet("。；")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard let end = forms.end(passage, at: start), passage[end] == "、" || passage[end] == "，",
            names(passage, before: start)
        else { return nil }
        return TimeMark(.prompt, start..<end)
    }

    /// Only where 对 says before it what is looked for.
    private func names(_ passage: Passage, before start: Int) -> Bool {
        var at = start - 1
        while at >= 0, at > start - 40, !stops.has(passage[at]) {
            if passage[at] == "对" { return true }
            at -= 1
        }
        return false
    }
}
