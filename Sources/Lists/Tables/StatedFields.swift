/// What a row's other cells, or lines below an item, say of its duties.
struct StatedFields: Sendable {
    var bearer: Span?
    /// What stands over the bearer, `责任单位` or `责任人`.
    var bearerHeader = ""
    var time: Span?
    var addressees: Span?

    var isEmpty: Bool { bearer == nil && time == nil && addressees == nil }
}

/// Writes stated fields into duties; what a duty's own words say stays.
struct FieldWriter {
    let document: DocumentText
    let cutter: DutyCutter
    let title: Span?

    func write(_ fields: StatedFields, to section: inout Section) {
        if fields.isEmpty { return }
        for index in section.sections.indices { write(fields, to: &section.sections[index]) }
        for index in section.items.indices { write(fields, to: &section.items[index]) }
    }

    func write(_ fields: StatedFields, to item: inout Item) {
        if fields.isEmpty { return }
        if let bearer = fields.bearer { write(bearer: bearer, fields.bearerHeader, to: &item) }
        if let time = fields.time { write(time: time, to: &item) }
        if let names = fields.addressees { write(addressees: names, to: &item) }
    }

    private func write(bearer: Span, _ header: String, to item: inout Item) {
        let role = StatedBearer(scalars: document.scalars, title: title).role(
            of: bearer, under: header)
        let text = words(bearer)
        for index in item.duties.indices where item.duties[index].bearer.inherited {
            item.duties[index].bearer = Bearer(
                role: role, text: text, inherited: false, span: bearer)
        }
    }

    /// Only where the duties themselves say nothing that can be counted or dated.
    private func write(time: Span, to item: inout Item) {
        write(period: time, to: &item)
        guard item.duties.allSatisfy({ !$0.schedule.isSettled }),
            let (schedule, spans) = cutter.schedule(stated: time)
        else { return }
        var meeting: Int?
        for index in item.duties.indices where item.duties[index].modality != .mustNot {
            if case .vague = item.duties[index].schedule, case .vague = schedule { continue }
            if let held = meeting, isBusiness(item.duties[index], of: item.duties[held]) {
                item.duties[index].flags.append(Flag.agenda)
                item.duties[index].relation = Relation(
                    kind: .part, to: item.duties[held].id, span: item.duties[index].span)
                continue
            }
            item.duties[index].schedule = schedule.setOff(by: item.duties[index])
            item.duties[index].spans = spans
            item.duties[index].flags.append(Flag.stated)
            meeting = schedule.isTimed && Agenda.holds(item.duties[index].action.kind) ? index : nil
        }
    }

    /// 至少3次 in the words, 全年 beside them.
    private func write(period time: Span, to item: inout Item) {
        for index in item.duties.indices {
            guard case .recurring(var recurring) = item.duties[index].schedule,
                recurring.period == nil, let period = cutter.period(stated: time)
            else { continue }
            recurring.period = period
            item.duties[index].schedule = .recurring(recurring)
            item.duties[index].spans.head = time
            item.duties[index].flags.removeAll { $0 == Flag.noPeriod }
            item.duties[index].flags.append(Flag.stated)
        }
    }

    /// What a meeting deals with is no duty to be counted beside it.
    private func isBusiness(_ duty: Duty, of meeting: Duty) -> Bool {
        Agenda.fits(duty.action.kind)
            && !document.scalars[meeting.span.end..<max(meeting.span.end, duty.span.start)]
                .contains { $0 == "。" || $0 == "；" || $0.isNewline }
    }

    private func write(addressees span: Span, to item: inout Item) {
        let names = parts(of: span).map { Named(text: words($0), span: $0) }
        let tells = item.duties.indices.filter {
            let kind = item.duties[$0].action.kind
            return kind == .report || kind == .request
        }
        for index in tells.isEmpty ? Array(item.duties.indices) : tells
        where item.duties[index].addressees.allSatisfy(\.inherited) {
            item.duties[index].addressees = names
        }
    }

    /// The names that a cell lists.
    private func parts(of cell: Span) -> [Span] {
        var (parts, start): ([Span], Int) = ([], cell.start)
        for at in cell.start...cell.end {
            if at < cell.end, !isBetweenNames(document.scalars[at]) { continue }
            let part = trimmed(Span(start, at), in: document.scalars)
            if part.count > 0 { parts.append(part) }
            start = at + 1
        }
        return parts
    }

    private func isBetweenNames(_ scalar: Unicode.Scalar) -> Bool {
        "、，,；;/。".unicodeScalars.contains(scalar) || scalar.isNewline
    }

    private func words(_ span: Span) -> String {
        let breaks = (span.start..<span.end).filter { document.scalars[$0].isNewline }
        return document.words(span, without: breaks.map { Span($0, $0 + 1) })
    }
}

extension Schedule {
    /// 3个工作日内 by itself: the duty's own words say what sets it off.
    fileprivate func setOff(by duty: Duty) -> Schedule {
        guard case .event(var event) = self,
            let limit = event.within?.span ?? event.term?.span,
            event.trigger.span.overlap(limit) > 0
        else { return self }
        event.trigger = Sourced(duty.text, duty.span)
        return .event(event)
    }

    /// Counted, dated or set off by something: nothing is left to say.
    var isSettled: Bool {
        switch self {
        case .recurring, .deadline, .event: true
        case .vague, .continuing: false
        }
    }
}
