import Duties
import Office
import Samples
import Testing

/// What every store must answer about the tree, whatever the engine.
@Suite struct TreeConformance {
    let county = SampleCounty()

    private func founded(_ engine: Engine) async throws -> SampleStore {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        return sample
    }

    @Test(arguments: Engine.allCases)
    func `an organisation comes back as it was founded`(engine: Engine) async throws {
        let sample = try await founded(engine)
        for organisation in county.organisations {
            let found = try await sample.store.read {
                try (
                    $0.organisation(organisation.id, .everything),
                    $0.organisation(code: organisation.code, .everything)
                )
            }
            #expect(found.0 == organisation)
            #expect(found.1 == organisation)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the tree comes parents first, within reach and scope`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let codes: @Sendable (Reach?, Scope) async throws -> [String] = { reach, scope in
            try await sample.store.read { try $0.organisations(reach, scope).map(\.code) }
        }
        #expect(
            try await codes(nil, .everything) == ["county", "north", "n1", "n2", "south", "s1"])
        #expect(try await codes(nil, county.northScope) == ["north", "n1", "n2"])
        #expect(try await codes(.subtree(county.south), .everything) == ["south", "s1"])
        #expect(try await codes(.one(county.south), .everything) == ["south"])
        #expect(try await codes(.subtree(county.county), county.southScope) == ["south", "s1"])
    }

    @Test(arguments: Engine.allCases)
    func `a clerk of one township sees nothing of another`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let (county, scope) = (county, county.southScope)
        try await sample.store.read { (reading) throws in
            #expect(try reading.organisation(county.north.id, scope) == nil)
            #expect(try reading.organisation(code: "n1", scope) == nil)
            #expect(try reading.organisation(county.county.id, scope) == nil)
            #expect(try reading.organisations(.subtree(county.north), scope).isEmpty)
            #expect(try reading.organisations(.one(county.north), scope).isEmpty)
            #expect(try reading.children(of: county.north, scope).isEmpty)
            #expect(try reading.posts(.subtree(county.north), scope).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a role that reads no business sees no organisation`(engine: Engine) async throws {
        let sample = try await founded(engine)
        #expect(try await sample.store.read { try $0.organisations(nil, .nothing) }.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `a township whose name begins like another's is not below it`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        let id = OrganisationID("org-north2")
        let likeNorth = Organisation(
            id: id, code: "north2", name: "北二镇党委", kind: .committee, level: .township,
            parent: county.county.id, path: "\(county.county.path)\(id)/",
            founded: SampleCounty.day)
        try await sample.append(.organisationFounded(likeNorth), to: id)
        let north = county.north
        let below = try await sample.store.read {
            try $0.organisations(.subtree(north), .everything)
        }
        #expect(!below.contains(likeNorth))
    }

    @Test(arguments: Engine.allCases)
    func `superiors come from the parent upwards, children by path`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let county = county
        try await sample.store.read { (reading) throws in
            let superiors = try reading.superiors(of: county.villages[0])
            #expect(superiors == [county.north, county.county])
            #expect(try reading.superiors(of: county.county).isEmpty)
            let children = try reading.children(of: county.north, .everything)
            #expect(children.map(\.code) == ["n1", "n2"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `posts come by rank with their portfolios in order`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let north = county.north
        let posts = try await sample.store.read { try $0.posts(.one(north), .everything) }
        let expected = county.posts.filter { $0.organisation == north.id }
            .sorted { $0.rank < $1.rank }
        #expect(posts == expected)
        let all = try await sample.store.read { [county] in
            try $0.posts(.subtree(county.county), .everything)
        }
        #expect(all.count == 4)
    }
}
