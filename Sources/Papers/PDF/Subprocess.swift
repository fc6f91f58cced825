import Glibc

/// Another program at work on bytes we do not trust: little memory, little time, little output.
struct Subprocess {
    struct Limits {
        var seconds = 10
        var memory = 1 << 30
        var output = 128 << 20
    }

    enum Ending: Equatable {
        case output([UInt8])
        case failed(status: Int32)
        case notThere, tooSlow, tooMuch
    }

    /// The words of the command; it finds its input at `/dev/stdin`.
    let command: String
    var limits = Limits()

    /// Runs the command over an input; nil where it cannot even be begun.
    func run(on input: [UInt8]) -> Ending? {
        guard let file = Self.unnamedFile(holding: input) else { return nil }
        defer { close(file) }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        // Another child begun meanwhile must not hold the pipe open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let child = begin(input: file, output: ends[1])
        close(ends[1])
        guard let child else { return nil }
        let (output, stopped) = collect(from: ends[0])
        if stopped != nil { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        if let stopped { return stopped }
        return Self.ending(status, output)
    }

    private static func ending(_ status: Int32, _ output: [UInt8]) -> Ending {
        let signal = status & 0x7f
        if signal == SIGXCPU || signal == SIGKILL { return .tooSlow }
        let code = signal == 0 ? status >> 8 & 0xff : -signal
        return code == 0 ? .output(output) : code == 127 ? .notThere : .failed(status: code)
    }

    /// A file that has no name any more, so that nothing stays behind.
    private static func unnamedFile(holding bytes: [UInt8]) -> Int32? {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var path = Array("\(folder)/zeren-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        guard file >= 0 else { return nil }
        unlink(path)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        var at = 0
        while at < bytes.count {
            let count = bytes.withUnsafeBytes { text in
                text.baseAddress.map { write(file, $0 + at, bytes.count - at) } ?? -1
            }
            guard count > 0 else {
                close(file)
                return nil
            }
            at += count
        }
        lseek(file, 0, SEEK_SET)
        return file
    }

    private func begin(input: Int32, output: Int32) -> pid_t? {
        let script =
            "ulimit -v \(limits.memory >> 10); ulimit -t \(limits.seconds); ulimit -c 0; "
            + "exec \(command)"
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var arguments = ["sh", "-c", script].map { (word: String) in strdup(word) } + [nil]
        var variables = ["PATH=\(path)", "LC_ALL=C"].map { (word: String) in strdup(word) } + [nil]
        defer { for word in arguments + variables { free(word) } }
        var child: pid_t = 0
        let failed = posix_spawn(&child, "/bin/sh", &actions, nil, &arguments, &variables)
        return failed == 0 ? child : nil
    }

    /// What the program prints until it ends, or why it was not waited for.
    private func collect(from pipe: Int32) -> ([UInt8], Ending?) {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let deadline = Self.now() + limits.seconds * 1_000
        while true {
            var watched = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
            let left = deadline - Self.now()
            guard left > 0 else { return (output, .tooSlow) }
            let ready = poll(&watched, 1, Int32(left))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return (output, .tooSlow) }
            let count = read(pipe, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return (output, nil) }
            output += buffer[..<count]
            if output.count > limits.output { return ([], .tooMuch) }
        }
    }

    /// Milliseconds of a clock nobody sets.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
