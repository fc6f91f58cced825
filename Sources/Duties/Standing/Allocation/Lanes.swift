/// The claims on one duty of one bearer, as they are handed down the lanes.
///
/// A claim that names a counterpart is for that lane alone. One that names none goes to the first
/// lane that still lacks it, so that a single talk never counts as a talk with everyone.
struct Handed {
    let named: [String: [Entered]]
    var free: [Entered]
    /// Whether there is one lane only, which then takes everything in.
    let isWhole: Bool

    init(_ entries: [Entered], lanes: [Lane]) {
        isWhole = lanes.count == 1 && lanes[0].counterpart == nil
        if isWhole {
            named = [:]
            free = entries
        } else {
            free = entries.filter { $0.counterpart == nil }
            named = Dictionary(grouping: entries) { $0.counterpart ?? "" }
        }
    }

    /// What a lane may choose from, in the order it happened.
    func offered(to lane: Lane) -> [Entered] {
        guard let counterpart = lane.counterpart, let own = named[counterpart] else { return free }
        return free.isEmpty ? own : (own + free).sorted { $0.record < $1.record }
    }

    /// Hands on what the lane did not take.
    mutating func keep(_ left: [Entered]) {
        guard !isWhole, !free.isEmpty else { return }
        free = left.filter { $0.counterpart == nil }
    }
}
