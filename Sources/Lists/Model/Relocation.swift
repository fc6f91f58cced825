/// The same words somewhere else in the text: every place said anew, nothing else changed.
///
/// `place` gets each range of the old place and answers the one of the new.
extension Duty {
    @inline(__always)
    mutating func relocate(_ place: (Span) -> Span) {
        span = place(span)
        if let named = bearer.span { bearer.span = place(named) }
        action.span = place(action.span)
        for index in addressees.indices { addressees[index].span = place(addressees[index].span) }
        for index in counterparts.indices {
            counterparts[index].span = place(counterparts[index].span)
        }
        schedule.relocate(place)
        spans.relocate(place)
        if let stated = relation?.span { relation?.span = place(stated) }
    }
}

extension Schedule {
    @inline(__always)
    fileprivate mutating func relocate(_ place: (Span) -> Span) {
        switch self {
        case .event(var event):
            event.trigger = event.trigger.relocated(place)
            event.within = event.within?.relocated(place)
            event.term = event.term?.relocated(place)
            self = .event(event)
        case .vague(let term): self = .vague(term: term.relocated(place))
        case .recurring, .deadline, .continuing: break
        }
    }
}

extension Sourced {
    @inline(__always)
    fileprivate func relocated(_ place: (Span) -> Span) -> Self { Sourced(value, place(span)) }
}

extension ScheduleSpans {
    @inline(__always)
    fileprivate mutating func relocate(_ place: (Span) -> Span) {
        if let span = schedule { schedule = place(span) }
        if let span = head { head = place(span) }
        if let span = deadlines { deadlines = place(span) }
        if let span = covers { covers = place(span) }
    }
}
