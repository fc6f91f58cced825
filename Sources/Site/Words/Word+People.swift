import Lists
import Office

/// One's own account, accounts, what they are granted, the sign-in log.
extension Word {
    // Steps of a sign-in
    static let secondStep = Message(zh: "第二步验证", en: "Second step")
    static let secondStepHelp = Message(
        zh: "输入手机验证器上的六位数字，或打印的一次性验证码中的一个。",
        en: "The six digits your telephone shows, or one of your printed codes.")
    static let oneTimeDigits = Message(zh: "验证码", en: "Code")
    static let goOn = Message(zh: "继续", en: "Go on")
    static let setPassword = Message(zh: "设自己的密码", en: "Set your own password")
    static let setPasswordHelp = Message(
        zh: "刚才的口令只能用一次。从现在起用您自己的密码，谁也看不到它。",
        en:
            "The code you came in with is good once. From now on use a password of your own; nobody sees it."
    )
    static let secondFactorNeeded = Message(zh: "设第二步验证", en: "Set up a second step")
    static let secondFactorNeededHelp = Message(
        zh: "这个账号登录时还要第二步验证。用手机验证器，或打印一张一次性验证码，任选一种。",
        en:
            "This account signs in with a second step: by a telephone, or by codes on paper. Choose one."
    )

    // One's own account
    static let ownAccount = Message(zh: "我的账号", en: "My account")
    static let changePassword = Message(zh: "改密码", en: "Change the password")
    static let currentPassword = Message(zh: "现在的密码", en: "Your present password")
    static let newPassword = Message(zh: "新密码", en: "New password")
    static let newPasswordHelp = Message(
        zh: "至少 10 个字符，不限种类；最常被猜的和含账号、姓名的不行。",
        en: "At least 10 characters of any kind; not one of the commonest, nothing of your name.")
    static let onceMore = Message(zh: "再输一次", en: "Once more")
    static let save = Message(zh: "保存", en: "Save")
    static let passwordChanged = Message(
        zh: "密码改好了，其他登录都已退出。", en: "The password is changed; your other sessions have ended.")
    static let timedCode = Message(zh: "手机验证码", en: "Codes by telephone")
    static let timedCodeHelp = Message(
        zh: "在验证器程序里选“手工输入密钥”，抄入下面的密钥（基于时间，6 位，30 秒），再把它显示的数字填在这里。",
        en:
            "In an authenticator program choose to type a key, copy this one (time based, 6 digits, 30 seconds), then give the digits it shows."
    )
    static let secretKey = Message(zh: "密钥", en: "Key")
    static let keyAddress = Message(zh: "或打开这个地址", en: "or open this address")
    static let bind = Message(zh: "绑定", en: "Set it")
    static let isSet = Message(zh: "已设", en: "set")
    static let isNotSet = Message(zh: "未设", en: "not set")
    static let printedCodes = Message(zh: "打印的一次性验证码", en: "Codes on paper")
    static let printedCodesHelp = Message(
        zh: "十个，各用一次。重新打印后，以前的都作废。", en: "Ten, each good once. Printing anew ends those before.")
    static func codesLeft(_ count: Int) -> Message {
        Message(zh: "还剩 \(count) 个", en: "\(count) left")
    }
    static let printAnew = Message(zh: "打印一张新的", en: "Print new ones")
    static let codesOnPaper = Message(zh: "一次性验证码", en: "One-time codes")
    static let codesShownOnce = Message(
        zh: "只显示这一次。请打印或抄下，放在别人拿不到的地方；用一个划一个。",
        en:
            "Shown this once. Print or copy them, keep them where nobody else comes, strike out each one used."
    )
    static let sessions = Message(zh: "登录着的地方", en: "Where you are signed in")
    static let thisOne = Message(zh: "就是这里", en: "this one")
    static let openedAt = Message(zh: "登录", en: "Since")
    static let seenAt = Message(zh: "最近使用", en: "Last used")
    static let browser = Message(zh: "浏览器", en: "Browser")
    static let endOthers = Message(zh: "退出其他登录", en: "End the others")
    static let endOthersHelp = Message(
        zh: "别处的登录立即失效，以前登录过的浏览器也不再当作熟悉的。",
        en: "Other sessions end at once, and browsers that signed in before are strangers again.")
    static let actAs = Message(zh: "以此身份办事", en: "Act as")
    static let switchSeat = Message(zh: "切换", en: "Change")

