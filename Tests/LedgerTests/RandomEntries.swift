import Ledger

/// The same numbers for the same seed, on every machine.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

/// Entries with the texts that break careless encoders.
struct RandomEntries {
    var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(state: seed) }

    mutating func entry() -> Entry {
        let names = Set((0..<Int.random(in: 0...12, using: &generator)).map { _ in text() })
        var entry = Entry(
            organisation: text(), sequence: .random(in: 1...(.max), using: &generator),
            id: text(), previous: bytes(),
            recordedAt: .random(in: .min...(.max), using: &generator),
            actor: text(), post: text(), onBehalfOf: text(), type: text(),
            label: Entry.Label.allCases.randomElement(using: &generator) ?? .open,
            fields: names.map { ($0, Array($0.utf8)) }
                .sorted { $0.1.lexicographicallyPrecedes($1.1) }
                .map { name, _ in Field(name, content()) })
        if Bool.random(using: &generator) { entry.fields = [] }
        return entry
    }

    mutating func text() -> String {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: ""
        case 1: "caf\u{e9}"
        case 2: "cafe\u{301}"
        case 3: "党委\u{fe0f}👩‍👧‍👦\u{200d}\u{202e}"
        case 4: String(repeating: "长", count: Int.random(in: 1000...40_000, using: &generator))
        case 5: "a\u{0}b\r\n"
        default: scalars(Int.random(in: 1...30, using: &generator))
        }
    }

    private mutating func scalars(_ count: Int) -> String {
        var text = String.UnicodeScalarView()
        while text.count < count {
            let value = UInt32.random(in: 0...0x10ffff, using: &generator)
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }

    private mutating func content() -> Field.Content {
        Bool.random(using: &generator) ? .plain(text()) : .committed(bytes())
    }

    private mutating func bytes() -> [UInt8] {
        (0..<32).map { _ in .random(in: 0...255, using: &generator) }
    }
}
