import Testing

@testable import Lists

/// What is not marked need not be looked for: against each question asked letter by letter.
@Suite struct CensusTests {
    private static let alphabet = Array(
        "党委研究月日一十第123。；:：,.? \t\u{3000}\u{A0}|X×〇€锛银（）\n\r\u{2028}".unicodeScalars)

    private func scalars(_ seed: UInt64) -> [Unicode.Scalar] {
        var random = SeededNumbers(seed)
        // A few signs at a time, so that they meet.
        let few = (0..<6).map { _ in CensusTests.alphabet.randomElement(using: &random) ?? "党" }
        return (0..<60).map { _ in few.randomElement(using: &random) ?? "党" }
    }

    @Test(arguments: 0..<PropertyTests.seeds)
    func `cells and letters apart are marked where they are`(seed: UInt64) {
        let scalars = scalars(seed)
        let census = Census(of: scalars)
        #expect(census.mayHaveCells == hasCells(scalars))
        let apart = scalars.indices.dropFirst(2).contains {
            scalars[$0].isBlank && !scalars[$0 - 1].isBlank && scalars[$0 - 2].isBlank
        }
        // A blank that begins the document is asked about too.
        #expect(census.mayStandApart == (apart || scalars[0].isBlank))
    }

    @Test(arguments: 0..<PropertyTests.seeds)
    func `what a rule looks for is never missed`(seed: UInt64) {
        let scalars = scalars(seed)
        let census = Census(of: scalars)
        #expect(census.hasSuspect == scalars.contains(where: \.isSuspect))
        #expect(census.traces == scalars.count(where: \.isTrace))
        for at in scalars.indices.dropFirst() {
            let (before, sign) = (scalars[at - 1], scalars[at])
            if sign.isFiller, sign == before { #expect(census.hasFiller) }
            if before.isHan, ",;:?!.".unicodeScalars.contains(sign) {
                #expect(census.hasHalfWidth)
            }
            if before == "月", "123一十〇".unicodeScalars.contains(sign) {
                #expect(census.months.contains(at - 1))
            }
            guard before.isBlank || "。；;！？：:".unicodeScalars.contains(before),
                Marker(at: at, in: scalars, until: scalars.count) != nil
            else { continue }
            #expect(census.places.contains(at))
        }
        #expect(census.places == census.places.sorted())
    }

    @Test func `words that run on and wide gaps are marked`() {
        #expect(Census(of: Array("做好好好好工作".unicodeScalars)).hasRepeat)
        #expect(Census(of: Array("认真认真认真落实".unicodeScalars)).hasRepeat)
        #expect(!Census(of: Array("每月召开一次会议".unicodeScalars)).hasRepeat)
        #expect(Census(of: Array("1.学习。   7.研究。".unicodeScalars)).hasWideGap)
        #expect(!Census(of: Array("    1.学习。\n    2.研究。".unicodeScalars)).hasWideGap)
    }

    /// A tab or a stroke, or two blanks behind words with more words behind them.
    private func hasCells(_ scalars: [Unicode.Scalar]) -> Bool {
        var (blanks, isInside) = (0, false)
        for scalar in scalars {
            switch scalar {
            case "\t", "|": return true
            case " ", "\u{3000}": blanks += 1
            case "\n", "\r": (blanks, isInside) = (0, false)
            default:
                if blanks > 1, isInside { return true }
                (blanks, isInside) = (0, true)
            }
        }
        return false
    }
}
