import Duties
import Foundation
import Samples
import Testing

@testable import Office

/// How people prove who they are.
@Suite struct SignInTests {
    static let password = "correct horse battery"

    private func town(_ role: Role = .clerk, once: Bool = false) async throws -> SampleTown {
        let town = try await SampleTown()
        _ = try await town.office.open(
            "someone", role, in: town.town, password: Self.password, once: once)
        return town
    }

    private func policy(_ policy: SecondFactorPolicy, _ town: SampleTown) async throws {
        let security = try await town.caller(.securityAdministrator, in: town.county)
        try await town.office.setSecondFactor(policy.rawValue, security)
    }

    @Test func `a one-time code is good for nothing but a password of one's own`() async throws {
        let town = try await town(once: true)
        let office = town.office
        let first = try await office.signIn(name: "someone", password: Self.password)
        #expect(first.session.stage == .newPassword)
        #expect(first.device == nil)
        let seen = try #require(try await office.caller(token: first.token))
        #expect(seen.0.scope == .nothing)
        await #expect(throws: OfficeError.self) {
            _ = try await office.organisation(code: "town", seen.0)
        }
        let signed = try await office.changePassword(
            token: first.token, current: "", new: "a sentence of mine", again: "a sentence of mine",
            from: Visit())
        #expect(signed.session.stage == .inside)
        #expect(signed.token != first.token)
        #expect(try await office.caller(token: first.token) == nil)
        await #expect(throws: OfficeError.self) {
            _ = try await office.signIn(name: "someone", password: Self.password)
        }
        let again = try await office.signIn(name: "someone", password: "a sentence of mine")
        #expect(again.session.stage == .inside)
    }

    @Test func `a one-time code is over after two weeks`() async throws {
        let town = try await town(once: true)
        town.sample.clock.pass(seconds: 14 * 86_400 + 1)
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.signIn(name: "someone", password: Self.password)
        }
    }

    @Test func `a changed password asks for the old one and ends every other session`()
        async throws
    {
        let town = try await town()
        let office = town.office
        let here = try await office.signIn(name: "someone", password: Self.password)
        let elsewhere = try await office.signIn(name: "someone", password: Self.password)
        await #expect(throws: OfficeError.self) {
            _ = try await office.changePassword(
                token: here.token, current: "guessed", new: "quite another one",
                again: "quite another one", from: Visit())
        }
        #expect(try await office.caller(token: elsewhere.token) != nil)
        let renewed = try await office.changePassword(
            token: here.token, current: Self.password, new: "quite another one",
            again: "quite another one", from: Visit())
        #expect(try await office.caller(token: renewed.token) != nil)
        #expect(try await office.caller(token: here.token) == nil)
        #expect(try await office.caller(token: elsewhere.token) == nil)
    }

    @Test(arguments: [
        ("short", "new"), ("qwertyuiop", "new"), ("PASSWORD123", "new"), ("aaaaaaaaaaaaa", "new"),
        ("my name is someone", "new"), ("the town of mine", "new"),
    ])
    func `a password that is guessed first is refused`(password: String, field: String) {
        let account = Account(
            id: "a", organisation: OrganisationID("o"), name: "someone", role: .clerk)
        let rules = PasswordRules(account, "某某", organisation: "town")
        #expect(rules.mistake(password, password, field: "new")?.field == field)
    }

    @Test(arguments: ["all small letters", "一二三四五六七八九十", "1957-10-04 beep beep"])
    func `no rule says of what characters a password is made`(password: String) {
        let account = Account(
            id: "a", organisation: OrganisationID("o"), name: "someone", role: .clerk)
        let rules = PasswordRules(account, "", organisation: "town")
        #expect(rules.mistake(password, password, field: "new") == nil)
        #expect(rules.mistake(password, "other", field: "new")?.field == "again")
    }

    @Test func `hashes are argon2id with the memory and passes that stand beside them`()
        async throws
    {
        let hash = try await PasswordKeeper().hash("x", salt: [UInt8](repeating: 1, count: 16))
        #expect(hash.hasPrefix("$argon2id$v=19$m=47104,t=1,p=1$"))
    }

    @Test func `the list of the commonest holds what is at least as long as a password`() {
        #expect(CommonestPasswords.all.count > 1_000)
        #expect(CommonestPasswords.all.allSatisfy { $0.count >= PasswordRules.shortest })
    }

    @Test func `sessions end after half an hour of rest, an administrator's after a quarter`()
        async throws
    {
        let town = try await town(.auditor)
        try await policy(.nobody, town)
        let signed = try await town.office.signIn(name: "someone", password: Self.password)
        town.sample.clock.pass(seconds: 14 * 60)
        #expect(try await town.office.caller(token: signed.token) != nil)
        town.sample.clock.pass(seconds: 16 * 60)
        #expect(try await town.office.caller(token: signed.token) == nil)
    }

    @Test func `no session outlives twelve hours`() async throws {
        let town = try await town()
        let signed = try await town.office.signIn(name: "someone", password: Self.password)
        for _ in 0..<(12 * 3) - 1 {
            town.sample.clock.pass(seconds: 20 * 60)
            #expect(try await town.office.caller(token: signed.token) != nil)
        }
        town.sample.clock.pass(seconds: 20 * 60)
        #expect(try await town.office.caller(token: signed.token) == nil)
    }

    @Test func `other sessions can be ended; this one stays`() async throws {
        let town = try await town()
        let office = town.office
        let here = try await office.signIn(name: "someone", password: Self.password)
        let there = try await office.signIn(
            name: "someone", password: Self.password,
            from: Visit(source: "10.0.0.9", client: "another browser"))
        let (caller, session) = try #require(try await office.caller(token: here.token))
        let own = try await office.ownAccount(caller, session)
        #expect(own.sessions.map(\.isThis).count { $0 } == 1)
        #expect(own.sessions.map(\.session.client).contains("another browser"))
        #expect(try await office.endOtherSessions(caller, session) == 1)
        #expect(try await office.caller(token: here.token) != nil)
        #expect(try await office.caller(token: there.token) == nil)
    }
}

