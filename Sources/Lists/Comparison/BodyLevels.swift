/// Words that differ between lists of two levels and mean the same there: 市委 and 镇党委, 全市 and 全镇.
struct BodyLevels {
    /// Letters with the words of level replaced by one word for all levels.
    static func without(_ letters: [UInt32]) -> [UInt32] {
        var kept: [UInt32] = []
        kept.reserveCapacity(letters.count)
        var at = 0
        while at < letters.count {
            if let word = words[letters[at]]?.first(where: { $0.stands(at, in: letters) }) {
                kept += word.plain
                at += word.letters.count
            } else {
                kept.append(letters[at])
                at += 1
            }
        }
        return kept
    }

    /// Whose area a list speaks of, by its most frequent 全市, 我县, 本镇; nil where it has none.
    static func own(_ texts: [[UInt32]]) -> UInt32? {
        var counts: [UInt32: Int] = [:]
        for letters in texts {
            for at in letters.indices.dropLast()
            where whole.contains(letters[at]) && areas.contains(letters[at + 1]) {
                counts[letters[at + 1], default: 0] += 1
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private struct Word {
        let letters: [UInt32]
        let plain: [UInt32]

        func stands(_ at: Int, in text: [UInt32]) -> Bool {
            at + letters.count <= text.count
                && text[at..<at + letters.count].elementsEqual(letters)
        }
    }

    private static let whole = Set("全我本".unicodeScalars.map(\.value))
    private static let areas = Set("省市县区旗州镇乡办局校院村厂司".unicodeScalars.map(\.value))

    /// By first letter, the longest first.
    private static let words: [UInt32: [Word]] = {
        var found: [Word] = []
        for (plain, several) in table {
            for word in several {
                found.append(
                    Word(letters: Lists.letters(of: word), plain: Lists.letters(of: plain)))
            }
        }
        for first in "全我本" {
            for area in ["省", "市", "县", "区", "旗", "州", "镇", "乡", "办事处", "办", "街道"] {
                found.append(
                    Word(
                        letters: Lists.letters(of: "\(first)\(area)"),
                        plain: Lists.letters(of: "\(first)域")))
            }
        }
        return Dictionary(grouping: found) { $0.letters[0] }
            .mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
    }()

    private static let table: [(String, [String])] = [
        (
            "党委",
            [
                "省委", "市委", "县委", "区委", "旗委", "州委", "镇党委", "乡党委", "街道党工委", "党工委", "局党组",
                "局党委", "院党委", "校党委", "公司党委",
            ]
        ),
        ("党委会", ["省委常委会", "市委常委会", "县委常委会", "区委常委会", "党委常委会"]),
        ("班子", ["省委领导班子", "市委领导班子", "县委领导班子", "区委领导班子", "党委领导班子", "市委常委班子", "县委常委班子"]),
        ("班子成员", ["市委常委会委员", "县委常委会委员", "区委常委会委员", "常委会委员", "党委班子成员"]),
        (
            "班子其他成员",
            ["市委常委会其他委员", "县委常委会其他委员", "区委常委会其他委员", "常委会其他委员", "领导班子其他成员", "市委领导班子其他成员"]
        ),
        ("纪委", ["省纪委", "市纪委", "县纪委", "区纪委", "镇纪委", "乡纪委", "纪工委", "纪委监委"]),
        ("政府", ["省政府", "市政府", "县政府", "区政府", "镇政府", "乡政府"]),
        ("党委书记", ["省委书记", "市委书记", "县委书记", "区委书记", "镇党委书记", "乡党委书记", "党工委书记"]),
    ]
}
