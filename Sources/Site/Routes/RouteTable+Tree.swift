/// Organisations and posts: as they are, what becomes of them, in and out by sheets.
extension RouteTable {
    private static let organisation = "/organisations/{code}"
    private static let post = "/organisations/{code}/posts/{post}"
    /// Of a sheet handed in on a page.
    static let largestSheet = 2 * 1024 * 1024

    static let tree: [Route] = postRoutes + organisationRoutes + sheetRoutes + handoverRoutes

    private static func postFields(_ prefix: String) -> [Route.Input] {
        [
            .form("\(prefix)-title"), .form("\(prefix)-role"), .form("\(prefix)-rank", .number),
            .optional("\(prefix)-in-charge"), .optional("\(prefix)-liaison"),
            .optional("\(prefix)-assigned"), .form("\(prefix)-from", .day),
        ]
    }

    private static let postRoutes: [Route] = [
        Route(
            .posts, .get, "\(organisation)/posts", .readers, [.query("asof", .day)], .page,
            "组织与岗位", "Organisation and posts"),
        Route(
            .foundPost, .post, "\(organisation)/posts", .governors, postFields("post"), .redirect,
            "新设岗位", "Found a post"),
        Route(
            .postPage, .get, post, .readers, [.query("asof", .day)], .page, "一个岗位", "A post"),
        Route(
            .changePost, .post, "\(post)/change", .governors, postFields("change"), .redirect,
            "改岗位名称和分工", "Change a post"),
        Route(
            .appoint, .post, "\(post)/appoint", .governors,
            [.form("appoint-holder"), .form("appoint-from", .day), .optional("appoint-replaces")],
            .redirect, "登记任职",
            "Say who holds a post"),
        Route(
            .endAppointment, .post, "\(post)/end", .governors,
            [.form("end-appointment"), .form("end-last", .day), .optional("end-why")], .redirect,
            "登记任职结束", "End an appointment"),
        Route(
            .abolishPost, .post, "\(post)/abolish", .governors,
            [.form("abolish-last", .day), .form("abolish-why")], .redirect, "撤销岗位", "Abolish a post"
        ),
    ]

    private static let organisationRoutes: [Route] = [
        Route(
            .changeTreePage, .get, "\(organisation)/change", .governors, [], .page, "变更组织",
            "The forms that change an organisation"),
        Route(
            .rename, .post, "\(organisation)/rename", .governors,
            [.form("rename-name"), .form("rename-from", .day)], .redirect, "改名",
            "Rename an organisation"),
        Route(
            .classify, .post, "\(organisation)/class", .governors,
            [.form("class-kind"), .form("class-level"), .form("class-from", .day)], .redirect,
            "改类型或级别",
            "Change an organisation's kind or level"),
        Route(
            .move, .post, "\(organisation)/move", .governors,
            [.form("move-parent"), .form("move-from", .day)], .redirect, "划转",
            "Move an organisation"),
        Route(
            .dissolve, .post, "\(organisation)/dissolve", .governors,
            [.form("dissolve-last", .day), .form("dissolve-why"), .optional("dissolve-into")],
            .redirect, "撤销组织",
            "Dissolve, merge or split an organisation"),
        Route(
            .foundBelow, .post, "\(organisation)/found", .governors,
            [
                .form("found-code"), .form("found-name"), .form("found-kind"), .form("found-level"),
                .form("found-founded", .day), .optional("found-succeeds"),
            ], .redirect, "新设组织", "Found an organisation below"),
    ]

    private static let sheetRoutes: [Route] = [
        Route(
            .importPage, .get, "\(organisation)/import", .governors, [.query("done", .number)],
            .page, "导入组织和岗位",
            "The form to import the tree"),
        Route(
            .previewImport, .post, "\(organisation)/import", .governors, [.form("file", .file)],
            .page, "看导入会改什么", "What an import would change"
        ).upTo(largestSheet, wrapped: largestSheet + wrapping),
        Route(
            .importTree, .post, "\(organisation)/import/confirm", .governors,
            [.form("content"), .form("file-name"), .form("shown")], .redirect, "确认导入",
            "Import the tree"
        ).upTo(largestSheet, wrapped: largestSheet * 3 / 2 + wrapping),
        Route(
            .exportTree, .get, "\(organisation)/tree/{form}", .readers, [], .file, "导出组织和岗位",
            "Organisations and posts as a sheet"),
    ]

    private static let handoverRoutes: [Route] = [
        Route(
            .formGroup, .post, "\(organisation)/groups", .governors,
            [
                .form("group-name"), .form("group-leader"), .optional("group-members", .texts),
                .optional("group-functions"), .form("group-from", .day),
            ], .redirect, "成立领导小组", "Set up a leading group"),
        Route(
            .endGroup, .post, "\(organisation)/groups/end", .governors,
            [.form("ending-which"), .form("ending-last", .day), .form("ending-why")], .redirect,
            "结束领导小组", "End a leading group"),
        Route(
            .handoverPage, .get, "\(organisation)/handovers/{appointment}", .readers, [], .page,
            "交接单", "A hand-over sheet"),
        Route(
            .confirmHandover, .post, "\(organisation)/handovers/{appointment}", .writers,
            [.form("side"), .optional("outgoing-by"), .optional("incoming-by"), .form("shown")],
            .redirect, "确认交接",
            "Confirm a hand-over"),
    ]
}
