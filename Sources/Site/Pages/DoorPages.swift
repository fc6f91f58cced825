import Duties
import Lists
import Office

/// The sign-in page.
struct SignInPage: Page {
    let values: FormFields
    var mistakes: [FieldMistake] = []
    /// Where to go afterwards.
    var next: Link?
    var demonstration: [DemoAccount] = []
    let area: Area? = nil
    var title: Message { Word.signIn }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("door")) { out in
            out(.div, .class("card")) { out in
                out(.h1, words: Word.signIn)
                out(.p, .class("dim"), words: Word.purpose)
                form(&out, frame)
            }
            if !demonstration.isEmpty { accounts(&out) }
        }
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(values, mistakes: mistakes)
        out(.form, .method("post"), .action(Paths.signIn)) { out in
            frame.token(&out)
            if let next {
                out(.input, .type("hidden"), .name("next"), .value(next.description))
            }
            fields.text(
                "name", Word.name, limit: 80, autocomplete: "username", focus: true, &out)
            fields.text(
                "password", Word.password, type: "password", limit: 400,
                autocomplete: "current-password", &out)
            out(.button, .class("btn main"), .type("submit"), words: Word.signIn)
        }
    }

    private func accounts(_ out: inout HTML) {
        out(.section, .class("card")) { out in
            out(.h2, words: Word.demonstration)
            out(.p, .class("dim"), words: Word.demonstrationHelp)
            AccountRows(accounts: demonstration).write(&out)
        }
    }
}

/// Accounts with passwords that may be shown: a demonstration's, or new ones, once.
struct AccountRows {
    let accounts: [DemoAccount]
    var secret = Word.password

    func write(_ out: inout HTML) {
        out(.div, .class("scroll"), .focusable, .role("region"), .label(Word.accounts)) { out in
            out(.table, .class("rows")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        for words in [Word.name, secret, Word.role] {
                            out(.th, .scope("col"), words: words)
                        }
                    }
                }
                out(.tbody) { out in
                    for account in accounts {
                        out(.tr) { out in
                            out(.td) { $0(.code, text: account.name) }
                            out(.td) { $0(.code, text: account.password) }
                            out(.td) { $0.said($0.language.of(account.what)) }
                        }
                    }
                }
            }
        }
    }
}

/// 首次安装: the first organisation and its accounts.
struct WizardPage: Page {
    let values: FormFields
    var mistakes: [FieldMistake] = []
    let area: Area? = nil
    var title: Message { Word.firstRun }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("door")) { out in
            out(.div, .class("card")) { out in
                out(.h1, words: Word.firstRun)
                out(.p, .class("dim"), words: Word.firstRunHelp)
                form(&out, frame)
            }
        }
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(values, mistakes: mistakes)
        out(.form, .method("post"), .action(Paths.wizard)) { out in
            frame.token(&out)
            fields.summary(&out)
            fields.text("code", Word.code, help: Word.codeHelp, limit: 80, focus: true, &out)
            fields.text(
                "organisation", Word.organisationName, help: Word.organisationNameHelp, &out)
            fields.text(
                "organisation-code", Word.organisationCode, help: Word.organisationCodeHelp,
                limit: 40, &out)
            fields.choice(
                "level", Word.levelWord,
                [Organisation.Level.county, .township, .city, .province, .department, .village]
                    .map { ($0.rawValue, Word.level($0.rawValue)) }, &out)
            out(.button, .class("btn main"), .type("submit"), words: Word.make)
        }
    }
}

/// What the wizard made, to be printed and cut up; its codes are shown this once.
struct WizardDonePage: Page {
    let accounts: [DemoAccount]
    let area: Area? = nil
    var title: Message { Word.made }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("door")) { out in
            out(.div, .class("card")) { out in
                out(.h1, words: Word.made)
                out(.p, words: Word.madeHelp)
                AccountRows(accounts: accounts, secret: Word.oneTimeCode).write(&out)
                out(.a, .class("btn main"), .href(Paths.signIn), words: Word.signIn)
            }
        }
    }
}
