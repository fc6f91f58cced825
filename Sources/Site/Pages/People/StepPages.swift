import Lists
import Office

/// What a sign-in still asks for: the second step, a password of one's own, a second factor.
struct StepPage: Page {
    enum Step: Sendable {
        case code(next: Link?)
        case password
        case factor(FactorOffer)
    }

    let step: Step
    var mistakes: [FieldMistake] = []
    let area: Area? = nil

    var title: Message {
        switch step {
        case .code: Word.secondStep
        case .password: Word.setPassword
        case .factor: Word.secondFactorNeeded
        }
    }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("door")) { out in
            switch step {
            case .code(let next): card(Word.secondStepHelp, &out) { code(next, &$0, frame) }
            case .password:
                card(Word.setPasswordHelp, &out) {
                    PasswordForm(isKnown: true, mistakes: mistakes).write(&$0, frame)
                }
            case .factor(let offer):
                card(Word.secondFactorNeededHelp, &out) { _ in }
                FactorForms(offer: offer, asksPassword: false, mistakes: mistakes)
                    .write(&out, frame)
            }
            out(.form, .method("post"), .action(Paths.signOut)) { out in
                frame.token(&out)
                out(.button, .class("btn quiet"), .type("submit"), words: Word.signOut)
            }
        }
    }

    private func card(_ help: Message, _ out: inout HTML, inside: (inout HTML) -> Void) {
        out(.div, .class("card")) { out in
            out(.h1, words: title)
            out(.p, .class("dim"), words: help)
            inside(&out)
        }
    }

    private func code(_ next: Link?, _ out: inout HTML, _ frame: Frame) {
        out(.form, .method("post"), .action(Paths.link(.secondStep))) { out in
            frame.token(&out)
            if let next {
                out(.input, .type("hidden"), .name("next"), .value(next.description))
            }
            Fields(mistakes: mistakes).text(
                "code", Word.oneTimeDigits, limit: 40, autocomplete: "one-time-code", focus: true,
                &out)
            out(.button, .class("btn main"), .type("submit"), words: Word.goOn)
        }
    }
}

/// The form that sets a password.
struct PasswordForm {
    /// Whether the person just proved who they are.
    let isKnown: Bool
    let mistakes: [FieldMistake]

    func write(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(mistakes: mistakes)
        out(.form, .method("post"), .action(Paths.link(.changePassword))) { out in
            frame.token(&out)
            if !isKnown {
                fields.text(
                    "current", Word.currentPassword, type: "password", limit: 400,
                    autocomplete: "current-password", &out)
            }
            fields.text(
                "new", Word.newPassword, help: Word.newPasswordHelp, type: "password", limit: 400,
                autocomplete: "new-password", &out)
            fields.text(
                "again", Word.onceMore, type: "password", limit: 400, autocomplete: "new-password",
                &out)
            out(.button, .class("btn main"), .type("submit"), words: Word.save)
        }
    }
}

/// The two ways to a second factor: a telephone, or paper.
struct FactorForms {
    let offer: FactorOffer
    let asksPassword: Bool
    var mistakes: [FieldMistake] = []
    var hasTimedCode = false
    var codesLeft = 0

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card")) { telephone(&$0, frame) }
        out(.section, .class("card")) { paper(&$0, frame) }
    }

    private func telephone(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(mistakes: mistakes)
        out(.h2, words: Word.timedCode)
        if asksPassword {
            out(.p, .class("dim"), words: hasTimedCode ? Word.isSet : Word.isNotSet)
        }
        out(.p, .class("help"), words: Word.timedCodeHelp)
        out(.p) { out in
            out.text(Word.secretKey)
            out.space()
            out(.code, .class("secret"), text: offer.groups.joined(separator: " "))
        }
        out(.p, .class("help")) { out in
            out.text(Word.keyAddress)
            out.space()
            out(.code, .class("address"), text: offer.link)
        }
        out(.form, .method("post"), .action(Paths.link(.setFactor))) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("secret"), .value(offer.secret))
            if asksPassword { password("factor", fields, &out) }
            fields.text(
                "code", Word.oneTimeDigits, limit: 10, autocomplete: "one-time-code",
                isShort: true, &out)
            out(.button, .class("btn main"), .type("submit"), words: Word.bind)
        }
    }

    private func paper(_ out: inout HTML, _ frame: Frame) {
        out(.h2, words: Word.printedCodes)
        if asksPassword { out(.p, .class("dim"), words: Word.codesLeft(codesLeft)) }
        out(.p, .class("help"), words: Word.printedCodesHelp)
        out(.form, .method("post"), .action(Paths.link(.printCodes))) { out in
            frame.token(&out)
            if asksPassword { password("paper", Fields(mistakes: mistakes), &out) }
            out(.button, .class("btn main"), .type("submit"), words: Word.printAnew)
        }
    }

    /// Called after its form, for no two on the page may be called the same.
    private func password(_ form: String, _ fields: Fields, _ out: inout HTML) {
        fields.text(
            "\(form)-current", Word.currentPassword, type: "password", limit: 400,
            autocomplete: "current-password", &out)
    }
}

/// Codes on paper, shown this once.
struct PrintedCodesPage: Page {
    let account: String
    let codes: [String]
    let area: Area? = nil
    var title: Message { Word.codesOnPaper }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("door")) { out in
            out(.div, .class("card")) { out in
                out(.h1, words: Word.codesOnPaper)
                out(.p) { $0(.code, text: account) }
                out(.p, words: Word.codesShownOnce)
                out(.ol, .class("codes")) { out in
                    for code in codes { out(.li) { $0(.code, text: code) } }
                }
                out(.a, .class("btn main"), .href(Paths.desk), words: Word.goOn)
            }
        }
    }
}
