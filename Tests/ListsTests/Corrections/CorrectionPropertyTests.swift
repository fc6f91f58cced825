import Testing

@testable import Lists

/// A correction finds its duty again, whatever happened to the text around it.
@Suite struct CorrectionPropertyTests {
    @Test(arguments: 0..<SeededNumbers.seeds)
    func `a correction lands on the same duty in the same text and in a changed one`(seed: UInt64)
        throws
    {
        var random = SeededNumbers(seed)
        let made = MadeList(&random)
        let list = read(made.text())
        let duty = try #require(list.duties.randomElement(using: &random))
        let correction = Correction(
            id: "c", place: try #require(list.place(duty.id)),
            change: .set(DutyChange(modality: .may)))
        var inserted = made
        inserted.parts[Int.random(in: 0..<3, using: &random)]
            .insert("每月走访慰问困难党员和老党员各一次。", at: 0)
        let texts = [
            made.text(), made.text(from: 4), inserted.text(),
            made.text().replacingOccurrences(of: "；", with: "，"),
            made.text().replacingOccurrences(of: "。", with: ""),
            made.text().replacingOccurrences(of: "；", with: "；\n"),
        ]
        for text in texts {
            let again = read(text)
            let after = apply([correction], to: again.sections, in: again.document)
            let landed = after.placed["c"].flatMap(after.duty)
            #expect(
                landed.map { letters(of: $0.text) } == letters(of: duty.text),
                "\(text)\n\(duty.text)")
            #expect(landed?.modality == .may)
            let changed = zip(again.duties, after.sections.flatMap(\.allItems).flatMap(\.duties))
                .filter { $0 != $1 }.count
            #expect(changed == 1)
        }
    }

    @Test(arguments: 0..<SeededNumbers.seeds)
    func `applied twice is applied once, in bounds, and every other duty keeps its identifier`(
        seed: UInt64
    ) throws {
        var random = SeededNumbers(seed)
        let list = read(MadeList(&random).text())
        let corrections = try (0..<6).map { try correction("\($0)", list, &random) }
        let once = apply(corrections, to: list.sections, in: list.document)
        #expect(once.placed.count + once.unplaced.count == corrections.count)
        let whole = apply(corrections, to: list.sections, in: list.document)
        #expect(once.sections == whole.sections)
        let items = once.sections.flatMap(\.allItems)
        #expect(Set(items.flatMap(\.duties).map(\.id)).count == items.flatMap(\.duties).count)
        for (item, before) in zip(items, list.items) {
            #expect(item.duties.allSatisfy { item.span.contains($0.span) })
            let known = Set(item.duties.map(\.id))
            for duty in before.duties where !once.placed.values.contains(duty.id) {
                #expect(known.contains(duty.id))
            }
        }
        // Setting the same fields again changes nothing.
        let sets = corrections.filter { if case .set = $0.change { true } else { false } }
        let first = apply(sets, to: list.sections, in: list.document)
        #expect(apply(sets, to: first.sections, in: list.document).sections == first.sections)
    }

    private func correction(
        _ id: String, _ list: ParsedList, _ random: inout SeededNumbers
    ) throws -> Correction {
        let duty = try #require(list.duties.randomElement(using: &random))
        var place = try #require(list.place(duty.id))
        let min = Int.random(in: 1...5, using: &random)
        let change = DutyChange(
            action: Action.Kind.allCases.randomElement(using: &random),
            schedule: .recurring(Recurring(period: .quarter, min: min, minExplicit: true)))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return Correction(id: id, place: place, change: .remove)
        case 1:
            let length = place.itemText.unicodeScalars.count
            let start = Int.random(in: 0..<length, using: &random)
            place.duty = ""
            place.words = Span(start, Int.random(in: start...length, using: &random))
            return Correction(id: id, place: place, change: .add(change))
        default: return Correction(id: id, place: place, change: .set(change))
        }
    }
}
