/// What two texts are compared by: Chinese characters, digits and Latin letters, widths alike;
/// signs and blanks are left out.
func letters(of text: String) -> [UInt32] {
    var found: [UInt32] = []
    found.reserveCapacity(text.utf8.count / 3)
    for scalar in text.unicodeScalars {
        if let digit = scalar.digit {
            found.append(0x30 + UInt32(digit))
        } else if scalar.isHan {
            found.append(scalar.value)
        } else if let letter = scalar.latinLetter {
            found.append(letter)
        }
    }
    return found
}

extension Unicode.Scalar {
    /// A Latin letter of either width, as the small one of half width.
    fileprivate var latinLetter: UInt32? {
        let narrow = (0xFF21...0xFF5A).contains(value) ? value - 0xFEE0 : value
        switch narrow {
        case 0x41...0x5A: return narrow + 0x20
        case 0x61...0x7A: return narrow
        default: return nil
        }
    }
}
