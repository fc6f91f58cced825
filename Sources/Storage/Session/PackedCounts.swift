import Duties

/// Whole numbers in few bytes: the nearer to zero the fewer (zigzag varints).
struct PackedCounts {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ number: Int32) {
        var value = UInt32(bitPattern: number << 1 ^ number >> 31)
        while value >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: value))
    }

    mutating func append(_ movement: Movement) {
        for lane in 0..<8 { append(movement.counts[lane]) }
    }

    /// Leaves out zeros at the end.
    var trimmed: [UInt8] {
        Array(bytes.prefix((bytes.lastIndex { $0 != 0 } ?? -1) + 1))
    }

    /// The numbers one after another.
    static func read(_ bytes: [UInt8], _ body: (Int32) -> Void) {
        var (value, shift) = (UInt32(0), UInt32(0))
        for byte in bytes {
            value |= UInt32(byte & 0x7f) << shift
            shift += 7
            if byte & 0x80 != 0 { continue }
            body(Int32(bitPattern: value >> 1) ^ -Int32(bitPattern: value & 1))
            (value, shift) = (0, 0)
        }
    }
}

/// The columns of each category.
struct ChangeRow: Equatable {
    private(set) var movements: [Movement] = []

    init() {}

    init(packed bytes: [UInt8]) { add(packed: bytes) }

    mutating func add(packed bytes: [UInt8]) {
        var counts = SIMD8<Int32>(repeating: 0)
        var (lane, category) = (0, 0)
        PackedCounts.read(bytes) { number in
            counts[lane] = number
            lane += 1
            guard lane == 8 else { return }
            add(Movement(counts), category)
            (counts, lane, category) = (SIMD8(repeating: 0), 0, category + 1)
        }
        if lane > 0 { add(Movement(counts), category) }
    }

    var packed: [UInt8] {
        var packed = PackedCounts()
        for movement in movements { packed.append(movement) }
        return packed.trimmed
    }

    mutating func add(_ movement: Movement, _ category: Int) {
        while movements.count <= category { movements.append(.zero) }
        movements[category] += movement
    }

    static func += (a: inout ChangeRow, b: ChangeRow) {
        for (category, movement) in b.movements.enumerated() { a.add(movement, category) }
    }

    static func -= (a: inout ChangeRow, b: ChangeRow) {
        for (category, movement) in b.movements.enumerated() {
            a.add(.zero - movement, category)
        }
    }
}

extension Course {
    /// Day, category and columns of each step.
    var packed: [UInt8] {
        var packed = PackedCounts()
        for (place, movement) in steps.sorted(by: { $0.key < $1.key }) {
            packed.append(Int32(place.day))
            packed.append(Int32(place.category))
            packed.append(movement)
        }
        return packed.bytes
    }

    init(_ year: Int, packed bytes: [UInt8]) {
        self.init(year)
        var numbers: [Int32] = []
        PackedCounts.read(bytes) { numbers.append($0) }
        for start in stride(from: 0, through: numbers.count - 10, by: 10) {
            var counts = SIMD8<Int32>(repeating: 0)
            for lane in 0..<8 { counts[lane] = numbers[start + 2 + lane] }
            add(
                Movement(counts),
                at: Place(day: Int(numbers[start]), category: Int(numbers[start + 1])))
        }
    }
}
