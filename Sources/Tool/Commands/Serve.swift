import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Office
import Site
import Storage

/// `zeren serve`: the site and the API.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run the site.")

    @OptionGroup var store: StoreOptions
    @Option(help: "0 takes a free one.")
    var port = 8080
    @Option(help: "Loopback unless --insecure-http is given.")
    var host = "127.0.0.1"
    @Flag(help: "Fill an empty store with a demonstration and print its accounts.")
    var demo = false
    @Flag(help: "Serve plain HTTP beyond this machine. Passwords cross the network readable.")
    var insecureHttp = false
    @Flag(help: "A store made now takes the time of recording from whoever records; for tests.")
    var testClock = false

    private var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

    mutating func validate() throws {
        if !(0...65_535).contains(port) { throw ValidationError("--port is from 0 to 65535") }
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.serve() }
    }

    private func serve() async throws {
        try checkHost()
        let place = store.place
        let (sql, evidence) = try place.open(create: true)
        try await Office.prepare(sql, testClock: testClock)
        if try await Demonstration.isHalfMade(in: sql) {
            throw Failure(
                .refused,
                "making the demonstration in \(place) was interrupted: remove it and start again"
            )
        }
        let accounts = demo ? try await demonstration(sql, evidence) : []
        var office = try await Office(
            store: sql, evidence: evidence, procedures: try place.procedures())
        office.demoAccounts = accounts
        try await office.keepTotals()
        var options = Site.Options()
        if try await office.isEmpty() {
            let code = office.newPassword()
            options.oneTimeCode = code
            Terminal.say("one-time-code \(code)")
        }
        var logger = Logger(label: "zeren")
        logger.logLevel = .warning
        try await listen(Site(office: office, options: options, logger: logger), logger)
    }

    private func checkHost() throws {
        if demo, !isLoopback {
            throw Failure(.refused, "--demo serves only this machine: leave out --host \(host)")
        }
        if !isLoopback, !insecureHttp {
            throw Failure(
                .refused,
                "there is no certificate: plain HTTP is served only on 127.0.0.1",
                "put a TLS proxy before it, or give --insecure-http knowing what it means")
        }
    }

    private func demonstration(
        _ sql: SQLStore, _ evidence: any EvidenceStore
    ) async throws -> [DemoAccount] {
        let made = try await Demonstration(
            in: sql, evidence: evidence, world: .real, municipality: try Texts.municipality,
            township: try Texts.township)
        for account in made.accounts {
            Terminal.say(
                "demo-account \(account.name) \(account.password) \(account.role.rawValue)")
        }
        return made.accounts
    }

    private func listen(_ site: Site, _ logger: Logger) async throws {
        let host = host
        let application = Application(
            router: site.router(),
            configuration: .init(
                address: .hostname(host, port: port), serverName: nil, backlog: 1024),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                let name = host.contains(":") ? "[\(host)]" : host
                Terminal.say("listening on http://\(name):\(port)")
            }, logger: logger)
        do {
            try await application.runService()
        } catch let error where "\(error)".contains("Address already in use") {
            throw Failure(
                .unavailable, "port \(port) is taken: stop the other program or give --port")
        }
    }
}