    // Accounts
    static let openAccount = Message(zh: "开账号", en: "Open an account")
    static let openAccountHelp = Message(
        zh: "开好后由安全管理员授权才能用。密码由本人设，系统只给一张写有一次性口令的单子。",
        en:
            "It is good once the security administrator grants it. The person sets the password; you hand over a slip with a one-time code."
    )
    static let accountUser = Message(zh: "谁用", en: "Who uses it")
    static let accountName = Message(zh: "账号（小写字母、数字、短横）", en: "Account (letters, digits, hyphens)")
    static let organisationOfAccount = Message(zh: "组织编码", en: "Organisation's code")
    static let postTitle = Message(zh: "岗位名称（可空）", en: "Title of the post (or nothing)")
    static let firstDayOfAccount = Message(zh: "从哪天起", en: "First day")
    static let lastDayOfAccount = Message(zh: "到哪天止", en: "Last day")
    static let daysOfAccountHelp = Message(
        zh: "来访督查必填，到期当天过后立即失效；其他人可空。",
        en: "Asked of visitors, whose account is over when the day is; others may leave it.")
    static let close = Message(zh: "停用", en: "Close")
    static let makeReset = Message(zh: "开重置单", en: "Make a reset slip")
    static let waitsForGrant = Message(zh: "待授权", en: "not granted")
    static let waitsForReset = Message(zh: "重置待确认", en: "reset to be confirmed")
    static func until(_ first: String, _ last: String) -> Message {
        Message(zh: "\(first) 至 \(last)", en: "\(first) to \(last)")
    }
    static let slip = Message(zh: "口令单", en: "Slip")
    static func slipOf(_ account: String) -> Message {
        Message(zh: "账号 \(account) 的一次性口令", en: "One-time code of \(account)")
    }
    static let slipWaits = Message(
        zh: "安全管理员确认之后才生效，两周内有效，只能用来设自己的密码。请打印后交给本人。",
        en:
            "Good once the security administrator confirms it, for two weeks, and only for setting a password. Print it and hand it over."
    )
    static let secondFactorWord = Message(zh: "第二步", en: "Second step")

    // Grants
    static let grants = Message(zh: "授权", en: "Grants")
    static let grantsHelp = Message(
        zh: "安全管理员授予和收回角色、确认重置单；不开账号，看不到业务内容。",
        en:
            "The security administrator grants and takes back roles and confirms resets; opens no account, sees no business content."
    )
    static let waitingForYou = Message(zh: "等您确认的", en: "Waiting for you")
    static let nothingToConfirm = Message(zh: "没有等着确认的。", en: "Nothing is waiting.")
    static let grant = Message(zh: "授权", en: "Grant")
    static let confirmReset = Message(zh: "确认重置", en: "Confirm the reset")
    static let changeGrant = Message(zh: "改角色、岗位或期限", en: "Change role, post or days")
    static let changeGrantHelp = Message(
        zh: "改后本人的登录立即退出，重新登录后按新的来。", en: "Their sessions end; they sign in to the new ones.")
    static let revoke = Message(zh: "收回授权", en: "Take back")
    static let revokeHelp = Message(
        zh: "立即不能登录，可以再授。", en: "They cannot sign in; it can be granted again.")
    static let seats = Message(zh: "其他身份", en: "Further seats")
    static let seatsHelp = Message(
        zh: "一个人可以在几个组织、几个岗位上办事；在页面顶部切换，每条记载写明以哪个岗位。",
        en:
            "One person may act from several posts; they choose at the top of the page, and each entry says which."
    )
    static let addSeat = Message(zh: "再授一个身份", en: "Grant a further seat")
    static let policy = Message(zh: "谁登录要第二步验证", en: "Of whom a second step is asked")
    static let clearances = Message(zh: "可看限制内容的岗位", en: "Posts that read restricted matter")
    static let clearancesHelp = Message(
        zh: "只看本组织的；每看一次留下一条记载，记的人看得到。",
        en: "Of their own organisation; each reading leaves an entry whoever wrote it can see.")
    static let addClearance = Message(zh: "指定", en: "Name it")
    static let endClearance = Message(zh: "取消", en: "Take back")
    static func policy(_ policy: SecondFactorPolicy) -> Message {
        switch policy {
        case .nobody: Message(zh: "谁也不要", en: "nobody")
        case .administrators:
            Message(zh: "三员和可看限制内容的", en: "administrators and readers of restricted matter")
        case .everyone: Message(zh: "所有人", en: "everyone")
        }
    }

