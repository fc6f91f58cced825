package import Duties
import Foundation
import Ledger

/// The world outside: what time it is and what cannot be guessed.
package struct World: Sendable {
    /// Microseconds since 1970, UTC.
    package var now: @Sendable () -> Int64
    /// So many random bytes.
    package var random: @Sendable (Int) -> [UInt8]

    package init(
        now: @escaping @Sendable () -> Int64, random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.now = now
        self.random = random
    }

    package static var real: World {
        World(
            now: { Int64(Date().timeIntervalSince1970 * 1_000_000) },
            random: { count in
                [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
                    fillRandomly(UnsafeMutableRawBufferPointer(bytes))
                    filled = count
                }
            })
    }

    /// UUIDv7 (RFC 9562): milliseconds, then randomness.
    package func newID() -> String {
        let milliseconds = UInt64(max(0, now() / 1000))
        var bytes = random(16)
        for index in 0..<6 {
            bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> UInt64(40 - 8 * index))
        }
        bytes[6] = bytes[6] & 0x0f | 0x70
        bytes[8] = bytes[8] & 0x3f | 0x80
        return hexadecimal(bytes, dashesBefore: [4, 6, 8, 10])
    }
}

/// Days of the instance's time zone; instants are UTC.
package struct Zone: Sendable {
    package let name: String
    private let zone: TimeZone
    /// Set where the zone knows no change to come, as Asia/Shanghai since 1991.
    private let fixed: Int64?

    package init?(_ name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.name = name
        self.zone = zone
        let sample = Date(timeIntervalSince1970: 946_684_800)
        fixed =
            zone.nextDaylightSavingTimeTransition(after: sample) == nil
            ? Int64(zone.secondsFromGMT(for: sample)) : nil
    }

    package func day(of instant: Int64) -> Day {
        let seconds = instant.floorDivided(by: 1_000_000)
        let offset =
            fixed
            ?? Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
        return Day(ordinal: Int((seconds + offset).floorDivided(by: 86_400)))
    }

    /// The first instant of a day.
    package func start(of day: Day) -> Int64 {
        let midnight = Int64(day.ordinal) * 86_400
        let offset =
            fixed
            ?? Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(midnight))))
        return (midnight - offset) * 1_000_000
    }
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

/// What the operating system cannot be made to repeat.
private func fillRandomly(_ bytes: UnsafeMutableRawBufferPointer) {
    var generator = SystemRandomNumberGenerator()
    for start in stride(from: 0, to: bytes.count, by: 8) {
        withUnsafeBytes(of: generator.next()) { eight in
            for place in start..<min(start + 8, bytes.count) { bytes[place] = eight[place - start] }
        }
    }
}
