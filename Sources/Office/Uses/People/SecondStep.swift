import Duties
import Ledger
import Lists

/// Of whom a second factor is asked; set by the security administrator.
package enum SecondFactorPolicy: String, Hashable, Sendable, CaseIterable {
    case nobody, administrators, everyone

    static let name = "second-factor"

    func asks(_ caller: Caller) -> Bool {
        switch self {
        case .nobody: false
        case .administrators: caller.account.role.isAdministrator || caller.scope.cleared != nil
        case .everyone: true
        }
    }
}

/// A secret for a clock-based code, as a person copies it into a telephone.
package struct FactorOffer: Hashable, Sendable {
    /// Base32, in one piece.
    package let secret: String
    /// `otpauth://totp/…` (the key URI of authenticator programs).
    package let link: String

    /// In groups of four.
    package var groups: [String] {
        stride(from: 0, to: secret.count, by: 4).map {
            String(secret.dropFirst($0).prefix(4))
        }
    }
}

extension Office {
    /// What is asked for while nothing was set: administrators, but in a demonstration nobody.
    func secondFactorPolicy(_ reading: any Reading) throws -> SecondFactorPolicy {
        guard !isDemonstration else { return .nobody }
        return try reading.policy(SecondFactorPolicy.name).flatMap(SecondFactorPolicy.init)
            ?? .administrators
    }

    /// What is still to be done after a step: the second factor where there is one, then a password
    /// of one's own, then a second factor where one is asked for.
    func stage(
        after done: SessionRow.Stage?, _ caller: Caller, _ reading: any Reading
    ) throws -> SessionRow.Stage {
        let id = caller.account.id
        let codes = try reading.spareCodes(id)
        let hasFactor = try codes > 0 || reading.secondFactor(id) != nil
        if done == nil, hasFactor { return .secondStep }
        if try reading.credential(id)?.mustChange == true { return .newPassword }
        let isAsked = try secondFactorPolicy(reading).asks(caller)
        return isAsked && !hasFactor && done != .secondFactor && done != .secondStep
            ? .secondFactor : .inside
    }

    /// Takes the code of the second step: six digits, or one of the printed ones.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` for a wrong or spent one, ``OfficeError/tooMany``.
    package func passSecondStep(
        token: String, code: String, from visit: Visit
    ) async throws -> SignedIn {
        guard let (caller, session) = try await caller(token: token), session.stage == .secondStep
        else { throw OfficeError.notSignedIn }
        let now = world.now()
        let id = caller.account.id
        let keys: [SignInAttempts.Key] = [.account("code " + id)]
        if await attempts.begin(keys, at: now) != nil { throw OfficeError.tooMany }
        let plain = code.filter { $0.isLetter || $0.isNumber }.lowercased()
        let spare = spareHash(plain, of: id)
        let signed = try await store.write { writing -> SignedIn? in
            var isRight = false
            if let factor = try writing.secondFactor(id),
                let step = TimedCode(secret: factor.secret).step(of: plain, at: now)
            {
                isRight = try writing.spend(step: step, of: id)
            }
            if !isRight { isRight = try writing.spend(code: spare, of: id) }
            guard isRight else {
                try writing.log(event(.wrongCode, caller.account.name, id, visit))
                return nil
            }
            return try advance(session, caller, after: .secondStep, visit, writing)
        }
        guard let signed else {
            throw OfficeError.invalid([
                FieldMistake(
                    "code", zh: "验证码不对，或已经用过。",
                    en: "The code is wrong or was used before.")
            ])
        }
        await attempts.succeeded(keys)
        return signed
    }

    /// Closes a session and opens the one that follows it, under another token.
    func advance(
        _ session: SessionRow, _ caller: Caller, after done: SessionRow.Stage, _ visit: Visit,
        _ writing: any Writing
    ) throws -> SignedIn {
        let token = hexadecimal(world.random(32))
        var next = session
        next.tokenHash = sha256(Array(token.utf8))
        next.csrf = hexadecimal(world.random(16))
        next.seenAt = world.now()
        let full = try writing.caller(session.account, from: session.seat, on: today()) ?? caller
        next.stage = session.stage == .inside ? .inside : try stage(after: done, full, writing)
        try writing.closeSession(session.tokenHash)
        try writing.open(next)
        var signed = SignedIn(token: token, session: next)
        if next.stage == .inside, session.stage != .inside {
            let device = sha256(Array(visit.device.utf8))
            let isKnown =
                try !visit.device.isEmpty && writing.knows(device, for: session.account)
            signed.device = try enter(full, visit, isKnown: isKnown, writing)
        }
        return signed
    }

    func spareHash(_ code: String, of account: String) -> [UInt8] {
        sha256(Array("\(account) \(code)".utf8))
    }
}
