import ArgumentParser
import Foundation
import Lists
import Office
import Papers
import Storage

/// Exit statuses, the same for every command (sysexits.h where it has one).
enum Status: Int32 {
    case refused = 1
    case usage = 64
    case badInput = 65
    case noInput = 66
    case unavailable = 69
    case defect = 70
    case cannotWrite = 73
    case notPermitted = 77
}

/// Something to say on standard error, and the status to leave with.
struct Failure: Error {
    let status: Status
    let lines: [String]

    init(_ status: Status, _ lines: String...) {
        self.status = status
        self.lines = lines
    }

    init(_ status: Status, lines: [String]) {
        self.status = status
        self.lines = lines
    }

    /// Every error of the rooms below, as words and a status.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as PaperError: self.init(.badInput, error.message.here)
        case let error as OfficeError: self.init(error)
        case let error as StorageError: self.init(error)
        default: self.init(.defect, "a defect of ours: \(error)")
        }
    }

    private init(_ error: OfficeError) {
        switch error {
        case .notFound: self.init(.noInput, Words.notFound.here)
        case .notPermitted(let message): self.init(.notPermitted, message.here)
        case .notSignedIn: self.init(.notPermitted, "not signed in")
        case .invalid(let mistakes):
            self.init(.badInput, lines: mistakes.map { "\($0.field): \($0.message.here)" })
        case .refused(let rule, let message):
            self.init(.refused, "\(message.here) [\(rule)]")
        case .tooMany: self.init(.refused, "too many tries; wait five minutes")
        }
    }

    private init(_ error: StorageError) {
        switch error {
        case .noStore, .noKey: self.init(.noInput, error.description)
        case .notAStore, .newerSchema: self.init(.badInput, error.description)
        case .cannotWrite: self.init(.cannotWrite, error.description)
        case .badAddress: self.init(.usage, error.description)
        case .refused: self.init(.refused, error.description)
        case .busy, .unreachable, .tooSlow: self.init(.unavailable, error.description)
        default: self.init(.defect, error.description)
        }
    }
}

/// Runs a command's body and turns what it throws into words and a status.
func run(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let error as ExitCode {
        throw error
    } catch {
        let failure = Failure(error)
        for line in failure.lines { Terminal.complain("zeren: \(line)") }
        throw ExitCode(failure.status.rawValue)
    }
}

enum Words {
    static let notFound = Message(
        zh: "没有这个组织、清单或记录，或不在查阅范围内。", en: "No such organisation, list or record in view.")
}
