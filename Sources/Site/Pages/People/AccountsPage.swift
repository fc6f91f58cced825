import Duties
import Lists
import Office

/// 账号: for the system administrator; nothing of anyone's business.
struct AccountsPage: Page {
    let lines: [AccountLine]
    var values = FormFields()
    var mistakes: [FieldMistake] = []
    let area: Area? = .accounts
    var title: Message { Word.accounts }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.accounts)
                out(.p, words: Word.accountsHelp)
            }
        }
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) {
            table(&$0, frame)
        }
        form(&out, frame)
    }

    private func table(_ out: inout HTML, _ frame: Frame) {
        out(.table, .class("rows")) { out in
            AccountCells.head([Word.secondFactorWord, Word.state, Word.manage], &out)
            out(.tbody) { out in
                for line in lines {
                    out(.tr) { out in
                        AccountCells(line: line).write(&out)
                        out(.td, words: line.hasSecondFactor ? Word.isSet : Word.isNotSet)
                        AccountCells(line: line).state(&out)
                        out(.td) { acts(line, &$0, frame) }
                    }
                }
            }
        }
    }

    private func acts(_ line: AccountLine, _ out: inout HTML, _ frame: Frame) {
        let id = line.account.id
        guard !line.account.isDisabled, id != frame.caller?.account.id else { return }
        out(.details) { out in
            out(.summary, words: Word.close)
            out(.form, .method("post"), .action(Paths.account(.closeAccount, id))) { out in
                frame.token(&out)
                out(.label, .for("why-\(id)"), words: Word.reason)
                out(
                    .input, .type("text"), .id("why-\(id)"), .name("why"), .required(),
                    .maxLength(200))
                out(.button, .class("btn small danger"), .type("submit"), words: Word.close)
            }
        }
        out(.form, .method("post"), .action(Paths.account(.askReset, id))) { out in
            frame.token(&out)
            out(.button, .class("btn small"), .type("submit"), words: Word.makeReset)
        }
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(values, mistakes: mistakes)
        out(.form, .class("sheet"), .method("post"), .action(Paths.link(.openAccount))) { out in
            frame.token(&out)
            out(.h2, words: Word.openAccount)
            out(.p, .class("help"), words: Word.openAccountHelp)
            fields.summary(&out)
            out(.div, .class("row")) { out in
                fields.text("name", Word.accountName, limit: 40, &out)
                fields.text("holder", Word.accountUser, limit: 60, &out)
            }
            PlaceFields(fields: fields, asksOrganisation: true).write(&out)
            out(.button, .class("btn main"), .type("submit"), words: Word.openAccount)
        }
    }
}

/// Role, organisation, post and days of an account or a seat.
struct PlaceFields {
    let fields: Fields
    let asksOrganisation: Bool
    var prefix = ""

    func write(_ out: inout HTML) {
        out(.div, .class("row")) { out in
            fields.choice(
                prefix + "role", Word.role,
                Role.allCases.filter { $0 != .operator }.map { ($0.rawValue, $0.title) },
                isShort: false, &out)
            if asksOrganisation {
                fields.text(prefix + "organisation", Word.organisationOfAccount, limit: 60, &out)
            }
            fields.text(prefix + "post", Word.postTitle, required: false, limit: 80, &out)
        }
        out(.div, .class("row")) { out in
            day("from", Word.firstDayOfAccount, &out)
            day("last", Word.lastDayOfAccount, &out)
        }
        out(.p, .class("help"), words: Word.daysOfAccountHelp)
    }

    /// A day that may be left open.
    private func day(_ name: String, _ label: Message, _ out: inout HTML) {
        let name = prefix + name
        fields.around(name, label, nil, isShort: true, &out) { out in
            out(
                .input, .type("date"), .id(name), .name(name), .value(fields.values[name]),
                .maximum("9999-12-31"), .invalid(fields.mistake(name) != nil),
                .describedBy(fields.described(name, help: nil)))
        }
    }
}

/// What both administrators see of an account.
struct AccountCells {
    let line: AccountLine

    static func head(_ more: [Message], _ out: inout HTML) {
        out(.thead) { out in
            out(.tr) { out in
                for words in [Word.name, Word.accountUser, Word.organisation, Word.role] + more {
                    out(.th, .scope("col"), words: words)
                }
            }
        }
    }

    func write(_ out: inout HTML) {
        out(.td, .class("nowrap")) { $0(.code, text: line.account.name) }
        out(.td, said: line.account.holder)
        out(.td) { out in
            out.said(line.organisation)
            out.space()
            out(.small) { $0(.code, text: line.organisationCode) }
        }
        out(.td) { out in
            out.text(line.account.role.title)
            if let post = line.post {
                out.text(Word.middot)
                out.said(post)
            }
            for (_, choice) in line.seats { seat(choice, &out) }
        }
    }

    private func seat(_ choice: SeatChoice, _ out: inout HTML) {
        out(.br)
        out(.small) { out in
            out.said(choice.organisation)
            out.space()
            if let post = choice.post { out.said(post) } else { out.text(choice.role.title) }
        }
    }

    func state(_ out: inout HTML) {
        let account = line.account
        out(.td) { out in
            out.text(
                account.isDisabled
                    ? Word.disabled : account.isGranted ? Word.inUse : Word.waitsForGrant)
            if let term = account.term {
                out(.br)
                out(.small, words: Word.until("\(term.start)", "\(term.last)"))
            }
            if line.waitingReset != nil {
                out(.br)
                out(.small, words: Word.waitsForReset)
            }
        }
    }
}

/// A one-time code to print and hand over.
struct SlipPage: Page {
    let slip: CodeSlip
    let area: Area? = .accounts
    var title: Message { Word.slip }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("door")) { out in
            out(.div, .class("card")) { out in
                out(.h1, words: Word.slipOf(slip.account))
                out(.p, .class("slip")) { $0(.code, text: slip.code) }
                out(.p, words: Word.slipWaits)
                out(.a, .class("btn main"), .href(Paths.accounts), words: Word.back)
            }
        }
    }
}
