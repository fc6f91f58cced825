import Lists
import Office

/// Accounts and what they are granted: the system, the security and the audit administrator's.
extension Site {
    func accountsPage(_ ask: Ask, _ mistakes: [FieldMistake] = []) async throws -> Answer {
        let lines = try await office.accountLines(ask.caller())
        return .page(
            AccountsPage(lines: lines, values: ask.form, mistakes: mistakes),
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    func opening(_ ask: Ask) async throws -> Answer {
        let id = ask.parameters["account"] ?? ""
        do {
            switch ask.route.name {
            case .closeAccount:
                try await office.closeAccount(id, why: ask.form["why"], ask.caller())
                return .see(Paths.accounts)
            case .askReset:
                return .page(SlipPage(slip: try await office.askReset(id, ask.caller())))
            default:
                var new = NewAccount()
                (new.name, new.holder, new.role) =
                    (ask.form["name"], ask.form["holder"], ask.form["role"])
                (new.organisation, new.post) = (ask.form["organisation"], ask.form["post"])
                (new.from, new.last) = (ask.form["from"], ask.form["last"])
                return .page(SlipPage(slip: try await office.openAccount(new, ask.caller())))
            }
        } catch OfficeError.invalid(let mistakes) {
            return try await accountsPage(ask, mistakes)
        }
    }

    func granting(_ ask: Ask) async throws -> Answer {
        let id = ask.parameters["account"] ?? ""
        switch ask.route.name {
        case .grants: return try await grantsPage(ask)
        case .grantPage: return try await grantPage(ask, id)
        case .setPolicy, .setClearance: return try await settingGrants(ask)
        case .grantAccount:
            try await office.grant(id, ask.caller())
            return .see(Paths.grants)
        case .confirmReset:
            try await office.confirmReset(ask.form["reset"], ask.caller())
            return .see(Paths.grants)
        default: return try await grantDeed(ask, id)
        }
    }

    private func grantDeed(_ ask: Ask, _ id: String) async throws -> Answer {
        let prefix =
            switch ask.route.name {
            case .changeGrant: "change"
            case .grantSeat: "seat"
            default: "revoke"
            }
        do {
            switch ask.route.name {
            case .changeGrant:
                try await office.grant(id, ask.newGrant(prefix), ask.caller())
            case .grantSeat:
                try await office.grantSeat(id, ask.newGrant(prefix), ask.caller())
            case .revokeSeat:
                try await office.revokeSeat(
                    ask.form["seat"], why: ask.form["why"], ask.caller())
            default:
                try await office.revoke(id, why: ask.form["revoke-why"], ask.caller())
            }
        } catch OfficeError.invalid(let mistakes) {
            let names = ["role", "organisation", "post", "from", "last", "why"]
            let here = mistakes.renamed(
                Dictionary(names.map { ($0, "\(prefix)-\($0)") }) { first, _ in first })
            return try await grantPage(ask, id, here)
        }
        return .see(ask.route.name == .revokeGrant ? Paths.grants : Paths.grant(id))
    }

    private func settingGrants(_ ask: Ask) async throws -> Answer {
        do {
            if ask.route.name == .setPolicy {
                try await office.setSecondFactor(ask.form["second-factor"], ask.caller())
            } else {
                try await office.setClearance(
                    organisation: ask.form["organisation"], post: ask.form["post"],
                    isCleared: ask.form["end"] != "yes", ask.caller())
            }
        } catch OfficeError.invalid(let mistakes) {
            return try await grantsPage(ask, mistakes)
        }
        return .see(Paths.grants)
    }

    private func grantsPage(_ ask: Ask, _ mistakes: [FieldMistake] = []) async throws -> Answer {
        .page(
            GrantsPage(
                grants: try await office.grants(ask.caller()), values: ask.form,
                mistakes: mistakes),
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    private func grantPage(
        _ ask: Ask, _ id: String, _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let lines = try await office.accountLines(ask.caller())
        guard let line = lines.first(where: { $0.account.id == id }) else {
            throw OfficeError.notFound
        }
        return .page(
            GrantPage(line: line, values: ask.form, mistakes: mistakes),
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    private static let rowsOfTheLog = 200

    func doorLog(_ ask: Ask) async throws -> Answer {
        let events = try await office.doorEvents(
            before: Int64(ask.query["before"]), limit: Site.rowsOfTheLog, ask.caller())
        let next = events.count == Site.rowsOfTheLog ? events.last?.at : nil
        return .page(DoorLogPage(events: events, next: next))
    }
}

extension Ask {
    fileprivate func newGrant(_ prefix: String) -> NewGrant {
        var new = NewGrant()
        (new.role, new.organisation) = (form["\(prefix)-role"], form["\(prefix)-organisation"])
        (new.post, new.from) = (form["\(prefix)-post"], form["\(prefix)-from"])
        new.last = form["\(prefix)-last"]
        return new
    }
}
