import Duties
package import Lists

/// A made-up region of the size of a real one, for measuring; names are codes.
package struct Simulation: Sendable {
    package enum Scale: String, Sendable, CaseIterable {
        case township, county, city, province

        /// Bodies that bear a list, and branches below them (county and above: published counts).
        package var size: (bodies: Int, branches: Int) {
            switch self {
            case .township: (1, 30)
            case .county: (160, 1_738)
            case .city: (1_370, 14_847)
            case .province: (14_716, 159_000)
            }
        }

        /// From the top down: as many bodies and branches in all as ``size`` says.
        fileprivate var layers: [SimulatedLayer] {
            let (bodies, branches) = size
            let counties = 92 * bodies / 14_716
            let between: [SimulatedLayer] =
                switch self {
                case .township: [.township("甲镇", 1)]
                case .county: [.county("甲县", 1), .township("镇", bodies - 1)]
                case .city:
                    [
                        .city("甲市", 1), .county("县", counties),
                        .township("镇", bodies - 1 - counties),
                    ]
                case .province:
                    [
                        .province("甲省"), .city("市", 11), .county("县", counties),
                        .township("镇", bodies - 12 - counties),
                    ]
                }
            return between + [.village("村", branches)]
        }

        /// Records over the last 24 months where none is said.
        package var records: Int {
            switch self {
            case .township: 5_000
            case .county: 150_000
            case .city: 500_000
            case .province: 1_000_000
            }
        }
    }

    package var scale: Scale
    package var seed: UInt64
    package var records: Int
    package var municipality: DocumentText
    package var township: DocumentText

    package init(
        _ scale: Scale, seed: UInt64 = 1, records: Int? = nil, municipality: DocumentText,
        township: DocumentText
    ) {
        self.scale = scale
        self.seed = seed
        self.records = records ?? scale.records
        self.municipality = municipality
        self.township = township
    }

    /// Fills an empty store; the same seed makes the same entries but for identifiers and salts.
    ///
    /// - Returns: organisations and records made, and a clerk's account of the top and of the first
    ///   body below it.
    package func fill(
        _ store: any Store, _ evidence: any EvidenceStore, _ world: World
    ) async throws -> (organisations: Int, records: Int, accounts: [DemoAccount]) {
        let real = try await Office(store: store, evidence: evidence, world: world)
        guard try await real.isEmpty() else {
            throw OfficeError.refused(
                rule: "store-not-empty",
                Message(
                    zh: "simulate 只能用于空库；换一个 --data 目录。",
                    en: "simulate is only for an empty store; choose another --data folder."))
        }
        let today = real.today()
        let start = Window.year(today.year - 1).start
        let clock = Demonstration.SetClock(real.zone.start(of: start + -30))
        let office = try await Office(
            store: store, evidence: evidence,
            world: World(now: { clock.now }, random: world.random))
        let tree = SimulatedTree(scale, founded: start + -900, office)
        try await tree.write(office)
        let caller = try await office.operatorCaller()
        try await adopt(tree.top, from: start, office, caller)
        let made = try await SimulatedYears(
            office: office, top: tree.top, today: today, wanted: records, seed: seed
        ).write(caller)
        // One by one they would cost more than all at once.
        try await real.keepTotals()
        // Passwords never come from a seed.
        let doors = try await Office(
            store: store, evidence: evidence,
            world: World(now: world.now, random: World.real.random))
        var accounts: [DemoAccount] = []
        for organisation in tree.organisations.prefix(2) {
            accounts += try await doors.accounts(
                [("\(organisation.code)-jingban", .clerk, nil)], in: organisation)
        }
        return (tree.organisations.count, made, accounts)
    }

    private func adopt(
        _ top: Organisation, from day: Day, _ office: Office, _ caller: Caller
    ) async throws {
        if top.level == .township {
            _ = try await office.adopt(
                NewAdoption(document: township, organisation: top.code, from: "\(day)"), caller)
            return
        }
        // A city's list binds its counties too; a province has one of its own beside theirs.
        let cities = scale == .city ? [top.code] : (1...11).map { "c\($0)" }
        if scale != .city {
            _ = try await office.adopt(
                NewAdoption(document: municipality, organisation: top.code, from: "\(day)"),
                caller)
        }
        for city in cities where scale != .county {
            _ = try await office.adopt(
                NewAdoption(
                    document: municipality, organisation: city, from: "\(day)", below: "county"),
                caller)
        }
        _ = try await office.adopt(
            NewAdoption(
                document: township, organisation: top.code, from: "\(day)", below: "township"),
            caller)
    }
}

