import Foundation
import Testing

@testable import Lists

/// The JSON form that outside scripts rely on.
@Suite struct JSONTests {
    private func decoded(_ list: ParsedList) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(json(of: list)))
        return try #require(value as? [String: Any])
    }

    @Test func `every key of a list, a section, an item and a duty is there`() throws {
        let list = read(
            DocumentText(name: "a.txt", text: "甲镇党委责任清单\n一、党委责任（2项）\n1.每月学习一次。"))
        let top = try decoded(list)
        #expect(
            Set(top.keys) == ["document", "title", "level", "bases", "sections", "findings"])
        let document = try #require(top["document"] as? [String: Any])
        #expect(Set(document.keys) == ["name", "scalars", "sha256", "encoding"])
        let section = try #require((top["sections"] as? [[String: Any]])?.first)
        #expect(
            Set(section.keys) == [
                "kind", "number", "title", "declared", "bearer", "range", "sections", "items",
            ])
        #expect(section["declared"] as? Int == 2)
        let item = try #require((section["items"] as? [[String: Any]])?.first)
        #expect(Set(item.keys) == ["id", "number", "range", "text", "duties"])
        let duty = try #require((item["duties"] as? [[String: Any]])?.first)
        #expect(
            Set(duty.keys) == [
                "id", "range", "text", "modality", "bearer", "action", "addressees",
                "counterparts", "schedule", "ranges", "relation", "flags",
            ])
        let schedule = try #require(duty["schedule"] as? [String: Any])
        #expect(
            Set(schedule.keys) == [
                "kind", "period", "min", "max", "minExplicit", "unit", "deadlines", "covers",
                "trigger", "within", "term", "per", "range", "headRange",
            ])
        let finding = try #require((top["findings"] as? [[String: Any]])?.first)
        #expect(Set(finding.keys) == ["rule", "weight", "message", "range"])
    }

    @Test func `the five kinds of schedule are flattened`() {
        let place = Span(0, 2)
        let event = Event(
            trigger: Sourced("发现问题", place), within: Sourced("P15BD", place))
        let expected: [(Schedule, String)] = [
            (
                .recurring(Recurring(period: .halfYear, min: 1, max: 2, minExplicit: true)),
                #""kind":"recurring","period":"half-year","min":1,"max":2,"minExplicit":true,"unit":"次","deadlines":[],"covers":null,"trigger":null,"within":null,"term":null"#
            ),
            (
                .deadline(
                    Deadline(
                        period: .year,
                        dates: [YearlyDate(month: 1, day: 31), YearlyDate(month: 7, day: 31)],
                        covers: [.previousYear, nil])),
                #""kind":"deadline","period":"year","min":null,"max":null,"minExplicit":false,"unit":null,"deadlines":["--01-31","--07-31"],"covers":["previous-year",null]"#
            ),
            (.event(event), #""trigger":"发现问题","within":"P15BD","term":null"#),
            (.vague(term: Sourced("定期", place)), #""kind":"vague""#),
            (.continuing, #""kind":"continuing","period":null"#),
        ]
        for (schedule, part) in expected {
            let duty = Duty(
                id: "1#1", span: place, text: "", bearer: Bearer(role: .collective),
                action: Action(kind: .other, text: "", span: place), schedule: schedule)
            var writer = JSONWriter(capacity: 0)
            writer.duty(duty)
            #expect(String(decoding: writer.bytes, as: UTF8.self).contains(part))
        }
    }

    @Test func `signs that JSON keeps for itself are escaped`() throws {
        var writer = JSONWriter(capacity: 0)
        writer.string("一\"二\\三\n\t\u{1}四")
        let text = String(decoding: writer.bytes, as: UTF8.self)
        #expect(text == #""一\"二\\三\n\t\u0001四""#)
    }

    @Test func `numbers of every size`() {
        var writer = JSONWriter(capacity: 0)
        for number in [0, 9, 10, 1_234_567, -5] { writer.integer(number) }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "09101234567-5")
    }

    @Test func `line and column of a position`() {
        let places = Places(in: DocumentText(name: "a.txt", text: "一二\r\n三\n四"))
        #expect(places[0] == (1, 1))
        #expect(places[1] == (1, 2))
        #expect(places[4] == (2, 1))
        #expect(places[6] == (3, 1))
    }

    @Test func `a sign that needs escaping is found wherever it stands among others`() throws {
        for sign in ["\"", "\\", "\t", "\u{1}", "\u{1f}"] {
            for length in 0..<20 {
                for place in 0...length {
                    var words = [String](repeating: length % 2 == 0 ? "责" : "a", count: length)
                    words.insert(sign, at: place)
                    var writer = JSONWriter(capacity: 64)
                    writer.string(words.joined())
                    let read = try JSONSerialization.jsonObject(
                        with: Data(writer.bytes), options: .fragmentsAllowed)
                    #expect(read as? String == words.joined())
                }
            }
        }
    }

    @Test(arguments: [0, 9, 10, 99, 100, 999, 1_000, 65_535, 999_999, 9_999_999, 10_000_000, -12])
    func `a number is written digit by digit`(value: Int) {
        var writer = JSONWriter(capacity: 64)
        writer.integer(value)
        #expect(writer.bytes == Array(String(value).utf8))
    }
}
