import Lists
import Office

/// One's own account, and the steps of a sign-in that come after the password.
extension Site {
    func atOwnAccount(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .secondStepPage, .secondStep:
            guard ask.visitor?.session.stage == .secondStep else { return .see(Paths.ownAccount) }
            if ask.route.name == .secondStep { return try await secondStep(ask) }
            return .page(StepPage(step: .code(next: Link.returning(to: ask.query["next"]))))
        case .changePassword: return try await changePassword(ask)
        case .setFactor: return try await setFactor(ask)
        case .printCodes: return try await printCodes(ask)
        case .endSessions:
            let (caller, session) = try mine(ask)
            _ = try await office.endOtherSessions(caller, session)
            return .see(Paths.ownAccount)
        case .chooseSeat:
            let (caller, session) = try mine(ask)
            try await office.choose(seat: ask.form["seat"], caller, session)
            return .see(Paths.desk)
        default: return try await ownAccount(ask)
        }
    }

    private func mine(_ ask: Ask) throws -> (Caller, SessionRow) {
        guard let visitor = ask.visitor else { throw OfficeError.notSignedIn }
        return visitor
    }

    /// The account's page, or the step that is still owed.
    private func ownAccount(
        _ ask: Ask, _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let (caller, session) = try mine(ask)
        let offer = office.offerFactor(ask.form["secret"], caller)
        let status = mistakes.isEmpty ? 200 : 422
        switch session.stage {
        case .newPassword:
            return .page(
                StepPage(step: .password, mistakes: mistakes), status: .init(code: status))
        case .secondFactor:
            return .page(
                StepPage(step: .factor(offer), mistakes: mistakes), status: .init(code: status))
        case .secondStep: return .see(Paths.link(.secondStepPage))
        case .inside:
            var page = OwnAccountPage(
                own: try await office.ownAccount(caller, session), offer: offer,
                mistakes: mistakes)
            page.isChanged = ask.query["changed"] == "yes"
            return .page(page, status: .init(code: status))
        }
    }

    private func secondStep(_ ask: Ask) async throws -> Answer {
        let next = Link.returning(to: ask.form["next"])
        do {
            let signed = try await office.passSecondStep(
                token: ask.sessionToken ?? "", code: ask.form["code"], from: ask.visit)
            let isIn = signed.session.stage == .inside
            return .see(
                isIn ? next ?? Paths.desk : Paths.ownAccount, cookies: cookies(signed))
        } catch OfficeError.invalid(let mistakes) {
            return .page(
                StepPage(step: .code(next: next), mistakes: mistakes),
                status: .unprocessableContent)
        } catch OfficeError.tooMany {
            return .page(
                StepPage(step: .code(next: next), mistakes: [Self.slow("code")]),
                status: .tooManyRequests)
        }
    }

    private func changePassword(_ ask: Ask) async throws -> Answer {
        let typed = { (name: String) in ask.form.pairs.first { $0.name == name }?.value ?? "" }
        return try await stepping(ask, "current", nil) {
            let signed = try await office.changePassword(
                token: ask.sessionToken ?? "", current: typed("current"), new: typed("new"),
                again: typed("again"), from: ask.visit)
            return .see(after(signed, ask), cookies: cookies(signed))
        }
    }

    private func setFactor(_ ask: Ask) async throws -> Answer {
        try await stepping(ask, "factor-current", "factor-current") {
            let signed = try await office.setFactor(
                token: ask.sessionToken ?? "", current: password(ask, "factor-current"),
                secret: ask.form["secret"], code: ask.form["code"], from: ask.visit)
            return .see(after(signed, ask), cookies: cookies(signed))
        }
    }

    private func printCodes(_ ask: Ask) async throws -> Answer {
        try await stepping(ask, "paper-current", "paper-current") {
            let (codes, signed) = try await office.printCodes(
                token: ask.sessionToken ?? "", current: password(ask, "paper-current"),
                from: ask.visit)
            let name = ask.visitor?.caller.account.name ?? ""
            return .page(
                PrintedCodesPage(account: name, codes: codes), cookies: cookies(signed))
        }
    }

    private func password(_ ask: Ask, _ name: String) -> String {
        ask.form.pairs.first { $0.name == name }?.value ?? ""
    }

    /// Where one goes after a step: on to the next, or in.
    private func after(_ signed: SignedIn, _ ask: Ask) -> Link {
        guard signed.session.stage == .inside else { return Paths.ownAccount }
        let wasIn = ask.visitor?.session.stage == .inside
        return wasIn ? Paths.ownAccount.with("changed", "yes") : Paths.desk
    }

    /// A step, with its mistakes beside its fields.
    private func stepping(
        _ ask: Ask, _ field: String, _ current: String?, _ step: () async throws -> Answer
    ) async throws -> Answer {
        do {
            return try await step()
        } catch OfficeError.invalid(let mistakes) {
            let here = current.map { mistakes.renamed(["current": $0]) } ?? mistakes
            return try await ownAccount(ask, here)
        } catch OfficeError.tooMany {
            return try await ownAccount(ask, [Self.slow(field)])
        }
    }

    private static func slow(_ field: String) -> FieldMistake {
        FieldMistake(field, zh: Word.tooMany.zh, en: Word.tooMany.en)
    }
}