/// One level of a simulated region.
private struct SimulatedLayer {
    let level: Organisation.Level
    /// What stands between a number and the ending, 第3**镇**党委.
    let name: String
    let ending: String
    let code: String
    let count: Int

    static func province(_ name: String) -> Self {
        Self(level: .province, name: name, ending: "省委", code: "p", count: 1)
    }

    static func city(_ name: String, _ count: Int) -> Self {
        Self(level: .city, name: name, ending: "市委", code: "c", count: count)
    }

    static func county(_ name: String, _ count: Int) -> Self {
        Self(level: .county, name: name, ending: "县委", code: "d", count: count)
    }

    static func township(_ name: String, _ count: Int) -> Self {
        Self(level: .township, name: name, ending: "党委", code: "b", count: count)
    }

    static func village(_ name: String, _ count: Int) -> Self {
        Self(level: .village, name: name, ending: "党支部", code: "v", count: count)
    }
}

/// The tree of a simulated region, laid out before it is written.
struct SimulatedTree: Sendable {
    let organisations: [Organisation]
    let posts: [Post]
    var top: Organisation { organisations[0] }

    init(_ scale: Simulation.Scale, founded day: Day, _ office: Office) {
        let layers = scale.layers
        let name = layers[0].name
        let top = SimulatedTree.organisation(
            "\(name)\(layers[0].ending)", "r", layers[0].level, nil, day, office)
        var organisations = [top]
        var parents = [top]
        for layer in layers.dropFirst() {
            let made = (0..<layer.count).map { index in
                SimulatedTree.organisation(
                    "\(name)第\(index + 1)\(layer.name)\(layer.ending)",
                    "\(layer.code)\(index + 1)", layer.level, parents[index % parents.count], day,
                    office)
            }
            organisations += made
            parents = made
        }
        self.organisations = organisations
        posts = organisations.flatMap { organisation in
            let titles =
                organisation.level == .village
                ? ["支部书记"] : ["党委书记", "副书记", "纪委书记", "组织委员", "宣传委员"]
            return titles.enumerated().map { index, title in
                Post(
                    id: PostID(office.world.newID()), organisation: organisation.id,
                    title: title, role: index == 0 ? .principal : .member, rank: index + 1,
                    founded: day)
            }
        }
    }

    private static func organisation(
        _ name: String, _ code: String, _ level: Organisation.Level, _ parent: Organisation?,
        _ day: Day, _ office: Office
    ) -> Organisation {
        let id = OrganisationID(office.world.newID())
        return Organisation(
            id: id, code: code, name: name, kind: level == .village ? .branch : .committee,
            level: level, parent: parent?.id, path: "\(parent?.path ?? "/")\(id)/", founded: day)
    }

    func write(_ office: Office) async throws {
        let now = office.world.now()
        let deeds: [(OrganisationID, Deed)] =
            organisations.map { ($0.id, .organisationFounded($0)) }
            + posts.map { ($0.organisation, .postFounded($0)) }
        for batch in deeds.batches(of: 1_000) {
            try await office.store.write { writing in
                for (organisation, deed) in batch {
                    try writing.append(
                        deed, to: organisation, by: .system, at: now, label: .open, in: office)
                }
            }
        }
        try await office.open("operator", .operator, in: top)
    }
}

extension Array {
    /// Slices of at most so many elements.
    func batches(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
