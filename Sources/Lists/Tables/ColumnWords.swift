/// The families of words that name a column.
enum ColumnWords {
    /// What a header says its column holds; nil for words that name no column.
    static func role(of header: String) -> TableReading.Role? {
        let words = Array(header.unicodeScalars)
        guard !words.isEmpty, words.count <= 14 else { return nil }
        let span = Span(0, words.count)
        if let role = whole[header] { return role }
        if others.found(in: words, span) { return .other }
        if times.found(in: words, span), !contents.found(in: words, span) { return .time }
        if times.found(in: words, span) { return .content }  // 责任内容及频次
        return families.first { $0.ends.closes(span, in: words) }?.role
    }

    /// The words of a header cell: blanks, line ends, what stands in brackets and a colon left out.
    static func header(_ cell: Span, in scalars: [Unicode.Scalar]) -> String {
        var (kept, depth) = ([Unicode.Scalar](), 0)
        for scalar in scalars[cell.start..<cell.end] {
            switch scalar {
            case "（", "(", "【", "[": depth += 1
            case "）", ")", "】", "]": depth -= 1
            case "：", ":", "*": continue
            case let sign where sign.isBlank || sign.isNewline || depth > 0: continue
            default: kept.append(scalar)
            }
        }
        return String(writing: kept[...])
    }

    /// How plainly a header that names people says that they are the ones who answer.
    static func weight(_ header: String) -> Int {
        let words = Array(header.unicodeScalars)
        return bearerWords.lastIndex { $0.found(in: words, Span(0, words.count)) } ?? -1
    }

    /// The less a header tells who answers, the earlier it stands here.
    private static let bearerWords = [
        WordSet("姓名", "牵头"), WordSet("单位", "部门", "科室"), WordSet("领导", "负责人", "岗位", "职务"),
        WordSet("责任人", "责任领导"), WordSet("主体"),
    ]

    private static let whole: [String: TableReading.Role] = [
        "序号": .number, "编号": .number, "序": .number, "号": .number, "项次": .number, "条目": .number,
        "类": .category, "项目": .category, "责任项目": .category, "责任": .content, "任务": .content,
        "内容": .content, "职责": .content, "事项": .content, "要求": .measures, "时限": .time,
        "时间": .time, "频率": .time, "周期": .time, "姓名": .bearer, "职务": .bearer, "对象": .addressee,
        "履责清单": .content, "责任清单": .content, "任务清单": .content, "工作": .content,
        "责任形式": .other, "部分": .category, "逐项职责": .other, "行为": .other, "谁来做": .bearer,
        "做什么": .content, "怎么做": .measures, "何时做": .time,
    ]

    /// Whatever else they hold, these columns say nothing of who owes what and when.
    private static let others = WordSet(
        "配合", "协助", "协办", "参与", "考核", "监督单位", "监督部门", "监督责任人", "督办", "督导", "检查人", "评价", "得分", "扣分",
        "分值",
        "完成情况", "进展", "落实情况", "备注", "说明", "佐证", "印证", "依据", "电话", "联系方式", "签字", "签名", "审核", "验收",
        "问题",
        "成果", "痕迹", "资料", "台账", "附件", "追责", "情形", "谈话对象", "服务对象", "适用对象")

    private static let contents = WordSet("内容", "事项", "任务", "职责")
    private static let times = WordSet(
        "时限", "频次", "频率", "期限", "周期", "完成时间", "时间要求", "时间节点", "时间安排", "进度")

    /// By the end of the header, more telling ends first.
    private static let families: [(ends: WordSet, role: TableReading.Role)] = [
        (WordSet("序号", "编号"), .number),
        (WordSet("类别", "类型", "分类", "方面", "领域", "维度", "板块", "指标", "门类", "项目", "种类"), .category),
        (
            WordSet(
                "报送对象", "报告对象", "汇报对象", "报送单位", "接收单位", "报送部门", "受理单位", "呈报对象", "报告单位", "报送至", "报至"),
            .addressee
        ),
        (
            WordSet(
                "时间", "节点", "日期", "次数", "时点"),
            .time
        ),
        (
            WordSet(
                "主体", "责任人", "责任人员", "责任者", "领导", "单位", "部门", "科室", "股室", "处室", "岗位", "负责人", "牵头人",
                "承办人", "职务", "岗位名称", "单位名称", "部门名称", "责任岗", "负责同志"),
            .bearer
        ),
        (WordSet("措施", "标准", "方法", "举措", "做法", "方式", "要求", "步骤", "要点", "路径", "抓手"), .measures),
        (WordSet("形式", "材料", "记录", "载体"), .other),
        (WordSet("内容", "事项", "任务", "职责", "责任", "清单", "条款", "义务"), .content),
    ]
}