    // What is restricted
    static let restricted = Message(zh: "限制内容", en: "Restricted")
    static let restrictedHelp = Message(
        zh: "只有本组织指定岗位看得到，不进任何总数。打开一条就留下一条记载。",
        en:
            "For the named posts of this organisation alone; in no total. Opening one leaves an entry."
    )
    static let nothingRestricted = Message(zh: "还没有。", en: "Nothing yet.")
    static let enterRestricted = Message(zh: "记一条限制内容", en: "Enter something restricted")
    static let enterRestrictedHelp = Message(
        zh: "它不抵任何职责。要抵职责，另记一条普通记实，只写做过，不写内容。国家秘密不得录入。",
        en:
            "It satisfies no duty: enter an ordinary record that says it was done, without the content. State secrets may not be entered."
    )
    static let restrictedWords = Message(zh: "内容", en: "Content")
    static func restrictedNumber(_ number: Int) -> Message {
        Message(zh: "限 \(number) 号", en: "R \(number)")
    }
    static let readingIsEntered = Message(
        zh: "您打开这一条，已经留下记载，记的人看得到。",
        en: "That you opened this is entered; whoever wrote it sees so.")
    static let whoOpened = Message(zh: "谁打开过", en: "Who opened it")
    static let nobodyOpened = Message(zh: "还没有别人打开过。", en: "Nobody else so far.")

    // The log
    static let doorLog = Message(zh: "登录记录", en: "Sign-in log")
    static let doorLogHelp = Message(
        zh: "谁在什么时候从哪里登录、试错、改密码。只能看，不能改。",
        en: "Who came to the door, when and from where. It is read, never changed.")
    static let cameFrom = Message(zh: "来源地址", en: "From")
    static let whatHappened = Message(zh: "事项", en: "What")
    static func door(_ what: DoorEvent.What) -> Message {
        switch what {
        case .signedIn: Message(zh: "登录", en: "signed in")
        case .wrong: Message(zh: "密码不对", en: "wrong password")
        case .slowed: Message(zh: "试错过多，开始延时", en: "too many tries, slowed down")
        case .signedOut: Message(zh: "退出", en: "signed out")
        case .wrongCode: Message(zh: "验证码不对", en: "wrong code")
        case .passwordChanged: Message(zh: "改了密码", en: "changed the password")
        case .factorSet: Message(zh: "绑定了手机验证码", en: "set a telephone's codes")
        case .codesPrinted: Message(zh: "打印了验证码", en: "printed codes")
        case .sessionsEnded: Message(zh: "退出了其他登录", en: "ended other sessions")
        case .seatChosen: Message(zh: "换了身份", en: "changed the seat")
        case .firstRun: Message(zh: "首次安装", en: "first run")
        }
    }
}
