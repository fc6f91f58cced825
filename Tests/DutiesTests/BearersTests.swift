import Duties
import Lists
import Testing

/// Whom the words of a list mean, asked of every organisation of a small county.
@Suite struct BearersTests {
    static let county = organisation("县委", .committee, .county, nil)
    static let below = [
        organisation("乙镇党委", .committee, .township, "县委"),
        organisation("第一村党组织", .committee, .village, "乙镇党委"),
        organisation("机关党支部", .branch, .branch, "乙镇党委"),
        organisation("县政府党组", .partyGroup, .department, "县委"),
        organisation("县教育局", .department, .department, "县委"),
        organisation("县纪委", .discipline, .county, "县委"),
        organisation("乙镇纪委", .discipline, .township, "乙镇党委"),
    ]

    static func organisation(
        _ name: String, _ kind: Organisation.Kind, _ level: Organisation.Level, _ parent: String?
    ) -> Organisation {
        Organisation(
            id: OrganisationID(name), code: name, name: name, kind: kind, level: level,
            parent: parent.map { OrganisationID($0) }, path: "/", founded: World.epoch)
    }

    /// The organisations that bear a duty the county's list lays on those words.
    static func bearers(of words: String) -> [String] {
        ([county] + below).filter { organisation in
            var situation = Situation(organisation: organisation)
            let above = [county] + below.filter { $0.id == organisation.parent }
            situation.superiors = above.filter { $0.id != organisation.id }
            return !keys(words, .organisation, county, &situation).isEmpty
        }.map(\.name)
    }

    static func keys(
        _ words: String, _ role: Bearer.Role, _ adopter: Organisation,
        _ situation: inout Situation
    ) -> [BearerKey] {
        let duty = World.duty(
            "一/1#1", Bearer(role: role, text: words, inherited: false), .continuing)
        situation.editions = [World.edition: World.edition([duty])]
        situation.adoptions = [
            Adoption(
                edition: World.edition, organisation: adopter.id, from: World.epoch,
                recorded: World.epoch)
        ]
        let key = DutyKey(World.edition, duty.id)
        return Duties.bearers(of: key, in: situation, on: Day.of(2026, 6, 1))
    }

    @Test(arguments: [
        ("县委", ["县委"]), ("党委", ["县委"]), ("党委领导班子", ["县委"]), ("县委中心组", ["县委"]),
        ("县委常委会", ["县委"]), ("党组织会议", ["县委"]), ("市委理论学习中心组", ["县委"]),
        ("各乡镇党委", ["乙镇党委"]), ("乡镇（街道）党（工）委", ["乙镇党委"]),
        ("下级党组织", ["乙镇党委", "县政府党组"]),
        ("下一级党委", ["乙镇党委", "县政府党组"]),
        ("各村党组织", ["第一村党组织"]), ("村（社区）党支部", ["第一村党组织"]), ("村党委", ["第一村党组织"]),
        ("各党支部", ["机关党支部"]), ("基层党支部", ["机关党支部"]),
        ("各党组", ["县政府党组"]), ("县政府党组", ["县政府党组"]),
        ("县直各部门", ["县教育局", "县政府党组"]), ("各单位", ["县教育局", "县政府党组"]),
        ("县纪委", ["县纪委"]), ("纪检监察机关", ["县纪委"]), ("乡镇纪委", ["乙镇纪委"]),
        ("县教育局", ["县教育局"]), ("省委", []), ("市委", []), ("工会", []),
    ])
    func `words of a county's list mean`(_ words: String, _ names: [String]) {
        #expect(Set(Self.bearers(of: words)) == Set(names), "\(words)")
    }

    @Test(arguments: [
        ("党委书记", ["党委书记"]), ("主要负责人", ["党委书记"]), ("第一责任人", ["党委书记"]),
        ("党委副书记", ["副书记"]), ("纪工委书记", ["纪委书记"]), ("镇纪委书记", ["纪委书记"]),
        ("组织委员", ["组织委员"]),
        ("班子其他成员", ["副书记", "纪委书记", "组织委员"]),
        ("领导班子成员", ["党委书记", "副书记", "纪委书记", "组织委员"]),
        ("党委委员", ["党委书记", "副书记", "纪委书记", "组织委员"]),
        ("分管领导", ["副书记", "纪委书记", "组织委员"]), ("宣传委员", []),
    ])
    func `words for people are posts`(_ words: String, _ titles: [String]) {
        var situation = World.situation()
        let keys = Self.keys(words, .person, World.township, &situation)
        let found = keys.compactMap { key in
            situation.posts.first { $0.id == key.post }?.title
        }
        #expect(found == titles, "\(words)")
    }

    @Test func `a village's secretary named in the township's list is the village's principal`() {
        var situation = World.situation(village: true)
        let post = Post(
            id: PostID("head"), organisation: situation.organisation.id, title: "村党组织书记",
            role: .principal, rank: 1, founded: World.epoch)
        situation.posts = [post]
        let keys = Self.keys("各村党组织书记", .person, World.township, &situation)
        #expect(keys.map(\.post) == [post.id])
    }

    @Test func `a later principal post follows the one abolished`() {
        var situation = World.situation()
        situation.posts[0].dissolved = .of(2026, 6, 30)
        situation.posts.append(World.post("successor", "党工委书记", .principal, 1))
        situation.posts[4].founded = .of(2026, 7, 1)
        situation.posts.append(World.post("beside", "第二书记", .principal, 2))
        let keys = Self.keys("", .principal, World.township, &situation)
        #expect(keys.map(\.post) == [PostID("secretary"), PostID("successor")])
    }
}
