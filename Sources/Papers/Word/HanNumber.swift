/// The ways Word writes a number in Han characters.
enum HanNumber: Hashable {
    /// 十一 up to 九十九, then digit by digit 一〇〇.
    case counting
    /// 一百零一.
    case thousand
    /// 百一.
    case japanese
    /// Digit by digit, 一〇.
    case digital
    /// 壹拾壹; the old form in traditional characters.
    case legal, oldLegal

    func written(_ number: Int) -> String {
        guard (1...9_999).contains(number) else { return number == 0 ? zero : "\(number)" }
        switch self {
        case .digital: return digits(number)
        case .counting where number > 99: return digits(number)
        case .japanese: return japanese(number)
        case .counting, .thousand, .legal, .oldLegal: return grouped(number)
        }
    }

    private var signs: [Character] {
        switch self {
        case .legal: Array("零壹贰叁肆伍陆柒捌玖")
        case .oldLegal: Array("零壹貳參肆伍陸柒捌玖")
        default: Array("〇一二三四五六七八九")
        }
    }

    private var units: [String] {
        self == .legal || self == .oldLegal ? ["", "拾", "佰", "仟"] : ["", "十", "百", "千"]
    }

    private var zero: String { self == .digital || self == .japanese ? "〇" : "零" }

    private func digits(_ number: Int) -> String {
        String("\(number)".utf8.map { signs[Int($0) - 0x30] })
    }

    private func japanese(_ number: Int) -> String {
        var out = ""
        for (place, digit) in places(number) where digit > 0 {
            if digit > 1 || place == 0 { out.append(signs[digit]) }
            out += units[place]
        }
        return out
    }

    private func grouped(_ number: Int) -> String {
        var out = ""
        var owesZero = false
        for (place, digit) in places(number) {
            guard digit > 0 else {
                owesZero = !out.isEmpty
                continue
            }
            if owesZero { out += "零" }
            owesZero = false
            // 十一, not 一十一, where the number begins with it.
            let isBare = out.isEmpty && place == 1 && digit == 1 && units[1] == "十"
            out += (isBare ? "" : String(signs[digit])) + units[place]
        }
        return out
    }

    /// The digits from the highest, each with the power of ten it stands for.
    private func places(_ number: Int) -> [(Int, Int)] {
        let digits = Array("\(number)".utf8)
        return digits.enumerated().map { (digits.count - 1 - $0, Int($1) - 0x30) }
    }
}
