import Foundation
import GRDB
import Ledger
package import Office

/// A store with its evidence in one file: an SQLite database with one table more.
///
/// It is taken while the site runs: pages as they stand at one instant, then the files that the
/// records of that instant name. Sessions stay behind. Keys of the data, where there are any, are no
/// part of it.
package enum StoreBackup {
    /// What a backup holds.
    package struct Contents: Hashable, Sendable {
        package var chains = 0
        package var entries = 0
        package var evidence = 0
    }

    /// Writes the backup of a store beside others; the name stands only once it is whole.
    ///
    /// - Parameter path: a file that is not there yet.
    /// - Throws: ``StorageError/refused(_:)`` where evidence is missing or changed, or the file
    ///   stands already.
    package static func write(
        _ store: SQLStore, _ evidence: any EvidenceStore, to path: String
    ) async throws -> Contents {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StorageError.refused("\(path) is there already; a backup overwrites nothing")
        }
        let part = path + ".part"
        try? FileManager.default.removeItem(atPath: part)
        do {
            let contents = try await fill(part, from: store, evidence)
            guard rename(part, path) == 0 else { throw Files.failure(path) }
            try Files.syncFolder((path as NSString).deletingLastPathComponent.orHere)
            return contents
        } catch {
            remove(part)
            throw error
        }
    }

    /// Makes a store in an empty folder out of a backup.
    ///
    /// - Throws: ``StorageError/refused(_:)`` where the folder holds a store, or the file is no
    ///   backup; what was begun is taken away again.
    package static func restore(_ path: String, into folder: String) async throws -> Contents {
        let target = folder + "/zeren.sqlite"
        guard FileManager.default.fileExists(atPath: path) else {
            throw StorageError.noStore(folder: path)
        }
        guard try isEmpty(folder) else {
            throw StorageError.refused("\(folder) is not empty; restore into a new folder")
        }
        try Files.makeFolder(folder)
        try Files.makeEmpty(target)
        do {
            try copy(path, to: target)
            let contents = try await unpack(target, into: folder)
            try Files.syncFolder(folder)
            return contents
        } catch {
            remove(target)
            try? FileManager.default.removeItem(atPath: folder + "/evidence")
            throw error
        }
    }
}

extension StoreBackup {
    private static func fill(
        _ part: String, from store: SQLStore, _ evidence: any EvidenceStore
    ) async throws -> Contents {
        try Files.makeEmpty(part)
        guard let engine = store.engine as? SQLiteEngine else {
            return try await fillByCopy(part, from: store, evidence)
        }
        try engine.backUp(to: part)
        return try await pack(evidence, into: part)
    }

    /// From another engine: every entry is checked and written anew, then packed as it stands.
    private static func fillByCopy(
        _ part: String, from store: SQLStore, _ evidence: any EvidenceStore
    ) async throws -> Contents {
        let folder = part + ".folder"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let copy = try SQLStore.open(folder: folder, create: true)
        let files = EvidenceFolder(folder: folder)
        _ = try await StoreCopy(from: store, evidence, to: copy, files).run()
        let office = try await Office(store: copy, evidence: files)
        try await office.rebuildTotals()
        return try await fill(part, again: copy, files)
    }

    private static func fill(
        _ part: String, again copy: SQLStore, _ files: any EvidenceStore
    ) async throws -> Contents {
        guard let engine = copy.engine as? SQLiteEngine else {
            throw StorageError.refused("the copy is not of SQLite")
        }
        try engine.backUp(to: part)
        return try await pack(files, into: part)
    }

    /// Adds the files that the records name, each checked against its name.
    private static func pack(
        _ evidence: any EvidenceStore, into path: String
    ) async throws -> Contents {
        let queue = try open(path)
        let names = try await queue.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE backup_evidence (sha256 TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL);
                    DELETE FROM session;
                    """)
            return try String.fetchAll(db, sql: "SELECT DISTINCT sha256 FROM evidence ORDER BY 1")
        }
        for name in names {
            guard let bytes = try await evidence.get(name) else {
                throw StorageError.refused("evidence \(name) is missing; nothing was backed up")
            }
            guard hexadecimal(sha256(bytes)) == name else {
                throw StorageError.refused("evidence \(name) was changed; nothing was backed up")
            }
            try await queue.write { db in
                try db.execute(
                    sql: "INSERT INTO backup_evidence (sha256, bytes) VALUES (?, ?)",
                    arguments: [name, Data(bytes)])
            }
        }
        let contents = try await count(queue)
        try queue.close()
        return contents
    }

    private static func count(_ queue: DatabaseQueue) async throws -> Contents {
        try await queue.read { db in
            Contents(
                chains: try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM ledger_head") ?? 0,
                entries: try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM entry") ?? 0,
                evidence: try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM backup_evidence") ?? 0)
        }
    }

    private static func copy(_ path: String, to target: String) throws {
        let source = try open(path)
        do {
            let isBackup = try source.read { try $0.tableExists("backup_evidence") }
            guard isBackup else { throw StorageError.notAStore(path: path) }
            let queue = try open(target)
            try source.backup(to: queue)
            try queue.close()
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
        try source.close()
    }

    /// Puts the evidence into its folder and leaves the store as it was.
    private static func unpack(_ target: String, into folder: String) async throws -> Contents {
        let queue = try open(target)
        let contents = try await count(queue)
        let names = try await queue.read {
            try String.fetchAll($0, sql: "SELECT sha256 FROM backup_evidence ORDER BY 1")
        }
        let files = EvidenceFolder(folder: folder)
        for name in names {
            let bytes = try await queue.read {
                try Data.fetchOne(
                    $0, sql: "SELECT bytes FROM backup_evidence WHERE sha256 = ?",
                    arguments: [name])
            }
            guard let bytes, try await files.put(Array(bytes)) == name else {
                throw StorageError.refused("evidence \(name) of the backup was changed")
            }
        }
        try await queue.write { try $0.drop(table: "backup_evidence") }
        try await queue.vacuum()
        try queue.close()
        return contents
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        do { return try DatabaseQueue(path: path) } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }

    private static func isEmpty(_ folder: String) throws -> Bool {
        guard FileManager.default.fileExists(atPath: folder) else { return true }
        return try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty
    }

    private static func remove(_ path: String) {
        for end in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: path + end)
        }
    }
}

extension String {
    fileprivate var orHere: String { isEmpty ? "." : self }
}
