import Lists
import Office
import Papers

/// Two lists side by side.
extension Word {
    static let colon = Message(zh: "：", en: ": ")
    static let compareTitle = Message(zh: "两份清单的比较", en: "Two lists compared")
    static let compareSuperiorTitle = Message(
        zh: "与上级清单的比较", en: "Compared with the superior's list")
    static let compareWithSuperior = Message(
        zh: "与上级清单比较", en: "Compare with the superior's")
    static func compareWithOther(_ edition: AdoptedEdition) -> Message {
        Message(zh: "与 \(edition.from.year) 年的比较", en: "Compare with \(edition.from.year)")
    }
    static let compare = Message(zh: "比较", en: "Compare")
    static let compareTwo = Message(zh: "比较两份清单", en: "Compare two lists")
    static func oldSide(_ isSuperior: Bool) -> Message {
        isSuperior ? Message(zh: "上级", en: "superior") : Message(zh: "原来", en: "before")
    }
    static func newSide(_ isSuperior: Bool) -> Message {
        isSuperior ? Message(zh: "本级", en: "own") : Message(zh: "现在", en: "now")
    }
    static func compared(_ kind: Comparison.Kind, isSuperior: Bool) -> Message {
        switch kind {
        case .same: Message(zh: "相同", en: "same")
        case .changed:
            isSuperior
                ? Message(zh: "有出入", en: "differing") : Message(zh: "有变化", en: "changed")
        case .onlyNew:
            isSuperior
                ? Message(zh: "只本级有", en: "only own") : Message(zh: "新增", en: "new")
        case .onlyOld:
            isSuperior
                ? Message(zh: "只上级有", en: "only the superior's")
                : Message(zh: "不再有", en: "dropped")
        }
    }
    static func bearerColumns(_ isSuperior: Bool) -> [Message] {
        [
            bearerWordShort, Message(zh: "职责", en: "Duties"),
            compared(.onlyNew, isSuperior: isSuperior), compared(.onlyOld, isSuperior: isSuperior),
            Message(zh: "提高", en: "more"), Message(zh: "降低", en: "less"),
            Message(zh: "接过", en: "taken over"), Message(zh: "交出", en: "handed over"),
            Message(zh: "每年次数", en: "times a year"),
        ]
    }
    private static let bearerWordShort = Message(zh: "责任主体", en: "Bearer")
    static let byBearerTitle = Message(zh: "按责任主体", en: "By bearer")
    static func unchangedBearers(_ count: Int) -> Message {
        Message(
            zh: "另有 \(count) 个责任主体没有变化。",
            en: count == 1
                ? "1 other bearer is unchanged." : "\(count) other bearers are unchanged.")
    }
    static func lackingTitle(_ count: Int) -> Message {
        Message(zh: "上级要求、本级没有的 \(count) 项", en: "Asked for above and lacking here: \(count)")
    }
    static let lackingHelp = Message(
        zh: "有时间要求的在前；是否应由本级承担，请人判断。",
        en: "Those with a time first; whether they are for this level is for people to judge.")
    static func lackingLasting(_ count: Int) -> Message {
        Message(zh: "没有时间要求的 \(count) 项", en: "without a time: \(count)")
    }
    static let perhaps = Message(zh: "本级近似的：", en: "here perhaps: ")
    static func weakerTitle(_ count: Int) -> Message {
        Message(zh: "弱于上级的 \(count) 项", en: "Weaker than the superior's: \(count)")
    }
    static let superiorSays = Message(zh: "上级：", en: "The superior's: ")
    static let itemByItem = Message(zh: "逐条对照", en: "Item by item")
    static func alike(_ count: Int) -> Message {
        Message(zh: "相同 \(count) 条", en: count == 1 ? "1 item alike" : "\(count) items alike")
    }
    static func onlyHere(_ isSuperior: Bool) -> Message {
        isSuperior
            ? Message(zh: "上级没有这一条", en: "not in the superior's")
            : Message(zh: "原来没有", en: "not there before")
    }
    static func onlyThere(_ isSuperior: Bool) -> Message {
        isSuperior ? Message(zh: "本级没有", en: "not here") : Message(zh: "不再有", en: "dropped")
    }
    static let changesTitle = Message(zh: "与接续的那份相比", en: "Against the list it goes on from")

    static func export(_ form: ExportForm) -> Message {
        let name =
            switch form {
            case .docx, .xlsx: form.rawValue
            case .json: "JSON"
            case .md: "Markdown"
            }
        return Message(zh: "导出 \(name)", en: "As \(name)")
    }
}
