/// Characters that no one types: left by a wrong decoding or a bad copy.
struct SuspectCharactersRule: ListRule {
    let info = RuleInfo(
        "suspect-characters", .warning, zh: "疑似乱码：用原文件重新转换",
        en: "Suspect characters: convert the original again")

    func findings(in reading: Reading) -> [Finding] {
        var found = reading.census.hasSuspect ? garbled(in: reading.scalars) : []
        if reading.census.traces >= 3, let place = mojibake(in: reading.scalars) {
            found.append(info.finding(.misread, at: place))
        }
        return found
    }

    private func garbled(in scalars: [Unicode.Scalar]) -> [Finding] {
        var (found, at): ([Finding], Int) = ([], 0)
        while at < scalars.count {
            while at < scalars.count, !scalars[at].isSuspect { at += 1 }
            guard at < scalars.count else { break }
            var end = at + 1
            while end < scalars.count, scalars[end].isSuspect { end += 1 }
            found.append(info.finding(.garbled(end - at), at: Span(at, end)))
            at = end
        }
        return found
    }

    /// UTF-8 read as GBK leaves 銆, 锛 and € where the signs stood, and 锟斤拷 where nothing is left.
    private func mojibake(in scalars: [Unicode.Scalar]) -> Span? {
        var (count, first, last) = (0, 0, 0)
        for at in scalars.indices where scalars[at].isTrace {
            if count == 0 { first = at }
            (count, last) = (count + 1, at + 1)
        }
        return count >= 3 && count * 60 >= scalars.count ? Span(first, last) : nil
    }
}

extension Unicode.Scalar {
    /// A letter that UTF-8 read as GBK leaves.
    var isTrace: Bool {
        switch self {
        case "銆", "锛", "鈥", "鐨", "€", "鍏", "娆", "姣", "锟", "拷", "烫": true
        default: false
        }
    }

    /// A character no one types.
    var isSuspect: Bool {
        if (0x250...0xDFFF).contains(value) { return false }
        return switch value {
        case 0...8, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: true  // control
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true  // Latin letters of a wrong decoding
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true  // private use
        case 0xFFFD, 0xFFFE, 0xFFFF: true  // replacement
        default: false
        }
    }
}

extension Message {
    fileprivate static let misread = Message(
        zh: "全文像是用错误的编码打开后保存的（应为UTF-8，误作GBK）：请用原文件重新转换。",
        en:
            "The text looks saved in a wrong encoding (UTF-8 read as GBK): convert the original again."
    )

    fileprivate static func garbled(_ count: Int) -> Message {
        Message(zh: "\(count)个字符疑似乱码。", en: "\(count) characters look garbled.")
    }
}
