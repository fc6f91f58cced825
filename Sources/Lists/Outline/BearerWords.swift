/// The words by which a heading names its bearer.
enum BearerWords {
    /// Whom a heading names as bearer, if it names one.
    static func role(ofHeading heading: Span, in scalars: [Unicode.Scalar]) -> Bearer.Role? {
        guard heading.count > 0, heading.count <= 50, names(heading, in: scalars) else {
            return nil
        }
        return role(in: heading, of: scalars)
    }

    /// Whom the words name, without asking whether they are a heading.
    static func role(in span: Span, of scalars: [Unicode.Scalar]) -> Bearer.Role? {
        if namesMembers(span, of: scalars) { return .member }
        if collectiveFirst.found(in: scalars, span) { return .collective }
        if namesOffice(span, of: scalars) { return .organisation }
        if let post = post(in: span, of: scalars) { return post }
        if collectives.found(in: scalars, span) { return .collective }
        if organisations.found(in: scalars, span) { return .organisation }
        return nil
    }

    /// 支部委员 is a member, 支部委员会 is the body.
    private static func namesMembers(_ span: Span, of scalars: [Unicode.Scalar]) -> Bool {
        guard let word = members.first(in: scalars, span) else {
            return namesOthers(span, of: scalars)
        }
        return word.end == span.end || scalars[word.end] != "会"
    }

    /// 县委其他常委, 其他党员领导: all but the one named before.
    private static func namesOthers(_ span: Span, of scalars: [Unicode.Scalar]) -> Bool {
        guard let word = others.first(in: scalars, span) else { return false }
        return otherEnds.found(in: scalars, Span(word.end, min(word.end + 8, span.end)))
    }

    private static let others = WordSet("其他", "其它", "其余")
    private static let otherEnds = WordSet("常委", "委员", "成员", "领导", "负责同志", "副")

    /// 保卫科责任, 河长办职责: a heading that ends in the name of an office.
    private static func namesOffice(_ span: Span, of scalars: [Unicode.Scalar]) -> Bool {
        guard ownEnds.closes(span, in: scalars) else { return false }
        let bare = withoutOwnEnd(span, in: scalars)
        return bare.count < span.count && offices.closes(bare, in: scalars)
            && !notOffices.closes(bare, in: scalars)
    }

    private static let offices = WordSet(
        "办", "科", "科室", "处", "处室", "消防站", "工作站", "服务站", "监督委员会", "成员单位", "局属单位",
        "下属单位", "所属单位", "直属单位", "责任单位", "配合单位", "牵头单位", "中心", "派出所", "司法所", "教研室", "护理部",
        "党群部门", "职能部门", "各部门", "基层党组织", "下级党组织", "所属党组织")
    private static let notOffices = WordSet("本科", "本科室", "本处", "本处室", "主办", "好处")

    /// The post named first: 书记（兼任站长） is the secretary, 副书记 is not.
    private static func post(in span: Span, of scalars: [Unicode.Scalar]) -> Bearer.Role? {
        let principal = principal(in: span, of: scalars)
        guard let person = persons.first(in: scalars, span) else {
            return principal == nil ? nil : .principal
        }
        return principal.map { $0.start < person.start } == true ? .principal : .person
    }

    /// The first post, unless it is that of a body further down: 科室主任, 庭室负责人, 村级河长.
    private static func principal(in span: Span, of scalars: [Unicode.Scalar]) -> Span? {
        guard let post = principals.first(in: scalars, span) else { return nil }
        let before = Span(span.start, post.start)
        return lower.closes(before, in: scalars) ? nil : post
    }

    /// Whose list it is, by its title: the body itself unless one post is named.
    static func role(ofTitle title: Span, in scalars: [Unicode.Scalar]) -> Bearer.Role {
        let role = role(in: title, of: scalars) ?? .collective
        if role == .organisation { return .collective }
        return role != .collective && several.found(in: scalars, title) ? .collective : role
    }

    /// Whom a heading without a number, or an outermost one, speaks of: 消防安全管理人, 宣传干事.
    static func role(ofOutermost heading: Span, in scalars: [Unicode.Scalar]) -> Bearer.Role? {
        guard heading.count > 0, heading.count <= 40, !verbs.opens(heading, in: scalars) else {
            return nil
        }
        if let role = role(in: heading, of: scalars) { return role }
        let bare = withoutOwnEnd(heading, in: scalars)
        return bare.count <= 14 && postEnds.closes(bare, in: scalars) ? .person : nil
    }

    /// 消防员岗位职责 is the 消防员's.
    static func withoutOwnEnd(_ heading: Span, in scalars: [Unicode.Scalar]) -> Span {
        var end = heading.end
        while end - heading.start > 2, ownEnds.closes(Span(heading.start, end), in: scalars) {
            end -= 2
        }
        for word in attributes where end - heading.start > 3 {
            if word.closes(Span(heading.start, end), in: scalars) { end -= 2 }
        }
        return Span(heading.start, end)
    }