/// Second factors.
@Suite struct SecondFactorTests {
    /// RFC 6238, appendix B, the last six of the eight digits.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
            (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func `codes are those of the standard`(seconds: Int64, code: String) {
        let timed = TimedCode(secret: Array("12345678901234567890".utf8))
        #expect(timed.code(at: TimedCode.step(at: seconds * 1_000_000)) == code)
    }

    @Test func `secrets come back from what people copy`() {
        let bytes = (0..<20).map { UInt8(truncatingIfNeeded: $0 * 37) }
        let text = Base32.text(bytes)
        #expect(text.count == 32)
        #expect(Base32.bytes(text) == bytes)
        #expect(Base32.bytes(text.lowercased().prefix(4) + " " + text.dropFirst(4)) == bytes)
        #expect(Base32.text(Array("foobar".utf8)) == "MZXW6YTBOI")  // RFC 4648, 10
        #expect(Base32.bytes("0189") == nil)
    }

    /// A town with an auditor who has signed in and set up a telephone.
    private func auditor() async throws -> (town: SampleTown, code: TimedCode) {
        let town = try await SampleTown()
        let office = town.office
        _ = try await office.open(
            "auditor", .auditor, in: town.county, password: SignInTests.password)
        let first = try await office.signIn(name: "auditor", password: SignInTests.password)
        #expect(first.session.stage == .secondFactor)
        let (caller, _) = try #require(try await office.caller(token: first.token))
        let offer = office.offerFactor(caller)
        #expect(offer.link.contains("secret=\(offer.secret)"))
        #expect(offer.groups.allSatisfy { $0.count == 4 })
        let code = TimedCode(secret: try #require(Base32.bytes(offer.secret)))
        let step = TimedCode.step(at: office.world.now())
        await #expect(throws: OfficeError.self) {
            _ = try await office.setFactor(
                token: first.token, current: "", secret: offer.secret,
                code: code.code(at: step + 9), from: Visit())
        }
        let signed = try await office.setFactor(
            token: first.token, current: "", secret: offer.secret, code: code.code(at: step),
            from: Visit())
        #expect(signed.session.stage == .inside)
        return (town, code)
    }

    private func second(_ town: SampleTown, _ code: String) async throws -> SignedIn {
        let first = try await town.office.signIn(
            name: "auditor", password: SignInTests.password)
        #expect(first.session.stage == .secondStep)
        let seen = try #require(try await town.office.caller(token: first.token))
        #expect(seen.0.scope == .nothing)
        return try await town.office.passSecondStep(
            token: first.token, code: code, from: Visit())
    }

    @Test func `an administrator needs the second step, and a code is good once`() async throws {
        let (town, code) = try await auditor()
        town.sample.clock.pass(seconds: 60)
        let now = TimedCode.step(at: town.office.world.now())
        let signed = try await second(town, code.code(at: now))
        #expect(signed.session.stage == .inside)
        await #expect(throws: OfficeError.self) { _ = try await second(town, code.code(at: now)) }
        await #expect(throws: OfficeError.self) {
            _ = try await second(town, code.code(at: now - 1))
        }
        town.sample.clock.pass(seconds: 30)
        #expect(try await second(town, code.code(at: now + 1)).session.stage == .inside)
    }

