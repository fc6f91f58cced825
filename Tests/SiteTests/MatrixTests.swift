import Duties
import Foundation
import HTTPTypes
import Hummingbird
import Lists
import Office
import Samples
import Testing

@testable import Site

/// What `Policy/policy.md` says, as it is written there.
struct Policy: Sendable {
    struct Rule: Sendable {
        let who: String
        /// `-`, `below`, `post` or `cleared`.
        let place: String
    }

    let rules: [String: Rule]
    let roles: [String: Set<String>]

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "Policy/policy.md")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("|") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        var rules: [String: Rule] = [:]
        var roles: [String: Set<String>] = [:]
        for cells in rows {
            if cells.count == 3, cells[0].hasPrefix("`") {
                let name = cells[0].trimmingCharacters(in: ["`"])
                #expect(rules[name] == nil, "\(name) stands twice")
                rules[name] = Rule(who: cells[1], place: cells[2])
            } else if cells.count == 2 {
                roles[cells[0]] = Set(cells[1].components(separatedBy: ", "))
            }
        }
        self.rules = rules
        self.roles = roles
    }

    /// What somebody gets who is signed in, or is nobody.
    func verdict(_ route: Route, _ role: Role?, _ relation: Relation) throws -> Verdict {
        let rule = try #require(
            rules[route.name.rawValue], "\(route.name) has no line in the policy")
        if rule.who == "anybody" { return .answered }
        if rule.who == "installer" { return .hidden }
        guard let role else { return .unknown }
        guard try #require(roles[rule.who]).contains(role.rawValue) else { return .refused }
        switch rule.place {
        case "below": return relation.isBelow ? .answered : .hidden
        // No member of this tree holds the post that is handed over.
        case "post":
            guard relation.isBelow else { return .hidden }
            return role == .member ? .refused : .answered
        // Nobody in this tree is.
        case "cleared": return .hidden
        default: return .answered
        }
    }
}

enum Verdict: Hashable, Sendable {
    /// Whatever the answer is: it is about what was asked.
    case answered
    /// 403.
    case refused
    /// 404, as for what does not exist.
    case hidden
    /// To the sign-in page, or 401.
    case unknown

    init(_ reply: Reply) {
        switch reply.status {
        case 401: self = .unknown
        case 303 where reply.location.hasPrefix("/sign-in"): self = .unknown
        case 403: self = .refused
        case 404: self = .hidden
        default: self = .answered
        }
    }
}

/// An organisation, by what it is to the one who asks.
enum Relation: String, CaseIterable, Sendable {
    case own = "town"
    case child = "village"
    case grandchild = "group"
    case parent = "county"
    case sibling = "other"
    case cousin = "cousin"
    case outside = "elsewhere"

    var isBelow: Bool { [.own, .child, .grandchild].contains(self) }
}

/// A tree with something of everything in each organisation.
private struct Matrix: Sendable {
    struct Place: Sendable {
        var record: RecordID
        var post: PostID
        var appointment: AppointmentID
        var draft: EditionID
        var evidence: String
        var line: LineID
        var matter: MatterID
        var attached: String
    }

    let site: SiteTown
    let spare: String
    var places: [Relation: Place] = [:]
    let edition: EditionID

    init() async throws {
        site = try await SiteTown()
        let town = site.town
        let office = town.office
        edition = town.edition
        let day = try SampleDay.day("2024-01-01")
        let group = try await office.found(
            "乙镇第1村第1组", code: "group", level: .village, under: town.village, on: day)
        let cousin = try await office.found(
            "丙镇第1村党委", code: "cousin", level: .village, under: town.otherTown, on: day)
        let elsewhere = try await office.found(
            "戊县县委", code: "elsewhere", level: .county, on: day)
        spare = try await office.open("spare", .clerk, in: town.otherTown).id
        let all: [Relation: Organisation] = [
            .own: town.town, .child: town.village, .grandchild: group, .parent: town.county,
            .sibling: town.otherTown, .cousin: cousin, .outside: elsewhere,
        ]
        for (relation, organisation) in all {
            places[relation] = try await Self.fill(organisation, office)
        }
        try await people(office, town.town)
    }

