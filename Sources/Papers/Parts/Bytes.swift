import Glibc

extension [UInt8] {
    /// Whether the bytes stand in it; sought by the one at `anchor`, best a rare one.
    func holds(_ words: [UInt8], anchor: Int = 0) -> Bool {
        guard count >= words.count, words.indices.contains(anchor) else { return false }
        return withUnsafeBytes { text in
            guard let base = text.baseAddress else { return false }
            var at = anchor
            let last = text.count - words.count + anchor
            while at <= last, let hit = memchr(base + at, Int32(words[anchor]), last - at + 1) {
                let place = UnsafeRawPointer(hit) - base
                if memcmp(base + place - anchor, words, words.count) == 0 { return true }
                at = place + 1
            }
            return false
        }
    }
}
