import Lists

/// Signing in, the first run, administering, mistakes.
extension Word {
    static let signIn = Message(zh: "登录", en: "Sign in")
    static let name = Message(zh: "账号", en: "Account")
    static let password = Message(zh: "密码", en: "Password")
    static let purpose = Message(
        zh: "把责任清单变成看得见、做得到、查得清的日常。",
        en: "A responsibility list, turned into work that is seen, done and proved.")
    static let wrongPassword = Message(
        zh: "账号或密码不对。", en: "The account or the password is not right.")
    static let tooMany = Message(
        zh: "试得太多了，请过几分钟再试。", en: "Too many tries; wait a few minutes.")
    static let demonstration = Message(zh: "演示账号", en: "Accounts of the demonstration")
    static let demonstrationHelp = Message(
        zh: "演示数据是虚构的，密码在每次建立演示时现生成。",
        en: "The demonstration is made up; its passwords were made when it was.")
    static let role = Message(zh: "角色", en: "Role")

    static let firstRun = Message(zh: "首次安装", en: "First run")
    static let firstRunHelp = Message(
        zh: "这里还没有任何数据。填好第一个组织，系统会建好书记、干事和三名管理员的账号。",
        en:
            "There is nothing here yet. Name the first organisation; accounts for its secretary, its clerk and three administrators are made with it."
    )
    static let code = Message(zh: "一次性安装码", en: "One-time code")
    static let codeHelp = Message(
        zh: "启动时打印在命令行上，只能用一次。", en: "Printed where the server was started; good once.")
    static let organisationName = Message(zh: "组织名称", en: "Organisation")
    static let organisationNameHelp = Message(
        zh: "例如：某县委员会", en: "for instance the county's committee")
    static let organisationCode = Message(zh: "代码", en: "Code")
    static let organisationCodeHelp = Message(
        zh: "小写字母、数字和连字符，用在网址里。", en: "Small letters, digits and hyphens; it stands in addresses.")
    static let kindOfOrganisation = Message(zh: "类型", en: "Kind")
    static let levelWord = Message(zh: "层级", en: "Level")
    static let make = Message(zh: "建立", en: "Make it")
    static let made = Message(zh: "第一个组织建好了", en: "The first organisation is made")
    static let madeHelp = Message(
        zh: "下面的一次性口令只显示这一次，两周内有效。请打印后剪开，分别交给本人；本人第一次登录时设自己的密码，三名管理员还要设第二步验证。三员须是三个人。",
        en:
            "These one-time codes are shown this once and good for two weeks. Print the page, cut it up and hand each to its person, who sets a password of their own at the first sign-in; the three administrators, who must be three people, also set up a second step."
    )
    static let oneTimeCode = Message(zh: "一次性口令", en: "One-time code")

    static let accountsHelp = Message(
        zh: "系统管理员看得到账号，看不到业务内容。",
        en: "A system administrator sees accounts and no business content.")
    static let organisation = Message(zh: "组织", en: "Organisation")
    static let state = Message(zh: "状态", en: "State")
    static let inUse = Message(zh: "在用", en: "in use")
    static let disabled = Message(zh: "停用", en: "disabled")
    static let ledgerHelp = Message(
        zh: "审计员看得到每条记录的框架（谁、何时、何类、哈希），看不到内容。",
        en:
            "An audit administrator sees the frame of each entry (who, when, what type, its hash), not its content."
    )
    static let sequenceWord = Message(zh: "序号", en: "No.")
    static let type = Message(zh: "类别", en: "Type")
    static let actor = Message(zh: "操作账号", en: "Account")
    static let entryHash = Message(zh: "哈希", en: "Hash")
    static let later = Message(zh: "后面的", en: "Later entries")
    static let nothingInLedger = Message(zh: "没有更多。", en: "Nothing further.")
    static let organisationsHelp = Message(
        zh: "您看得到的组织，上级在前。", en: "The organisations in your view, superiors first.")
    static let postsWord = Message(zh: "岗位", en: "Posts")
    static let principal = Message(zh: "主要负责人", en: "principal")
    static let member = Message(zh: "其他成员", en: "member")
    static let staff = Message(zh: "工作人员", en: "staff")

    // What went wrong
    static let notFoundTitle = Message(zh: "没有这个页面", en: "There is no such page")
    static let notFound = Message(
        zh: "这里没有可给您看的内容。请从左边的导航重新进入。",
        en: "There is nothing here for you to see. Start again from the navigation.")
    static let notPermittedTitle = Message(zh: "没有权限", en: "Not permitted")
    static let notPermitted = Message(
        zh: "您的角色不能做这件事。", en: "Your role may not do this.")
    static let formExpiredTitle = Message(zh: "表单已失效", en: "This form is no longer good")
    static let formExpired = Message(
        zh: "没有保存任何内容。请返回重新打开页面再提交。",
        en: "Nothing was saved. Go back, open the page again and send it once more.")
    static let tooLargeTitle = Message(zh: "太大了", en: "Too large")
    static func tooLarge(_ limit: String) -> Message {
        Message(
            zh: "超过了上限 \(limit)，没有保存任何内容。用浏览器的“返回”回到表单，填过的字还在。",
            en:
                "It is over the limit of \(limit); nothing was saved. Go back in your browser: what you typed is still there."
        )
    }
    static let refusedTitle = Message(zh: "规则不允许", en: "The rules forbid it")
    static let failedTitle = Message(zh: "出错了", en: "Something went wrong")
    static let failed = Message(
        zh: "是系统的问题，不是您的；已经记入日志。没有确认的内容没有保存。",
        en: "The fault is ours and has been logged. What was not confirmed was not saved.")
    static let badRequestTitle = Message(zh: "看不懂这个请求", en: "The request cannot be understood")
    static let badRequest = Message(
        zh: "表单的格式不对，没有保存任何内容。", en: "The form is malformed; nothing was saved.")
    static let mistakes = Message(zh: "有几处要改", en: "Some fields need another look")
    static func rule(_ name: String) -> Message { Message(zh: "规则：\(name)", en: "Rule: \(name)") }
}
