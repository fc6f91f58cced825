import ArgumentParser
import Foundation
import Lists
import Office
import Storage

/// `zeren doctor`: whether a store and its machine are well, and what to do where not.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look over the store and the machine, and say what to do.")

    @OptionGroup var store: StoreOptions
    @Flag(help: "The machine alone: what is installed, disk, clock.")
    var system = false
    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.look() }
    }

    private func look() async throws {
        var examination = Examination()
        if case .folder(let path) = store.place {
            examination.machine(path)
            if !system { examination.files(path) }
        } else {
            examination.machine(FileManager.default.temporaryDirectory.path)
        }
        if !system { await examination.store(store.place) }
        if format == .json {
            try Terminal.say(json: examination.findings)
        } else {
            for finding in examination.findings { Terminal.say(finding.line) }
        }
        if examination.findings.contains(where: { $0.state == .bad }) {
            throw ExitCode(Status.refused.rawValue)
        }
    }
}

/// One thing looked at.
struct HealthFinding: Encodable {
    enum State: String, Encodable { case good, warning, bad }

    let name: String
    let state: State
    let found: String
    /// What to do; empty where nothing is.
    let advice: String

    var line: String {
        let sign =
            switch state {
            case .good: "ok  "
            case .warning: "warn"
            case .bad: "BAD "
            }
        return "\(sign) \(name): \(found)" + (advice.isEmpty ? "" : " — \(advice)")
    }
}

/// What a doctor looks at, and what was found.
struct Examination {
    private(set) var findings: [HealthFinding] = []

    private mutating func say(
        _ name: String, _ state: HealthFinding.State, _ found: String, _ advice: Message? = nil
    ) {
        findings.append(
            HealthFinding(
                name: name, state: state, found: found,
                advice: state == .good ? "" : advice?.here ?? ""))
    }
}

extension Examination {
    mutating func machine(_ path: String) {
        let information = ProcessInfo.processInfo
        say("system", .good, information.operatingSystemVersionString)
        say("cores", .good, "\(information.activeProcessorCount)")
        let memory = information.physicalMemory >> 20
        say(
            "memory", memory < 1000 ? .warning : .good, "\(memory) MiB",
            Message(zh: "至少要 1 GiB 内存。", en: "give the machine at least 1 GiB."))
        disk(path)
        clock()
        let reader = Examination.place(of: "pdftotext")
        say(
            "pdftotext", reader == nil ? .warning : .good, reader ?? "not installed",
            Message(
                zh: "读 PDF 清单要装 poppler-utils；不读可以不装。",
                en: "install poppler-utils to read lists in PDF; not needed otherwise."))
    }

    private mutating func disk(_ path: String) {
        var folder = path
        while !FileManager.default.fileExists(atPath: folder), folder.count > 1 {
            folder = (folder as NSString).deletingLastPathComponent
            if folder.isEmpty { folder = "." }
        }
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = attributes?[.systemFreeSize] as? NSNumber else {
            say(
                "disk", .warning, "unknown",
                Message(zh: "看不到磁盘余量，请自行检查。", en: "free space cannot be seen; look yourself."))
            return
        }
        let mebibytes = free.int64Value >> 20
        say(
            "disk", mebibytes < 200 ? .bad : mebibytes < 2000 ? .warning : .good,
            "\(mebibytes) MiB free",
            Message(
                zh: "磁盘快满：清理或扩容，留出 2 GiB 以上。", en: "make room: keep 2 GiB free or more."))
    }

    /// A clock before this program was written is wrong.
    private mutating func clock() {
        let now = Date()
        let isOdd = now.timeIntervalSince1970 < 1_767_225_600
        say(
            "clock", isOdd ? .bad : .good, now.formatted(.iso8601),
            Message(
                zh: "系统时间早于 2026 年：先校时，再启动。", en: "it is before 2026: set the clock first."))
    }

    private static func place(of program: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
            .split(separator: ":")
        return folders.map { "\($0)/\(program)" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }
}

extension Examination {
    /// The folder is for its owner alone.
    mutating func files(_ folder: String) {
        let paths = [folder, "\(folder)/zeren.sqlite", "\(folder)/evidence"]
        for path in paths where FileManager.default.fileExists(atPath: path) {
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
            let octal = String(mode, radix: 8)
            say(
                "permissions", mode & 0o077 == 0 ? .good : .bad, "\(path) \(octal)",
                Message(
                    zh: "别的用户读得到：chmod go= \(path)", en: "others can read it: chmod go= \(path)"))
        }
        let isWritable = FileManager.default.isWritableFile(atPath: folder)
        say(
            "folder", isWritable ? .good : .bad, folder,
            Message(
                zh: "没有这个目录或写不进去：检查 --data 和属主。",
                en: "not there, or not writable: check --data and its owner."))
    }

    /// Whether the store opens, is of this build, and its newest entry is not of the future.
    mutating func store(_ place: StorePlace) async {
        do {
            let (store, evidence) = try place.open(create: false)
            say("store", .good, "opens; schema \(SQLStore.schemaVersion)")
            let office = try await Office(store: store, evidence: evidence)
            say("zone", .good, "\(office.zone.name), today \(office.today())")
            let pages = try await store.damagedPages()
            say(
                "pages", pages.isEmpty ? .good : .bad, pages.first ?? "sound",
                Message(
                    zh: "数据库文件损坏：停止写入，用最近的备份恢复（zeren restore）。",
                    en: "the file is damaged: stop, and restore the latest backup (zeren restore).")
            )
            let newest = try await store.newestEntry()
            let isAhead = newest.map { $0 > office.world.now() + 300_000_000 } ?? false
            say(
                "time", isAhead ? .bad : .good,
                isAhead ? "entries of the future" : "no entry of the future",
                Message(
                    zh: "有条目记在将来：系统时间曾经走快，先校时。",
                    en: "the clock was ahead once: set it right before going on."))
            say("ledger", .good, "run `zeren ledger verify` for every chain")
        } catch {
            let failure = Failure(error)
            say(
                "store", .bad, failure.lines.first ?? "does not open",
                Message(
                    zh: "检查 --data 或 --database；新机器先运行 zeren serve。",
                    en: "check --data or --database; on a new machine run `zeren serve` first."))
        }
    }
}
