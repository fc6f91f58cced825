/// A heading that says （30项） has that many items or points below it; so has a list that says 共30项.
struct DeclaredCountRule: ListRule {
    let info = RuleInfo(
        "declared-count", .warning,
        zh: "标题写明的条数与实际不符：核对是否漏印、漏读",
        en: "A heading declares another count than it has: see what is missing")

    func findings(in reading: Reading) -> [Finding] {
        reading.list.sections.flatMap { findings(in: $0, of: reading.scalars) } + total(reading)
    }

    /// 本清单共30项 before the first of them.
    private func total(_ reading: Reading) -> [Finding] {
        let sections = reading.list.sections
        guard let first = sections.first, let item = reading.items.first else { return [] }
        let start = min(first.span.isEmpty ? item.span.start : first.span.start, item.span.start)
        for paragraph in reading.paragraphs.prefix(20) {
            guard paragraph.body.end <= start else { break }
            guard let said = said(in: paragraph.body, of: reading.scalars) else { continue }
            let counts = [reading.items.count, sections.count] + sections.map(\.itemCount)
            if counts.contains(said.count) { return [] }
            return [
                info.finding(
                    .counts(declared: said.count, found: reading.items.count), at: said.span)
            ]
        }
        return []
    }

    /// 共30项, 共计30条.
    private func said(
        in body: Span, of scalars: [Unicode.Scalar]
    ) -> (count: Int, span: Span)? {
        for at in body.start..<body.end where scalars[at] == "共" {
            var from = at + 1
            while from < body.end, "计有含分包括".unicodeScalars.contains(scalars[from]) { from += 1 }
            guard let number = PrintedNumber(at: from, in: scalars, until: body.end),
                number.end < body.end, scalars[number.end] == "项" || scalars[number.end] == "条"
            else { continue }
            return (number.value, Span(at, number.end + 1))
        }
        return nil
    }

    private func findings(in section: Section, of scalars: [Unicode.Scalar]) -> [Finding] {
        let below = section.sections.flatMap { findings(in: $0, of: scalars) }
        guard let declared = section.declared else { return below }
        let items = section.itemCount
        let points = section.items.count + section.sections.count
        let isOfItems = DeclaredCount(endOf: section.span, in: scalars)?.isOfItems ?? true
        let mayBeItems = isOfItems || section.sections.isEmpty
        if declared == points || mayBeItems && declared == items { return below }
        let found = mayBeItems ? items : points
        return [info.finding(.counts(declared: declared, found: found), at: section.span)] + below
    }
}

extension Message {
    fileprivate static func counts(declared: Int, found: Int) -> Message {
        Message(
            zh: "写明\(declared)项，实际读出\(found)项。",
            en: "It declares \(declared), \(found) were found.")
    }
}