    @Test(
        arguments: [(-3, false), (-2, true), (0, true), (2, true), (3, false)] as [(Int64, Bool)])
    func `clocks a minute wrong are taken, no more`(off: Int64, isTaken: Bool) async throws {
        let (town, code) = try await auditor()
        town.sample.clock.pass(seconds: 3600)
        let step = TimedCode.step(at: town.office.world.now()) + off
        let signed = try? await second(town, code.code(at: step))
        #expect((signed != nil) == isTaken)
    }

    @Test func `codes on paper are ten, each good once, and printing anew ends them`()
        async throws
    {
        let town = try await SampleTown()
        let office = town.office
        _ = try await office.open(
            "auditor", .auditor, in: town.county, password: SignInTests.password)
        let first = try await office.signIn(name: "auditor", password: SignInTests.password)
        let (codes, signed) = try await office.printCodes(
            token: first.token, current: "", from: Visit())
        #expect(Set(codes).count == 10)
        #expect(try await second(town, codes[0]).session.stage == .inside)
        await #expect(throws: OfficeError.self) { _ = try await second(town, codes[0]) }
        let plain = codes[1].uppercased().replacing("-", with: " ")
        #expect(try await second(town, plain).session.stage == .inside)
        let (caller, session) = try #require(try await office.caller(token: signed.token))
        #expect(try await office.ownAccount(caller, session).spareCodes == 8)
        await #expect(throws: OfficeError.self) {
            _ = try await office.printCodes(token: signed.token, current: "no", from: Visit())
        }
        _ = try await office.printCodes(
            token: signed.token, current: SignInTests.password, from: Visit())
        await #expect(throws: OfficeError.self) { _ = try await second(town, codes[2]) }
    }

    @Test func `guessing the second step is slowed down too`() async throws {
        let (town, code) = try await auditor()
        let first = try await town.office.signIn(
            name: "auditor", password: SignInTests.password)
        for guess in 0..<5 {
            await #expect(throws: OfficeError.self) {
                _ = try await town.office.passSecondStep(
                    token: first.token, code: "00000\(guess)", from: Visit())
            }
        }
        let step = TimedCode.step(at: town.office.world.now())
        await #expect(throws: OfficeError.tooMany) {
            _ = try await town.office.passSecondStep(
                token: first.token, code: code.code(at: step + 1), from: Visit())
        }
    }

    @Test func `nobody, administrators or everyone: the security administrator says`()
        async throws
    {
        let town = try await SampleTown()
        let office = town.office
        let security = try await town.caller(.securityAdministrator, in: town.county)
        for (name, role) in [("clerk", Role.clerk), ("system", .systemAdministrator)] {
            _ = try await office.open(
                name, role, in: town.town, password: SignInTests.password)
        }
        let stages = { () async throws -> [SessionRow.Stage] in
            var found: [SessionRow.Stage] = []
            for name in ["clerk", "system"] {
                let signed = try await office.signIn(name: name, password: SignInTests.password)
                found.append(signed.session.stage)
            }
            return found
        }
        #expect(try await stages() == [.inside, .secondFactor])
        try await office.setSecondFactor("everyone", security)
        #expect(try await stages() == [.secondFactor, .secondFactor])
        try await office.setSecondFactor("nobody", security)
        #expect(try await stages() == [.inside, .inside])
        await #expect(throws: OfficeError.self) {
            try await office.setSecondFactor(
                "everyone", try await town.caller(.secretary, in: town.county))
        }
    }
}

/// Guessing is slowed down; nobody is locked out by it.
@Suite struct GuessingTests {
    private static let password = SignInTests.password

    private func guess(_ count: Int, _ office: Office) async -> (wrong: Int, slowed: Int) {
        var (wrong, slowed) = (0, 0)
        for number in 0..<count {
            let visit = Visit(source: "203.0.113.\(number % 250)")
            do {
                _ = try await office.signIn(name: "victim", password: "no \(number)", from: visit)
            } catch OfficeError.tooMany { slowed += 1 } catch { wrong += 1 }
        }
        return (wrong, slowed)
    }

