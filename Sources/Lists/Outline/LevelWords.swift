extension ParsedList.Level {
    /// Whose list it is, by the first line that says so: the title, else a heading.
    init(of lines: [Span], in scalars: [Unicode.Scalar]) {
        for line in lines {
            for (words, level) in families where words.found(in: scalars, line) {
                self = level
                return
            }
        }
        self = .other
    }
}

/// The narrower body first: 镇卫生院 is a hospital, 村党支部 a village, 县教育局 a department.
private let families: [(WordSet, ParsedList.Level)] = [
    (WordSet("医院", "卫生院", "卫生服务中心", "保健院", "疾控中心"), .hospital),
    (WordSet("学校", "小学", "中学", "大学", "学院", "幼儿园", "高中", "初中", "党校", "职校", "校党"), .school),
    (WordSet("公司", "集团", "企业", "厂党", "国企", "银行", "农商行", "联社", "矿"), .enterprise),
    (
        WordSet(
            "乡镇", "镇级", "乡级", "镇党", "乡党", "街道", "办事处", "镇委", "乡委", "镇人大", "镇政府", "乡政府", "镇纪", "镇村"),
        .township
    ),
    (
        WordSet(
            "村党", "村支", "村委", "村级", "村“", "村两", "村干", "村责", "村全", "村履", "村安", "村河", "村意", "社区", "居委"
        ),
        .village
    ),
    (WordSet("支部", "总支"), .branch),
    (
        WordSet(
            "局", "厅", "机关", "部门", "大队", "支队", "中心", "法院", "检察院", "人大", "政协", "发改委", "组织部", "宣传部",
            "统战部", "政法委", "纪委", "工委", "党组", "办公室", "消防", "武装部", "总队", "管理处", "研究所", "事务所"),
        .department
    ),
    (WordSet("省委", "自治区", "省"), .province),
    (WordSet("县", "区委", "旗委", "区党", "市辖区"), .county),
    (WordSet("市", "州委", "盟委", "地委"), .city),
    (WordSet("镇", "乡"), .township),
    (WordSet("区"), .county),
]
