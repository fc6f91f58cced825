/// The table of routes: what is not here is not answered.
package enum RouteTable {
    package static let all: [Route] =
        doors + reading + adopting + recording + api + tree + calendars + registers
        + people + procedures

    package static func route(_ name: RouteName) -> Route {
        // The table holds every name once; a test keeps it so.
        byName[name] ?? all[0]
    }

    private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

    static let largestList = 8 * 1024 * 1024
    static let largestFile = 30 * 1024 * 1024
    static let largestRecord = 300 * 1024 * 1024
    /// What a multipart form adds around its files.
    static let wrapping = 256 * 1024

    private static let doors: [Route] = [
        Route(.style, .get, "/assets/style.css", .anyone, [], .file, "样式", "The style sheet"),
        Route(
            .health, .get, "/healthz", .anyone, [], .json("Health"), "是否在运行",
            "Whether the site is up"),
        Route(
            .openAPI, .get, "/api/openapi.json", .anyone, [], .json("Document"), "本接口的说明",
            "This description of the API"),
        Route(
            .signInPage, .get, "/sign-in", .anyone, [.query("next")], .page, "登录页",
            "The sign-in page"),
        Route(
            .signIn, .post, "/sign-in", .anyone,
            [.form("name"), .form("password"), .optional("next")], .redirect, "登录", "Sign in"),
        Route(.signOut, .post, "/sign-out", .signedIn, [], .redirect, "退出", "Sign out"),
        Route(
            .wizardPage, .get, "/first-run", .installer, [], .page, "首次安装", "The first run"),
        Route(
            .wizard, .post, "/first-run", .installer,
            [.form("code"), .form("organisation"), .form("organisation-code"), .form("level")],
            .page, "建立第一个组织和账号", "Make the first organisation and accounts"),
    ]

    private static let reading: [Route] = [
        Route(.desk, .get, "/", .signedIn, [.query("asof", .day)], .page, "我的桌面", "My desk"),
        Route(
            .organisations, .get, "/organisations", .readers, [.query("asof", .day)], .page,
            "组织", "Organisations"),
        Route(
            .overview, .get, "/organisations/{code}", .readers,
            [.query("asof", .day), .query("known", .day), .query("from", .number)], .page, "总览",
            "Overview"),
        Route(
            .standing, .get, "/organisations/{code}/standing", .readers,
            [
                .query("asof", .day), .query("known", .day), .query("column"), .query("category"),
                .query("post"),
                .query("duty"), .query("edition"), .query("below"),
            ], .page, "一个数背后的各项", "What stands behind a number"),
        Route(
            .lists, .get, "/organisations/{code}/lists", .readers, [.query("asof", .day)], .page,
            "清单目录", "Lists in force"),
        Route(
            .list, .get, "/organisations/{code}/lists/{edition}", .readers,
            [.query("asof", .day)], .page, "清单", "A list with its duties"),
        Route(
            .accounts, .get, "/accounts", .systemAdministrator, [], .page, "账号", "Accounts"),
        Route(
            .ledger, .get, "/ledger", .auditor, [.query("organisation"), .query("after", .number)],
            .page, "账本框架", "The frame of the ledger"),
    ]

    private static let recording: [Route] = [
        Route(
            .recordShortcut, .get, "/records/new", .writers, [.query("duty")], .redirect, "记一笔",
            "Record something"),
        Route(
            .records, .get, "/organisations/{code}/records", .readers,
            [.query("before", .number), .query("asof", .day)], .page, "记实", "Records"),
        Route(
            .newRecordPage, .get, "/organisations/{code}/records/new", .writers,
            [.query("duty"), .query("kind"), .query("title")], .page, "记一笔", "The record form"),
        Route(
            .enterRecord, .post, "/organisations/{code}/records", .writers,
            [
                .form("kind"), .form("happened", .day), .form("title"), .optional("place"),
                .optional("people"), .optional("words"), .optional("on-behalf-of"),
                .optional("satisfies", .texts), .optional("evidence", .file), .form("key"),
            ], .redirect, "提出建议或记入", "Propose, or enter a record"
        ).upTo(largestRecord, wrapped: largestRecord + wrapping),
        Route(
            .recordPage, .get, "/organisations/{code}/records/{record}", .readers, [], .page,
            "一条记实", "A record"),
        Route(
            .correctPage, .get, "/organisations/{code}/records/{record}/correct", .writers, [],
            .page, "更正", "Correct a record"),
        Route(
            .withdraw, .post, "/organisations/{code}/records/{record}/withdraw", .writers,
            [.form("why"), .form("key")], .redirect, "撤回", "Withdraw a record"),
        Route(
            .excusePage, .get, "/organisations/{code}/excuse", .governors, [.query("duty")], .page,
            "免除", "Excuse an obligation"),
        Route(
            .excuse, .post, "/organisations/{code}/excuse", .governors,
            [.form("duty"), .form("why"), .form("approved-by"), .form("key")], .redirect, "免除",
            "Excuse an obligation"),
        Route(
            .evidence, .get, "/evidence/{sha256}", .readers, [], .file, "佐证材料", "Evidence"),
        Route(
            .recordProof, .get, "/organisations/{code}/records/{record}/proof", .readers, [], .file,
            "记实在账本中的证明", "The proof that a record stands in the ledger"),
    ]

    private static let api: [Route] = [
        Route(
            .apiOrganisations, .get, "/api/organisations", .readers, [], .json("Organisations"),
            "看得到的组织", "Organisations in view"),
        Route(
            .apiOverview, .get, "/api/organisations/{code}/overview", .readers,
            [.query("asof", .day)], .json("Overview"), "总览的数", "The numbers of the overview"),
        Route(
            .apiStanding, .get, "/api/organisations/{code}/standing", .readers,
            [.query("asof", .day)], .json("Standing"), "履责情况", "How an organisation stands"),
        Route(
            .apiLists, .get, "/api/organisations/{code}/lists", .readers, [.query("asof", .day)],
            .json("Lists"), "在用的清单", "Lists in force"),
        Route(
            .apiList, .get, "/api/organisations/{code}/lists/{edition}", .readers,
            [.query("asof", .day)], .json("List"), "清单和职责", "A list with its duties"),
        Route(
            .apiRecords, .get, "/api/organisations/{code}/records", .readers,
            [.query("before", .number)], .json("Records"), "记实", "Records, newest first"),
        Route(
            .apiRecord, .get, "/api/organisations/{code}/records/{record}", .readers, [],
            .json("Record"), "一条记实", "A record"),
        Route(
            .apiEnterRecord, .post, "/api/organisations/{code}/records", .writers,
            [
                .json("kind"), .json("happened", .day), .json("title"),
                .json("place", required: false), .json("people", .texts, required: false),
                .json("words", required: false), .json("onBehalfOf", required: false),
                .json("satisfies", .texts, required: false),
                .json("particulars", .object, required: false), .json("key"),
            ], .json("Entered"), "记入", "Enter a record"
        ).upTo(1024 * 1024),
    ]
}