    @Test func `ten thousand guesses get five answers, and the person signs in all the same`()
        async throws
    {
        let town = try await SampleTown()
        let office = town.office
        _ = try await office.open("victim", .clerk, in: town.town, password: Self.password)
        let home = Visit(source: "10.1.2.3")
        let before = try await office.signIn(
            name: "victim", password: Self.password, from: home)
        let device = try #require(before.device)

        #expect(await guess(10_000, office) == (5, 9_995))

        let known = Visit(source: "203.0.113.7", device: device)
        let after = try await office.signIn(name: "victim", password: Self.password, from: known)
        #expect(after.session.stage == .inside)
        #expect(after.device == nil)
        await #expect(throws: OfficeError.tooMany) {
            _ = try await office.signIn(name: "victim", password: Self.password, from: home)
        }
        town.sample.clock.pass(seconds: 3)
        _ = try await office.signIn(name: "victim", password: Self.password, from: home)
    }

    @Test func `a known browser that guesses is slowed down by itself`() async throws {
        let town = try await SampleTown()
        let office = town.office
        for name in ["victim", "other"] {
            _ = try await office.open(name, .clerk, in: town.town, password: Self.password)
        }
        let device = try #require(
            try await office.signIn(name: "victim", password: Self.password).device)
        let known = Visit(source: "10.1.2.3", device: device)
        for _ in 0..<5 {
            _ = try? await office.signIn(name: "victim", password: "no", from: known)
        }
        await #expect(throws: OfficeError.tooMany) {
            _ = try await office.signIn(name: "victim", password: Self.password, from: known)
        }
        // It is known for one account only; for another it is a stranger's.
        let other = try await office.signIn(name: "other", password: Self.password, from: known)
        #expect(other.device != nil)
    }

    @Test func `one address that tries many names is slowed down`() async throws {
        let town = try await SampleTown()
        let office = town.office
        _ = try await office.open("victim", .clerk, in: town.town, password: Self.password)
        let visit = Visit(source: "2001:db8:1:2:3:4:5:6")
        for number in 0..<20 {
            await #expect(throws: OfficeError.self) {
                _ = try await office.signIn(name: "name-\(number)", password: "no", from: visit)
            }
        }
        let neighbour = Visit(source: "2001:db8:1:2:ffff::1")
        await #expect(throws: OfficeError.tooMany) {
            _ = try await office.signIn(name: "victim", password: Self.password, from: neighbour)
        }
        _ = try await office.signIn(
            name: "victim", password: Self.password, from: Visit(source: "2001:db8:9::1"))
    }

    @Test func `tries at the same moment are counted before they are answered`() async throws {
        let attempts = SignInAttempts()
        let answers = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask { await attempts.begin([.account("a")], at: 1_000_000) == nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answers == 5)
    }

    @Test func `the longer one guesses, the longer one waits, up to a quarter of an hour`()
        async throws
    {
        let attempts = SignInAttempts()
        var now: Int64 = 1_000_000_000_000
        var waits: [Int64] = []
        for _ in 0..<16 {
            if let wait = await attempts.begin([.account("a")], at: now) {
                waits.append(wait / 1_000_000)
                now += wait
                #expect(await attempts.begin([.account("a")], at: now) == nil)
            }
        }
        #expect(waits == waits.sorted())
        #expect(waits.first == 2)
        #expect(waits.last == 900)
    }

    @Test func `every try leaves a line for the auditor and for nobody else`() async throws {
        let town = try await SampleTown()
        let office = town.office
        _ = try await office.open("victim", .clerk, in: town.town, password: Self.password)
        _ = try? await office.signIn(
            name: "victim", password: "no", from: Visit(source: "10.9.9.9"))
        let signed = try await office.signIn(name: "victim", password: Self.password)
        try await office.signOut(token: signed.token)
        let auditor = try await town.caller(.auditor, in: town.county)
        let events = try await office.doorEvents(before: nil, limit: 10, auditor)
        #expect(Set(events.map(\.what)) == [.signedOut, .signedIn, .wrong])
        #expect(events.first { $0.what == .wrong }?.source == "10.9.9.9")
        for role in Role.allCases where role != .auditor && role != .operator {
            let caller = try await town.caller(role, in: town.village)
            await #expect(throws: OfficeError.self) {
                _ = try await office.doorEvents(before: nil, limit: 10, caller)
            }
        }
    }
}
