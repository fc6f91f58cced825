/// Cuts an item into the duties it states.
struct DutyCutter {
    let document: DocumentText
    let level: ParsedList.Level

    init(document: DocumentText, level: ParsedList.Level) {
        self.document = document
        self.level = level
    }

    /// The duties of an item, in the order of their words, with what a reader should know.
    ///
    /// `lineBreaks` are the hard breaks inside the item, which are no part of its words.
    func duties(
        of item: Item, lineBreaks: [Span], bearer: Bearer.Role
    ) -> (duties: [Duty], findings: [Finding]) {
        let whole = Duty(
            id: item.id + "#1", span: item.span, text: item.text, bearer: Bearer(role: bearer),
            action: Action(kind: .other, text: item.text, span: item.span), schedule: .continuing)
        return ([whole], [])
    }
}
