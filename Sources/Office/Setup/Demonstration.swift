import Duties
package import Lists
import Synchronization

/// A made-up county with two townships and their villages, two lists in force, and a year of
/// records; posts by title only.
package struct Demonstration: Sendable {
    package let accounts: [DemoAccount]

    /// A clock that is set, so that the year's records are entered when they would have been.
    final class SetClock: Sendable {
        private let instant: Mutex<Int64>
        init(_ start: Int64) { instant = Mutex(start) }
        var now: Int64 { instant.withLock { $0 } }
        func set(_ value: Int64) { instant.withLock { $0 = max($0, value) } }
    }

    /// Fills an empty store.
    ///
    /// - Parameters:
    ///   - municipality: the list the county-level city's committee adopts.
    ///   - township: the list both townships adopt.
    ///   - today: records are made up to this day of its year.
    /// - Throws: ``OfficeError/refused(rule:_:)`` where the store is not empty.
    package init(
        in store: any Store, evidence: any EvidenceStore, world: World,
        municipality: DocumentText, township: DocumentText
    ) async throws {
        let real = try await Office(store: store, evidence: evidence, world: world)
        guard try await real.isEmpty() else {
            throw OfficeError.refused(
                rule: "store-not-empty",
                Message(
                    zh: "--demo 只能用于空库；换一个 --data 目录。",
                    en: "--demo is only for an empty store; choose another --data folder."))
        }
        try await store.write { try $0.set("demonstration", "begun") }
        let today = real.today()
        let year = today.year
        let clock = SetClock(real.zone.start(of: Window.year(year).start) + 9 * 3_600_000_000)
        let office = try await Office(
            store: store, evidence: evidence,
            world: World(now: { clock.now }, random: world.random))
        let region = try await Region(office, founded: Window.year(year).start + -900)
        accounts = try await region.openAccounts(office)
        try await region.adopt(municipality, township, from: Window.year(year).start, office)
        try await DemonstrationRegisters(office: office, region: region).enter()
        try await DemonstrationYear(
            office: office, clock: clock, region: region, today: today, latest: world.now()
        ).record()
        try await DemonstrationMatters(office: office, region: region).open()
        try await store.write { try $0.set("demonstration", "made") }
    }

    /// Whether a demonstration was begun in the store and its making interrupted.
    package static func isHalfMade(in store: any Store) async throws -> Bool {
        try await store.read { try $0.setting("demonstration") } == "begun"
    }
}

/// The demonstration's tree.
struct Region: Sendable {
    let city: Organisation
    let citySecretary: Post
    var townships: [(organisation: Organisation, posts: [Post])] = []
    var villages: [Organisation] = []

    init(_ office: Office, founded day: Day) async throws {
        city = try await office.found("甲市市委", code: "jiashi", level: .county, on: day)
        citySecretary = try await office.found("市委书记", .principal, rank: 1, in: city, on: day)
        for (index, title) in ["市委副书记", "市纪委书记", "市委组织部部长", "市委宣传部部长"].enumerated() {
            _ = try await office.found(title, .member, rank: index + 2, in: city, on: day)
        }
        let plan: [(String, String, [(String, String)])] = [
            (
                "青石镇党委", "qingshi",
                [
                    ("东山村党委", "dongshan"), ("西河村党委", "xihe"), ("柳林村党委", "liulin"),
                    ("石桥村党委", "shiqiao"),
                ]
            ),
            (
                "柳河镇党委", "liuhe",
                [("南湾村党委", "nanwan"), ("北岭村党委", "beiling"), ("杨树村党委", "yangshu")]
            ),
        ]
        for (name, code, villageNames) in plan {
            try await add(name, code, villageNames, office, day)
        }
    }

    private mutating func add(
        _ name: String, _ code: String, _ villageNames: [(String, String)], _ office: Office,
        _ day: Day
    ) async throws {
        let township = try await office.found(
            name, code: code, level: .township, under: city, on: day)
        var posts = [
            try await office.found("党委书记", .principal, rank: 1, in: township, on: day)
        ]
        let members: [(String, [Portfolio])] = [
            (
                "党委副书记、镇长",
                [
                    Portfolio(kind: .inCharge, name: "财政所"),
                    Portfolio(kind: .inCharge, name: "经济发展办"),
                ]
            ),
            ("党委副书记", [Portfolio(kind: .inCharge, name: "党政办")]),
            ("纪委书记", [Portfolio(kind: .liaison, name: villageNames[0].0)]),
            ("组织委员", [Portfolio(kind: .inCharge, name: "党建办")]),
            ("宣传委员", [Portfolio(kind: .assigned, name: villageNames[1].0)]),
        ]
        for (index, member) in members.enumerated() {
            posts.append(
                try await office.found(
                    member.0, .member, rank: index + 2, portfolios: member.1, in: township,
                    on: day))
        }
        townships.append((township, posts))
        for (villageName, villageCode) in villageNames {
            let village = try await office.found(
                villageName, code: villageCode, level: .village, under: township, on: day)
            _ = try await office.found("村党委书记", .principal, rank: 1, in: village, on: day)
            villages.append(village)
        }
    }

    /// One account for each role, and clerks of both townships and a village.
    func openAccounts(_ office: Office) async throws -> [DemoAccount] {
        try await office.open("operator", .operator, in: city)
        let (first, second) = (townships[0], townships[1])
        var made = try await office.accounts(
            [
                ("qingshi-jingban", .clerk, nil), ("qingshi-shuji", .secretary, first.posts[0]),
                ("qingshi-jiwei", .member, first.posts[3]),
            ], in: first.organisation)
        made += try await office.accounts(
            [("liuhe-jingban", .clerk, nil)], in: second.organisation)
        made += try await office.accounts([("dongshan-jingban", .clerk, nil)], in: villages[0])
        made += try await office.accounts(
            [
                ("shiwei-shuji", .secretary, citySecretary), ("shiwei-jingban", .clerk, nil),
                ("ducha", .inspector, nil), ("xitong", .systemAdministrator, nil),
                ("anquan", .securityAdministrator, nil), ("shenji", .auditor, nil),
            ], in: city)
        return made
    }

    func adopt(
        _ municipality: DocumentText, _ township: DocumentText, from day: Day, _ office: Office
    ) async throws {
        let caller = try await office.operatorCaller()
        _ = try await office.adopt(
            NewAdoption(document: municipality, organisation: city.code, from: "\(day)"), caller)
        for each in townships {
            _ = try await office.adopt(
                NewAdoption(
                    document: township, organisation: each.organisation.code, from: "\(day)"),
                caller)
        }
    }
}
