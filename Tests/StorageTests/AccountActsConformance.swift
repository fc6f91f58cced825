import Duties
import Office
import Samples
import Storage
import Testing

/// Accounts through the office, on each engine: who opens, who grants, when it is over.
@Suite struct AccountActsConformance {
    /// A county and a town with its three administrators, each with an account of their own.
    private struct Town {
        /// Kept as long as the town: its folder goes with it.
        let sample: SampleStore
        let office: Office
        let clock: SampleWorld
        let county: Organisation
        let town: Organisation
        let system: Caller
        let security: Caller
    }

    private static func town(_ sample: SampleStore) async throws -> Town {
        try await Office.prepare(sample.store)
        let clock = SampleWorld()
        let office = try await Office(
            store: sample.store, evidence: EvidenceFolder(folder: sample.folder.path),
            world: clock.world)
        let day = try SampleDay.day("2024-01-01")
        let county = try await office.found("甲县县委", code: "county", level: .county, on: day)
        let town = try await office.found(
            "乙镇党委", code: "town", level: .township, under: county, on: day)
        _ = try await office.found("党委书记", .principal, rank: 1, in: town, on: day)
        _ = try await office.found("县委书记", .principal, rank: 1, in: county, on: day)
        let caller = { (name: String, role: Role) in
            Caller(
                account: try await office.open(name, role, in: county), organisation: county)
        }
        return Town(
            sample: sample, office: office, clock: clock, county: county, town: town,
            system: try await caller("system", .systemAdministrator),
            security: try await caller("security", .securityAdministrator))
    }

    private static func new(_ name: String, _ role: Role, post: String = "") -> NewAccount {
        var new = NewAccount()
        (new.name, new.role, new.organisation) = (name, role.rawValue, "town")
        (new.post, new.holder) = (post, "使用人\(name)")
        return new
    }

    private static func id(_ name: String, _ town: Town) async throws -> String {
        try #require(try await town.office.store.read { try $0.account(name: name)?.id })
    }

    /// Opens and grants an account, and has its person set a password.
    private static func person(
        _ new: NewAccount, _ town: Town, password: String = "a sentence of theirs"
    ) async throws -> SignedIn {
        let slip = try await town.office.openAccount(new, town.system)
        try await town.office.grant(try await id(new.name, town), town.security)
        let first = try await town.office.signIn(name: new.name, password: slip.code)
        return try await town.office.changePassword(
            token: first.token, current: "", new: password, again: password, from: Visit())
    }

    private static func holds(_ town: Town) async throws {
        #expect(try await town.office.store.compareDerivedTables() == nil)
        #expect(try await town.office.verifyLedger().fault == nil)
    }