    private static let attributes = ["工作", "岗位", "主要", "监督", "主体"].map { WordSet($0) }

    /// 党委书记职责 names a bearer; 加强领导班子建设 speaks of one.
    private static func names(_ heading: Span, in scalars: [Unicode.Scalar]) -> Bool {
        if verbs.opens(heading, in: scalars) { return false }
        return ownEnds.closes(heading, in: scalars)
            || members.closes(heading, in: scalars) || principals.closes(heading, in: scalars)
            || collectives.closes(heading, in: scalars) || persons.closes(heading, in: scalars)
            || organisations.closes(heading, in: scalars)
            || partEnds.found(in: scalars, heading)
            || modals.closes(heading, in: scalars)
    }

    private static let verbs = WordSet(
        "加强", "落实", "履行", "强化", "抓好", "严格", "推进", "坚持", "建设", "严明", "严肃", "健全", "完善", "支持",
        "领导和", "科学", "深化", "压实", "明确", "选好", "规范", "督促", "监督", "协助", "带头", "做好", "研究", "发展",
        "培养", "教育", "管理", "关心", "服务", "团结", "凝聚")
    private static let ownEnds = WordSet(
        "责任", "职责", "清单", "任务", "义务", "要求", "分工", "负责", "履责", "内容", "事项")
    private static let several = WordSet("和", "及", "、", "与")
    private static let modals = WordSet(
        "应当", "应", "要", "须", "应履行下列职责", "履行下列", "履行以下", "承担下列", "承担以下", "应做到")
    private static let postEnds = WordSet("员", "人", "长", "岗", "干事", "岗位", "师")
    private static let partEnds = WordSet("责任", "职责", "清单")
    private static let members = WordSet(
        "其他成员", "其他常委", "其他党组成员", "其他党委委员", "其他支部委员", "其他支委", "其他班子成员", "班子其他", "其他委员", "班子成员",
        "分管领导", "分管负责", "分管副", "其他领导",
        "领导成员", "支委委员", "党委委员", "支部委员", "党组成员", "党委成员", "支委成员", "两委成员", "“两委”成员",
        "其他负责人", "副职", "委员责任", "委员职责", "班子副")
    private static let collectiveFirst = WordSet("领导班子集体", "班子集体", "集体责任", "集体职责", "领导集体")
    private static let principals = WordSet(
        "主要负责人", "第一责任人", "安全责任人", "法定代表人", "主要负责同志", "主要领导", "一把手", "“一把手”", "书记", "负责人", "校长",
        "院长", "董事长",
        "总经理", "局长", "主任", "站长", "所长", "镇长", "乡长", "县长", "队长", "大队长", "园长", "厂长", "河长",
        "社长", "会长", "检察长", "行长责任", "行长职责", "行长岗位", "行长工作", "矿长", "馆长")
    private static let lower = WordSet(
        "科室", "庭室", "处室", "股室", "部门", "车间", "班组", "村级", "组级", "网格", "内设机构", "各村", "各支部", "下属单位",
        "中层", "各科", "各部门", "各站所", "站所", "支行", "分行", "分场")
    private static let persons = WordSet(
        "科室主任", "庭室负责人", "处室负责人", "股室负责人", "车间主任", "班组长", "村级河长", "各村书记", "站所负责人", "支部负责人",
        "各支部书记", "村支部书记", "村党支部书记", "各村党支部书记", "村级林长", "下属单位负责人",
        "副书记", "纪检委员", "组织委员", "宣传委员", "政法委员", "统战委员", "副校长", "副院长", "副局长", "副检察长", "副行长", "副矿长",
        "副场长", "副馆长", "副镇长", "副乡长",
        "副主任", "纪委书记", "纪工委书记", "纪检组长", "武装部长", "副总经理", "安全员", "网格员", "巡查员", "联络员",
        "专干", "班主任", "教师", "科长", "科室负责人", "部门负责人", "护士长", "包村干部", "驻村", "普通党员", "政治教导员",
        "副大队长", "副队长", "青年委员", "生活委员", "群工委员", "党小组长", "干事", "中层")
    private static let collectives = WordSet(
        "领导班子", "党委会", "党委", "党组", "党工委", "党总支", "总支部", "支委会", "支部委员会", "党支部", "市委", "县委",
        "区委", "省委", "州委", "旗委", "班子", "委员会", "常委会", "单位", "本级", "校务会", "院务会", "理事会", "两委",
        "“两委”")
    private static let organisations = WordSet(
        "纪委", "纪工委", "纪检组", "纪检监察", "各部门", "各科室", "职能部门", "办公室", "村党组织", "基层党组织", "科室", "部门",
        "各支部", "各村", "工会", "团委", "妇联", "企业", "承包", "物业", "食堂")
}
