import Duties
import Office
import Samples
import Testing

/// Posts, who holds them, and what is handed over.
@Suite struct PostHistoryTests {
    private static func view(_ town: SampleTown, _ day: String, _ caller: Caller) async throws
        -> PostsView
    {
        try await town.office.postsView(of: town.town, asOf: SampleDay.day(day), caller)
    }

    @Test func `a post with new portfolios still shows what it had before`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        try await town.office.changePost(
            town.member.id, in: town.town.id,
            to: NewPost(
                title: "组织统战委员", role: .member, rank: 3,
                portfolios: [Portfolio(kind: .inCharge, name: "党建办")], from: "2026-05-01"), clerk)
        let before = try await Self.view(town, "2026-04-30", clerk)
        #expect(before.lines.map(\.post.title) == ["党委书记", "组织委员"])
        #expect(before.postChanges.isEmpty)
        let after = try await Self.view(town, "2026-05-01", clerk)
        #expect(after.lines.map(\.post.title) == ["党委书记", "组织统战委员"])
        #expect(after.lines.last?.post.names(.inCharge) == ["党建办"])
        #expect(after.postChanges.map(\.was.title) == ["组织委员"])
        #expect(try await town.office.store.compareDerivedTables() == nil)
    }

    @Test func `a post nobody holds is a finding while it bears duties, and so are two holders`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let kinds = { (day: String) in
            try await Self.view(town, day, clerk).findings
                .filter { $0.post == town.secretary.id }.map(\.kind)
        }
        #expect(try await kinds("2026-06-01") == [.noHolder])
        let post = town.secretary.id
        try await town.office.appoint("甲同志", to: post, in: town.town.id, from: "2026-01-01", clerk)
        #expect(try await kinds("2026-06-01") == [])
        try await town.office.appoint("乙同志", to: post, in: town.town.id, from: "2026-05-01", clerk)
        #expect(try await kinds("2026-06-01") == [.twoHolders])
        #expect(try await kinds("2026-04-01") == [])
    }

    @Test func `a principal in charge of procurement is a finding by T2.6, a member is not`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        for (post, title, role) in [
            (town.secretary.id, "党委书记", Post.Role.principal),
            (town.member.id, "组织委员", Post.Role.member),
        ] {
            try await town.office.changePost(
                post, in: town.town.id,
                to: NewPost(
                    title: title, role: role, rank: 1,
                    portfolios: [
                        Portfolio(kind: .inCharge, name: "物资采购办"),
                        Portfolio(kind: .liaison, name: "工程队"),
                    ], from: "2026-05-01"), clerk)
        }
        let findings = try await Self.view(town, "2026-06-01", clerk).findings
            .filter { $0.kind == .principalInCharge }
        #expect(findings.map(\.post) == [town.secretary.id])
        #expect(findings.first?.details == ["物资采购办"])
    }

    @Test func `a department nobody is in charge of, or two are, is a finding`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        try await town.office.found(
            NewOrganisation(
                code: "party-office", name: "乙镇党建办", kind: .department, level: .department,
                parent: "town", founded: "2026-01-01"), clerk)
        let kinds = {
            try await Self.view(town, "2026-06-01", clerk).findings
                .filter { $0.subject == "乙镇党建办" }.map(\.kind)
        }
        #expect(try await kinds() == [.departmentUnanswered])
        for (post, title, role) in [
            (town.member.id, "组织委员", Post.Role.member),
            (town.secretary.id, "党委书记", Post.Role.principal),
        ] {
            try await town.office.changePost(
                post, in: town.town.id,
                to: NewPost(
                    title: title, role: role, rank: 1,
                    portfolios: [Portfolio(kind: .inCharge, name: "党建办")], from: "2026-02-01"),
                clerk)
            let expected: [TreeFinding.Kind] = post == town.member.id ? [] : [.departmentTwice]
            #expect(try await kinds() == expected)
        }
    }

    @Test func `an abolished post is gone from the day after, and whoever held it with it`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let post = town.member.id
        try await town.office.appoint("甲同志", to: post, in: town.town.id, from: "2026-01-01", clerk)
        try await town.office.abolishPost(
            post, in: town.town.id, last: "2026-06-30", why: "机构改革", clerk)
        #expect(try await Self.view(town, "2026-06-30", clerk).lines.count == 2)
        let after = try await Self.view(town, "2026-07-01", clerk)
        #expect(after.lines.map(\.post.title) == ["党委书记"])
        #expect(after.appointments.first?.last == (try SampleDay.day("2026-06-30")))
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.appoint(
                "乙同志", to: post, in: town.town.id, from: "2026-07-01", clerk)
        }
    }

    @Test func `who takes over ends the one before the day before, unless both shall stay`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let post = town.secretary.id
        let first = try await town.office.appoint(
            "甲同志", to: post, in: town.town.id, from: "2025-01-01", clerk)
        try await town.office.appoint(
            "乙同志", to: post, in: town.town.id, from: "2026-05-01", replaces: true, clerk)
        let view = try await Self.view(town, "2026-06-01", clerk)
        #expect(
            view.appointments.first { $0.id == first }?.last == (try SampleDay.day("2026-04-30")))
        #expect(view.lines.first?.holders.map(\.holder) == ["乙同志"])
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.appoint(
                "乙同志", to: post, in: town.town.id, from: "2026-06-01", clerk)
        }
        await #expect(throws: OfficeError.self) {
            try await town.office.endAppointment(
                first, in: town.town.id, last: "2026-05-01", clerk)
        }
    }

    @Test func `a hand-over lists what is open, and says whose word is missing`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let (post, id) = (town.secretary.id, town.town.id)
        try await town.office.appoint("甲同志", to: post, in: id, from: "2025-01-01", clerk)
        let taken = try await town.office.appoint(
            "乙同志", to: post, in: id, from: "2026-05-01", replaces: true, clerk)
        let view = try await town.office.handover(to: taken, in: town.town, clerk)
        #expect(view.handover.day == (try SampleDay.day("2026-04-30")))
        #expect(view.lines.map(\.verdict.column) == [.open])
        #expect(view.lines.allSatisfy { $0.verdict.obligation.bearer.post == post })
        let missing = {
            try await Self.view(town, "2026-06-01", clerk).lines.first?.handovers.first?.missing
        }
        #expect(try await missing() == [.outgoing, .incoming])
        try await town.office.confirmHandover(
            to: taken, in: id, .outgoing, by: "甲同志", shown: view.shown, clerk)
        #expect(try await missing() == [.incoming])
        await #expect(throws: OfficeError.self) {
            try await town.office.confirmHandover(
                to: taken, in: id, .outgoing, by: "甲同志", shown: view.shown, clerk)
        }
        await #expect(throws: OfficeError.changedSinceShown) {
            try await town.office.confirmHandover(
                to: taken, in: id, .incoming, by: "乙同志", shown: "something else", clerk)
        }
        let holder = try await town.caller(.secretary, in: town.town, post: town.secretary)
        try await town.office.confirmHandover(
            to: taken, in: id, .incoming, by: "乙同志", shown: view.shown, holder)
        #expect(try await missing() == nil)
        #expect(try await town.office.store.compareDerivedTables() == nil)
    }

    @Test func `a leading group stands from its day to its last, of posts that stand`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let id = town.town.id
        let group = try await town.office.formGroup(
            "党风廉政建设责任制领导小组", functions: "每半年研究一次。",
            posts: [town.secretary.id, town.member.id], in: id, from: "2026-02-01", clerk)
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.formGroup(
                "巡察工作领导小组", functions: "", posts: [PostID("of another")], in: id,
                from: "2026-02-01", clerk)
        }
        try await town.office.endGroup(
            group, in: id, last: "2026-05-31", why: "机构改革", clerk)
        let counts = { (day: String) in try await Self.view(town, day, clerk).groups.count }
        #expect(try await counts("2026-01-31") == 0)
        #expect(try await counts("2026-05-31") == 1)
        #expect(try await counts("2026-06-01") == 0)
        #expect(try await town.office.store.compareDerivedTables() == nil)
    }

    @Test func `neither a member of another post nor a stranger confirms a hand-over`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let (post, id) = (town.secretary.id, town.town.id)
        try await town.office.appoint("甲同志", to: post, in: id, from: "2025-01-01", clerk)
        let taken = try await town.office.appoint(
            "乙同志", to: post, in: id, from: "2026-05-01", replaces: true, clerk)
        let shown = try await town.office.handover(to: taken, in: town.town, clerk).shown
        let member = try await town.caller(.member, in: town.town, post: town.member)
        let stranger = try await town.caller(.clerk, in: town.otherTown)
        for caller in [member, stranger] {
            await #expect(throws: OfficeError.self) {
                try await town.office.confirmHandover(
                    to: taken, in: id, .incoming, by: "乙同志", shown: shown, caller)
            }
        }
    }
}
