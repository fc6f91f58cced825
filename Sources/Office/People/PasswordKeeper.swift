import CArgon2
import Dispatch

/// Hashes and checks passwords with argon2id.
///
/// 46 MiB, one pass, one lane (OWASP ASVS 5.0, 11.4.2); the parameters are stored with the hash.
/// Two queues, so at most two at once.
struct PasswordKeeper: Sendable {
    private let queues = [
        DispatchQueue(label: "zeren.password.0"), DispatchQueue(label: "zeren.password.1"),
    ]

    func hash(_ password: String, salt: [UInt8]) async throws -> String {
        try await onQueue {
            var out = [CChar](repeating: 0, count: 128)
            let bytes = Array(password.utf8)
            let status = argon2id_hash_encoded(
                1, 46 * 1024, 1, bytes, bytes.count, salt, salt.count, 32, &out, out.count)
            guard status == ARGON2_OK.rawValue else { throw OfficeError.tooMany }
            return String(
                decoding: out.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    func matches(_ password: String, _ hash: String) async throws -> Bool {
        try await onQueue {
            let bytes = Array(password.utf8)
            return argon2id_verify(hash, bytes, bytes.count) == ARGON2_OK.rawValue
        }
    }

    private func onQueue<Answer: Sendable>(
        _ work: @escaping @Sendable () throws -> Answer
    ) async throws -> Answer {
        let queue = queues[Int.random(in: 0..<queues.count)]
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
