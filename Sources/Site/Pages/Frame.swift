package import Duties
import Lists
package import Office

/// What surrounds every page: who asks, where they are, as of which day.
package struct Frame: Sendable {
    package var language: Language
    /// The page's own address.
    package var here: Link
    package var today: Day
    package var asOf: Day
    /// The day whose knowledge counts; ``asOf`` unless a second view is meant.
    package var known: Day
    /// Nil before signing in.
    package var caller: Caller?
    /// The organisation the page is about; the caller's own where it is about none.
    package var organisation: Organisation?
    /// Goes into every form.
    package var csrf: String
    /// Whose days and hours are shown.
    package var zone: Zone?
    /// The style sheet with its version.
    package var style: Link
    /// What was asked for as a day and could not be shown.
    package var wrongDay: String?

    package init(
        language: Language, here: Link, today: Day, asOf: Day? = nil, known: Day? = nil,
        caller: Caller? = nil,
        organisation: Organisation? = nil, csrf: String, zone: Zone? = nil, style: Link
    ) {
        self.language = language
        self.here = here
        self.today = today
        self.asOf = asOf ?? today
        self.known = known ?? asOf ?? today
        self.caller = caller
        self.organisation = organisation ?? caller?.organisation
        self.csrf = csrf
        self.zone = zone
        self.style = style
    }

    /// A link that keeps the day looked at.
    func link(_ link: Link) -> Link {
        guard asOf != today else { return link }
        return link.with("asof", asOf.description)
            .with("known", known == asOf ? nil : known.description)
    }

    var role: Role? { caller?.account.role }

    /// The whole answer.
    package func render(_ page: some Page) -> [UInt8] {
        var out = HTML(language)
        out.documentType()
        out(.html, .lang(language)) { out in
            head(&out, page)
            out(.body) { out in
                out(.a, .class("skip"), .href(.fragment("main")), words: Word.skip)
                top(&out)
                guard caller != nil else { return alone(&out, page) }
                out(.div, .class("frame")) { out in
                    navigation(&out, page.area)
                    out(.main, .id("main")) { out in
                        past(&out)
                        page.write(&out, self)
                    }
                }
            }
        }
        return out.bytes
    }

    private func alone(_ out: inout HTML, _ page: some Page) {
        out(.main, .id("main"), .class("alone")) { page.write(&$0, self) }
    }

    private func head(_ out: inout HTML, _ page: some Page) {
        out(.head) { out in
            out(.meta, .charset("utf-8"))
            out(
                .meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
            out(.title) { out in
                out.text(page.title)
                out.text(Word.middot)
                out.text(Word.zeren)
            }
            out(.link, .rel("stylesheet"), .href(style))
            out(.link, .rel("icon"), .icon)
        }
    }
}

extension Frame {
    private func top(_ out: inout HTML) {
        out(.header, .class("top")) { out in
            out(.a, .class("brand"), .href(Paths.desk)) { out in
                out(.b, .class("seal"), .lang(.chinese), .hidden, text: "责")
                out.text(Word.zeren)
            }
            if let caller { whereAmI(&out, caller) }
            out(.div, .class("tools")) { out in
                if caller != nil { dayForm(&out) }
                if let caller { who(&out, caller) }
                out(
                    .a, .class("tongue"), .lang(language.other),
                    .href(here.with("lang", language.other.rawValue)),
                    words: Word.otherLanguage)
                if caller != nil { signOut(&out) }
            }
        }
    }

    private func whereAmI(_ out: inout HTML, _ caller: Caller) {
        out(.span, .class("where")) { out in
            if let organisation, organisation.id != caller.organisation.id {
                out(.a, .href(link(Paths.overview(caller.organisation)))) {
                    $0.said(caller.organisation.name)
                }
                out.text(" / ")
                out(.b, said: organisation.name)
            } else {
                out(.b, said: caller.organisation.name)
            }
        }
    }

    private func dayForm(_ out: inout HTML) {
        let asked = here.without("asof").without("known")
        out(.form, .class("asof"), .method("get"), .action(asked.withoutQuery)) { out in
            for (name, value) in asked.query {
                out(.input, .type("hidden"), .name(name), .value(value))
            }
            out(.label, .for("asof"), words: Word.asOf)
            out(
                .input, .type("date"), .id("asof"), .name("asof"), .value(asOf.description),
                .required(), .title(Word.asOfDay))
            out(.button, .class("btn small"), .type("submit"), words: Word.go)
        }
    }

    private func who(_ out: inout HTML, _ caller: Caller) {
        out(.span, .class("who")) { out in
            out(.b, words: caller.account.role.title)
            out.space()
            out(.a, .href(Paths.ownAccount), .title(Word.ownAccount)) {
                $0(.small, said: caller.account.name)
            }
        }
        if caller.seats.count > 1 { seatForm(&out, caller) }
    }

    /// Which of several seats acts: everything entered from here on says so.
    private func seatForm(_ out: inout HTML, _ caller: Caller) {
        out(.form, .class("seat"), .method("post"), .action(Paths.link(.chooseSeat))) { out in
            token(&out)
            out(.label, .for("seat"), words: Word.actAs)
            out(.select, .id("seat"), .name("seat")) { out in
                for seat in caller.seats {
                    out(
                        .option, .value(seat.id), .selected(seat.id == caller.seat),
                        text: seat.organisation + " "
                            + (seat.post ?? language.of(seat.role.title)))
                }
            }
            out(.button, .class("btn small"), .type("submit"), words: Word.switchSeat)
        }
    }

    private func signOut(_ out: inout HTML) {
        out(.form, .method("post"), .action(Paths.signOut)) { out in
            token(&out)
            out(.button, .class("plain"), .type("submit"), words: Word.signOut)
        }
    }

    /// The hidden field without which a form is refused.
    func token(_ out: inout HTML) {
        out(.input, .type("hidden"), .name("csrf"), .value(csrf))
    }

    private func past(_ out: inout HTML) {
        if let wrongDay {
            out(.p, .class("past"), .role("status")) { out in
                out.said("“\(wrongDay)”")
                out.text(Word.wrongDay)
            }
        }
        guard asOf != today else { return }
        out(.p, .class("past")) { out in
            out.text(
                known == asOf
                    ? Word.pastDay(asOf.description)
                    : Word.pastKnown(asOf.description, known.description))
            out.space()
            let other = known == asOf ? today.description : nil
            out(
                .a, .href(here.without("known").with("known", other)),
                words: known == asOf ? Word.asKnownToday : Word.asKnownThen)
            out.text(Word.middot)
            out(.a, .href(here.without("asof").without("known")), words: Word.backToToday)
        }
    }
}

extension Frame {
    private func navigation(_ out: inout HTML, _ area: Area?) {
        guard let role, let organisation else { return }
        out(.nav, .class("side"), .label(Word.mainNavigation)) { out in
            let entry = { (out: inout HTML, each: Area, link: Link, words: Message) in
                out(.a, .href(self.link(link)), .current(each == area), words: words)
            }
            if role.readsBusiness {
                entry(&out, .desk, Paths.desk, Word.desk)
                entry(&out, .overview, Paths.overview(organisation), Word.overview)
                entry(&out, .lists, Paths.lists(organisation), Word.lists)
                entry(&out, .records, Paths.records(organisation), Word.records)
                entry(&out, .registers, Paths.registers(organisation), Word.registers)
                entry(&out, .matters, Paths.matters(organisation), Word.matters)
                out(.p, words: Word.consult)
                entry(&out, .organisations, Paths.organisations, Word.organisations)
                entry(&out, .posts, Paths.posts(organisation), Word.posts)
            }
            if let caller, caller.scope.cleared == caller.organisation.id {
                entry(
                    &out, .restricted, Paths.link(.restricted, caller.organisation.code),
                    Word.restricted)
            }
            if role.governs {
                out(.p, words: Word.manage)
                entry(&out, .adopt, Paths.adopt(organisation), Word.adopt)
                entry(&out, .calendar, Paths.calendar(organisation), Word.calendar)
                entry(&out, .tasks, Paths.tasks(organisation), Word.tasks)
            }
            if role == .systemAdministrator {
                entry(&out, .accounts, Paths.accounts, Word.accounts)
            }
            if role == .auditor {
                entry(&out, .ledger, Paths.ledger, Word.ledger)
                entry(&out, .doorLog, Paths.doorLog, Word.doorLog)
            }
            if role == .securityAdministrator {
                entry(&out, .grants, Paths.grants, Word.grants)
            }
        }
    }
}

extension Frame {
    /// An instant of the ledger as people read it, in the instance's zone.
    func moment(_ instant: Int64) -> String {
        let zone = zone ?? Zone("UTC")
        guard let zone else { return "" }
        let day = zone.day(of: instant)
        let minutes = (instant - zone.start(of: day)) / 60_000_000
        let two = { (n: Int64) in n < 10 ? "0\(n)" : "\(n)" }
        return "\(day) \(two(minutes / 60)):\(two(minutes % 60))"
    }
}
