/// Whether a number is owed once, or with each of those named.
struct Sharing {
    let reading: FoundWords
    private static let kinds: Set<Action.Kind> = [.talk, .admonition]

    func per(_ act: Act, _ schedule: Schedule, _ kind: Action.Kind, _ counterparts: [Named])
        -> Duty.Per
    {
        guard case .recurring(let recurring) = schedule else { return .bearer }
        if isWithEach(act) { return .counterpart }
        if Sharing.kinds.contains(kind), !counterparts.isEmpty, isForEach(act, counterparts) {
            return .counterpart
        }
        guard Sharing.kinds.contains(kind), !counterparts.isEmpty, recurring.unit == "次",
            reading.passage.first("谈", in: act.core) != nil
        else { return .bearer }
        return .undecided
    }

    /// 与班子成员谈话每人不少于1次; 与甲、乙谈话各1次: each of those named before it.
    private func isForEach(_ act: Act, _ counterparts: [Named]) -> Bool {
        let marks = reading.marks(in: act.range)
        let each = marks.last { isBearer($0) && $0.isEach }
        if let each,
            reading.words(in: act.range.lowerBound..<each.range.lowerBound).contains(where: {
                $0.is(.act)
            })
        {
            return true
        }
        // 对部门负责人每人每年谈话: each of those right before it.
        if let each, counterparts.last?.span.end == reading.passage.span(each.range).start {
            return true
        }
        return counterparts.count > 1 && marks.contains { $0.count?.isForEach == true }
    }

    /// 每名 after the head, 逐一, 分别与: decided by the text.
    private func isWithEach(_ act: Act) -> Bool {
        let range = act.range
        return reading.marks(in: range).contains { mark in
            mark.isEach
                && (mark.range.lowerBound > range.lowerBound || isOneByOne(mark))
                && (act.subject?.range).map { !$0.overlaps(mark.range) } ?? true && !isBearer(mark)
        }
    }

    /// 逐一与…谈话: how it is done, whoever does it.
    private func isOneByOne(_ mark: TimeMark) -> Bool {
        let first = reading.passage[mark.range.lowerBound]
        return first == "逐" || first == "分"
    }

    /// 班子成员每人 names the bearers one by one.
    private func isBearer(_ mark: TimeMark) -> Bool {
        reading.passage.words(mark.range) == "每人"
    }
}
