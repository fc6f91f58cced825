/// What can go wrong in the store.
package enum StorageError: Error, Hashable, Sendable {
    /// No store in the folder.
    case noStore(folder: String)
    /// The file is a database of something else.
    case notAStore(path: String)
    /// Made by a newer build: its schema, and the newest this build knows.
    case newerSchema(found: Int, known: Int)
    /// The folder or file cannot be written, or the disk is full.
    case cannotWrite(path: String, reason: String)
    /// Another process held the database for too long.
    case busy
    /// The database server cannot be reached, or went away.
    case unreachable(reason: String)
    /// The address of a database server cannot be understood.
    case badAddress(String)
    /// A question took longer than the server was told to allow.
    case tooSlow
    /// Somebody added to the chain meanwhile; nothing was written, ask again.
    case chainMoved(organisation: String, sequence: Int)
    /// The record a correction or withdrawal names is not there, or no longer stands.
    case noStandingRecord(organisation: String, record: String)
    /// A guard, a unique key or a reference of the schema said no, in its own words.
    case refused(String)
    /// A column holds a word its type does not know.
    case senseless(column: String, value: String)
    /// The ledger's signing key is not there, or the file is no key.
    case noKey(path: String)
    /// The engine's own words, for a defect report.
    case engine(String)
}

extension StorageError: CustomStringConvertible {
    /// What is wrong, where, and what to do, in one line.
    package var description: String {
        switch self {
        case .noStore(let folder): "no store in \(folder): start `zeren serve` there once"
        case .notAStore(let path): "\(path) is a database of another program: choose another folder"
        case .newerSchema(let found, let known):
            "the store has schema \(found), this build knows \(known): use the newer build"
        case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
        case .unreachable(let reason): "the database server cannot be reached: \(reason)"
        case .badAddress(let reason):
            "not an address of a database: \(reason); write it as postgres://user@host/name"
        case .tooSlow: "the database took too long to answer: try again when it is less busy"
        case .busy: "the database is held by another process: try again"
        case .chainMoved(let organisation, let sequence):
            "the chain of \(organisation) no longer ends before \(sequence): try again"
        case .noStandingRecord(let organisation, let record):
            "\(organisation) has no standing record \(record)"
        case .refused(let reason): "refused by the schema: \(reason)"
        case .senseless(let column, let value): "column \(column) holds “\(value)”"
        case .noKey(let path):
            "\(path) is not there or no key: put the key file of this ledger back"
        case .engine(let words): words
        }
    }
}
