/// How far something may be read: by all, within, by those it concerns, by the sealed few.
package enum Label: String, Hashable, Sendable, CaseIterable {
    case open, `internal`, restricted, sealed
}
