import Duties
import Office
import Samples
import Testing

/// What every store must keep of how people prove who they are.
@Suite struct DoorConformance {
    let county = SampleCounty()

    @Test(arguments: Engine.allCases)
    func `an account is what was last granted; a seat is there until it is taken back`(
        engine: Engine
    ) async throws {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        var account = Account(
            id: "a1", organisation: county.north.id, name: "clerk", role: .clerk)
        account.isGranted = false
        account.holder = "党政办经办"
        try await sample.append(.accountOpened(account), to: county.north.id)
        let post = PostID("north-principal")
        let opened = account
        try await sample.store.read { (reading) throws in
            #expect(try reading.account("a1") == opened)
            #expect(try reading.accounts(holding: post, on: SampleCounty.day).isEmpty)
        }
        for deed in county.peopleDeeds.prefix(2) {
            try await sample.append(deed, to: county.north.id)
        }
        try await sample.store.read { (reading) throws in
            let granted = try #require(try reading.account("a1"))
            #expect(granted.role == .member && granted.post == post && granted.isGranted)
            #expect(granted.term == county.term && granted.holder == "党政办经办")
            #expect(try reading.seats(of: "a1").map(\.id) == ["s1"])
            for (day, count) in [
                (SampleCounty.day, 1), (county.term.last, 1), (county.term.last + 1, 0),
                (SampleCounty.day + -1, 0),
            ] {
                #expect(try reading.accounts(holding: post, on: day).count == count, "\(day)")
            }
        }
        for deed in county.peopleDeeds.dropFirst(2) {
            try await sample.append(deed, to: county.north.id)
        }
        try await sample.store.read { (reading) throws in
            #expect(try reading.seats(of: "a1").isEmpty)
            #expect(try reading.account("a1")?.isDisabled == true)
            #expect(try reading.accounts(holding: post, on: SampleCounty.day).isEmpty)
            #expect(try reading.policy("second-factor") == "everyone")
            #expect(try reading.clearances(of: county.north.id) == [post])
            #expect(try reading.resets().map(\.confirmedAt).contains(nil) == false)
        }
        #expect(try await sample.store.compareDerivedTables() == nil)
    }

    @Test(arguments: Engine.allCases)
    func `a step and a code are spent once`(engine: Engine) async throws {
        let sample = try SampleStore(engine)
        try await sample.store.write { (writing) throws in
            try writing.setSecondFactor("a1", SecondFactor(secret: [1, 2], lastStep: 5), at: 1)
            #expect(try !writing.spend(step: 5, of: "a1"))
            #expect(try writing.spend(step: 6, of: "a1"))
            #expect(try !writing.spend(step: 6, of: "a1"))
            #expect(try !writing.spend(step: 7, of: "a2"))
            try writing.setSpareCodes("a1", [[1], [2]])
            #expect(try writing.spend(code: [1], of: "a1"))
            #expect(try !writing.spend(code: [1], of: "a1"))
            #expect(try !writing.spend(code: [2], of: "a2"))
            #expect(try writing.spareCodes("a1") == 1)
            try writing.setSpareCodes("a1", [[3]])
            #expect(try !writing.spend(code: [2], of: "a1"))
            try writing.setSecondFactor("a1", nil, at: 2)
            #expect(try writing.secondFactor("a1") == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `sessions of an account end together, but for one`(engine: Engine) async throws {
        let sample = try SampleStore(engine)
        try await sample.store.write { (writing) throws in
            for (hash, account) in [([1], "a1"), ([2], "a1"), ([3], "a2")] as [([UInt8], String)] {
                var session = SessionRow(
                    tokenHash: hash, account: account, csrf: "c", openedAt: 1,
                    seenAt: Int64(hash[0]))
                session.stage = .secondStep
                session.client = "浏览器"
                try writing.open(session)
                #expect(try writing.session(hash) == session)
            }
            try writing.setStage(.inside, of: [1])
            try writing.setSeat("s1", of: [1])
            #expect(try writing.session([1])?.stage == .inside)
            #expect(try writing.session([1])?.seat == "s1")
            #expect(try writing.sessions(of: "a1").map(\.tokenHash) == [[2], [1]])
            #expect(try writing.closeSessions(of: "a1", but: [1]) == 1)
            #expect(try writing.closeSessions(of: "a1", but: nil) == 1)
            #expect(try writing.sessions(of: "a2").count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `devices are known for one account, and the log is read backwards`(
        engine: Engine
    ) async throws {
        let sample = try SampleStore(engine)
        try await sample.store.write { (writing) throws in
            try writing.keepDevice([9], for: "a1", at: 1)
            try writing.keepDevice([9], for: "a1", at: 2)
            #expect(try writing.knows([9], for: "a1"))
            #expect(try !writing.knows([9], for: "a2"))
            try writing.forgetDevices(of: "a1")
            #expect(try !writing.knows([9], for: "a1"))
            for (number, what) in DoorEvent.What.allCases.enumerated() {
                try writing.log(
                    DoorEvent(
                        id: "e\(number)", at: Int64(number), name: "名", account: nil,
                        source: "10.0.0.1", what: what))
            }
            let all = try writing.doorEvents(before: .max, limit: 100)
            #expect(all.map(\.what) == DoorEvent.What.allCases.reversed())
            #expect(try writing.doorEvents(before: 2, limit: 1).map(\.id) == ["e1"])
            try writing.keepSlip("r", Credential(hash: "h", mustChange: true, expiresAt: 4))
            #expect(try writing.slipCode("r")?.expiresAt == 4)
            try writing.dropSlip("r")
            #expect(try writing.slipCode("r") == nil)
        }
    }
}
