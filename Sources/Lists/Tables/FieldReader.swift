/// Reads what a list says of an item field by field: 责任人：…；完成时限：…, 【责任主体】….
struct FieldReader {
    let scalars: [Unicode.Scalar]

    /// The fields of words that hold nothing else; nil where they hold more.
    func fields(_ span: Span) -> StatedFields? {
        var inner = span
        if inner.count > 4, let last = scalars[inner.start..<inner.end].last,
            "（(".unicodeScalars.contains(scalars[inner.start]),
            "）)".unicodeScalars.contains(last)
        {
            inner = Span(inner.start + 1, inner.end - 1)
        }
        guard var label = label(at: inner.start, inner.end) else { return nil }
        var fields = StatedFields()
        while true {
            let next = nextLabel(after: label.end, inner.end)
            let value = bare(Span(label.end, next?.span.start ?? inner.end))
            guard isValue(value, of: label.role) else { return nil }
            fields.take(value, label.role, label.header)
            guard let next else { return fields }
            label = next
        }
    }

    /// Fields at the end of an item's own words, and where they begin.
    func trailing(_ span: Span) -> (start: Int, fields: StatedFields)? {
        var at = span.start + 1
        while at < span.end {
            if opensField(at), label(at: at, span.end) != nil {
                let isInBrackets = "（(".unicodeScalars.contains(scalars[at - 1])
                let start = isInBrackets ? at - 1 : at
                guard let fields = fields(trimmed(Span(start, span.end), in: scalars)) else {
                    return nil
                }
                return (start, fields)
            }
            at += 1
        }
        return nil
    }

    /// Where the words begin that 工作措施： and the like introduce.
    func labelled(_ span: Span) -> Int? {
        guard let name = measureNames.end(at: span.start, in: scalars, until: span.end),
            name < span.end, scalars[name] == "：" || scalars[name] == ":"
        else { return nil }
        let words = trimmed(Span(name + 1, span.end), in: scalars)
        return words.count > 0 ? words.start : nil
    }

    /// True for a line that begins with a field's name.
    func opens(_ line: Span) -> Bool {
        let isInBrackets = "（(".unicodeScalars.contains(scalars[line.start])
        return label(at: line.start + (isInBrackets ? 1 : 0), line.end) != nil
    }
}

extension FieldReader {
    /// A field's name with the colon or the brackets that show it is one.
    private struct Label {
        let span: Span
        let role: TableReading.Role
        let header: String
        var end: Int { span.end }
    }

    private func opensField(_ at: Int) -> Bool {
        let before = scalars[at - 1]
        switch before {
        case "，", ",", "（", "(", "|": return true
        default: break
        }
        return before.isBlank || before.isNewline || before.endsSentence || before.closes
            || scalars[at] == "【"
    }

    private func label(at start: Int, _ limit: Int) -> Label? {
        guard start < limit else { return nil }
        let opens = scalars[start] == "【" || scalars[start] == "〔" || scalars[start] == "["
        let from = opens ? start + 1 : start
        guard fieldHeads.end(at: min(from, limit - 1), in: scalars, until: limit) != nil else {
            return nil
        }
        var at = from
        while at < limit, at - from <= 10, !isSign(scalars[at], opens) { at += 1 }
        guard at < limit, isSign(scalars[at], opens), at > from else { return nil }
        let header = ColumnWords.header(Span(from, at), in: scalars)
        guard let role = ColumnWords.role(of: header), role != .content, role != .measures,
            role != .category, role != .number
        else { return nil }
        var end = at + 1
        if opens, end < limit, scalars[end] == "：" || scalars[end] == ":" { end += 1 }
        return Label(span: Span(start, end), role: role, header: header)
    }

    private func isSign(_ scalar: Unicode.Scalar, _ bracketed: Bool) -> Bool {
        bracketed
            ? "】〕]".unicodeScalars.contains(scalar) : scalar == "：" || scalar == ":"
    }

    private func nextLabel(after start: Int, _ limit: Int) -> Label? {
        var at = start + 1
        while at < limit {
            if opensField(at), let label = label(at: at, limit) { return label }
            at += 1
        }
        return nil
    }

    /// A name or a time, not a sentence of its own.
    private func isValue(_ value: Span, of role: TableReading.Role) -> Bool {
        if role == .other { return value.count <= 80 }
        return value.count <= 50
            && !scalars[value.start..<value.end].contains { $0 == "。" || $0 == "；" }
    }

    /// The value without the signs that part it from the next field.
    private func bare(_ span: Span) -> Span {
        var span = trimmed(span, in: scalars)
        while span.count > 0, "；;，,。|".unicodeScalars.contains(scalars[span.end - 1]) {
            span = trimmed(Span(span.start, span.end - 1), in: scalars)
        }
        return span
    }
}

extension StatedFields {
    /// Keeps a field; of two that name people, the one that tells who answers.
    mutating func take(_ value: Span, _ role: TableReading.Role, _ header: String) {
        guard value.count > 0 else { return }
        switch role {
        case .bearer:
            let isHeavier =
                bearer == nil || ColumnWords.weight(header) > ColumnWords.weight(bearerHeader)
            if isHeavier { (bearer, bearerHeader) = (value, header) }
        case .time: time = time ?? value
        case .addressee: addressees = addressees ?? value
        case .number, .category, .content, .measures, .other: break
        }
    }

    /// Takes what the other says where this one says nothing.
    mutating func add(_ other: StatedFields) {
        if let value = other.bearer { take(value, .bearer, other.bearerHeader) }
        time = time ?? other.time
        addressees = addressees ?? other.addressees
    }
}

/// The names of fields that hold duties themselves.
private let measureNames = WordSet(
    "工作措施", "落实措施", "具体措施", "履责措施", "履责方式", "履职方式", "工作要求", "具体要求", "履责要求", "工作标准", "工作方式", "主要措施",
    "方法措施",
    "推进措施", "具体举措", "工作举措", "落实举措", "主要举措", "责任内容", "具体内容", "工作内容")

/// What the name of a field begins with; 分管领导：每月检查 is a duty, 责任领导：某人 a field.
private let fieldHeads = WordSet(
    "责任", "牵头", "承办", "主责", "主办", "履责主体", "履责时", "履责频", "落实人", "落实时", "落实单位", "落实部门", "完成", "时限",
    "时间要求",
    "时间安排",
    "时间节点", "频次", "频率", "工作频次", "工作时限", "办理时限", "整改时限", "配合", "协办", "协助单位", "协助部门", "参与单位", "报送",
    "报告对象",
    "汇报对象",
    "备注", "佐证", "印证", "考核方式", "考核单位", "考核部门", "监督单位", "监督部门", "督办", "督导单位", "联系电话", "联系人", "成果",
    "依据", "责 任")
