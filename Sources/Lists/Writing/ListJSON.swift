/// A list as JSON, in the form outside scripts rely on: compact, every key always there.
package func json(of list: ParsedList) -> [UInt8] {
    var writer = ListWriter()
    return writer.write(list) { Array($0) }
}

/// Writes lists as JSON one after the other, in memory it keeps for the next.
package struct ListWriter: ~Copyable {
    private var writer: JSONWriter

    package init() { writer = JSONWriter(capacity: 1 << 16) }

    /// Hands the bytes of a list to `use`; they are gone afterwards.
    package mutating func write<Answer>(
        _ list: borrowing ParsedList, _ use: (UnsafeBufferPointer<UInt8>) throws -> Answer
    ) rethrows -> Answer {
        writer.clear()
        writer.list(list)
        return try use(writer.written)
    }
}

extension JSONWriter {
    mutating func list(_ list: borrowing ParsedList) {
        raw(#"{"document":{"name":"#)
        string(list.document.name)
        raw(#","scalars":"#)
        integer(list.document.scalars.count)
        raw(#","sha256":"#)
        string(list.document.sha256)
        raw(#","encoding":"#)
        string(list.document.encoding)
        raw(#"},"title":"#)
        string(list.title)
        raw(#","level":"#)
        word(list.level.rawValue)
        raw(#","bases":"#)
        array(list.bases) { writer, base in
            writer.raw(#"{"text":"#)
            writer.string(base.text)
            writer.raw(#","range":"#)
            writer.range(base.span)
            writer.raw("}")
        }
        raw(#","sections":"#)
        array(list.sections) { $0.section($1) }
        raw(#","findings":"#)
        array(list.findings) { $0.finding($1) }
        raw("}")
    }

    mutating func range(_ span: Span) {
        raw(#"{"start":"#)
        position(span.start)
        raw(#","end":"#)
        position(span.end)
        raw("}")
    }

    mutating func optional(_ span: Span?) {
        if let span { range(span) } else { raw("null") }
    }

    private mutating func section(_ section: borrowing Section) {
        raw(#"{"kind":"#)
        word(section.kind.rawValue)
        raw(#","number":"#)
        optional(section.number)
        raw(#","title":"#)
        string(section.title)
        raw(#","declared":"#)
        optional(section.declared)
        raw(#","bearer":"#)
        word(section.bearer.rawValue)
        raw(#","range":"#)
        range(section.span)
        raw(#","sections":"#)
        array(section.sections) { $0.section($1) }
        raw(#","items":"#)
        array(section.items) { $0.item($1) }
        raw("}")
    }

    private mutating func item(_ item: borrowing Item) {
        raw(#"{"id":"#)
        let start = count + 1
        string(item.id)
        let id = start..<count - 1
        raw(#","number":"#)
        optional(item.number)
        raw(#","range":"#)
        range(item.span)
        if let known = item.known {
            fill(known.form, from: item.span.start, id: id)
        } else {
            words(item.text, item.duties)
        }
        raw("}")
    }

    /// What an item says.
    mutating func words(_ text: String, _ duties: [Duty]) {
        raw(#","text":"#)
        string(text)
        raw(#","duties":"#)
        array(duties) { $0.duty($1) }
    }

    /// One finding, as `zeren check --format json` prints it too.
    mutating func finding(_ finding: borrowing Finding) {
        raw(#"{"rule":"#)
        word(finding.rule)
        raw(#","weight":"#)
        word(finding.weight.rawValue)
        raw(#","message":{"zh":"#)
        string(finding.message.zh)
        raw(#","en":"#)
        string(finding.message.en)
        raw(#"},"range":"#)
        range(finding.span)
        raw("}")
    }
}
