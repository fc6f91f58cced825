import Duties
import HTTPTypes
import Hummingbird
import Ledger
import Lists
import Logging
import Office

/// From a request to an answer: who asks, may they, is the form theirs, what comes of it.
extension Site {
    /// Never throws: whatever goes wrong has an answer of its own.
    func answer(_ route: Route, _ request: Request, _ context: SiteContext) async -> Response {
        var ask: Ask?
        do {
            let asking = try await self.ask(route, request, context)
            ask = asking
            if let turned = try await turnedAway(asking) { return turned }
            let filled = try await filled(asking, request)
            ask = filled
            return respond(to: filled, try await handle(filled))
        } catch {
            return await mishap(error, ask, route, request)
        }
    }

    func ask(
        _ route: Route, _ request: Request, _ context: SiteContext
    ) async throws -> Ask {
        let query = FormFields(urlEncoded: request.uri.query.map { String($0) } ?? "")
        let cookies = request.cookies
        let token = cookies[cookieName(.session)]?.value ?? ""
        let visitor = token.isEmpty ? nil : try await office.caller(token: token)
        var parameters: [String: String] = [:]
        for name in route.parameters {
            parameters[name] = context.parameters.get(name).map(decoded)
        }
        let segments = request.uri.path.split(separator: "/").map(String.init)
        var here = Link(segments: segments.map(decoded))
        here.replaceQuery(query.pairs.filter { $0.name != "lang" })
        return Ask(
            route: route, site: self, parameters: parameters, here: here,
            headers: request.headers, query: query,
            language: language(request, cookies, query),
            visitor: visitor.map { (caller: $0.0, session: $0.1) },
            sessionToken: visitor == nil ? nil : token,
            csrf: visitor?.1.csrf ?? formToken(cookies), today: office.today(),
            visit: Visit(
                source: context.source,
                device: cookies[cookieName(.device)]?.value ?? "",
                client: request.headers[.userAgent] ?? ""))
    }

    private func language(
        _ request: Request, _ cookies: Cookies, _ query: FormFields
    ) -> Language {
        Language(rawValue: query["lang"])
            ?? cookies["lang"].flatMap { Language(rawValue: $0.value) }
            ?? .preferred(by: request.headers[.acceptLanguage])
    }

    /// The token of a visitor not signed in: the cookie's, or a new one.
    private func formToken(_ cookies: Cookies) -> String {
        let known = cookies[cookieName(.form)]?.value ?? ""
        return known.utf8.count == 32 && known.allSatisfy(\.isHexDigit)
            ? known : hexadecimal(office.world.random(16))
    }

    /// The answer to someone who may not come in; nil where they may.
    private func turnedAway(_ ask: Ask) async throws -> Response? {
        guard !ask.here.description.contains("%00") else { throw OfficeError.notFound }
        if ask.route.who == .installer {
            guard options.oneTimeCode != nil, try await office.isEmpty() else {
                throw OfficeError.notFound
            }
            return nil
        }
        if [.desk, .signInPage].contains(ask.route.name), ask.visitor == nil,
            options.oneTimeCode != nil, try await office.isEmpty()
        {
            return respond(to: ask, .see(Paths.wizard))
        }
        guard ask.route.who != .anyone else { return nil }
        guard let role = ask.visitor?.caller.account.role else {
            throw OfficeError.notSignedIn
        }
        if let unfinished = unfinished(ask) { return unfinished }
        guard ask.route.who.allows(role) else { throw OfficeError.notPermitted(Word.notPermitted) }
        return nil
    }

    /// Whoever still owes a step of the sign-in gets to nothing else before.
    private func unfinished(_ ask: Ask) -> Response? {
        guard let stage = ask.visitor?.session.stage, stage != .inside else { return nil }
        let isOwn =
            stage == .secondStep
            ? [.secondStepPage, .secondStep].contains(ask.route.name)
            : [.ownAccount, .changePassword, .setFactor, .printCodes].contains(ask.route.name)
        guard !isOwn, ask.route.name != .signOut else { return nil }
        guard !ask.route.isAPI else {
            return told(Mishap(office: .notSignedIn), ask, isAPI: true)
        }
        return respond(
            to: ask, .see(stage == .secondStep ? Paths.link(.secondStepPage) : Paths.ownAccount))
    }
}

/// A part of a path without its percent signs; as it stands where they mean nothing.
private func decoded(_ part: String) -> String {
    part.utf8.contains(UInt8(ascii: "%")) ? part.removingPercentEncoding ?? part : part
}

/// Why a request goes no further before any use sees it.
enum Turned: Error {
    case tooLarge(limit: Int)
    case malformed
    /// Its form was not given out by this site to this visitor.
    case forged
}

extension Site {
    /// Reads the form or the JSON body and checks that it is the visitor's own.
    private func filled(_ ask: Ask, _ request: Request) async throws -> Ask {
        guard ask.route.changes else { return ask }
        var ask = ask
        if let length = request.headers[.contentLength].flatMap({ Int($0) }),
            length > ask.route.limit
        {
            throw Turned.tooLarge(limit: ask.route.saidLimit)
        }
        guard request.headers[.secFetchSite] != "cross-site" else { throw Turned.forged }
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: ask.route.limit)
        } catch {
            throw Turned.tooLarge(limit: ask.route.saidLimit)
        }
        let type = request.headers[.contentType] ?? ""
        if ask.route.isAPI {
            guard type.lowercased().hasPrefix("application/json"),
                request.headers[.requestedWith] != nil
            else { throw Turned.forged }
            ask.body = Array(buffer.readableBytesView)
            return ask
        }
        ask.form = try form(Array(buffer.readableBytesView), type)
        let known = ask.visitor != nil || request.cookies[cookieName(.form)]?.value == ask.csrf
        guard known, ask.form["csrf"].isSame(as: ask.csrf) else { throw Turned.forged }
        guard ask.form.isWellFormed else { throw Turned.malformed }
        return ask
    }

    private func form(_ bytes: [UInt8], _ type: String) throws -> FormFields {
        if let boundary = Multipart.boundary(of: type) {
            do {
                return try Multipart.read(
                    bytes, boundary: boundary, fileLimit: RouteTable.largestFile)
            } catch Multipart.Refusal.fileTooLarge {
                throw Turned.tooLarge(limit: RouteTable.largestFile)
            } catch { throw Turned.malformed }
        }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw Turned.malformed
        }
        return FormFields(urlEncoded: String(decoding: bytes, as: UTF8.self))
    }
}

extension String {
    /// Compares without telling by its time where the first difference lies.
    func isSame(as other: String) -> Bool {
        let (a, b) = (Array(utf8), Array(other.utf8))
        guard a.count == b.count, !a.isEmpty else { return false }
        return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
    static let requestedWith = HTTPField.Name("X-Requested-With") ?? .origin
}
