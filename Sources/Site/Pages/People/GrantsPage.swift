import Duties
import Lists
import Office

/// 授权: for the security administrator; what waits first.
struct GrantsPage: Page {
    let grants: Grants
    var values = FormFields()
    var mistakes: [FieldMistake] = []
    let area: Area? = .grants
    var title: Message { Word.grants }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.grants)
                out(.p, words: Word.grantsHelp)
            }
        }
        Fields(mistakes: mistakes).summary(&out)
        waiting(&out, frame)
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) { out in
            out(.table, .class("rows")) { out in
                AccountCells.head([Word.state, Word.manage], &out)
                out(.tbody) { out in
                    for line in grants.lines { row(line, &out, frame) }
                }
            }
        }
        policy(&out, frame)
        clearances(&out, frame)
    }

    private func row(_ line: AccountLine, _ out: inout HTML, _ frame: Frame) {
        out(.tr) { out in
            AccountCells(line: line).write(&out)
            AccountCells(line: line).state(&out)
            out(.td) { out in
                let id = line.account.id
                guard !line.account.isDisabled, id != frame.caller?.account.id else { return }
                out(.a, .class("btn small"), .href(Paths.grant(id)), words: Word.show)
            }
        }
    }

    private func waiting(_ out: inout HTML, _ frame: Frame) {
        let accounts = grants.lines.filter { !$0.account.isDisabled && !$0.account.isGranted }
        let resets = grants.lines.filter { $0.waitingReset != nil && !$0.account.isDisabled }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.waitingForYou)
            if accounts.isEmpty, resets.isEmpty {
                out(.p, .class("dim"), words: Word.nothingToConfirm)
            }
            for line in accounts {
                ask(line, .grantAccount, Word.grant, nil, &out, frame)
            }
            for line in resets {
                ask(line, .confirmReset, Word.confirmReset, line.waitingReset, &out, frame)
            }
        }
    }

    private func ask(
        _ line: AccountLine, _ deed: RouteName, _ words: Message, _ reset: String?,
        _ out: inout HTML, _ frame: Frame
    ) {
        out(
            .form, .class("waiting"), .method("post"),
            .action(Paths.account(deed, line.account.id))
        ) { out in
            frame.token(&out)
            if let reset { out(.input, .type("hidden"), .name("reset"), .value(reset)) }
            out(.span) { out in
                out(.code, text: line.account.name)
                out.space()
                out.said(line.account.holder)
                out.space()
                out.said(line.organisation)
                out.text(Word.middot)
                out.text(line.account.role.title)
                if let post = line.post {
                    out.text(Word.middot)
                    out.said(post)
                }
            }
            out(.button, .class("btn small main"), .type("submit"), words: words)
        }
    }

    private func policy(_ out: inout HTML, _ frame: Frame) {
        out(.form, .class("sheet"), .method("post"), .action(Paths.link(.setPolicy))) { out in
            frame.token(&out)
            let now = FormFields(pairs: [("second-factor", grants.policy.rawValue)])
            Fields(now, mistakes: mistakes).choice(
                "second-factor", Word.policy,
                SecondFactorPolicy.allCases.map { ($0.rawValue, Word.policy($0)) }, &out)
            out(.button, .class("btn"), .type("submit"), words: Word.save)
        }
    }

    private func clearances(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(values, mistakes: mistakes)
        out(.section, .class("sheet")) { out in
            out(.h2, words: Word.clearances)
            out(.p, .class("help"), words: Word.clearancesHelp)
            for (organisation, post) in grants.clearances {
                out(
                    .form, .class("waiting"), .method("post"),
                    .action(Paths.link(.setClearance))
                ) { out in
                    frame.token(&out)
                    let named = [
                        ("organisation", organisation.code), ("post", post.title), ("end", "yes"),
                    ]
                    for (name, value) in named {
                        out(.input, .type("hidden"), .name(name), .value(value))
                    }
                    out(.span, said: "\(organisation.name) \(post.title)")
                    out(.button, .class("btn small"), .type("submit"), words: Word.endClearance)
                }
            }
            out(.form, .method("post"), .action(Paths.link(.setClearance))) { out in
                frame.token(&out)
                out(.div, .class("row")) { out in
                    fields.text("organisation", Word.organisationOfAccount, limit: 60, &out)
                    fields.text("post", Word.postsWord, limit: 80, &out)
                }
                out(.button, .class("btn"), .type("submit"), words: Word.addClearance)
            }
        }
    }
}

