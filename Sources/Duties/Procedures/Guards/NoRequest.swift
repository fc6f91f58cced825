package import Lists

/// Fields: the words of the report.
package struct NoRequest: Guard {
    package let name = "no-request"
    package let rule = Message(
        zh: "报告不夹带请示事项",
        en: "A report carries no request")
    package let source = "《党政机关公文处理工作条例》第十五条"
    package let fields = 1...3

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let text = fields.map(act.value).joined(separator: "\n")
        let marks = ["请批示", "请批准", "请审批", "请予批复", "妥否", "当否", "请示如下", "恳请同意"]
        guard let found = marks.first(where: text.contains) else { return nil }
        return Message(
            zh: "文中有“\(found)”；要批的事另写请示，报告里删去这句。",
            en: "It says “\(found)”; ask in a request of its own and leave it out here.")
    }
}