    private static func fill(
        _ organisation: Organisation, _ office: Office
    ) async throws -> Place {
        let account = try await office.open(
            "fill-\(organisation.code)", .clerk, in: organisation)
        let clerk = Caller(account: account, organisation: organisation)
        let post = try await office.found(
            "委员", .member, rank: 9, in: organisation, on: organisation.founded)
        var record = NewRecord(
            organisation: organisation.code, kind: "other", happened: "2026-05-06",
            title: "只有\(organisation.code)看得到")
        record.evidence = [
            NewEvidence(
                name: "a.txt", type: "text/plain", bytes: Array(organisation.code.utf8))
        ]
        let id = try await office.enter(record, clerk)
        let view = try await office.record(id, clerk)
        _ = try await office.appoint(
            "前任", to: post.id, in: organisation.id, from: "2025-01-01", clerk)
        let appointment = try await office.appoint(
            "后任", to: post.id, in: organisation.id, from: "2026-01-01", replaces: true, clerk)
        let adoption = NewAdoption(
            document: DocumentText(name: "list.txt", text: SampleTown.list),
            organisation: organisation.code, from: "2026-01-01")
        if organisation.code != "town" { _ = try await office.adopt(adoption, clerk) }
        let draft = try await office.openDraft(
            HandedIn(document: DocumentText(name: "清单.txt", text: SampleTown.list)),
            for: organisation, clerk)
        let matter = try await office.open(Self.matter(organisation, post), clerk)
        let said = try await office.matter(matter, clerk)
        return Place(
            record: id, post: post.id, appointment: appointment, draft: draft,
            evidence: try #require(view.evidence.first?.sha256),
            line: try await office.enterLine(Self.line(organisation), clerk), matter: matter,
            attached: try #require(said.detail.matter.statements.first?.files.first?.sha256))
    }

    private static func line(_ organisation: Organisation) -> NewLine {
        var new = NewLine(organisation: organisation.code, register: "risks")
        new.values = [
            "area": ["重点领域"], "risk": ["惠农资金发放"], "measure": ["双人复核"],
            "level": ["high"],
        ]
        return new
    }

    /// A paper that waits for a signature, with an attachment.
    private static func matter(_ organisation: Organisation, _ post: Post) -> NewMatter {
        var new = NewMatter(
            organisation: organisation.code, procedure: "sign-off",
            [
                "title": "分工", "kind": "division", "text": "\(organisation.code)的责任分工。",
                "leader": post.id.description,
            ])
        new.first.files = [
            NewMatterFile(
                field: "attached",
                file: NewEvidence(
                    name: "b.txt", type: "text/plain",
                    bytes: Array("attached \(organisation.code)".utf8)))
        ]
        return new
    }

    /// Those of whom the answer changes with the day, or who are nobody any more.
    private func people(_ office: Office, _ town: Organisation) async throws {
        let system = Caller(
            account: try await office.open("s1", .systemAdministrator, in: town),
            organisation: town)
        let security = Caller(
            account: try await office.open("s2", .securityAdministrator, in: town),
            organisation: town)
        for (name, from, last) in [
            ("visiting", "2026-07-01", "2026-07-31"), ("visited", "2026-07-01", "2026-07-31"),
        ] {
            let account = try await office.open(
                name, .inspector, in: town, password: SiteTown.password)
            var grant = NewGrant()
            (grant.role, grant.from, grant.last) = (Role.inspector.rawValue, from, last)
            try await office.grant(account.id, grant, security)
        }
        let closed = try await office.open(
            "closed", .secretary, in: town, password: SiteTown.password)
        _ = (closed, system)
    }

    /// What a form must name, so that its answer is about the organisation and not about the form.
    func fields(_ route: Route, _ relation: Relation) throws -> [(String, String)] {
        let place = try #require(places[relation])
        return switch route.name {
        case .setPeriods: [("name", "terms")]
        case .setNodes: [("year", "2026")]
        case .changeSetting: [("name", "near-days"), ("value", "7")]
        case .decide, .setNumber, .quantify, .correctDuty:
            [("duty", "一/（一）/2#1"), ("min", "2"), ("period", "year"), ("per", "bearer")]
        case .confirmHandover: [("side", "outgoing"), ("outgoing-by", "前任"), ("shown", "x")]
        case .carryOver: [("from", "\(edition)")]
        case .openMatter: [("procedure", "sign-off")]
        case .endAppointment: [("end-appointment", "\(place.appointment)")]
        default: []
        }
    }

    private static func form(_ route: Route) -> String {
        switch route.name {
        case .export: "json"
        case .exportRegister: "csv"
        default: "posts.csv"
        }
    }

    /// An address that exists in an organisation.
    func path(_ route: Route, _ relation: Relation, code: String? = nil) throws -> String {
        let place = try #require(places[relation])
        let drafts = route.path.contains("/drafts/")
        return route.path.replacing("{code}", with: code ?? relation.rawValue)
            .replacing("{edition}", with: "\(drafts ? place.draft : edition)")
            .replacing("{record}", with: "\(place.record)")
            .replacing(
                "{sha256}", with: route.name == .matterFile ? place.attached : place.evidence
            )
            .replacing("{form}", with: Self.form(route))
            .replacing("{register}", with: "risks").replacing("{line}", with: "\(place.line)")
            .replacing("{matter}", with: "\(place.matter)")
            .replacing("{post}", with: "\(place.post)")
            .replacing("{appointment}", with: "\(place.appointment)")
            .replacing("{account}", with: spare)
            + Self.question(route)
    }

    private static func question(_ route: Route) -> String {
        switch route.name {
        case .correctDutyPage: "?duty=%E4%B8%80/%EF%BC%88%E4%B8%80%EF%BC%89/2%231"
        case .newMatterPage: "?procedure=sign-off"
        default: ""
        }
    }
}

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