/// 一个账号的授权.
struct GrantPage: Page {
    let line: AccountLine
    var values = FormFields()
    var mistakes: [FieldMistake] = []
    let area: Area? = .grants
    var title: Message { Word.grants }

    private var id: String { line.account.id }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1) { $0(.code, text: line.account.name) }
                out(.p) { out in
                    out.said("\(line.account.holder) \(line.organisation)")
                    out.text(Word.middot)
                    out.text(line.account.role.title)
                }
            }
        }
        change(&out, frame)
        seats(&out, frame)
        ActForm(
            prefix: "revoke", title: Word.revoke, help: Word.revokeHelp,
            action: Paths.account(.revokeGrant, id), button: Word.revoke, isDanger: true
        ).write(FormFields(), typed: values, mistakes, &out, frame) { fields, named, out in
            fields.text(named("why"), Word.reason, &out)
        }
    }

    private func change(_ out: inout HTML, _ frame: Frame) {
        let account = line.account
        let now = FormFields(pairs: [
            ("change-role", account.role.rawValue), ("change-post", line.post ?? ""),
            ("change-from", account.term.map { "\($0.start)" } ?? ""),
            ("change-last", account.term.map { "\($0.last)" } ?? ""),
        ])
        ActForm(
            prefix: "change", title: Word.changeGrant, help: Word.changeGrantHelp,
            action: Paths.account(.changeGrant, id), button: Word.save
        ).write(now, typed: values, mistakes, &out, frame) { fields, _, out in
            PlaceFields(fields: fields, asksOrganisation: false, prefix: "change-").write(&out)
        }
    }

    private func seats(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card")) { out in
            out(.h2, words: Word.seats)
            out(.p, .class("help"), words: Word.seatsHelp)
            for (seat, choice) in line.seats {
                out(
                    .form, .class("waiting"), .method("post"),
                    .action(Paths.account(.revokeSeat, id))
                ) { out in
                    frame.token(&out)
                    out(.input, .type("hidden"), .name("seat"), .value(seat.id))
                    out(.span) { out in
                        out.said("\(choice.organisation) \(choice.post ?? "")")
                        out.text(Word.middot)
                        out.text(choice.role.title)
                    }
                    out(.label, .for("why-\(seat.id)"), words: Word.reason)
                    out(
                        .input, .type("text"), .id("why-\(seat.id)"), .name("why"), .required(),
                        .maxLength(200))
                    out(.button, .class("btn small"), .type("submit"), words: Word.revoke)
                }
            }
        }
        ActForm(
            prefix: "seat", title: Word.addSeat, help: Word.seatsHelp,
            action: Paths.account(.grantSeat, id), button: Word.addSeat
        ).write(FormFields(), typed: values, mistakes, &out, frame) { fields, _, out in
            PlaceFields(fields: fields, asksOrganisation: true, prefix: "seat-").write(&out)
        }
    }
}

/// 登录记录: for the audit administrator.
struct DoorLogPage: Page {
    let events: [DoorEvent]
    /// The instant to go on before; nil at the end.
    let next: Int64?
    let area: Area? = .doorLog
    var title: Message { Word.doorLog }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.doorLog)
                out(.p, words: Word.doorLogHelp)
            }
        }
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) { out in
            out(.table, .class("rows")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        for words in [
                            Word.enteredAt, Word.name, Word.whatHappened, Word.cameFrom,
                        ] { out(.th, .scope("col"), words: words) }
                    }
                }
                out(.tbody) { out in for event in events { row(event, &out, frame) } }
            }
        }
        guard let next else { return }
        out(.p) { out in
            out(
                .a, .class("btn"), .href(Paths.doorLog.with("before", "\(next)")),
                words: Word.more)
        }
    }

    private func row(_ event: DoorEvent, _ out: inout HTML, _ frame: Frame) {
        out(.tr) { out in
            out(.td, .class("num nowrap"), text: frame.moment(event.at))
            out(.td) { $0(.code, text: event.name) }
            out(.td, words: Word.door(event.what))
            out(.td) { $0(.code, text: event.source) }
        }
    }
}
