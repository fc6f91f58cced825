extension DocumentText {
    /// The words at a range, without the stretches that are no part of them.
    ///
    /// `skips` lie inside the range, in order.
    func words(_ span: Span, without skips: [Span]) -> String {
        if skips.isEmpty { return String(writing: scalars[span.start..<span.end]) }
        var (text, at) = ("", span.start)
        for skip in skips where skip.start >= at && skip.end <= span.end {
            text += String(writing: scalars[at..<skip.start])
            at = skip.end
        }
        return text + String(writing: scalars[at..<span.end])
    }
}

extension String {
    /// The scalars as a string.
    ///
    /// Writes the bytes straight into the new string; appending scalar by scalar takes ten times
    /// as long.
    init(writing scalars: ArraySlice<Unicode.Scalar>) {
        self.init(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
            var count = 0
            for scalar in scalars {
                let value = scalar.value
                switch value {
                case 0..<0x80:
                    bytes[count] = UInt8(value)
                    count += 1
                case 0x80..<0x800:
                    bytes[count] = UInt8(0xC0 | value >> 6)
                    bytes[count + 1] = UInt8(0x80 | value & 0x3F)
                    count += 2
                case 0x800..<0x10000:
                    bytes[count] = UInt8(0xE0 | value >> 12)
                    bytes[count + 1] = UInt8(0x80 | value >> 6 & 0x3F)
                    bytes[count + 2] = UInt8(0x80 | value & 0x3F)
                    count += 3
                default:
                    bytes[count] = UInt8(0xF0 | value >> 18)
                    bytes[count + 1] = UInt8(0x80 | value >> 12 & 0x3F)
                    bytes[count + 2] = UInt8(0x80 | value >> 6 & 0x3F)
                    bytes[count + 3] = UInt8(0x80 | value & 0x3F)
                    count += 4
                }
            }
            return count
        }
    }
}
