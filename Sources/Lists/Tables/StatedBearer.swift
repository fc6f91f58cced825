/// Whom a cell or a line of its own names as bearer.
struct StatedBearer {
    let scalars: [Unicode.Scalar]
    /// The list's title says whose list it is: in a branch's the 支部书记 is the principal.
    let title: Span?

    /// The kind of bearer; `header` is what stands over the name.
    func role(of printed: Span, under header: String) -> Bearer.Role {
        let name = bare(printed)
        if isOneInTwoPosts(name) { return .principal }
        if isSeveral(name) { return isPerson(name) ? .person : role(under: header) }
        if members.closes(name, in: scalars) { return .member }
        if isBody(name) { return .collective }
        if isPrincipal(name) { return .principal }
        if isPerson(name) { return .person }
        if offices.closes(name, in: scalars) { return .organisation }
        return role(under: header)
    }

    /// The name before 党组（领导班子）'s brackets.
    private func bare(_ name: Span) -> Span {
        guard name.count > 2 else { return name }
        var bare = signs.withoutBrackets(name)
        while bare.count > 1, scalars[bare.end - 1].isNewline {
            bare = Span(bare.start, bare.end - 1)
        }
        return bare.count > 1 ? bare : name
    }

    /// 党组书记、局长: who leads the party group leads the bureau.
    private func isOneInTwoPosts(_ name: Span) -> Bool {
        guard let at = scalars[name.start..<name.end].firstIndex(of: "、"),
            isPrincipal(Span(name.start, at))
        else { return false }
        var start = at + 1
        while start < name.end, scalars[start].isNewline || scalars[start].isBlank { start += 1 }
        return start < name.end && isHead(Span(start, name.end))
    }

    private func role(under header: String) -> Bearer.Role {
        let words = Array(header.unicodeScalars)
        return persons.found(in: words, Span(0, words.count)) ? .person : .organisation
    }

    private func isSeveral(_ name: Span) -> Bool {
        scalars[name.start..<name.end].contains {
            "、，,；;/和及".unicodeScalars.contains($0) || $0.isNewline
        }
    }

    /// 镇党委, 党组, 领导班子集体: the body whose list it is, not one below it.
    private func isBody(_ name: Span) -> Bool {
        guard let word = bodies.first(in: scalars, name) else { return false }
        return word.end == name.end && word.start - name.start <= 2
            && !below.opens(name, in: scalars)
    }

    private func isPrincipal(_ name: Span) -> Bool {
        if principalWords.closes(name, in: scalars) { return true }
        let title = title ?? Span(0, 0)
        if !parties.found(in: scalars, title), isHead(name) { return true }
        guard secretaries.closes(name, in: scalars) else { return false }
        let isBranch = branches.found(in: scalars, title)
        return !others.found(in: scalars, name) && name.count <= 8
            && (isBranch || !branches.found(in: scalars, name))
    }

    /// 总经理, alone: who leads a body that is no party's.
    private func isHead(_ name: Span) -> Bool {
        heads.end(at: name.start, in: scalars, until: name.end) == name.end
    }

    private func isPerson(_ name: Span) -> Bool {
        postEnds.closes(signs.withoutBrackets(name), in: scalars)
    }

    private var signs: Signs { Signs(scalars: scalars) }
}

private let members = WordSet(
    "班子成员", "其他成员", "党委委员", "党组成员", "党委成员", "支部委员", "支委委员", "分管领导", "分管负责人", "分管负责同志",
    "领导班子其他成员")
private let bodies = WordSet(
    "领导班子集体", "党委领导班子", "党组领导班子", "领导班子", "党委班子", "党组班子", "党委会", "党委", "党组", "党工委", "党总支",
    "党支部", "支委会", "支部委员会", "班子集体", "党委（党组）", "县委", "市委", "区委", "省委", "支部")
private let below = WordSet("各", "机关", "下级", "所属", "基层", "村", "纪")
private let principalWords = WordSet("主要负责人", "主要领导", "主要负责同志", "第一责任人", "一把手", "法定代表人")
private let secretaries = WordSet("书记")
private let others = WordSet("副", "纪", "团", "村", "各")
private let branches = WordSet("支部")
private let parties = WordSet("党", "支部", "委员会")
private let heads = WordSet(
    "总经理", "董事长", "校长", "院长", "园长", "厂长", "矿长", "局长", "站长", "所长", "队长", "大队长", "支队长", "社长", "会长",
    "书记")
private let persons = WordSet("人", "领导", "岗位", "职务", "姓名", "者")
private let postEnds = WordSet(
    "员", "师", "士", "长", "书记", "主任", "局长", "院长", "校长", "科长", "处长", "所长", "站长", "队长", "镇长", "乡长",
    "部长",
    "组长", "主席",
    "经理",
    "领导", "负责人", "责任人", "干事", "干部", "秘书", "会计", "教师", "医生", "护士长", "园长", "厂长", "河长", "网格长", "董事长")
private let offices = WordSet(
    "办公室", "科", "处", "部", "局", "室", "中心", "站", "所", "支部", "部门", "单位", "委", "会", "办", "院", "校", "公司",
    "组织")
