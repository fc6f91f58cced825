package import Duties
import Lists
package import Office
import Storage

/// A county, a town with five posts and two villages, the town's list in force: where procedures
/// are carried out.
package struct SystemTown: Sendable {
    package let folder: SampleFolder
    package let clock: SampleWorld
    package let office: Office
    package let county: Organisation
    package let town: Organisation
    package let village: Organisation
    package let posts: [Post]
    /// By what they are: `office`, `secretary`, `discipline`, `organiser`, `propaganda`, `deputy`,
    /// `county`, `village`.
    package let callers: [String: Caller]

    package static let list = """
        镇党委主体责任清单

        一、领导班子集体责任
        （一）决策
        1.每年集体讨论决定重大事项不少于1次。
        2.每年对班子成员安排部署签字背书不少于1次。
        3.每年对巡察反馈问题开展整改不少于1次。
        4.每年向县委书面报告履行主体责任情况不少于1次。
        5.每年向县委请示重大问题不少于1次。
        6.每年对村党组织督办不少于1次。
        7.每年约谈落实责任不力的干部不少于1次。
        8.每年开展干部选拔任用工作不少于1次。
        9.每年对村党组织检查考核不少于1次。
        10.每年组织述职述责述廉评议不少于1次。
        11.每年对落实责任不力的开展责任追究不少于1次。
        12.每年制定完善制度不少于1次。
        13.每年接访化解群众诉求不少于1次。
        14.每年开展巡察工作监督检查不少于1次。
        15.每年研究部署意识形态工作不少于1次。
        16.每年支持案件查办不少于1次。
        二、主要负责人责任
        （一）教育
        1.每年讲廉政党课不少于1次。
        """

    package init(_ engine: Engine = .sqlite) async throws {
        folder = try SampleFolder()
        clock = SampleWorld(try SampleDay.day("2026-03-02"))
        clock.set(try SampleDay.day("2026-03-02"))
        let store = try engine.open(folder)
        try await Office.prepare(store)
        office = try await Office(
            store: store, evidence: EvidenceFolder(folder: folder.path), world: clock.world)
        let day = try SampleDay.day("2024-01-01")
        county = try await office.found("甲县县委", code: "county", level: .county, on: day)
        town = try await office.found(
            "乙镇党委", code: "town", level: .township, under: county, on: day)
        village = try await office.found(
            "乙镇第1村党委", code: "village", level: .village, under: town, on: day)
        var made: [Post] = []
        let titles = ["党委书记", "镇长", "纪委书记", "组织委员", "宣传委员"]
        for (index, title) in titles.enumerated() {
            made.append(
                try await office.found(
                    title, index == 0 ? .principal : .member, rank: index + 1, in: town, on: day))
        }
        posts = made
        _ = try await office.open("operator", .operator, in: county)
        let operatorCaller = try await office.operatorCaller()
        callers = try await SystemTown.callers(office, county, town, village, made)
        _ = try await office.adopt(
            NewAdoption(
                document: DocumentText(name: "town.txt", text: SystemTown.list),
                organisation: "town", from: "2026-01-01"), operatorCaller)
        for year in [2026, 2027] {
            let holiday = SpecialDay(
                try SampleDay.day("\(year)-01-01"), isWorked: false, name: "元旦")
            try await office.set(
                .year(year, [holiday]), source: "样例", for: county, operatorCaller)
        }
    }

    private static func callers(
        _ office: Office, _ county: Organisation, _ town: Organisation, _ village: Organisation,
        _ posts: [Post]
    ) async throws -> [String: Caller] {
        let all: [(String, Role, Post?, Organisation)] = [
            ("office", .clerk, nil, town), ("secretary", .secretary, posts[0], town),
            ("deputy", .member, posts[1], town), ("discipline", .member, posts[2], town),
            ("organiser", .member, posts[3], town), ("propaganda", .member, posts[4], town),
            ("county", .clerk, nil, county), ("county-secretary", .secretary, nil, county),
            ("village", .clerk, nil, village), ("auditor", .auditor, nil, town),
        ]
        var found: [String: Caller] = [:]
        for (name, role, post, organisation) in all {
            let account = try await office.open(name, role, post: post, in: organisation)
            found[name] = Caller(account: account, organisation: organisation)
        }
        return found
    }

    package func caller(_ name: String) throws -> Caller {
        guard let caller = callers[name] else { throw OfficeError.notFound }
        return caller
    }

    /// Noon of a day.
    package func day(_ text: String) throws { clock.set(try SampleDay.day(text)) }
}

// What people do in it.
extension SystemTown {
    /// Opens a matter; `serving` names a duty by words of it.
    package func open(
        _ procedure: String, _ values: [String: String], as name: String = "office",
        serving words: String? = nil, follows: MatterID? = nil, in organisation: Organisation? = nil
    ) async throws -> MatterID {
        let caller = try caller(name)
        let place = organisation ?? caller.organisation
        var new = NewMatter(organisation: place.code, procedure: procedure, values)
        new.follows = follows
        if let words {
            let opening = try await office.opening(procedure, of: place, follows: nil, caller)
            new.tokens = opening.duties.filter { $0.line.line.duty.text.contains(words) }
                .map(\.token)
            guard !new.tokens.isEmpty else { throw OfficeError.notFound }
        }
        return try await office.open(new, caller)
    }

    /// Takes a step as the form would: with the version it shows.
    package func take(
        _ step: String, of matter: MatterID, as name: String, _ values: [String: String] = [:],
        version: String? = nil, by post: String = "", paper: String = "", happened: String = "",
        seen: Int? = nil
    ) async throws {
        let caller = try caller(name)
        var new = NewStep(step, values)
        if let version {
            new.version = version
        } else {
            new.version = try await shown(matter, caller)
        }
        (new.by, new.paper, new.happened, new.seen) = (post, paper, happened, seen)
        try await office.take(new, of: matter, caller)
    }

    private func shown(_ matter: MatterID, _ caller: Caller) async throws -> String {
        try await office.matter(matter, caller).version
    }

    /// The rule that refuses what is tried; nil where it was let through.
    package func refused(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch OfficeError.refused(let rule, let words) {
            return words.zh.isEmpty || words.en.isEmpty ? "no words" : rule
        } catch OfficeError.notFound {
            return "not found"
        } catch OfficeError.invalid(let mistakes) {
            return "invalid: " + mistakes.map(\.field).joined(separator: " ")
        }
    }

    /// The column of the duty whose text holds some words.
    package func column(_ words: String) async throws -> Column? {
        let view = try await office.standing(
            of: town, StandingQuestion(asOf: office.today()), caller("office"))
        return view.lines.first { $0.line.duty.text.contains(words) }?.verdict.column
    }

    /// What waits on a desk: `签署意见：安全生产部署`.
    package func desk(_ name: String) async throws -> [String] {
        let caller = try caller(name)
        return try await office.desk(caller, asOf: office.today()).matters.map {
            "\($0.step.zh)：\($0.head.title)"
        }
    }

    /// What is overdue one level down, on a desk.
    package func escalated(_ name: String) async throws -> [String] {
        let caller = try caller(name)
        return try await office.desk(caller, asOf: office.today()).overdueMatters.map {
            "\($0.step.zh)：\($0.head.title)"
        }
    }

    package func ending(_ matter: MatterID) async throws -> Matter.Ending? {
        try await office.matter(matter, caller("office")).matter.ending
    }

    /// The ledger verifies, and replayed it gives the tables that stand.
    package func holds() async throws -> Bool {
        let fault = try await office.verifyLedger().fault
        return try await office.store.compareDerivedTables() == nil && fault == nil
    }
}
