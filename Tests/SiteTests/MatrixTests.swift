import Duties
import Foundation
import HTTPTypes
import Hummingbird
import Lists
import Office
import Samples
import Testing

@testable import Site

@Suite struct MatrixTests {
    @Test func `the policy has a line for every address and for no other`() throws {
        let policy = try Policy()
        #expect(Set(policy.rules.keys) == Set(RouteName.allCases.map(\.rawValue)))
        for rule in policy.rules.values { #expect(policy.roles[rule.who] != nil) }
    }

    /// Forms that ask for nothing more, sent empty, would end the session or change the day's work
    /// of the other cases; they are asked for by themselves.
    private static let apart: Set<RouteName> = [.signOut, .endSessions]

    private static func ask(
        _ route: Route, _ path: String, _ token: String, _ browser: Browser, _ matrix: Matrix,
        _ relation: Relation
    ) async throws -> Reply {
        guard route.changes else { return try await browser.get(path) }
        if route.name == .signIn, token.isEmpty {
            let fresh = try await browser.get("/sign-in").value(of: "csrf") ?? ""
            return try await browser.post(path, [("csrf", fresh)])
        }
        guard !route.isAPI else {
            return try await browser.ask(
                path, .post,
                headers: [.contentType: "application/json", .requestedWith: "test"],
                body: #"{"kind":"x","happened":"x","title":"","key":""}"#)
        }
        let fields = try matrix.fields(route, relation)
        return try await browser.post(path, [("csrf", token)] + fields)
    }

    /// What holds of an address although it is in view: it was asked without what it needs, or the
    /// thing named stands in another organisation.
    private static func isAbsent(_ route: Route, _ relation: Relation) -> Bool {
        switch route.name {
        // Nobody asked for a reset; no two editions, no obligation and no group were named; no
        // other seat is there; no step, and none that was entered from paper, is named.
        case .takeStep, .disputeStep: true
        case .confirmReset, .compare, .chooseSeat, .revokeSeat, .excuse, .endGroup: true
        case .list, .export, .quantify, .revise, .endEdition, .apiList, .carryOver:
            relation != .own
        default: false
        }
    }

    private static func run(
        _ name: String, _ role: Role?, _ matrix: Matrix, _ policy: Policy
    ) async throws -> Int {
        let tried = Tried()
        let visit = { @Sendable (browser: Browser) async throws -> Void in
            let token = role == nil ? "" : try await browser.token()
            for route in RouteTable.all where !Self.apart.contains(route.name) {
                for relation in Relation.allCases {
                    let path = try matrix.path(route, relation)
                    guard
                        path.contains(relation.rawValue) || relation == .own
                            || route.name == .evidence || route.path.hasPrefix("/matters/")
                    else { continue }
                    let wanted = try policy.verdict(route, role, relation)
                    let reply = try await Self.ask(
                        route, path, token, browser, matrix, relation)
                    let found = Verdict(reply)
                    let isAbsent = wanted == .answered && Self.isAbsent(route, relation)
                    if !(isAbsent && found == .hidden) {
                        #expect(
                            found == wanted, "\(name) \(route.name) \(relation): \(reply.status)")
                    }
                    #expect(reply.status < 500, "\(name) \(route.name) \(relation)")
                    await tried.add()
                }
            }
        }
        if role == nil {
            try await matrix.site.visit(visit)
        } else {
            try await matrix.site.visit(as: name, visit)
        }
        return await tried.count
    }

    @Test(arguments: Role.allCases.filter { $0 != .operator })
    func `every role gets what the policy says at every address of every organisation`(
        role: Role
    ) async throws {
        let tried = try await Self.run(role.rawValue, role, Matrix(), Policy())
        #expect(tried > 500)
    }

    @Test func `a visitor within their days is an inspector`() async throws {
        let tried = try await Self.run("visiting", .inspector, Matrix(), Policy())
        #expect(tried > 500)
    }

    @Test func `whoever is not signed in is nobody everywhere`() async throws {
        let tried = try await Self.run("nobody", nil, Matrix(), Policy())
        #expect(tried > 500)
    }

    @Test func `a closed account and a visitor past their days are nobody at once`()
        async throws
    {
        let matrix = try await Matrix()
        let policy = try Policy()
        let office = matrix.site.town.office
        let system = Caller(
            account: try await office.open("s3", .systemAdministrator, in: matrix.site.town.town),
            organisation: matrix.site.town.town)
        for name in ["closed", "visited"] {
            try await matrix.site.visit(as: name) { browser in
                #expect(try await browser.get("/organisations/town").status == 200)
                if name == "closed" {
                    let id = try #require(
                        try await office.store.read { try $0.account(name: "closed")?.id })
                    try await office.closeAccount(id, why: "停用", system)
                } else {
                    // From noon to noon a request at a time, so that only the day can end it.
                    matrix.site.town.sample.clock.set(try SampleDay.day("2026-07-31"))
                    try await browser.signIn(name)
                    while office.today() < (try SampleDay.day("2026-08-01")) {
                        #expect(try await browser.get("/organisations/town").status == 200)
                        matrix.site.town.sample.clock.pass(seconds: 25 * 60)
                    }
                }
                for route in RouteTable.all where !Self.apart.contains(route.name) {
                    let path = try matrix.path(route, .own)
                    let wanted = try policy.verdict(route, nil, .own)
                    let reply = try await Self.ask(
                        route, path, "", browser, matrix, .own)
                    #expect(Verdict(reply) == wanted, "\(name) \(route.name): \(reply.status)")
                }
            }
        }
    }

    @Test func `what is out of view answers byte for byte as what is not there`() async throws {
        let matrix = try await Matrix()
        try await matrix.site.visit(as: "secretary") { browser in
            for route in RouteTable.all where !route.changes && route.path.contains("{code}") {
                for relation in Relation.allCases where !relation.isBelow {
                    let never = String(relation.rawValue.reversed())
                    let hidden = try await browser.get(matrix.path(route, relation))
                    let absent = try await browser.get(
                        matrix.path(route, relation, code: never))
                    #expect(hidden.status == 404 && absent.status == 404, "\(route.name)")
                    #expect(
                        hidden.text.replacing("/\(relation.rawValue)", with: "/\(never)")
                            == absent.text, "\(route.name) \(relation)")
                    #expect(!hidden.text.contains("只有\(relation.rawValue)看得到"))
                }
            }
        }
    }
}

private actor Tried {
    private(set) var count = 0
    func add() { count += 1 }
}
