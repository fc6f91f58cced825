import Duties
import Lists
import Office
import Samples
import Testing

/// A township with a short list that names the work of every kind of record, in the words of the
/// issued lists; its village below it; today is 6 July 2026.
struct KindsTown {
    let sample: SampleOffice
    let county: Organisation
    let town: Organisation
    let village: Organisation
    let secretary: Post
    let member: Post
    let villageHead: Post
    let edition: EditionID
    let clerk: Caller
    var office: Office { sample.office }

    static let list = """
        乙镇党委主体责任清单

        一、领导班子集体责任
        （一）学习教育
        1.每年开展全面从严治党专题学习不少于1次。
        2.每年开展警示教育不少于2次。
        3.每年召开1次民主生活会。
        4.每半年听取1次村党组织情况汇报。
        5.每年开展1次政治纪律专题总结。
        6.坚持正确政治方向，自觉接受监督。
        7.定期研究党风廉政建设工作。
        （二）报告
        8.村党组织每年7月31日前向镇党委书面报告上半年履责情况。
        二、主要负责人责任
        （一）带头履责
        1.每年组织班子廉政学习不少于4次。
        2.每年讲党课不少于1次。
        3.每年与班子成员谈心谈话不少于2次。
        4.每半年召开1次专题会议研究部署管党治党工作。
        三、班子其他成员责任
        （一）分管
        1.每年开展1次专题调研。
        2.每年在分管领域讲廉政党课不少于1次。
        3.每年对分管单位开展1次监督检查。
        4.每季度以普通党员身份参加1次所在支部组织生活会。
        """

    /// - Parameter level: a list of another level says so in its title, and binds by it.
    init(_ engine: Engine, list: String = KindsTown.list) async throws {
        sample = try await SampleOffice(engine)
        let office = sample.office
        let day = try SampleDay.day("2024-01-01")
        county = try await office.found("甲县县委", code: "county", level: .county, on: day)
        town = try await office.found(
            "乙镇党委", code: "town", level: .township, under: county, on: day)
        village = try await office.found(
            "乙镇第1村党委", code: "village", level: .village, under: town, on: day)
        secretary = try await office.found("党委书记", .principal, rank: 1, in: town, on: day)
        member = try await office.found("组织委员", .member, rank: 2, in: town, on: day)
        villageHead = try await office.found(
            "村党委书记", .principal, rank: 1, in: village, on: day)
        _ = try await office.open("operator", .operator, in: county)
        edition = try await office.adopt(
            NewAdoption(
                document: DocumentText(name: "town.txt", text: list), organisation: "town",
                from: "2026-01-01"), try await office.operatorCaller())
        clerk = try await KindsTown.caller(.clerk, in: town, office)
    }

    private static func caller(
        _ role: Role, in organisation: Organisation, post: Post? = nil, _ office: Office
    ) async throws -> Caller {
        let name = "\(organisation.code)-\(role.rawValue)-\(post?.title ?? "")"
        let account = try await office.open(name, role, post: post, in: organisation)
        return Caller(account: account, organisation: organisation)
    }

    func caller(
        _ role: Role, in organisation: Organisation, post: Post? = nil
    ) async throws -> Caller {
        try await KindsTown.caller(role, in: organisation, post: post, office)
    }

    /// A record of a kind by the town, with what its kind asks for.
    func record(
        _ kind: RecordKind, _ title: String, on day: String = "2026-05-06",
        _ particulars: [String: [String]] = [:], for tokens: [String] = []
    ) -> NewRecord {
        var new = NewRecord(
            organisation: "town", kind: kind.rawValue, happened: day, title: title)
        new.particulars = particulars
        new.tokens = tokens
        return new
    }

    /// What is owed for a duty whose text holds some words, this year, as of a day.
    func lines(
        _ words: String, asOf day: String = "2026-07-06", of organisation: Organisation? = nil
    ) async throws -> [VerdictLine] {
        let question = StandingQuestion(asOf: try SampleDay.day(day), span: .year(2026))
        return try await office.standing(of: organisation ?? town, question, clerk).lines
            .filter { $0.line.duty.text.contains(words) }
            .sorted { $0.verdict.obligation.window < $1.verdict.obligation.window }
    }

    /// How each of them stands.
    func columns(
        _ words: String, asOf day: String = "2026-07-06", of organisation: Organisation? = nil
    ) async throws -> [Column] {
        try await lines(words, asOf: day, of: organisation).map(\.verdict.column)
    }

    /// The form value of the one still open, the first of them.
    func token(_ words: String, of organisation: Organisation? = nil) async throws -> String {
        let open = try await lines(words, of: organisation).first { $0.verdict.column == .open }
        return ObligationToken(try #require(open, "\(words)").verdict.obligation).description
    }

    /// That an act is refused by a rule of that name, with its source said.
    func refused(
        _ rule: String, _ location: SourceLocation = #_sourceLocation,
        _ act: () async throws -> Void
    ) async {
        await #expect(sourceLocation: location) {
            try await act()
        } throws: { error in
            guard case OfficeError.refused(rule, let why) = error else { return false }
            return !why.zh.isEmpty && !why.en.isEmpty
        }
    }

    /// That an act is answered with mistakes in these fields.
    func mistaken(
        _ fields: [String], _ location: SourceLocation = #_sourceLocation,
        _ act: () async throws -> Void
    ) async {
        await #expect(sourceLocation: location) {
            try await act()
        } throws: { error in
            guard case OfficeError.invalid(let mistakes) = error else { return false }
            return mistakes.map(\.field) == fields
        }
    }

    /// That somebody who only reads cannot enter it, and somebody elsewhere does not find the place.
    func onlyForThoseInCharge(
        _ new: NewRecord, _ location: SourceLocation = #_sourceLocation
    ) async throws {
        let reader = try await caller(.inspector, in: county)
        let stranger = try await caller(.clerk, in: village)
        await #expect(sourceLocation: location) {
            _ = try await office.enter(new, reader)
        } throws: { error in
            if case OfficeError.notPermitted = error { true } else { false }
        }
        await #expect(throws: OfficeError.notFound, sourceLocation: location) {
            _ = try await office.enter(new, stranger)
        }
    }
}
