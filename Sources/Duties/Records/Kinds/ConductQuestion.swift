import Lists

/// What is owed at all times and never counted (S40): each is a question put at a democratic life
/// meeting or in a self-examination, never met by a file.
///
/// T1.1-2 T1.6-7 T1.10 T2.8 T3.13 C1.(一)3 C1.(二)1-2 C1.(三)1-2 C1.(七)2 C1.(八)1 C2.(四)4
/// C3.(四)1-3 C3.(四)5.
package enum ConductQuestion {
    package static let all = [
        KindOption("discipline-summary", "政治纪律专题总结", "the summary on political discipline"),
        KindOption("responsibility", "主体责任落实", "how responsibility is carried out"),
        KindOption("stance", "政治立场、政治方向", "political stance"),
        KindOption("values", "理想信念、核心价值观", "convictions and values"),
        KindOption("discipline", "遵守政治纪律和政治规矩", "political discipline and rules"),
        KindOption("law", "依法用权", "power used by law"),
        KindOption("supervision", "接受监督", "accepting supervision"),
        KindOption("conduct", "作风和八项规定", "conduct and the eight rules"),
        KindOption("integrity", "廉洁自律", "integrity"),
        KindOption("family", "管好家属和身边工作人员", "family and close staff kept in order"),
    ]
}
