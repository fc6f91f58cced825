import Testing

@testable import Lists

/// What holds of any two lists.
@Suite struct ComparisonPropertyTests {
    @Test(arguments: 0..<SeededNumbers.seeds)
    func `a list beside itself is the same, whatever its order and numbers`(seed: UInt64) {
        var random = SeededNumbers(seed)
        let made = MadeList(&random)
        let list = read(made.text())
        let same = compare(list.sections, list.sections)
        #expect(same.rows.allSatisfy { $0.kind == .same && $0.old == $0.new })
        #expect(same.dutyPairs.allSatisfy { $0.old == $0.new && $0.kind == .same })
        #expect(same.lacking.isEmpty && same.weaker.isEmpty && same.suggestions.isEmpty)
        var shuffled = made
        for part in shuffled.parts.indices { shuffled.parts[part].shuffle(using: &random) }
        let other = read(shuffled.text(from: 5))
        let moved = compare(list.sections, other.sections)
        #expect(
            moved.rows.allSatisfy { $0.kind == .same && $0.old.map(\.text) == $0.new.map(\.text) })
        #expect(moved.dutyPairs.allSatisfy { $0.old?.text == $0.new?.text })
    }

    /// Besides the first ones those whose items lie equally far apart in both directions.
    static let seeds =
        Array(0..<SeededNumbers.seeds)
        + [2498, 3986, 5635, 7484].filter { $0 >= SeededNumbers.seeds }

    @Test(arguments: seeds)
    func `every item and every duty of both lists stands in it once; the other way round alike`(
        seed: UInt64
    ) {
        var random = SeededNumbers(seed)
        let (a, b) = (read(MadeList(&random).text()), read(MadeList(&random).text()))
        let there = compare(a.sections, b.sections)
        #expect(there.rows.flatMap(\.old).map(\.id).sorted() == a.items.map(\.id).sorted())
        #expect(there.rows.flatMap(\.new).map(\.id).sorted() == b.items.map(\.id).sorted())
        #expect(there.dutyPairs.compactMap { $0.old?.id }.sorted() == a.duties.map(\.id).sorted())
        #expect(there.dutyPairs.compactMap { $0.new?.id }.sorted() == b.duties.map(\.id).sorted())
        let back = compare(b.sections, a.sections)
        #expect(
            links(there.dutyPairs) { ($0.old, $0.new) }
                == links(back.dutyPairs) { ($0.new, $0.old) })
        #expect(there.weaker.count == back.dutyPairs.count(where: \.isStronger))
        #expect(
            there.lacking.count
                == back.dutyPairs.count {
                    $0.new != nil && $0.old == nil
                        && ($0.new?.schedule != .continuing || $0.wordsFoundIn == nil)
                })
        #expect(drawn(there) == drawn(compare(a.sections, b.sections)))
    }

    @Test(arguments: 0..<SeededNumbers.seeds)
    func `an item put in and a number changed are the only differences`(seed: UInt64) throws {
        var random = SeededNumbers(seed)
        let made = MadeList(&random)
        var next = made
        next.parts[1].insert("每月走访慰问困难党员和老党员各一次。", at: 0)
        let (a, b) = (read(made.text()), read(next.text()))
        let comparison = compare(a.sections, b.sections)
        #expect(comparison.count(.onlyNew) == 1 && comparison.count(.onlyOld) == 0)
        #expect(comparison.count(.changed) == 0)
        let raised = read(made.text().replacingOccurrences(of: "每年至少召开", with: "每年至少召开1"))
        let differences = compare(a.sections, raised.sections).dutyPairs.flatMap(\.differences)
        let counted = a.duties.count { $0.text.contains("每年至少召开") }
        #expect(differences.map(\.kind) == Array(repeating: .number, count: counted))
        #expect(differences.allSatisfy { $0.direction == .stronger })
    }

    @Test(arguments: 0..<SeededNumbers.seeds)
    func `damaged lists are compared and corrected without harm`(seed: UInt64) {
        var random = SeededNumbers(seed)
        let (a, b) = (read(damaged(&random)), read(damaged(&random)))
        let both = compare(a.sections, b.sections)
        #expect(both.dutyPairs.compactMap { $0.old?.id }.sorted() == a.duties.map(\.id).sorted())
        let places = a.items.flatMap { item in
            item.duties.map { place(of: $0, in: item, document: a.document) }
        }
        let corrections = places.indices.map { index -> Correction in
            var place = places[index]
            let start = Int.random(in: -2...40, using: &random)
            if Bool.random(using: &random) {
                place.words = Span(start, start + Int.random(in: -2...60, using: &random))
            }
            let times = Recurring(period: .day, min: .max, minExplicit: true)
            let change = DutyChange(
                words: Bool.random(using: &random) ? place.words : nil,
                addressees: ["县委"], schedule: .recurring(times))
            let changes: [Correction.Change] = [.set(change), .add(change), .remove]
            return Correction(id: "\(index)", place: place, change: changes[index % 3])
        }
        for list in [a, b] {
            let whole = Span(0, list.document.scalars.count)
            let after = apply(corrections, to: list.sections, in: list.document)
            #expect(after.placed.count + after.unplaced.count == corrections.count)
            for duty in after.sections.flatMap(\.allItems).flatMap(\.duties) {
                #expect(
                    whole.contains(duty.span)
                        && duty.addressees.allSatisfy { whole.contains($0.span) })
            }
            #expect(open(list.findings, after: after).allSatisfy { whole.contains($0.span) })
            #expect(compare(list.sections, after.sections).rows.count == list.items.count)
        }
    }

    /// A made list with scalars taken out, put in and doubled.
    private func damaged(_ random: inout SeededNumbers) -> String {
        var scalars = Array(MadeList(&random).text().unicodeScalars)
        let signs = Array("\n\t\u{2028}。；，（一）1.#/".unicodeScalars)
        for _ in 0..<30 {
            let at = Int.random(in: 0..<scalars.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: scalars.remove(at: at)
            case 1: scalars.insert(scalars[at], at: at)
            default: scalars.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: at)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private func links(
        _ pairs: [Comparison.DutyPair], _ sides: (Comparison.DutyPair) -> (Duty?, Duty?)
    ) -> [String] {
        pairs.map {
            let (old, new) = sides($0)
            return "\(old?.id ?? "-") \(new?.id ?? "-")"
        }.sorted()
    }
}
