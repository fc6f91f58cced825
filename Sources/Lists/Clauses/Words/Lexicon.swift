/// What a word can be in a clause.
struct Word: Sendable {
    /// A word may be several things at once: 报告 is an act and a paper.
    struct Uses: OptionSet, Sendable {
        let rawValue: UInt16

        /// An act with a meaning of its own: 听取, 检查.
        static let act = Uses(rawValue: 1)
        /// A verb that leaves the meaning to its object: 开展, 加强.
        static let light = Uses(rawValue: 2)
        /// A noun that says what the act is: 党课, 例会.
        static let subject = Uses(rawValue: 4)
        static let organisation = Uses(rawValue: 8)
        static let person = Uses(rawValue: 16)
        /// 要, 应当, 必须, 不得.
        static let modal = Uses(rawValue: 32)
        /// 认真, 积极, 带头.
        static let manner = Uses(rawValue: 64)
        /// 对, 向, 与, 围绕.
        static let preposition = Uses(rawValue: 128)
        /// 发现, 遇有, 接到.
        static let finding = Uses(rawValue: 256)
        /// 问题, 隐患: what happens rather than what is kept.
        static let happening = Uses(rawValue: 512)
        /// 情况, 人员: ends a topic.
        static let topic = Uses(rawValue: 1024)

        static let verb: Uses = [.act, .light]
        static let party: Uses = [.organisation, .person]
    }

    var uses: Uses
    var kind: Action.Kind?
    /// Tells two words of the same meaning apart: each word of the tables has its own.
    var number: Int
}

/// A word where it stands in a passage.
struct FoundWord {
    let word: Word
    let range: Range<Int>
    /// It begins inside a word of time.
    var isInTime = false

    func `is`(_ uses: Word.Uses) -> Bool { !word.uses.isDisjoint(with: uses) }
}

/// The words the grammar knows.
struct Lexicon: Sendable {
    private let tree: WordTree<Word>

    init() {
        let rows = Lexicon.tables.map {
            (words: $0.words, value: Word(uses: $0.uses, kind: $0.kind, number: 0))
        }
        tree = WordTree(rows) { old, new, number in
            let uses = old?.uses ?? []
            return Word(
                uses: uses.union(new.uses), kind: old?.kind ?? new.kind, number: number)
        }
    }

    /// One row of the tables: words alike in use and meaning.
    struct Row {
        let uses: Word.Uses
        let kind: Action.Kind?
        let words: String

        init(_ uses: Word.Uses, _ kind: Action.Kind? = nil, _ words: String) {
            (self.uses, self.kind, self.words) = (uses, kind, words)
        }
    }

    static var tables: [Row] { acts + works + parties + turns }

    /// The words of a passage from left to right, the longest first, names in quotation marks left out.
    func words(in passage: Passage) -> [FoundWord] {
        var words: [FoundWord] = []
        words.reserveCapacity(passage.count / 3)
        var at = 0
        while at < passage.count {
            if !passage.quoted[at], let (word, end) = tree.longest(passage, at: at) {
                words.append(FoundWord(word: word, range: at..<end))
                at = end
            } else {
                at += 1
            }
        }
        return words
    }
}
