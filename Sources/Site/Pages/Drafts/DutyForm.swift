import Duties
import Lists
import Office

/// A duty as a form shows it, and what a person changed in that form.
///
/// Only what differs from what the form showed becomes part of the correction.
struct DutyForm {
    let item: Item
    /// Nil where a duty the reading missed is added.
    let duty: Duty?

    /// The fields as they stand now.
    var values: FormFields {
        guard let duty else {
            return FormFields(pairs: [
                ("words", item.text), ("modality", Duty.Modality.must.rawValue),
                ("kind", Action.Kind.other.rawValue), ("schedule", "continuing"),
                ("per", Duty.Per.bearer.rawValue),
            ])
        }
        let pairs = [
            ("words", duty.text), ("modality", duty.modality.rawValue),
            ("bearer", duty.bearer.role.rawValue),
            ("bearer-text", duty.bearer.inherited ? "" : duty.bearer.text ?? ""),
            ("kind", duty.action.kind.rawValue), ("per", duty.per.rawValue),
            ("addressees", DutyForm.joined(duty.addressees)),
            ("counterparts", DutyForm.joined(duty.counterparts)),
        ]
        return FormFields(pairs: pairs + ScheduleForm.values(of: duty.schedule))
    }

    /// Where the correction applies, and what it sets.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` with each mistake beside its field.
    func correction(
        _ sent: FormFields, in document: DocumentText
    ) throws -> (DutyPlace, Correction.Change) {
        if sent["step"] == "remove", duty != nil {
            return (try place(sent, in: document), .remove)
        }
        let change = try change(sent)
        let place = try place(sent, in: document)
        return (place, duty == nil ? .add(change) : .set(change))
    }

    private func place(_ sent: FormFields, in document: DocumentText) throws -> DutyPlace {
        if let duty { return Lists.place(of: duty, in: item, document: document) }
        return DutyPlace(
            item: item.id, itemText: item.text, duty: "", words: try words(sent["words"]))
    }

    private func change(_ sent: FormFields) throws -> DutyChange {
        let shown = values
        let differs = { (names: [String]) in names.contains { sent[$0] != shown[$0] } }
        var change = DutyChange()
        if duty == nil || DutyForm.plain(sent["words"]) != DutyForm.plain(shown["words"]) {
            change.words = try words(sent["words"])
        }
        if differs(["modality"]) { change.modality = Duty.Modality(rawValue: sent["modality"]) }
        if differs(["bearer", "bearer-text"]), let role = Bearer.Role(rawValue: sent["bearer"]) {
            let text = sent["bearer-text"]
            change.bearer = BearerChange(role: role, text: text.isEmpty ? nil : text)
        }
        if differs(["kind"]) || duty == nil { change.action = Action.Kind(rawValue: sent["kind"]) }
        if differs(["per"]) { change.per = Duty.Per(rawValue: sent["per"]) }
        if differs(["addressees"]) { change.addressees = DutyForm.parts(sent["addressees"]) }
        if differs(["counterparts"]) { change.counterparts = DutyForm.parts(sent["counterparts"]) }
        if differs(ScheduleForm.names(of: sent["schedule"])) || duty == nil {
            change.schedule = try ScheduleForm(sent, was: duty?.schedule).change()
        }
        return change
    }

    /// The range of words in the item's text; the one nearest the duty where they stand twice.
    private func words(_ typed: String) throws -> Span {
        let text = Array(item.text.unicodeScalars)
        let wanted = Array(DutyForm.plain(typed).unicodeScalars)
        let starts =
            wanted.isEmpty || wanted.count > text.count
            ? [] : (0...(text.count - wanted.count)).filter { text[$0...].starts(with: wanted) }
        let near = duty.map { $0.span.start - item.span.start } ?? 0
        guard let start = starts.min(by: { abs($0 - near) < abs($1 - near) }) else {
            throw OfficeError.invalid([
                FieldMistake(
                    "words", zh: "本条里没有这些字；请照原文摘取，一字不改。",
                    en: "The item does not hold these words; take them from it letter by letter.")
            ])
        }
        return Span(start, start + wanted.count)
    }

    /// Without the line breaks a form adds.
    private static func plain(_ text: String) -> String {
        String(text.filter { !$0.isNewline }).trimmingSpaces
    }

    private static func joined(_ names: [Named]) -> String {
        names.map(\.text).joined(separator: "、")
    }

    private static func parts(_ text: String) -> [String] {
        text.split(whereSeparator: { "、，,；;".contains($0) || $0.isNewline })
            .map(\.trimmingSpaces).filter { !$0.isEmpty }
    }
}
