/// The words of one item without breaks and blanks, each letter still knowing its place.
final class Passage {
    let codes: [Code]
    /// The same letters as they are printed.
    private let letters: [Unicode.Scalar]
    /// The place of each letter in the document.
    let places: [Int]
    /// Letters inside quotation marks or the titles of documents: names, never words of time.
    let quoted: [Bool]
    /// Letters inside brackets: no clause ends there.
    let bracketed: [Bool]

    var count: Int { codes.count }

    /// The letter at a place; ``Code/none`` outside the passage.
    subscript(_ at: Int) -> Code { at >= 0 && at < codes.count ? codes[at] : .none }

    /// The words at a span; a paragraph inside it ends as a sentence does, whether or not it says so.
    ///
    /// `tail` are words taken as standing behind it, all at its end.
    init(
        _ scalars: [Unicode.Scalar], span: Span, without breaks: [Span], before tail: String = ""
    ) {
        var codes: [Code] = []
        var letters: [Unicode.Scalar] = []
        var places: [Int] = []
        codes.reserveCapacity(span.count)
        letters.reserveCapacity(span.count)
        places.reserveCapacity(span.count)
        var (at, next) = (span.start, 0)
        while at < span.end {
            while next < breaks.count, breaks[next].end <= at { next += 1 }
            if next < breaks.count, breaks[next].start <= at {
                // <br> ends a paragraph, other breaks none.
                if scalars[at] == "<" { Passage.close(at, &codes, &letters, &places) }
                at = breaks[next].end
                continue
            }
            if var code = Code(reading: scalars[at]) {
                // A half-width full stop after a Chinese letter ends a sentence.
                if code == ".", codes.last?.isSentence == true,
                    at + 1 >= span.end || !(Code(reading: scalars[at + 1])?.isLatin ?? false)
                {
                    code = "。"
                }
                codes.append(code)
                letters.append(scalars[at])
                places.append(at)
            } else if scalars[at].isNewline {
                Passage.close(at, &codes, &letters, &places)
            }
            at += 1
        }
        for scalar in tail.unicodeScalars {
            if let code = Code(reading: scalar) {
                codes.append(code)
                letters.append(scalar)
                places.append(max(span.start, span.end - 1))
            }
        }
        (self.codes, self.letters, self.places) = (codes, letters, places)
        (quoted, bracketed) = Passage.enclosures(codes)
    }

    /// For words given as they are: the place of a letter is its index.
    convenience init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        self.init(scalars, span: Span(0, scalars.count), without: [])
    }

    private static let stops = CodeSet("。；！？：，、")

    /// A full stop at the end of a paragraph that has none.
    private static func close(
        _ at: Int, _ codes: inout [Code], _ letters: inout [Unicode.Scalar], _ places: inout [Int]
    ) {
        guard let last = codes.last, !stops.has(last) else { return }
        codes.append("。")
        letters.append("。")
        places.append(at)
    }

    /// The place in the document of a stretch of letters.
    func span(_ range: Range<Int>) -> Span {
        guard !range.isEmpty else {
            return Span(places[range.lowerBound], places[range.lowerBound])
        }
        return Span(places[range.lowerBound], places[range.upperBound - 1] + 1)
    }

    /// The words of a stretch as printed, without breaks and blanks.
    func words(_ range: Range<Int>) -> String {
        String(writing: letters[range])
    }

    /// The first place in a range where a letter stands outside quotation marks.
    func first(_ code: Code, in range: Range<Int>) -> Int? {
        var at = range.lowerBound
        while at < range.upperBound {
            if codes[at] == code, !quoted[at] { return at }
            at += 1
        }
        return nil
    }

    /// The last place in a range where a letter stands outside quotation marks.
    func last(_ code: Code, in range: Range<Int>) -> Int? {
        var at = range.upperBound - 1
        while at >= range.lowerBound {
            if codes[at] == code, !quoted[at] { return at }
            at -= 1
        }
        return nil
    }

    /// True where the two stretches bear the same letters.
    func same(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        a.count == b.count && codes[a].elementsEqual(codes[b])
    }
}

extension Code {
    /// A Chinese letter, or what closes a name.
    fileprivate var isSentence: Bool { isHan || self == "”" || self == "》" || self == "）" }
    /// A figure or a letter of an address or a formula.
    fileprivate var isLatin: Bool { value > 0x2E && value < 0x7F }
}

extension Passage {
    /// What stands in quotation marks, and what in brackets.
    ///
    /// A mark that is never closed before the sentence ends is taken as a slip and encloses nothing.
    private static func enclosures(_ codes: [Code]) -> (quoted: [Bool], bracketed: [Bool]) {
        var quoted = [Bool](repeating: false, count: codes.count)
        var bracketed = quoted
        var at = 0
        while at < codes.count {
            guard let close = closing(codes[at]), let end = end(of: close, after: at, in: codes)
            else {
                at += 1
                continue
            }
            if close == "）" {
                for inside in at...end { bracketed[inside] = true }
                at += 1
            } else {
                for inside in at...end { quoted[inside] = true }
                at = end + 1
            }
        }
        return (quoted, bracketed)
    }

    private static func closing(_ code: Code) -> Code? {
        switch code {
        case "“", "”", "\"": code == "\"" ? "\"" : "”"
        case "‘": "’"
        case "《": "》"
        case "〈": "〉"
        case "「": "」"
        case "『": "』"
        case "【": "】"
        case "（": "）"
        default: nil
        }
    }

    /// Where an enclosure ends; an opening mark set by mistake for a closing one closes too.
    private static func end(of close: Code, after start: Int, in codes: [Code]) -> Int? {
        let twin: Code = close == "”" ? "“" : close
        // A closing mark that opens is a slip, and reaches no further than a name does.
        let reach = codes[start] == "”" ? 20 : 120
        var at = start + 1
        while at < codes.count, at < start + reach {
            if codes[at] == close || codes[at] == twin { return at }
            if codes[at] == "。", close != "》" { return nil }
            at += 1
        }
        return nil
    }
}
