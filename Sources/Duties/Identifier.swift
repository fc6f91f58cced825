/// An identifier that remembers what it identifies, so that a post's cannot be passed where an
/// organisation's is expected.
package struct ID<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) { description = text }

    package static func < (a: ID, b: ID) -> Bool { a.description < b.description }
}

package typealias OrganisationID = ID<Organisation>
package typealias PostID = ID<Post>
package typealias EditionID = ID<Edition>
package typealias RecordID = ID<PerformanceRecord>
