import Foundation
import Lists

/// Standard output, standard error, and the language of the person at the terminal.
enum Terminal {
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    static var speaksChinese: Bool {
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
        return locale?.hasPrefix("zh") ?? false
    }

    static func complain(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }

    /// Writes bytes as they are, all of them.
    static func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            var at = 0
            while at < buffer.count {
                let written = Glibc.write(
                    STDOUT_FILENO, buffer.baseAddress?.advanced(by: at), buffer.count - at)
                if written <= 0 { return }
                at += written
            }
        }
    }

    static func say(_ line: String) { write(Array("\(line)\n".utf8)) }

    /// JSON of a value: compact for a pipe, indented for a person.
    static func say(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            isTerminal
            ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
            : [.sortedKeys, .withoutEscapingSlashes]
        write(Array(try encoder.encode(value)) + [10])
    }
}

extension Message {
    /// In the language of the terminal.
    var here: String { Terminal.speaksChinese ? zh : en }
}

enum Format: String, CaseIterable {
    case json, text, table
}
