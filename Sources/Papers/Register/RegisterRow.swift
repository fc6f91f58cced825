import Lists

/// One duty of an edition as a register shows it.
struct RegisterRow {
    /// The headings it stands under, outermost first, as printed.
    let headings: [String]
    /// The item, on the row of its first duty; nil on those of the others.
    let item: Item?
    let duty: Duty?
}

/// The rows of an edition, with the words of its document.
struct Register {
    let document: DocumentText
    let rows: [RegisterRow]
    private let places: Places

    init(_ sections: [Section], in document: DocumentText) {
        self.document = document
        rows = sections.flatMap { Self.rows(of: $0, under: [], in: document) }
        places = Places(in: document)
    }

    /// How many headings stand one above another.
    var depth: Int { rows.lazy.map(\.headings.count).max() ?? 0 }

    private static func rows(
        of section: Section, under headings: [String], in document: DocumentText
    ) -> [RegisterRow] {
        let heading = document.heading(section)
        let headings = heading.isEmpty ? headings : headings + [heading]
        var rows: [(Span, [RegisterRow])] = section.items.map { item in
            let first = RegisterRow(headings: headings, item: item, duty: item.duties.first)
            let rest = item.duties.dropFirst().map {
                RegisterRow(headings: headings, item: nil, duty: $0)
            }
            return (item.span, [first] + rest)
        }
        rows += section.sections.map { inner in
            let place = inner.allItems.first?.span ?? inner.span
            return (place, Self.rows(of: inner, under: headings, in: document))
        }
        return rows.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }

    /// Who owes it, in the words of the text where it names somebody.
    func bearer(_ duty: Duty) -> String {
        duty.bearer.text ?? RegisterWords.bearer(duty.bearer.role)
    }

    /// When it is owed: the words of the text, or of whoever settled it.
    ///
    /// A vague word that stands in the duty itself is left to the remark: in a column of its own it
    /// would speak of the duties beside it too.
    func time(_ row: RegisterRow) -> String {
        guard let duty = row.duty else { return "" }
        if case .continuing = duty.schedule { return "常态" }
        guard let span = duty.spans.schedule ?? duty.spans.deadlines else {
            return RegisterWords.time(duty.schedule)
        }
        if case .vague = duty.schedule, row.item?.span.contains(span) != false { return "待量化" }
        return document.line(span)
    }

    func others(_ duty: Duty) -> String {
        duty.counterparts.map(\.text).joined(separator: "、")
    }

    func addressees(_ duty: Duty) -> String {
        duty.addressees.map(\.text).joined(separator: "、")
    }

    /// The line of the text it stands on.
    func place(_ duty: Duty) -> String { "第\(places[duty.span.start].line)行" }

    func remark(_ duty: Duty) -> String {
        var remarks: [String] = []
        if case .vague(let term) = duty.schedule { remarks.append("“\(term.value)”待量化") }
        if duty.per == .undecided { remarks.append("次数按谁计待定") }
        switch duty.modality {
        case .mustNot: remarks.append("禁止")
        case .may: remarks.append("可以")
        case .should: remarks.append("倡导")
        case .must: break
        }
        return remarks.joined(separator: "；")
    }
}

/// Words for what the text leaves to its headings or to a correction.
enum RegisterWords {
    static func bearer(_ role: Bearer.Role) -> String {
        switch role {
        case .collective: "领导班子集体"
        case .principal: "主要负责人"
        case .member: "领导班子其他成员"
        case .organisation: "有关单位"
        case .person: "有关人员"
        }
    }

    static func time(_ schedule: Schedule) -> String {
        switch schedule {
        case .recurring(let recurring):
            let most = recurring.max.map { "至\($0)" } ?? ""
            let period = recurring.period.map(period) ?? ""
            return recurring.minExplicit || recurring.max != nil
                ? "\(period)\(recurring.min)\(most)\(recurring.unit)" : period
        case .deadline(let deadline):
            return deadline.dates.map { date in
                let end = date.day == 31 ? "月底" : "\(date.day)日"
                return date.month.map { "\($0)月\(date.day)日" } ?? "每月\(end)"
            }.joined(separator: "、") + "前"
        case .event(let event): return event.term?.value ?? ""
        case .vague(let term): return term.value
        case .continuing: return "常态"
        }
    }

    private static func period(_ period: Period) -> String {
        switch period {
        case .day: "每日"
        case .week: "每周"
        case .month: "每月"
        case .twoMonth: "每两个月"
        case .quarter: "每季度"
        case .halfYear: "每半年"
        case .year: "每年"
        case .twoYear: "每两年"
        case .term: "每届"
        case .semester: "每学期"
        }
    }
}

extension DocumentText {
    /// The words at a range on one line, blanks inside a line kept as one.
    func line(_ span: Span) -> String {
        var out = String.UnicodeScalarView()
        var owesBlank = false
        for scalar in scalars[span.start..<span.end] {
            if scalar.properties.isWhitespace {
                let isBreak = scalar == "\n" || scalar == "\r" || scalar == "\u{2028}"
                owesBlank = !isBreak && !out.isEmpty
                continue
            }
            if owesBlank { out.append(" ") }
            owesBlank = false
            out.append(scalar)
        }
        return String(out)
    }

    /// A heading as printed: its number, its declared count, the colon behind it.
    func heading(_ section: Section) -> String {
        let words = line(section.span)
        let number = section.number ?? ""
        let heading = words.hasPrefix(number) ? words : number + words
        let next = scalars[section.span.end...].first
        return heading.isEmpty || (next != "：" && next != ":") ? heading : heading + "："
    }
}
