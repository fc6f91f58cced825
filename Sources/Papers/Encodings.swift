import Glibc

/// UTF-8, strictly: no overlong forms, no surrogates (Unicode 15, table 3-7).
enum UTF8Text {
    struct Broken: Error { let offset: Int }

    static func scalars(
        _ bytes: [UInt8], from start: Int
    ) -> Result<[Unicode.Scalar], Broken> {
        var broken: Int?
        let scalars = bytes.withUnsafeBufferPointer { input in
            [Unicode.Scalar](unsafeUninitializedCapacity: count(input)) { output, count in
                (count, broken) = decode(input, from: start, into: output)
            }
        }
        return broken.map { .failure(Broken(offset: $0)) } ?? .success(scalars)
    }

    /// The bytes that do not continue another: every scalar has one, so there is room for all.
    private static func count(_ input: UnsafeBufferPointer<UInt8>) -> Int {
        var (at, count) = (0, 0)
        while at < input.count {
            // So few that a byte counts them: the machine takes many at once.
            let end = min(at + 255, input.count)
            var few: UInt8 = 0
            while at < end {
                few &+= input[at] & 0xc0 == 0x80 ? 0 : 1
                at += 1
            }
            count += Int(few)
        }
        return count
    }

    /// How many scalars there are, and where the bytes stop being UTF-8.
    private static func decode(
        _ input: UnsafeBufferPointer<UInt8>, from start: Int,
        into output: UnsafeMutableBufferPointer<Unicode.Scalar>
    ) -> (count: Int, broken: Int?) {
        guard let bytes = input.baseAddress, let target = output.baseAddress else {
            return (0, nil)
        }
        var (at, count) = (start, 0)
        let end = input.count
        while at < end {
            let first = bytes[at]
            if first & 0xf0 == 0xe0, end &- at >= 3, let letter = letter(bytes + at) {
                (target + count).initialize(to: letter)
                at &+= 3
            } else if first < 0x80 {
                (target + count).initialize(to: Unicode.Scalar(first))
                at += 1
            } else if let (scalar, length) = multibyte(input, at) {
                (target + count).initialize(to: scalar)
                at += length
            } else {
                return (count, at)
            }
            count &+= 1
        }
        return (count, nil)
    }

    /// A scalar of three bytes, as Chinese characters are; nil where they are none.
    @inline(__always)
    private static func letter(_ bytes: UnsafePointer<UInt8>) -> Unicode.Scalar? {
        let three = UInt32(bytes[0]) &<< 16 | UInt32(bytes[1]) &<< 8 | UInt32(bytes[2])
        let value = (three &>> 4 & 0xf000) | (three &>> 2 & 0xfc0) | (three & 0x3f)
        guard three & 0xc0c0 == 0x8080, value >= 0x800 else { return nil }
        return Unicode.Scalar(value)
    }

    private static func multibyte(
        _ input: UnsafeBufferPointer<UInt8>, _ at: Int
    ) -> (Unicode.Scalar, Int)? {
        let first = UInt32(input[at])
        let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
        guard first >= 0xc2, first <= 0xf4, at + length <= input.count else { return nil }
        var value = first & (0x7f >> UInt32(length))
        for offset in 1..<length {
            let next = UInt32(input[at + offset])
            guard next & 0xc0 == 0x80 else { return nil }
            value = value << 6 | next & 0x3f
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }
}

/// UTF-16 with its mark.
enum UTF16Text {
    static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        guard bytes.count % 2 == 0 else { return nil }
        let little = bytes[0] == 0xff
        let units = stride(from: 2, to: bytes.count, by: 2).map { at in
            UInt16(bytes[at + (little ? 1 : 0)]) << 8 | UInt16(bytes[at + (little ? 0 : 1)])
        }
        return String(validating: units, as: UTF16.self).map { Array($0.unicodeScalars) }
    }
}

/// GB18030 through the C library's `iconv`.
enum GB18030Text {
    static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        guard let converter = iconv_open("UTF-8", "GB18030"),
            converter != iconv_t(bitPattern: -1)
        else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map(CChar.init(bitPattern:))
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
        var left = input.count
        var room = output.count
        let failed = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                return iconv(converter, &from, &left, &to, &room) == -1
            }
        }
        guard !failed, left == 0 else { return nil }
        let text = output.prefix(output.count - room).map(UInt8.init(bitPattern:))
        guard case .success(let scalars) = UTF8Text.scalars(text, from: 0) else { return nil }
        return scalars.contains { isSuspect($0) } ? nil : scalars
    }

    /// Control characters and private use: signs that it was never GB18030.
    private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && ![0x09, 0x0a, 0x0d, 0x0c].contains(scalar.value))
            || (0xe000...0xf8ff).contains(scalar.value)
    }
}
