import CPQ

/// An answer of the server, freed with this object.
final class PostgresResult {
    private let pointer: OpaquePointer?

    init(_ pointer: OpaquePointer?) { self.pointer = pointer }

    deinit { PQclear(pointer) }

    var fault: PostgresError? {
        switch PQresultStatus(pointer) {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE: PostgresError(result: pointer)
        case PGRES_PIPELINE_ABORTED:
            PostgresError(state: "25P02", message: "an earlier statement failed")
        default: nil
        }
    }

    var count: Int { Int(PQntuples(pointer)) }

    /// How many rows a statement touched.
    var touched: Int { PQcmdTuples(pointer).map { Int(String(cString: $0)) ?? 0 } ?? 0 }

    func isNull(_ row: Int, _ column: Int) -> Bool {
        PQgetisnull(pointer, Int32(row), Int32(column)) == 1
    }

    func type(_ column: Int) -> UInt32 { PQftype(pointer, Int32(column)) }

    func bytes(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(pointer, Int32(row), Int32(column)),
            count: Int(PQgetlength(pointer, Int32(row), Int32(column))))
    }
}

/// A row of an answer behind the neutral layer.
struct PostgresRow: SQLRow {
    let result: PostgresResult
    let row: Int

    func isNull(_ column: Int) -> Bool { result.isNull(row, column) }
    func text(_ column: Int) -> String {
        String(decoding: result.bytes(row, column), as: UTF8.self)
    }
    func bytes(_ column: Int) -> [UInt8] { Array(result.bytes(row, column)) }

    /// Whole numbers of any width, and truth as 1 and 0; big-endian.
    func integer(_ column: Int) -> Int64 {
        let bytes = result.bytes(row, column)
        guard bytes.count <= 8, let first = bytes.first else { return 0 }
        let start: Int64 = bytes.count > 1 && first >= 128 ? -1 : 0
        return bytes.reduce(start) { $0 << 8 | Int64($1) }
    }

    func value(_ column: Int) throws -> SQLValue {
        if isNull(column) { return .null }
        switch result.type(column) {
        case 16, 20, 21, 23: return .integer(integer(column))
        case 17: return .bytes(bytes(column))
        case 19, 25, 1042, 1043: return .text(text(column))
        case let other:
            throw StorageError.senseless(column: "\(column)", value: "type \(other)")
        }
    }
}
