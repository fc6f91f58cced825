/// From a document handed in to a list in force, and what becomes of it later.
extension RouteTable {
    private static let drafts = "/organisations/{code}/drafts/{edition}"
    private static let edition = "/organisations/{code}/lists/{edition}"

    static let adopting: [Route] = handingIn + correcting + confirming + inForce

    private static let handingIn: [Route] = [
        Route(
            .adoptPage, .get, "/organisations/{code}/adopt", .governors,
            [.query("follows")], .page, "启用清单", "Adopt a list"),
        Route(
            .adopt, .post, "/organisations/{code}/adopt", .governors,
            [.optional("file", .file), .optional("text"), .optional("follows")], .redirect,
            "交清单，立草稿", "Hand in a list as a draft"
        ).upTo(largestList, wrapped: largestList * 2 + wrapping),
        Route(
            .draft, .get, drafts, .governors, [.query("page", .number)], .page, "草稿",
            "A draft beside its document"),
        Route(
            .replaceDraft, .post, "\(drafts)/document", .governors,
            [.optional("file", .file), .optional("text")], .redirect, "重新交文件",
            "Hand the document in anew"
        ).upTo(largestList, wrapped: largestList * 2 + wrapping),
        Route(
            .chooseColumns, .post, "\(drafts)/columns", .governors, [.optional("0.0")],
            .redirect, "定表格各列是什么", "Say what the columns of a table hold"),
        Route(
            .carryOver, .post, "\(drafts)/carry-over", .governors, [.form("from")], .redirect,
            "沿用另一版的更正和次数", "Take over corrections and numbers of another edition"),
        Route(
            .dropDraft, .post, "\(drafts)/drop", .governors, [.form("why")], .redirect,
            "放弃草稿", "Give up a draft"),
    ]

    private static let correcting: [Route] = [
        Route(
            .correctDutyPage, .get, "\(drafts)/correct", .governors,
            [.query("duty"), .query("item")], .page, "更正一项职责", "The form of one duty"),
        Route(
            .correctDuty, .post, "\(drafts)/correct", .governors,
            [
                .optional("duty"), .optional("item"), .form("words"), .optional("kind"),
                .optional("bearer"), .optional("bearer-text"), .optional("schedule"),
                .optional("addressees"), .optional("counterparts"), .optional("per"),
                .optional("modality"), .form("why"),
            ], .redirect, "更正一项职责", "Correct a duty"),
        Route(
            .withdrawCorrection, .post, "\(drafts)/withdraw", .governors,
            [.form("correction")], .redirect, "撤回更正", "Take a correction back"),
        Route(
            .decide, .post, "\(drafts)/decide", .governors, [.form("duty"), .form("per")],
            .redirect, "定共一次还是各一次", "Decide whether once or with each one"),
        Route(
            .setNumber, .post, "\(drafts)/quantify", .governors,
            [.form("duty"), .form("min", .number), .form("period")], .redirect, "为职责定数",
            "Set the number of a duty in a draft"),
    ]

    private static let confirming: [Route] = [
        Route(
            .confirmPage, .get, "\(drafts)/confirm", .governors, [], .page, "确认草稿",
            "What is to be confirmed"),
        Route(
            .confirmDraft, .post, "\(drafts)/confirm", .governors,
            [.form("shown"), .form("confirmed-by")], .redirect, "确认草稿", "Confirm a draft"),
        Route(
            .adoptDraft, .post, "\(drafts)/adopt", .governors,
            [.form("from", .day), .optional("below"), .optional("replaces")], .redirect,
            "启用草稿", "Put a confirmed draft in force"),
    ]

    private static let inForce: [Route] = [
        Route(
            .quantify, .post, "\(edition)/quantify", .governors,
            [.form("duty"), .form("min", .number), .form("period")], .redirect, "为职责定数",
            "Set the number of a duty"),
        Route(
            .revise, .post, "\(edition)/revise", .governors, [], .redirect, "另开更正稿",
            "Open a draft of a list in force"),
        Route(
            .endEdition, .post, "\(edition)/end", .governors,
            [.form("last", .day), .form("why")], .redirect, "结束施行", "End a list"),
        Route(
            .export, .get, "\(edition)/export/{form}", .readers, [], .file,
            "导出清单", "A list as a Word file or JSON"),
        Route(
            .compare, .get, "/organisations/{code}/compare", .readers,
            [.query("old"), .query("new")], .page, "比较两份清单", "Two lists compared"),
    ]
}
