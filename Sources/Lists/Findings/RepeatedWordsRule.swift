/// The same word three times running: text a machine spun, or a slip of the keyboard.
struct RepeatedWordsRule: ListRule {
    let info = RuleInfo(
        "repeated-words", .warning, zh: "同一字词连续重复：像是机器拼凑或误贴，核对原文",
        en: "A word runs on three times: spun by a machine or pasted by mistake, see the original")

    func findings(in reading: Reading) -> [Finding] {
        let scalars = reading.scalars
        var (found, at): ([Finding], Int) = ([], 0)
        guard reading.census.hasRepeat, scalars.count > 5 else { return [] }
        var (next, second) = (scalars[0], scalars[1])
        while at + 5 < scalars.count {
            let letter = next
            (next, second) = (second, scalars[at + 2])
            guard letter == next || letter == second else {
                at += 1
                continue
            }
            let end = max(run(of: 1, at, scalars, atLeast: 4), run(of: 2, at, scalars, atLeast: 3))
            if end > at {
                found.append(info.finding(.repeated, at: Span(at, end)))
                at = end
                (next, second) = (
                    scalars[min(at, scalars.count - 1)], scalars[min(at + 1, scalars.count - 1)]
                )
            } else {
                at += 1
            }
        }
        return found
    }

    /// Where a word of so many letters, said so often running, ends.
    private func run(of size: Int, _ start: Int, _ scalars: [Unicode.Scalar], atLeast: Int) -> Int {
        guard scalars[start].isHan, scalars[start + size - 1].isHan else { return start }
        var end = start + size
        while end < scalars.count, scalars[end] == scalars[end - size] { end += 1 }
        return end - start >= size * atLeast ? end : start
    }
}

extension Message {
    fileprivate static let repeated = Message(
        zh: "同一字词连续重复多次，请核对原文。", en: "The same word runs on; see the original.")
}
