package import Duties
package import Office

/// A county with two townships and three villages, by codes and titles only.
package struct SampleCounty: Sendable {
    /// Noon of 5 January 2026 in UTC, in microseconds.
    package static let noon: Int64 = 1_767_614_400_000_000
    package static let day = Day(ordinal: 20_458)

    package let county = SampleCounty.organisation("county", "甲县县委", .county, under: nil)
    package let north: Organisation
    package let south: Organisation
    /// Two of the north, one of the south.
    package let villages: [Organisation]
    package let edition = EditionID("edition")

    package init() {
        north = SampleCounty.organisation("north", "北镇党委", .township, under: county)
        south = SampleCounty.organisation("south", "南镇党委", .township, under: county)
        villages = [
            SampleCounty.organisation("n1", "北镇第1村党支部", .village, under: north),
            SampleCounty.organisation("n2", "北镇第2村党支部", .village, under: north),
            SampleCounty.organisation("s1", "南镇第1村党支部", .village, under: south),
        ]
    }

    package var organisations: [Organisation] { [county, north, south] + villages }

    /// A principal and a member with two portfolios in each township.
    package var posts: [Post] {
        [north, south].flatMap { township in
            [
                Post(
                    id: PostID("\(township.code)-member"), organisation: township.id,
                    title: "组织委员", role: .member, rank: 2,
                    portfolios: [
                        Portfolio(kind: .inCharge, name: "党建办"),
                        Portfolio(kind: .assigned, name: "第1村"),
                    ], founded: SampleCounty.day),
                Post(
                    id: PostID("\(township.code)-principal"), organisation: township.id,
                    title: "党委书记", role: .principal, rank: 1, founded: SampleCounty.day),
            ]
        }
    }

    package var northScope: Scope { Scope(path: north.path) }
    package var southScope: Scope { Scope(path: south.path) }

    package func issued(level: String = "township") -> EditionIssued {
        EditionIssued(
            edition: edition, title: "乡镇党委责任清单", level: level, name: "list.txt",
            document: "aa", register: "bb")
    }

    package func adopted(below: String? = nil) -> EditionAdopted {
        EditionAdopted(edition: edition, from: SampleCounty.day, below: below)
    }

    /// How a list becomes one in force and ceases to be: one deed of each type on the way.
    package var draftDeeds: [Deed] {
        let drafted = EditionDrafted(
            edition: edition, name: "list.docx", encoding: "docx", document: "aa", file: "ff",
            layout: "cc", follows: EditionID("before"), columns: "content,due")
        let corrected = DutyCorrected(
            edition: edition, correction: "c1", content: "{}", why: "原文是每半年。")
        return [
            .editionDrafted(drafted), .dutyCorrected(corrected),
            .correctionWithdrawn(CorrectionWithdrawn(edition: edition, correction: "c1")),
            .editionConfirmed(
                EditionConfirmed(edition: edition, shown: "dd", confirmedBy: "党委书记")),
            .draftDropped(DraftDropped(edition: edition, why: "另行印发。")),
        ]
    }

    /// One deed of each type that sets a part of the calendar or a threshold, a task issued, an epoch opened.
    package var settingDeeds: [Deed] {
        let day = SampleCounty.day
        let window = Window(day, through: day + 120)
        let settings: [LocalSetting] = [
            .year(
                2026,
                [
                    SpecialDay(day, isWorked: false, name: "元旦"),
                    SpecialDay(day + 5, isWorked: true, name: "元旦调休"),
                ]),
            .terms([window]), .semesters([window]),
            .nodes(2026, [CalendarNode(window, name: "春节")]), .threshold(.nearDays, 7),
        ]
        return settings.map { .locallySet(LocallySet($0, source: "国办发明电〔2025〕1号")) } + [
            .taskIssued(
                TaskIssued(
                    edition: edition, deadline: day, last: day, units: 3, fields: 4, minutes: 24)),
            .epochOpened(
                EpochOpened(
                    epoch: 2, size: 5, root: "aa", publishedSize: 9, publishedRoot: "bb",
                    why: "恢复了备份。")),
        ]
    }

    package func duty(_ number: Int = 1) -> DutyKey { DutyKey(edition, "一/（一）/\(number)#1") }

    package func claim(_ bearer: Organisation, post: PostID? = nil) -> Claim {
        Claim(duty: duty(), bearer: BearerKey(bearer.id, post))
    }

    /// A record of the sample day; everything can be said otherwise.
    package func record(
        _ id: String, number: Int = 1, happened: Day = SampleCounty.day, title: String = "集体学习",
        claims: [Claim] = [], evidence: [Evidence] = [], supersedes: String? = nil,
        vouchedBy: String? = nil, particulars: [Particular] = []
    ) -> RecordEntered {
        RecordEntered(
            record: RecordID(id), number: number, kind: "study", happened: happened,
            title: title, place: "会议室", people: ["党委书记", "组织委员"], words: "学习文件。",
            evidence: evidence, claims: claims, supersedes: supersedes.map(RecordID.init),
            vouchedBy: vouchedBy, particulars: particulars)
    }

    private static func organisation(
        _ code: String, _ name: String, _ level: Organisation.Level, under parent: Organisation?
    ) -> Organisation {
        let id = OrganisationID("org-\(code)")
        return Organisation(
            id: id, code: code, name: name, kind: level == .village ? .branch : .committee,
            level: level, parent: parent?.id, path: "\(parent?.path ?? "/")\(id)/",
            founded: SampleCounty.day)
    }
}
