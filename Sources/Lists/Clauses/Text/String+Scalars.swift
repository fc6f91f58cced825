extension String {
    /// The words of a stretch of scalars, written as UTF-8 at once.
    init(scalars: some Collection<UInt32>) {
        let length = scalars.reduce(0) { $0 + String.width($1) }
        self.init(unsafeUninitializedCapacity: length) { buffer in
            var at = 0
            for scalar in scalars { at = String.write(scalar, to: buffer, at: at) }
            return at
        }
    }

    private static func width(_ scalar: UInt32) -> Int {
        scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    }

    private static func write(
        _ scalar: UInt32, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int
    ) -> Int {
        let width = width(scalar)
        guard width > 1 else {
            buffer[start] = UInt8(truncatingIfNeeded: scalar)
            return start + 1
        }
        var rest = scalar
        for place in stride(from: start + width - 1, to: start, by: -1) {
            buffer[place] = UInt8(truncatingIfNeeded: rest & 0x3F) | 0x80
            rest >>= 6
        }
        let lead: UInt32 = width == 2 ? 0xC0 : width == 3 ? 0xE0 : 0xF0
        buffer[start] = UInt8(truncatingIfNeeded: rest | lead)
        return start + width
    }
}
