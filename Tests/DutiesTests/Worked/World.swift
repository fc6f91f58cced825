import Duties
import Lists

/// A small made-up region: a township committee under a county, two villages, four posts.
enum World {
    static let epoch = Day(ordinal: 14_000)
    static let edition = EditionID("list-1")

    static let county = organisation("county", "甲县县委", .county, nil)
    static let township = organisation("township", "乙镇党委", .township, "county")
    static let villages = [
        organisation("village-1", "第一村党组织", .village, "township"),
        organisation("village-2", "第二村党组织", .village, "township"),
    ]

    static let posts = [
        post("secretary", "党委书记", .principal, 1),
        post("deputy", "副书记", .member, 2, [Portfolio(kind: .inCharge, name: "党建办")]),
        post("discipline", "纪委书记", .member, 3),
        post(
            "organiser", "组织委员", .member, 4,
            [
                Portfolio(kind: .inCharge, name: "农业中心"),
                Portfolio(kind: .assigned, name: "第一村党组织"),
            ]),
    ]

    static func organisation(
        _ id: String, _ name: String, _ level: Organisation.Level, _ parent: String?
    ) -> Organisation {
        Organisation(
            id: OrganisationID(id), code: id, name: name, kind: .committee, level: level,
            parent: parent.map { OrganisationID($0) }, path: "/\(id)/", founded: epoch)
    }

    static func post(
        _ id: String, _ title: String, _ role: Post.Role, _ rank: Int,
        _ portfolios: [Portfolio] = []
    ) -> Post {
        Post(
            id: PostID(id), organisation: OrganisationID("township"), title: title, role: role,
            rank: rank, portfolios: portfolios, founded: epoch)
    }

    /// The situation of the township, or of the first village.
    static func situation(village isVillage: Bool = false) -> Situation {
        isVillage
            ? Situation(organisation: villages[0], superiors: [township, county])
            : Situation(
                organisation: township, posts: posts, superiors: [county],
                subordinates: villages)
    }

    static func duty(
        _ id: String, _ bearer: Bearer, _ schedule: Schedule, per: Duty.Per = .bearer,
        counterparts: [String] = [], action: String = "开展工作", kind: Action.Kind = .other
    ) -> Duty {
        let nowhere = Span(0, 0)
        return Duty(
            id: id, span: nowhere, text: action, bearer: bearer,
            action: Action(kind: kind, text: action, span: nowhere),
            counterparts: counterparts.map { Named(text: $0, span: nowhere) },
            schedule: schedule, per: per)
    }

    static func edition(_ duties: [Duty]) -> Edition {
        Edition(
            id: edition, title: "主体责任清单", level: "township", document: "",
            duties: duties.map { RegisteredDuty(duty: $0, headings: []) })
    }
}
