import Office
import Samples
import Testing

/// What every store must keep of accounts, passwords, sessions and settings.
@Suite struct PeopleConformance {
    let county = SampleCounty()

    @Test(arguments: Engine.allCases)
    func `an account is found by its identifier and by its name`(engine: Engine) async throws {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        let account = Account(
            id: "a1", organisation: county.north.id, name: "north-principal", role: .secretary,
            post: county.posts[1].id)
        let other = Account(
            id: "a2", organisation: county.south.id, name: "auditor", role: .auditor)
        for account in [account, other] {
            try await sample.append(.accountOpened(account), to: account.organisation)
        }
        try await sample.store.read { (reading) throws in
            #expect(try reading.account("a1") == account)
            #expect(try reading.account(name: "auditor") == other)
            #expect(try reading.account(name: "nobody") == nil)
            #expect(try reading.accounts() == [other, account])
        }
    }

    @Test(arguments: Engine.allCases)
    func `two accounts cannot have one name`(engine: Engine) async throws {
        let sample = try SampleStore(engine)
        let clerk = Account(id: "a1", organisation: county.north.id, name: "clerk", role: .clerk)
        try await sample.append(.accountOpened(clerk), to: county.north.id)
        let second = Account(id: "a2", organisation: county.south.id, name: "clerk", role: .clerk)
        await #expect(throws: (any Error).self) {
            try await sample.append(.accountOpened(second), to: county.south.id)
        }
        #expect(try await sample.store.read { try $0.accounts() } == [clerk])
    }

    @Test(arguments: Engine.allCases)
    func `a new password replaces the old one`(engine: Engine) async throws {
        let sample = try SampleStore(engine)
        try await sample.store.write {
            #expect(try $0.passwordHash("a1") == nil)
            try $0.setPasswordHash("a1", "first", at: 1)
            try $0.setPasswordHash("a1", "second", at: 2)
        }
        #expect(try await sample.store.read { try $0.passwordHash("a1") } == "second")
    }

    @Test(arguments: Engine.allCases)
    func `a session opens, is seen, and closes`(engine: Engine) async throws {
        let sample = try SampleStore(engine)
        let session = SessionRow(
            tokenHash: [1, 2], account: "a1", csrf: "c", openedAt: 1, seenAt: 1)
        try await sample.store.write { (writing) throws in
            try writing.open(session)
            #expect(try writing.session([1, 2]) == session)
            try writing.touch([1, 2], seenAt: 5)
            #expect(try writing.session([1, 2])?.seenAt == 5)
            #expect(try writing.session([1]) == nil)
            try writing.closeSession([1, 2])
            #expect(try writing.session([1, 2]) == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `settings and receipts are kept`(engine: Engine) async throws {
        let sample = try SampleStore(engine)
        try await sample.store.write { (writing) throws in
            #expect(try writing.setting("zone") == nil)
            try writing.set("zone", "Asia/Shanghai")
            try writing.set("zone", "Asia/Urumqi")
            #expect(try writing.setting("zone") == "Asia/Urumqi")
            try writing.keepReceipt("a1", key: "k", answer: "r1", at: 1)
            #expect(try writing.receipt("a1", key: "k") == "r1")
            #expect(try writing.receipt("a2", key: "k") == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `one key gives one receipt, and the second write does nothing`(
        engine: Engine
    ) async throws {
        let sample = try SampleStore(engine)
        try await sample.store.write { try $0.keepReceipt("a1", key: "k", answer: "r1", at: 1) }
        await #expect(throws: (any Error).self) {
            try await sample.store.write { (writing) throws in
                try writing.set("done", "twice")
                try writing.keepReceipt("a1", key: "k", answer: "r2", at: 2)
            }
        }
        #expect(try await sample.store.read { try $0.setting("done") } == nil)
    }

    @Test(arguments: Engine.allCases)
    func `a store is empty until its first entry`(engine: Engine) async throws {
        let sample = try SampleStore(engine)
        try await sample.store.write { try $0.set("zone", "Asia/Shanghai") }
        #expect(try await sample.store.read { try $0.isEmpty() })
        try await sample.found(county)
        #expect(try await sample.store.read { try !$0.isEmpty() })
    }
}
