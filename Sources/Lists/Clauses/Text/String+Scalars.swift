extension String {
    /// The scalars as a string.
    ///
    /// Writes the bytes straight into the new string; appending scalar by scalar takes ten times
    /// as long.
    init(writing scalars: ArraySlice<Unicode.Scalar>) {
        self = scalars.withUnsafeBufferPointer { letters in
            let widest = letters.reduce(0) { $0 | $1.value }
            let width = widest < 0x80 ? 1 : widest < 0x10000 ? 3 : 4
            return String(unsafeUninitializedCapacity: letters.count * width) {
                String.write(letters, into: $0)
            }
        }
    }

    /// Writes the scalars as UTF-8 and answers how many bytes they took.
    private static func write(
        _ scalars: UnsafeBufferPointer<Unicode.Scalar>,
        into bytes: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        guard let start = bytes.baseAddress else { return 0 }
        var at = start
        for scalar in scalars {
            let value = scalar.value
            switch value {
            case 0x800..<0x10000:
                at[0] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
                at[1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
                at[2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
                at += 3
            case 0..<0x80:
                at[0] = UInt8(truncatingIfNeeded: value)
                at += 1
            case 0x80..<0x800:
                at[0] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
                at[1] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
                at += 2
            default:
                at[0] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
                at[1] = UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F)
                at[2] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
                at[3] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
                at += 4
            }
        }
        return at - start
    }
}
