import Foundation
import Testing

@testable import Lists

/// Words of the clause grammar in an order nobody would write: read without harm, and every place
/// a duty names lies in the document.
@Suite struct ClausePropertyTests {
    /// `ZEREN_SEEDS` lengthens the run.
    static let seeds =
        ProcessInfo.processInfo.environment["ZEREN_SEEDS"].flatMap { UInt64($0) } ?? 200

    @Test func `no order of the grammar's words stops the reading`() {
        for seed in 0..<Self.seeds {
            var random = Shuffled(seed)
            let text = (1...12).map { "\($0).\(Self.clause(&random))" }.joined(separator: "\n")
            let document = DocumentText(name: "shuffled.txt", text: "甲镇党委责任清单\n\(text)")
            let whole = Span(0, document.scalars.count)
            for duty in read(document).duties {
                let named = duty.addressees + duty.counterparts
                let places =
                    [
                        duty.span, duty.action.span, duty.bearer.span, duty.spans.schedule,
                        duty.spans.head, duty.spans.deadlines, duty.spans.covers,
                        duty.relation?.span,
                    ].compactMap { $0 } + named.map(\.span)
                #expect(
                    places.allSatisfy { whole.contains($0) && $0.start <= $0.end },
                    "seed \(seed): \(duty.text)")
            }
        }
    }

    static func clause(_ random: inout Shuffled) -> String {
        (0..<Int.random(in: 1...14, using: &random)).map { _ in
            words[Int.random(in: 0..<words.count, using: &random)]
        }.joined() + "。"
    }

    private static let words = [
        "每年", "每半年", "每季度", "每月", "每周", "一季度一", "全年", "年内", "上半年", "上、下半年各", "每学期", "任期内",
        "汛期每周", "每两年", "年初", "年底前", "每年3月底前", "1月31日前和7月31日前", "每月10日前", "次年1月15日前", "季度末前", "上一年度",
        "至少", "不少于", "不低于", "1次", "2次", "一次", "1至2次", "各1次", "12学时", "3天", "以上", "分别", "及时", "随时",
        "立即",
        "定期", "不定期", "经常", "按时", "限期", "第一时间", "24小时内", "3个工作日内", "15日内", "发现", "遇有", "接到", "出现",
        "发生",
        "后", "时", "的", "对", "向", "与", "同", "由", "将", "把", "和", "及", "或", "或者", "并", "重大问题", "问题线索",
        "苗头性问题",
        "突发事件", "群众举报", "重要情况", "党委", "县委", "党支部", "各支部", "党委书记", "班子成员", "村级河长", "班主任", "分管领导",
        "其",
        "听取", "报告", "书面报告", "汇报", "研究", "部署", "召开", "会议", "党课", "讲", "开展", "组织", "谈话", "调研", "检查",
        "考核",
        "整改", "督促", "解决", "约谈", "学习", "巡河", "演练", "通报", "情况", "工作", "制度", "责任", "《党章》", "“一岗双责”",
        "（党组）",
        "，", "；", "、", "：", "不得", "严禁", "可以", "应当", "必须",
    ]
}

struct Shuffled: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 7 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
