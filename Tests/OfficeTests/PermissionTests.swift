import Duties
import Office
import Samples
import Testing

@Suite struct PermissionTests {
    @Test func `a clerk of one town sees nothing of another`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let stranger = try await town.caller(.clerk, in: town.otherTown)
        let id = try await town.office.enter(
            NewRecord(
                organisation: "town", kind: "other", happened: "2026-05-06", title: "一件事"), clerk)
        #expect(try await town.office.organisations(stranger).map(\.code) == ["other"])
        await #expect(throws: OfficeError.notFound) {
            _ = try await town.office.record(id, stranger)
        }
        await #expect(throws: OfficeError.notFound) {
            _ = try await town.office.records(of: town.town, stranger)
        }
        await #expect(throws: OfficeError.notFound) {
            _ = try await town.office.withdraw(id, why: "不是我的", stranger)
        }
    }

    @Test(arguments: [Role.systemAdministrator, .securityAdministrator, .auditor])
    func `an administrator reads no business content`(role: Role) async throws {
        let town = try await SampleTown()
        let caller = try await town.caller(role, in: town.county)
        #expect(try await town.office.organisations(caller).isEmpty)
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.overview(
                of: town.town, asOf: town.office.today(), caller)
        }
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.desk(caller, asOf: town.office.today())
        }
    }

    @Test func `an inspector reads and does not write`() async throws {
        let town = try await SampleTown()
        let inspector = try await town.caller(.inspector, in: town.county)
        let view = try await town.office.overview(
            of: town.county, asOf: town.office.today(), inspector)
        #expect(view.rows.map(\.name).contains("乙镇党委"))
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.enter(
                NewRecord(
                    organisation: "town", kind: "other", happened: "2026-05-06", title: "代写"),
                inspector)
        }
    }

    @Test func `signing in needs the password; the session ends after half an hour of rest`()
        async throws
    {
        let town = try await SampleTown()
        _ = try await town.office.open(
            "clerk", .clerk, in: town.town, password: "correct horse battery")
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.signIn(name: "clerk", password: "wrong")
        }
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.signIn(name: "nobody", password: "wrong")
        }
        let signedIn = try await town.office.signIn(
            name: "clerk", password: "correct horse battery")
        #expect(try await town.office.caller(token: signedIn.token)?.0.organisation.code == "town")
        town.sample.clock.pass(seconds: 31 * 60)
        #expect(try await town.office.caller(token: signedIn.token) == nil)
    }
}
