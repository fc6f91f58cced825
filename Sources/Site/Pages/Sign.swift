import Duties
import Lists
import Office

/// How something stands, as a sign, a word and a colour; always all three.
enum Sign: String, Sendable {
    case met, late, excused, missed, open, soon, near, vague, continuing, waiting
    /// Timed, and no obligation of those shown: owed by another, or its window not running.
    case elsewhere

    init(_ verdict: Verdict) {
        switch (verdict.column, verdict.warning) {
        case (.met, _): self = .met
        case (.metLate, _): self = .late
        case (.excused, _): self = .excused
        case (.missed, _): self = .missed
        case (.open, .overdue): self = .missed
        case (.open, .near): self = .near
        case (.open, .approaching): self = .soon
        case (.open, nil): self = .open
        }
    }

    init(_ column: Column) {
        switch column {
        case .met: self = .met
        case .metLate: self = .late
        case .excused: self = .excused
        case .missed: self = .missed
        case .open: self = .open
        }
    }

    /// Nearest the eye first: what a duty of several bearers is coloured by.
    private static let order: [Sign] = [
        .missed, .near, .soon, .open, .late, .vague, .met, .excused, .waiting, .elsewhere,
        .continuing,
    ]

    static func worst(_ signs: [Sign]) -> Sign? {
        order.first { signs.contains($0) }
    }

    var words: Message {
        switch self {
        case .met: Word.met
        case .late: Word.metLate
        case .excused: Word.excused
        case .missed: Word.missed
        case .open, .soon, .near: Word.open
        case .vague: Word.unquantified
        case .continuing: Word.continuing
        case .waiting: Word.waiting
        case .elsewhere: Word.elsewhere
        }
    }
}

extension Column {
    var words: Message { Sign(self).words }
}

extension HTML {
    /// 已履, with its sign and colour.
    mutating func sign(_ sign: Sign, _ words: Message? = nil) {
        self(.span, .class("st \(sign.rawValue)"), words: words ?? sign.words)
    }

    /// `●●○`, for a few; `11/18` for many.
    mutating func dots(_ done: Int, _ needed: Int) {
        self(.span, .class("dots num"), .role("img"), .label(Word.dots(done, needed))) { out in
            guard needed <= 6 else { return out.text("\(done)/\(needed)") }
            out.text(String(repeating: "●", count: min(done, needed)))
            out(.i, text: String(repeating: "○", count: max(0, needed - done)))
        }
    }
}

extension VerdictLine {
    var sign: Sign { Sign(verdict) }

    /// `未履 112 天`, `还剩 5 天`.
    func headline(asOf: Day) -> Message {
        let window = verdict.obligation.window
        switch sign {
        case .missed:
            let days = asOf - window.last
            return days > 0 ? Word.overSince(days) : Word.missed
        case .near, .soon: return Word.left(window.last - asOf)
        case .open:
            return verdict.obligation.isOpenEnded
                ? Word.noEnd : Word.left(max(0, window.last - asOf))
        default: return sign.words
        }
    }

    /// `清单 一（三）11`.
    var citation: String { line.citation }
}

extension DutyLine {
    /// `一（三）11`: the item as printed, found by part, category and number.
    var citation: String {
        let item = key.duty.split(separator: "#").first ?? ""
        return String(item.filter { $0 != "/" })
    }
}

extension Day {
    /// `11-25`, with its year where that is another.
    func short(in year: Int) -> String {
        let text = description
        return self.year == year ? String(text.dropFirst(5)) : text
    }
}