    @Test(arguments: Engine.allCases)
    func `one administrator opens an account, another grants it, its person sets the password`(
        engine: Engine
    ) async throws {
        let town = try await Self.town(try SampleStore(engine))
        let office = town.office
        let new = Self.new("shuji", .secretary, post: "党委书记")
        await #expect(throws: OfficeError.self) {
            _ = try await office.openAccount(new, town.security)
        }
        let slip = try await office.openAccount(new, town.system)
        await #expect(throws: OfficeError.self) {
            _ = try await office.signIn(name: "shuji", password: slip.code)
        }
        town.clock.pass(seconds: 60)
        let id = try await Self.id("shuji", town)
        await #expect(throws: OfficeError.self) { try await office.grant(id, town.system) }
        try await office.grant(id, town.security)
        let signed = try await office.signIn(name: "shuji", password: slip.code)
        #expect(signed.session.stage == .newPassword)
        let post = try await office.store.read { reading in
            try reading.posts(.one(town.town), .everything)[0].id
        }
        #expect(try await office.accounts(holding: post).map(\.name) == ["shuji"])
        try await Self.holds(town)
    }

    @Test(arguments: Engine.allCases)
    func `a reset opens nothing until it is confirmed, and then only a new password`(
        engine: Engine
    ) async throws {
        let town = try await Self.town(try SampleStore(engine))
        let office = town.office
        let signed = try await Self.person(Self.new("jingban", .clerk), town)
        let id = try await Self.id("jingban", town)
        let slip = try await office.askReset(id, town.system)
        await #expect(throws: OfficeError.self) {
            _ = try await office.signIn(name: "jingban", password: slip.code)
        }
        #expect(try await office.caller(token: signed.token) != nil)
        let reset = try #require(
            try await office.grants(town.security).lines.compactMap(\.waitingReset).first)
        await #expect(throws: OfficeError.self) {
            try await office.confirmReset(reset, town.system)
        }
        try await office.confirmReset(reset, town.security)
        #expect(try await office.caller(token: signed.token) == nil)
        town.clock.pass(seconds: 60)
        await #expect(throws: OfficeError.self) {
            _ = try await office.signIn(name: "jingban", password: "a sentence of theirs")
        }
        let again = try await office.signIn(name: "jingban", password: slip.code)
        #expect(again.session.stage == .newPassword)
        await #expect(throws: OfficeError.notFound) {
            try await office.confirmReset(reset, town.security)
        }
        try await Self.holds(town)
    }

    @Test(arguments: Engine.allCases)
    func `closing and changing what is granted end the sessions at once`(
        engine: Engine
    ) async throws {
        let town = try await Self.town(try SampleStore(engine))
        let office = town.office
        let signed = try await Self.person(Self.new("jingban", .clerk), town)
        let id = try await Self.id("jingban", town)
        var grant = NewGrant()
        grant.role = Role.member.rawValue
        try await office.grant(id, grant, town.security)
        #expect(try await office.caller(token: signed.token) == nil)
        let member = try await office.signIn(name: "jingban", password: "a sentence of theirs")
        #expect(try await office.caller(token: member.token)?.0.account.role == .member)
        try await office.revoke(id, why: "离岗", town.security)
        #expect(try await office.caller(token: member.token) == nil)
        await #expect(throws: OfficeError.self) {
            _ = try await office.signIn(name: "jingban", password: "a sentence of theirs")
        }
        try await office.grant(id, town.security)
        let back = try await office.signIn(name: "jingban", password: "a sentence of theirs")
        await #expect(throws: OfficeError.self) {
            try await office.closeAccount(id, why: "退休", town.security)
        }
        try await office.closeAccount(id, why: "退休", town.system)
        #expect(try await office.caller(token: back.token) == nil)
        await #expect(throws: OfficeError.self) { try await office.grant(id, town.security) }
        try await Self.holds(town)
    }

    @Test(arguments: Engine.allCases)
    func `one person acts from several posts, and each entry says which`(
        engine: Engine
    ) async throws {
        let town = try await Self.town(try SampleStore(engine))
        let office = town.office
        let signed = try await Self.person(
            Self.new("shuji", .secretary, post: "党委书记"), town)
        let id = try await Self.id("shuji", town)
        var grant = NewGrant()
        (grant.role, grant.organisation, grant.post) =
            (Role.member.rawValue, "county", "县委书记")
        try await office.grantSeat(id, grant, town.security)
        let (caller, session) = try #require(try await office.caller(token: signed.token))
        #expect(caller.seats.map(\.organisation) == ["乙镇党委", "甲县县委"])
        #expect(caller.organisation.code == "town")
        let seat = try #require(caller.seats.last)
        try await office.choose(seat: seat.id, caller, session)
        let (acting, now) = try #require(try await office.caller(token: signed.token))
        #expect(acting.organisation.code == "county")
        #expect(acting.account.role == .member)
        let record = NewRecord(
            organisation: "county", kind: "other", happened: "2026-05-06", title: "一件事")
        _ = try await office.enter(record, acting)
        let post = try #require(acting.account.post)
        let chain = town.county.id.description
        let head = try await office.store.read { try $0.head(chain)?.sequence ?? 0 }
        let entry = try await office.store.read {
            try $0.entries(chain, after: head - 1, limit: 1)[0]
        }
        #expect(String(decoding: entry.canonical, as: UTF8.self).contains(post.description))
        #expect(try await office.accounts(holding: post).map(\.name) == ["shuji"])
        await #expect(throws: OfficeError.notFound) {
            try await office.choose(seat: "somebody-else's", acting, now)
        }
        try await office.revokeSeat(seat.id, why: "免去兼职", town.security)
        #expect(try await office.caller(token: signed.token) == nil)
        #expect(try await office.accounts(holding: post).isEmpty)
        try await Self.holds(town)
    }

    @Test(arguments: Engine.allCases)
    func `a visitor reads from the first day to the last and is out on the day after`(
        engine: Engine
    ) async throws {
        let town = try await Self.town(try SampleStore(engine))
        let office = town.office
        var new = Self.new("xuncha", .inspector)
        await #expect(throws: OfficeError.self) {
            _ = try await office.openAccount(new, town.system)
        }
        (new.from, new.last) = ("2026-07-08", "2026-07-20")
        let slip = try await office.openAccount(new, town.system)
        try await office.grant(try await Self.id("xuncha", town), town.security)
        await #expect(throws: OfficeError.self) {
            _ = try await office.signIn(name: "xuncha", password: slip.code)
        }
        town.clock.set(try SampleDay.day("2026-07-08"))
        let first = try await office.signIn(name: "xuncha", password: slip.code)
        _ = try await office.changePassword(
            token: first.token, current: "", new: "a visitor's own", again: "a visitor's own",
            from: Visit())
        town.clock.set(try SampleDay.day("2026-07-20"))
        let signed = try await office.signIn(name: "xuncha", password: "a visitor's own")
        let caller = try #require(try await office.caller(token: signed.token)?.0)
        #expect(try await office.organisations(caller).map(\.code) == ["town"])
        await #expect(throws: OfficeError.self) {
            _ = try await office.enter(
                NewRecord(
                    organisation: "town", kind: "other", happened: "2026-05-06", title: "代写"),
                caller)
        }
        // Noon to past midnight with a request in between: the day is over, not the session.
        for _ in 0..<24 {
            town.clock.pass(seconds: 29 * 60)
            #expect(try await office.caller(token: signed.token) != nil)
        }
        town.clock.pass(seconds: 29 * 60)
        #expect(try await office.caller(token: signed.token) == nil)
        await #expect(throws: OfficeError.self) {
            _ = try await office.signIn(name: "xuncha", password: "a visitor's own")
        }
        try await Self.holds(town)
    }

    @Test(arguments: Engine.allCases)
    func `nobody is two of the three administrators, nor an administrator and something else`(
        engine: Engine
    ) async throws {
        let town = try await Self.town(try SampleStore(engine))
        let office = town.office
        _ = try await Self.person(Self.new("shenji", .auditor), town)
        let auditor = try await Self.id("shenji", town)
        for role in Role.allCases where role != .operator && role != .auditor {
            var grant = NewGrant()
            (grant.role, grant.organisation) = (role.rawValue, "county")
            (grant.from, grant.last) = ("2026-07-08", "2026-07-20")
            await #expect(throws: OfficeError.self, "\(role)") {
                try await office.grantSeat(auditor, grant, town.security)
            }
        }
        // Another account of the same person.
        var second = Self.new("anquan", .securityAdministrator)
        second.holder = "使用人shenji"
        _ = try await office.openAccount(second, town.system)
        let id = try await Self.id("anquan", town)
        await #expect(throws: OfficeError.self) { try await office.grant(id, town.security) }
        // Nor their own account.
        let own = town.security.account.id
        await #expect(throws: OfficeError.self) {
            try await office.revoke(own, why: "自己", town.security)
        }
        try await Self.holds(town)
    }

    @Test(arguments: [
        ("name", "UPPER"), ("name", "ab"), ("name", "system"), ("holder", ""),
        ("organisation", "never"), ("post", "没有的岗位"), ("role", "operator"), ("role", ""),
        ("last", "2026-07-01"),
    ])
    func `a form with a mistake names its field`(field: String, value: String) async throws {
        let town = try await Self.town(try SampleStore())
        var new = Self.new("someone", .clerk)
        switch field {
        case "name": new.name = value
        case "holder": new.holder = value
        case "organisation": new.organisation = value
        case "post": new.post = value
        case "role": new.role = value
        default: (new.from, new.last) = ("2026-07-09", value)
        }
        let asked = new
        do {
            _ = try await town.office.openAccount(asked, town.system)
            Issue.record("it was opened")
        } catch OfficeError.invalid(let mistakes) {
            #expect(mistakes.map(\.field) == [field])
        }
    }
}
