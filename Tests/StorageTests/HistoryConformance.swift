import Duties
import Office
import Samples
import Testing

/// What every store must answer about the tree's history, whatever the engine.
@Suite struct HistoryConformance {
    let county = SampleCounty()
    let day = SampleCounty.day + 30

    private func changed(_ engine: Engine) async throws -> SampleStore {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        for deed in county.treeDeeds { try await sample.append(deed, to: county.north.id) }
        return sample
    }

    @Test(arguments: Engine.allCases)
    func `the row says how an organisation stands, its changes how it stood`(
        engine: Engine
    ) async throws {
        let sample = try await changed(engine)
        let (now, changes) = try await sample.store.read { [county] reading in
            let now = try #require(try reading.organisation(county.north.id, .everything))
            return (now, try reading.organisationChanges(.one(now), .everything))
        }
        #expect(now.name == "北山镇党委")
        #expect(now.parent == county.south.id)
        #expect(now.path == "\(county.south.path)\(now.id)/")
        #expect(now.dissolved == day + 90)
        #expect(now.name(on: day + -1, changes) == county.north.name)
        #expect(now.path(on: day + -1, changes) == county.north.path)
        #expect(
            changes.map(\.kind) == [.renamed, .classed, .carried, .succeeded, .dissolved])
        #expect(changes.first { $0.kind == .classed }?.was == "committee township")
    }

    @Test(arguments: Engine.allCases)
    func `a post changed and abolished keeps what it was`(engine: Engine) async throws {
        let sample = try await changed(engine)
        let county = county
        let (posts, changes) = try await sample.store.read { reading in
            let now = try #require(try reading.organisation(county.north.id, .everything))
            return (
                try reading.posts(.one(now), .everything),
                try reading.postChanges(.one(now), .everything)
            )
        }
        let member = try #require(posts.first { $0.role == .member })
        #expect(member.names(.inCharge) == ["综治办"])
        #expect(member.dissolved == day + 60)
        #expect(changes.map(\.kind) == [.changed, .abolished])
        #expect(changes.first?.was.portfolios == county.posts[0].portfolios)
        #expect(member.on(day + -1, changes).portfolios == county.posts[0].portfolios)
    }

    @Test(arguments: Engine.allCases)
    func `who held a post comes back with both days, and only to those in scope`(
        engine: Engine
    ) async throws {
        let sample = try await changed(engine)
        let county = county
        let (all, hidden, handovers) = try await sample.store.read { reading in
            let now = try #require(try reading.organisation(county.north.id, .everything))
            return (
                try reading.appointments(.one(now), .everything),
                try reading.appointments(.one(now), Scope(path: "/elsewhere/")),
                try reading.handovers(.one(now), .everything)
            )
        }
        #expect(all.map(\.holder) == ["某同志"])
        #expect(all.map(\.from) == [day])
        #expect(all.map(\.last) == [day + 30])
        #expect(hidden.isEmpty)
        #expect(handovers.map(\.side) == [.incoming])
        #expect(handovers.map(\.by) == ["某同志"])
    }

    @Test(arguments: Engine.allCases)
    func `a leading group comes back with its posts in order and both days`(
        engine: Engine
    ) async throws {
        let sample = try await changed(engine)
        let county = county
        let (groups, hidden) = try await sample.store.read { reading in
            let now = try #require(try reading.organisation(county.north.id, .everything))
            return (
                try reading.leadingGroups(of: now, .everything),
                try reading.leadingGroups(of: now, Scope(path: "/elsewhere/"))
            )
        }
        #expect(groups.map(\.posts) == [[county.posts[1].id, county.posts[0].id]])
        #expect(groups.map(\.from) == [day])
        #expect(groups.map(\.last) == [day + 60])
        #expect(hidden.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `a name of a holder stands in the ledger as a commitment`(engine: Engine) async throws {
        let sample = try await changed(engine)
        let entries = try await sample.store.read { [county] in
            try $0.entries(county.north.id.description, after: 0, limit: 100)
        }
        let name = Array("某同志".utf8)
        for entry in entries where entry.type == "post.appointed" {
            #expect(!entry.canonical.indices.contains { entry.canonical[$0...].starts(with: name) })
        }
        #expect(entries.contains { $0.type == "post.appointed" })
    }
}
