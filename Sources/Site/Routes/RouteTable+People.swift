/// People and how they come in: one's own account, accounts and what they are granted, the log.
extension RouteTable {
    private static let account = "/accounts/{account}"
    private static let grant = "/grants/{account}"

    static let people: [Route] =
        own + opening + granting + restricting + [
            Route(
                .doorLog, .get, "/door", .auditor, [.query("before", .number)], .page, "登录记录",
                "Who came to the door")
        ]

    private static let own: [Route] = [
        Route(
            .secondStepPage, .get, "/sign-in/code", .entering, [], .page, "验证码",
            "The page of the second step"),
        Route(
            .secondStep, .post, "/sign-in/code", .entering, [.form("code"), .optional("next")],
            .redirect, "交验证码", "Give the code of the second step"),
        Route(
            .ownAccount, .get, "/account", .entering, [], .page, "我的账号", "One's own account"),
        Route(
            .changePassword, .post, "/account/password", .entering,
            [.optional("current"), .form("new"), .form("again")], .redirect, "改密码",
            "Set a password of one's own"),
        Route(
            .setFactor, .post, "/account/factor", .entering,
            [.optional("current"), .form("secret"), .form("code")], .redirect, "绑定手机验证码",
            "Set a clock-based code as second factor"),
        Route(
            .printCodes, .post, "/account/codes", .entering, [.optional("current")], .page,
            "打印一次性验证码", "Print one-time codes"),
        Route(
            .endSessions, .post, "/account/sessions/end", .signedIn, [], .redirect,
            "退出其他登录", "End one's other sessions"),
        Route(
            .chooseSeat, .post, "/account/seat", .signedIn, [.form("seat")], .redirect,
            "换一个身份办事", "Act from another seat"),
    ]

    private static let opening: [Route] = [
        Route(
            .openAccount, .post, "/accounts", .systemAdministrator,
            [
                .form("name"), .form("holder"), .form("role"), .form("organisation"),
                .optional("post"), .optional("from", .day), .optional("last", .day),
            ], .page, "开账号", "Open an account"),
        Route(
            .closeAccount, .post, "\(account)/close", .systemAdministrator, [.form("why")],
            .redirect, "停用账号", "Close an account"),
        Route(
            .askReset, .post, "\(account)/reset", .systemAdministrator, [], .page, "开重置单",
            "Make a reset slip"),
    ]

    private static let granting: [Route] = [
        Route(
            .grants, .get, "/grants", .securityAdministrator, [], .page, "授权",
            "What accounts are granted"),
        Route(
            .grantPage, .get, grant, .securityAdministrator, [], .page, "一个账号的授权",
            "What one account is granted"),
        Route(
            .grantAccount, .post, "\(grant)/grant", .securityAdministrator, [], .redirect,
            "按申请授权", "Grant an account what it was opened for"),
        Route(
            .changeGrant, .post, "\(grant)/change", .securityAdministrator,
            [.form("role"), .optional("post"), .optional("from", .day), .optional("last", .day)],
            .redirect, "改角色、岗位或期限", "Grant an account something else"),
        Route(
            .revokeGrant, .post, "\(grant)/revoke", .securityAdministrator, [.form("why")],
            .redirect, "收回授权", "Take back what an account is granted"),
        Route(
            .grantSeat, .post, "\(grant)/seats", .securityAdministrator,
            [
                .form("role"), .form("organisation"), .optional("post"), .optional("from", .day),
                .optional("last", .day),
            ], .redirect, "再授一个身份", "Grant a further seat"),
        Route(
            .revokeSeat, .post, "\(grant)/seats/end", .securityAdministrator,
            [.form("seat"), .form("why")], .redirect, "收回一个身份", "Take a seat back"),
        Route(
            .confirmReset, .post, "\(grant)/reset", .securityAdministrator, [.form("reset")],
            .redirect, "确认重置单", "Confirm a reset slip"),
        Route(
            .setPolicy, .post, "/grants", .securityAdministrator, [.form("second-factor")],
            .redirect, "谁要第二步验证", "Say of whom a second factor is asked"),
        Route(
            .setClearance, .post, "/clearances", .securityAdministrator,
            [.form("organisation"), .form("post"), .optional("end")], .redirect,
            "指定可看限制内容的岗位", "Name a post that reads what is restricted"),
    ]

    private static let restricting: [Route] = [
        Route(
            .restricted, .get, "/organisations/{code}/restricted", .readers, [], .page, "限制内容",
            "What is restricted in an organisation"),
        Route(
            .enterRestricted, .post, "/organisations/{code}/restricted", .writers,
            [
                .form("kind"), .form("happened", .day), .form("title"), .optional("words"),
                .form("key"),
            ], .redirect, "记一条限制内容", "Enter something restricted"),
        Route(
            .restrictedRecord, .get, "/organisations/{code}/restricted/{record}", .readers, [],
            .page, "一条限制内容", "Something restricted"),
    ]
}
