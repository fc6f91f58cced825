import Foundation
import Glibc

/// A program run to its end, its output kept in files.
///
/// Not by Foundation's `Process`: on Linux it reads past its memory where other tests open and close
/// files while it starts one.
enum Program {
    /// - Parameter folder: where it runs and what it says is kept.
    static func run(
        _ path: String, _ arguments: [String], in folder: String,
        _ environment: [String] = environment
    ) throws -> Command.Answer {
        let mark = UUID().uuidString
        let (output, error) = (folder + "/.out-" + mark, folder + "/.err-" + mark)
        let status = try wait(
            for: start(path, arguments, environment, in: folder, output: output, error: error))
        return Command.Answer(
            status: status, output: try String(contentsOfFile: output, encoding: .utf8),
            error: try String(contentsOfFile: error, encoding: .utf8))
    }

    static let environment = ["LANG=C.UTF-8", "PATH=/usr/bin:/bin"]

    private static func start(
        _ path: String, _ arguments: [String], _ environment: [String], in folder: String,
        output: String, error: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for (number, file) in [(1, output), (2, error)] {
            posix_spawn_file_actions_addopen(
                &actions, Int32(number), file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        // The folder is env's to change: the C library's own way is not seen from here.
        let env = "/usr/bin/env"
        var words = ([env, "-C", folder, path] + arguments).map { strdup($0) } + [nil]
        var settings = environment.map { strdup($0) } + [nil]
        defer { for word in words + settings { free(word) } }
        var child = pid_t()
        let code = posix_spawn(&child, env, &actions, nil, &words, &settings)
        guard code == 0 else { throw CocoaError(.fileNoSuchFile) }
        return child
    }

    /// The status it ended with; of one that was killed, 128 and the signal.
    private static func wait(for child: pid_t) throws -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw CocoaError(.featureUnsupported) }
        }
        let signal = status & 0x7f
        return signal == 0 ? status >> 8 & 0xff : 128 + signal
    }
}
