import Foundation
import Testing

@testable import Lists

/// Each rule has a text that breaks it and one that does not.
@Suite struct RuleTests {
    private let head = "甲镇党委责任清单\n"

    @Test func `the folder and the register name the same rules`() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let folder = tests.appending(path: "../../../Sources/Lists/Findings").standardizedFileURL
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let inFolder = files.filter { $0.hasSuffix("Rule.swift") }.map { file in
            file.dropLast("Rule.swift".count).reduce(into: "") { name, letter in
                if letter.isUppercase, !name.isEmpty { name += "-" }
                name += letter.lowercased()
            }
        }
        #expect(inFolder.sorted() == allRules.map(\.id).sorted())
    }

    @Test func `every rule says in both languages what it looks for`() {
        for rule in allRules { #expect(!rule.words.zh.isEmpty && !rule.words.en.isEmpty) }
    }

    @Test func `only four kinds of finding are blocking`() {
        #expect(
            allRules.filter { $0.weight == .blocking }.map(\.id).sorted() == [
                "contradicting-counts", "interleaved-text", "no-bearer", "no-title-or-item",
            ])
    }

    @Test func `declared-count: a heading that counts more than it has`() {
        #expect(
            found("declared-count", in: head + "一、党委责任（3项）\n1.学习。\n2.报告。")
                == ["一、党委责任（3项）"])
        #expect(found("declared-count", in: head + "一、党委责任（2项）\n1.学习。\n2.报告。").isEmpty)
        #expect(
            found(
                "declared-count",
                in: head + "一、党委责任（两个方面）\n（一）学习\n1.读书。\n2.研讨。\n（二）组织\n3.部署。"
            ).isEmpty)
    }

    @Test func `declared-count: a list that says how many it has`() {
        let said = head + "为落实责任，制定本清单，共计3项。\n一、党委责任\n1.学习。\n2.报告。"
        #expect(found("declared-count", in: said) == ["共计3项"])
        #expect(found("declared-count", in: said + "\n3.检查。").isEmpty)
    }

    @Test func `numbering-gap: a number left out, but not numbers that run on`() {
        #expect(found("numbering-gap", in: head + "1.学习。\n3.报告。") == ["3."])
        #expect(
            found("numbering-gap", in: head + "（一）学习\n1.读书。\n（二）组织\n2.部署。").isEmpty)
        #expect(
            found("numbering-gap", in: head + "（一）学习\n1.读书。\n（二）组织\n1.部署。").isEmpty)
    }

    @Test func `numbering-repeat: a number that stands twice`() {
        #expect(found("numbering-repeat", in: head + "1.学习。\n1.报告。\n2.检查。") == ["1."])
        #expect(found("numbering-repeat", in: head + "1.学习。\n2.报告。").isEmpty)
    }

    @Test func `no-numbering: a list without numbers`() {
        #expect(found("no-numbering", in: head + "每年学习一次。\n每年报告一次。").count == 1)
        #expect(found("no-numbering", in: head + "1.每年学习一次。").isEmpty)
    }

    @Test func `hard-break-joined: a line broken inside a sentence`() {
        let text = head + "1.党委每年至少召开两次专题会议研究部\n署工作。"
        #expect(found("hard-break-joined", in: text) == ["\n"])
        #expect(found("hard-break-joined", in: head + "1.学习。\n2.报告。").isEmpty)
    }

    @Test(arguments: ["", "   \n", "甲镇党委责任清单"])
    func `no-title-or-item: nothing to adopt`(text: String) {
        #expect(found("no-title-or-item", in: text).count == 1)
    }

    @Test func `no-bearer: nobody is named`() {
        #expect(found("no-bearer", in: "工作清单\n1.每年学习一次。").count == 1)
        #expect(found("no-bearer", in: head + "1.每年学习一次。").isEmpty)
        #expect(found("no-bearer", in: "工作清单\n一、主要负责人责任\n1.每年学习一次。").isEmpty)
    }

    @Test func `interleaved-text: numbers that jump to and fro`() {
        let columns = (1...5).flatMap { ["\($0).学习。", "\($0 + 5).报告。"] }
        #expect(found("interleaved-text", in: head + columns.joined(separator: "\n")).count == 1)
        let plain = (1...10).map { "\($0).学习。" }
        #expect(found("interleaved-text", in: head + plain.joined(separator: "\n")).isEmpty)
    }

    @Test func `duplicate: the same duty twice under one bearer, not under two`() {
        let duty = "每季度召开一次专题会议研究工作。"
        #expect(found("duplicate", in: head + "1.\(duty)\n2.\(duty)").count == 1)
        #expect(
            found("duplicate", in: head + "一、党委责任\n1.\(duty)\n二、书记责任\n1.\(duty)").isEmpty)
    }

    @Test func `near-duplicate: an item copied from one bearer to another`() {
        let duty = "每季度召开一次专题会议，研究部署意识形态工作，分析研判形势，及时解决突出问题。"
        let copied = duty.replacingOccurrences(of: "每季度", with: "每半年")
        #expect(
            found("near-duplicate", in: head + "一、党委责任\n1.\(duty)\n二、书记责任\n1.\(copied)")
                == [copied])
        #expect(found("near-duplicate", in: head + "1.\(duty)\n2.\(copied)").isEmpty)
        #expect(
            found(
                "near-duplicate",
                in: head + "一、党委责任\n1.\(duty)\n二、书记责任\n1.每年为党员讲一次党课，带头遵守廉洁纪律，管好家属和身边工作人员。"
            ).isEmpty)
    }

    @Test func `no-evidence: a count of acts no record is made for`() {
        #expect(found("no-evidence", in: head + "1.每月接访群众1次。\n2.每月召开一次会议。").count == 1)
        #expect(found("no-evidence", in: head + "1.受理群众信访。").isEmpty)
    }

    @Test func `contradicting-counts: the same act counted otherwise, wherever it stands`() {
        let act = "党委专题研究意识形态和安全生产工作"
        #expect(
            found("contradicting-counts", in: head + "1.\(act)每年不少于2次。\n2.\(act)每年不少于4次。")
                .count == 1)
        #expect(
            found("contradicting-counts", in: head + "1.每年召开会议2次。\n2.每年召开会议4次。").isEmpty)
    }

    @Test func `impossible-date: a day that no year has`() {
        #expect(
            found("impossible-date", in: head + "1.每年2月30日前报告。\n2.每年13月1日前报告。")
                == ["2月30日", "13月1日"])
        #expect(found("impossible-date", in: head + "1.每年2月29日前、十二月三十一日前报告。").isEmpty)
    }

    @Test func `placeholder: a name never filled in`() {
        #expect(found("placeholder", in: head + "1.结合XX实际，支持***工作。") == ["XX", "***"])
        #expect(found("placeholder", in: head + "1.于二〇〇五年制定。").isEmpty)
        #expect(found("placeholder", in: head + "**二、党委书记**\n1.支持**工作。") == ["**"])
    }

    @Test func `mixed-punctuation: half-width signs after Chinese characters`() {
        #expect(found("mixed-punctuation", in: head + "1.学习;报告,检查。") == [";"])
        #expect(found("mixed-punctuation", in: head + "1.学习，比例为1:3。").isEmpty)
    }

    @Test func `missing-final-punctuation: an item that just stops`() {
        #expect(found("missing-final-punctuation", in: head + "1.每年学习一次\n2.每年报告。") == ["次"])
        #expect(found("missing-final-punctuation", in: head + "1.严禁“带病提拔”。").isEmpty)
        let table = "序号\t责任内容\t完成时限\n1\t组织党员活动日\t每月1次\n2\t开展警示教育\t每半年1次\n"
        #expect(found("missing-final-punctuation", in: head + table).isEmpty)
    }

    @Test func `suspect-characters: what a wrong decoding leaves`() {
        #expect(
            found("suspect-characters", in: head + "1.学习\u{FFFD}\u{FFFD}一次。\n2.Ã¿Äê报告。").count >= 2)
        #expect(found("suspect-characters", in: head + "1.学习“三会一课”（GB/T 19001）。").isEmpty)
    }

    @Test func `line-too-long: a line over a mebibyte is cut`() {
        #expect(
            found("line-too-long", in: String(repeating: "a", count: 1_100_000)).count == 1)
        #expect(found("line-too-long", in: String(repeating: "a", count: 1_000_000)).isEmpty)
    }

    @Test func `tail-left-out: where signature and attachments begin`() {
        let text = head + "1.学习。\n中共甲镇委员会\n2024年1月1日\n附件：1.任务表"
        #expect(found("tail-left-out", in: text) == ["中共甲镇委员会"])
        #expect(found("tail-left-out", in: head + "1.学习。\n2.报告。").isEmpty)
    }

    @Test func `line-left-out: a page number`() {
        #expect(found("line-left-out", in: head + "1.学习。\n- 1 -\n2.报告。") == ["- 1 -"])
    }
}
