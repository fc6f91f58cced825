import Duties
import Hummingbird
import Lists
import Office

/// Signing in and out, the first run.
extension Site {
    func atTheDoor(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .signIn: try await signIn(ask)
        case .signOut: try await signOut(ask)
        case .wizardPage: .page(WizardPage(values: ask.query))
        case .wizard: try await wizard(ask)
        default: signInPage(ask)
        }
    }

    private func signInPage(_ ask: Ask) -> Answer {
        let next = Link.returning(to: ask.query["next"])
        guard ask.visitor == nil else { return .see(next ?? Paths.desk) }
        return .page(
            SignInPage(values: ask.query, next: next, demonstration: office.demoAccounts))
    }

    private func signIn(_ ask: Ask) async throws -> Answer {
        let next = Link.returning(to: ask.form["next"])
        let password = ask.form.pairs.first { $0.name == "password" }?.value ?? ""
        do {
            let signed = try await office.signIn(
                name: ask.form["name"], password: password, from: ask.visit)
            let step = signed.session.stage == .secondStep
            let unfinished =
                step
                ? Paths.link(.secondStepPage).with("next", next?.description)
                : Paths.ownAccount
            return .see(
                signed.session.stage == .inside ? next ?? Paths.desk : unfinished,
                cookies: cookies(signed) + [forget(.form)])
        } catch OfficeError.invalid(let mistakes) {
            let page = SignInPage(
                values: ask.form, mistakes: mistakes, next: next,
                demonstration: office.demoAccounts)
            return .page(page, status: .unprocessableContent)
        } catch OfficeError.tooMany {
            let mistake = FieldMistake("name", zh: Word.tooMany.zh, en: Word.tooMany.en)
            return .page(
                SignInPage(values: ask.form, mistakes: [mistake], next: next),
                status: .tooManyRequests)
        }
    }

    func cookies(_ signed: SignedIn) -> [Cookie] {
        [cookie(.session, signed.token)] + (signed.device.map { [cookie(.device, $0)] } ?? [])
    }

    private func signOut(_ ask: Ask) async throws -> Answer {
        if let token = ask.sessionToken { try await office.signOut(token: token) }
        return .see(Paths.signIn, cookies: [forget(.session)])
    }

    private func wizard(_ ask: Ask) async throws -> Answer {
        let first = FirstRun(
            code: ask.form["code"], organisationName: ask.form["organisation"],
            organisationCode: ask.form["organisation-code"], level: ask.form["level"],
            lang: ask.language.rawValue)
        do {
            let made = try await office.makeFirst(first, expected: options.oneTimeCode ?? "")
            return .page(WizardDonePage(accounts: made))
        } catch OfficeError.invalid(let mistakes) {
            let here = mistakes.renamed([
                "organisationName": "organisation", "organisationCode": "organisation-code",
            ])
            return .page(
                WizardPage(values: ask.form, mistakes: here), status: .unprocessableContent)
        }
    }
}

extension [FieldMistake] {
    /// The office's names of fields as the form's.
    func renamed(_ names: [String: String]) -> [FieldMistake] {
        map { mistake in
            FieldMistake(
                names[mistake.field] ?? mistake.field, zh: mistake.message.zh,
                en: mistake.message.en)
        }
    }
}
