extension JSONWriter {
    mutating func duty(_ duty: borrowing Duty) {
        raw(#"{"id":"#)
        identifier(duty.id)
        raw(#","range":"#)
        range(duty.span)
        raw(#","text":"#)
        string(duty.text)
        raw(#","modality":"#)
        word(duty.modality.rawValue)
        raw(#","bearer":"#)
        bearer(duty.bearer)
        raw(#","action":"#)
        action(duty.action)
        raw(#","addressees":"#)
        array(duty.addressees) { $0.named($1) }
        raw(#","counterparts":"#)
        array(duty.counterparts) { $0.named($1) }
        raw(#","schedule":"#)
        schedule(duty)
        raw(#","ranges":"#)
        ranges(duty)
        raw(#","relation":"#)
        relation(duty.relation)
        raw(#","flags":"#)
        array(duty.flags) { $0.string(copy $1) }
        raw("}")
    }

    private mutating func bearer(_ bearer: borrowing Bearer) {
        raw(#"{"role":"#)
        word(bearer.role.rawValue)
        raw(#","text":"#)
        optional(bearer.text)
        raw(#","inherited":"#)
        boolean(bearer.inherited)
        raw(#","range":"#)
        optional(bearer.span)
        raw("}")
    }

    private mutating func action(_ action: borrowing Action) {
        raw(#"{"kind":"#)
        word(action.kind.rawValue)
        raw(#","text":"#)
        string(action.text)
        raw(#","range":"#)
        range(action.span)
        raw("}")
    }

    private mutating func named(_ named: borrowing Named) {
        raw(#"{"text":"#)
        string(named.text)
        raw(#","range":"#)
        range(named.span)
        raw(#","inherited":"#)
        boolean(named.inherited)
        raw("}")
    }

    private mutating func ranges(_ duty: borrowing Duty) {
        if case .event(let event) = duty.schedule {
            raw(#"{"trigger":"#)
            range(event.trigger.span)
            raw(#","within":"#)
            optional(event.within?.span ?? event.term?.span)
            raw(#","deadlines":"#)
        } else {
            raw(#"{"trigger":null,"within":null,"deadlines":"#)
        }
        optional(duty.spans.deadlines)
        raw(#","covers":"#)
        optional(duty.spans.covers)
        raw("}")
    }

    private mutating func relation(_ relation: Relation?) {
        guard let relation else { return raw("null") }
        raw(#"{"kind":"#)
        word(relation.kind.rawValue)
        raw(#","to":"#)
        identifier(relation.to)
        raw(#","range":"#)
        range(relation.span)
        raw("}")
    }
}
