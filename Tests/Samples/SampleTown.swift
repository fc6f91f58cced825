package import Duties
import Lists
package import Office

/// A county, two towns, two villages, a short list in force in both towns.
package struct SampleTown: Sendable {
    package let sample: SampleOffice
    package let county: Organisation
    package let town: Organisation
    package let otherTown: Organisation
    package let village: Organisation
    package let secretary: Post
    package let member: Post
    package let edition: EditionID
    package var office: Office { sample.office }

    package static let list = """
        镇党委主体责任清单

        一、领导班子集体责任
        （一）研究部署
        1.每半年专题研究一次管党治党工作。
        2.定期听取各办所情况汇报。
        （二）报告
        3.村党组织每年1月31日前和7月31日前，分别向镇党委书面报告上一年度和上半年履责情况。
        二、主要负责人责任
        （一）教育
        1.每年讲廉政党课不少于1次。
        三、班子其他成员责任
        （一）分管
        1.每年至少开展1次专题调研。
        """

    package init(testClock: Bool = false) async throws {
        sample = try await SampleOffice(testClock: testClock)
        let office = sample.office
        let day = try SampleDay.day("2024-01-01")
        county = try await office.found("甲县县委", code: "county", level: .county, on: day)
        town = try await office.found(
            "乙镇党委", code: "town", level: .township, under: county, on: day)
        otherTown = try await office.found(
            "丙镇党委", code: "other", level: .township, under: county, on: day)
        village = try await office.found(
            "乙镇第1村党委", code: "village", level: .village, under: town, on: day)
        secretary = try await office.found("党委书记", .principal, rank: 1, in: town, on: day)
        member = try await office.found("组织委员", .member, rank: 2, in: town, on: day)
        _ = try await office.open("operator", .operator, in: county)
        edition = try await office.adopt(
            NewAdoption(
                document: DocumentText(name: "town.txt", text: SampleTown.list),
                organisation: "town", from: "2026-01-01"),
            try await office.operatorCaller())
    }

    /// Someone of a role in an organisation, with an account opened for it.
    package func caller(
        _ role: Role, in organisation: Organisation, post: Post? = nil
    ) async throws -> Caller {
        let account = try await office.open(
            "\(organisation.code)-\(role.rawValue)", role, post: post, in: organisation)
        return Caller(account: account, organisation: organisation)
    }

    /// What the operator would say: one obligation by duty and bearer.
    package func token(_ duty: String, _ bearer: String?, window: String? = nil) async throws
        -> String
    {
        try await office.token(
            duty: duty, bearer: bearer, organisation: "town",
            window: try window.map(SampleDay.day), try await office.operatorCaller()
        ).description
    }
}
