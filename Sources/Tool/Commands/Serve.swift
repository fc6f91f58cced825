import ArgumentParser
import Foundation
import Hummingbird
import HummingbirdTLS
import Logging
import NIOSSL
import Office
import Site
import Storage

/// `zeren serve`: the site and the API.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Run the site.")

    @OptionGroup var store: StoreOptions
    @Option(help: "0 takes a free one.")
    var port = 8080
    @Option(help: "Loopback unless --certificate or --insecure-http is given.")
    var host = "127.0.0.1"
    @Option(help: ArgumentHelp("The server's certificate, PEM; then TLS alone.", valueName: "file"))
    var certificate: String?
    @Option(help: ArgumentHelp("The certificate's key, PEM.", valueName: "file"))
    var key: String?
    @Flag(help: "Fill an empty store with a demonstration and print its accounts.")
    var demo = false
    @Flag(help: "Serve plain HTTP beyond this machine. Passwords cross the network readable.")
    var insecureHttp = false
    @Flag(help: "A store made now takes the time of recording from whoever records; for tests.")
    var testClock = false

    private var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

    mutating func validate() throws {
        if (certificate == nil) != (key == nil) {
            throw ValidationError("--certificate and --key go together")
        }
        if !(0...65_535).contains(port) { throw ValidationError("--port is from 0 to 65535") }
    }

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.serve() }
    }

    private func serve() async throws {
        try checkHost()
        var secure: TLSConfiguration?
        if let certificate, let key {
            secure = try ServerCertificate.configuration(certificate: certificate, key: key)
        }
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
        office.seal = try await store.seal(of: sql)
        if let message = try await office.checkAnchor() { Terminal.complain(message.here) }
        try await office.keepTotals()
        var options = Site.Options(isSecure: secure != nil)
        if try await office.isEmpty() {
            let code = office.newPassword()
            options.oneTimeCode = code
            Terminal.say("one-time-code \(code)")
        }
        var logger = Logger(label: "zeren")
        logger.logLevel = .warning
        let sealing = Task { [office] in await office.keepSealing(Terminal.complain) }
        defer { sealing.cancel() }
        try await listen(Site(office: office, options: options, logger: logger), secure, logger)
        sealing.cancel()
        await sealing.value
    }

    private func checkHost() throws {
        if demo, !isLoopback {
            throw Failure(.refused, "--demo serves only this machine: leave out --host \(host)")
        }
        if !isLoopback, !insecureHttp, certificate == nil {
            throw Failure(
                .refused,
                "there is no certificate: plain HTTP is served only on 127.0.0.1",
                "`zeren certificate \(host)` makes one; or give --insecure-http knowing what it means"
            )
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

    private func listen(
        _ site: Site, _ secure: TLSConfiguration?, _ logger: Logger
    ) async throws {
        let host = host
        let application = Application(
            router: site.router(),
            server: try secure.map { try .tls(.http1(), tlsConfiguration: $0) } ?? .http1(),
            configuration: .init(
                address: .hostname(host, port: port), serverName: nil, backlog: 1024),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                let name = host.contains(":") ? "[\(host)]" : host
                let scheme = secure == nil ? "http" : "https"
                Terminal.say("listening on \(scheme)://\(name):\(port)")
            }, logger: logger)
        do {
            try await application.runService()
        } catch let error where "\(error)".contains("Address already in use") {
            throw Failure(
                .unavailable, "port \(port) is taken: stop the other program or give --port")
        }
    }
}
