package import Duties
import Foundation
package import Office
import Storage
import Synchronization

/// A clock that a test sets, and randomness that is the same at every run.
package final class SampleWorld: Sendable {
    private let state: Mutex<(now: Int64, seed: UInt64)>

    package init(_ day: Day = SampleDay.fixed) {
        state = Mutex((Int64(day.ordinal) * 86_400_000_000, 1))
    }

    /// Noon in Shanghai of a day.
    package func set(_ day: Day) {
        state.withLock { $0.now = Int64(day.ordinal) * 86_400_000_000 + 4 * 3_600_000_000 }
    }

    /// Draws other lots from here on, whatever was drawn before.
    package func reseed(_ seed: UInt64) { state.withLock { $0.seed = seed } }

    package func pass(seconds: Int64) { state.withLock { $0.now += seconds * 1_000_000 } }

    package var world: World {
        World(
            now: { self.state.withLock { $0.now } },
            random: { count in
                self.state.withLock { state in
                    (0..<count).map { _ in
                        state.seed = state.seed &* 6_364_136_223_846_793_005 &+ 1
                        return UInt8(truncatingIfNeeded: state.seed >> 33)
                    }
                }
            })
    }
}

/// Days the samples speak of.
package enum SampleDay {
    package static let fixed = Day(ordinal: 20_640)  // 2026-07-06

    /// A day that exists; a test that misspells one fails at once.
    package static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw CocoaError(.formatting) }
        return day
    }
}

/// An office over a store in a folder of its own, removed with it.
package struct SampleOffice: Sendable {
    package let folder: SampleFolder
    package let clock: SampleWorld
    package let office: Office

    package init(testClock: Bool = false, _ engine: Engine = .sqlite) async throws {
        folder = try SampleFolder()
        clock = SampleWorld()
        let store = try engine.open(folder)
        try await Office.prepare(store, testClock: testClock)
        office = try await Office(
            store: store, evidence: EvidenceFolder(folder: folder.path), world: clock.world)
    }
}

/// A folder that goes when nobody holds it any more.
package final class SampleFolder: Sendable {
    package let path: String

    package init() throws {
        path = NSTemporaryDirectory() + "zeren-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
