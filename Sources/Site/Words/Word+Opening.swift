import Lists

/// 期初: records from before the start.
extension Word {
    static let opening = Message(zh: "导入期初记实", en: "Bring in opening records")
    static let openingMark = Message(zh: "期初", en: "opening")
    static let openingHelp = Message(
        zh: "启用本系统以前已经办过的事，照纸面材料成批录入，每条标“期初”，写明由谁作保。",
        en:
            "What was done before this program was in use, from the papers; each record is marked as opening, with who vouches for it."
    )
    static let openingSheet = Message(zh: "记实表", en: "The sheet")
    static let openingSheetHelp = Message(
        zh: "表头：日期、类型、标题、责任主体、职责、参加人、内容、佐证文件。职责写编号或原文，几项分行写；佐证文件写压缩包里的文件名。",
        en:
            "Its header names the columns day, kind, title, bearer, duty (by number or words, one a line), people, words, evidence (files of the archive)."
    )
    static let openingArchive = Message(zh: "佐证材料压缩包", en: "The archive of evidence")
    static let openingArchiveHelp = Message(
        zh: "一个压缩包（.zip），不超过 30 MiB；更大的用命令导入。",
        en: "One .zip file, up to 30 MiB; bring in larger ones by command.")
    static let filesAgain = Message(
        zh: "浏览器不保留已选的文件；没有问题的话，再选一次，点“导入”。",
        en:
            "A browser does not keep chosen files; where nothing is wrong, choose them again and import."
    )
    static let vouchedBy = Message(zh: "由谁作保", en: "Vouched for by")
    static let vouchedByHelp = Message(
        zh: "哪个岗位或机构对照过原件，例如：党委办公室", en: "Which post or body compared them with the originals.")
    static let openingFresh = Message(zh: "可以导入", en: "can be brought in")
    static let openingEntered = Message(zh: "已导入", en: "brought in")
    static let openingKnown = Message(zh: "以前导入过", en: "brought in before")
    static let seeRecords = Message(zh: "看记实", en: "See the records")

    static func openingChecked(_ fresh: Int, _ known: Int, _ wrong: Int) -> Message {
        Message(
            zh: wrong > 0
                ? "\(wrong) 行有问题，一行也没有导入；可以导入的 \(fresh) 行，以前导入过的 \(known) 行。"
                : "没有问题。可以导入 \(fresh) 行，以前导入过 \(known) 行。",
            en: wrong > 0
                ? "\(wrong) rows are wrong and nothing was brought in; \(fresh) could be, \(known) were before."
                : "Nothing is wrong: \(fresh) rows can be brought in, \(known) were before.")
    }
    static func openingDone(_ fresh: Int, _ known: Int) -> Message {
        Message(
            zh: "导入 \(fresh) 条；以前导入过的 \(known) 条没有变动。",
            en: "\(fresh) brought in; \(known) brought in before stay as they are.")
    }
}
