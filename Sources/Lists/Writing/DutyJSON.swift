extension JSONWriter {
    mutating func duty(_ duty: Duty) {
        raw(#"{"id":"#)
        word(duty.id)
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
        array(duty.flags) { $0.string($1) }
        raw("}")
    }

    private mutating func bearer(_ bearer: Bearer) {
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

    private mutating func action(_ action: Action) {
        raw(#"{"kind":"#)
        word(action.kind.rawValue)
        raw(#","text":"#)
        string(action.text)
        raw(#","range":"#)
        range(action.span)
        raw("}")
    }

    private mutating func named(_ named: Named) {
        raw(#"{"text":"#)
        string(named.text)
        raw(#","range":"#)
        range(named.span)
        raw(#","inherited":"#)
        boolean(named.inherited)
        raw("}")
    }

    private mutating func ranges(_ duty: Duty) {
        let event: Event? = if case .event(let event) = duty.schedule { event } else { nil }
        raw(#"{"trigger":"#)
        optional(event?.trigger.span)
        raw(#","within":"#)
        optional(event?.within?.span ?? event?.term?.span)
        raw(#","deadlines":"#)
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
        string(relation.to)
        raw(#","range":"#)
        range(relation.span)
        raw("}")
    }
}
