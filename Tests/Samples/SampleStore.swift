package import Duties
import Foundation
package import Ledger
package import Office
package import Storage

/// The engines a store can stand on; the conformance suite runs on each.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// PostgreSQL where the environment names a server for tests, as `script/test` does.
    package static var allCases: [Engine] { server == nil ? [.sqlite] : [.sqlite, .postgres] }

    static var server: String? { ProcessInfo.processInfo.environment["ZEREN_TEST_DATABASE"] }

    package func open(_ folder: SampleFolder, create: Bool = true) throws -> SQLStore {
        switch self {
        case .sqlite: try SQLStore.open(folder: folder.path, create: create)
        case .postgres: try SQLStore.open(database: Engine.address(folder), connections: 4)
        }
    }

    /// A schema of its own for each folder.
    package static func address(_ folder: SampleFolder) -> String {
        let name = "t" + folder.path.lowercased().filter { $0.isLetter || $0.isNumber }.suffix(32)
        return "\(server ?? "")?options=-csearch_path%3D\(name)"
    }
}

/// A store of the sample county, with what a test needs to add to it.
package struct SampleStore: Sendable {
    package let folder: SampleFolder
    package let store: SQLStore
    private let engine: Engine

    /// An empty store.
    package init(_ engine: Engine = .sqlite) throws {
        folder = try SampleFolder()
        self.engine = engine
        store = try engine.open(folder)
    }

    /// The store after everything was closed and opened again.
    package func reopened() throws -> SQLStore {
        try engine.open(folder, create: false)
    }

    /// Adds a deed as the next entry of a chain.
    @discardableResult
    package func append(
        _ deed: Deed, to organisation: OrganisationID, by actor: String = "clerk",
        label: Entry.Label = .internal, at instant: Int64? = nil
    ) async throws -> Entry {
        try await store.write { writing in
            try writing.append(deed, to: organisation, by: actor, label: label, at: instant)
        }
    }

    /// Enters the sample county: its tree, posts, an edition in force and a number set.
    package func found(_ county: SampleCounty = SampleCounty()) async throws {
        for organisation in county.organisations {
            try await append(.organisationFounded(organisation), to: organisation.id)
        }
        for post in county.posts { try await append(.postFounded(post), to: post.organisation) }
    }
}

extension Writing {
    /// As the office does it, with a clock that stands at the sample day.
    @discardableResult
    package func append(
        _ deed: Deed, to organisation: OrganisationID, by actor: String = "clerk",
        label: Entry.Label = .internal, at instant: Int64? = nil
    ) throws -> Entry {
        let head = try head(organisation.description)
        let sequence = (head?.sequence ?? 0) + 1
        let (fields, secrets) = deed.fields(salt: {
            (0..<4).flatMap { _ in withUnsafeBytes(of: UInt64.random(in: .min...(.max)), Array.init)
            }
        })
        let entry = Entry(
            organisation: organisation.description, sequence: sequence,
            id: "\(organisation)-\(sequence)", previous: head?.hash ?? Entry.origin,
            recordedAt: instant ?? SampleCounty.noon + Int64(sequence), actor: actor,
            type: deed.type, label: label, fields: fields)
        try insert(entry, secrets, deed)
        return entry
    }
}
