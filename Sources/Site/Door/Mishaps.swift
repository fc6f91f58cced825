import HTTPTypes
import Hummingbird
import Lists
import Logging
import Office

/// What went wrong, once translated: a status, a title, what to do.
struct Mishap: Sendable {
    var status: HTTPResponse.Status
    var title: Message
    var words: [Message]
    /// A short stable name, for a problem document's type.
    var code: String
    var mistakes: [FieldMistake] = []
}

extension Mishap {
    /// Nil for an error nobody foresaw.
    init?(_ error: any Error) {
        switch error {
        case let error as OfficeError: self.init(office: error)
        case Turned.tooLarge(let limit):
            let words = Word.tooLarge(Size(limit).text)
            self.init(
                status: .contentTooLarge, title: Word.tooLargeTitle, words: [words],
                code: "too-large")
        case Turned.forged:
            self.init(
                status: .forbidden, title: Word.formExpiredTitle, words: [Word.formExpired],
                code: "form-not-ours")
        case Turned.malformed:
            self.init(
                status: .badRequest, title: Word.badRequestTitle, words: [Word.badRequest],
                code: "malformed")
        default: return nil
        }
    }

    init(office error: OfficeError) {
        switch error {
        case .notSignedIn:
            self.init(
                status: .unauthorized, title: Word.signIn, words: [], code: "not-signed-in")
        case .notPermitted(let why):
            self.init(
                status: .forbidden, title: Word.notPermittedTitle, words: [why],
                code: "not-permitted")
        case .notFound: self = .notFound
        case .invalid(let mistakes):
            self.init(
                status: .unprocessableContent, title: Word.mistakes,
                words: mistakes.map(\.message), code: "invalid", mistakes: mistakes)
        case .refused(let rule, let why):
            self.init(
                status: .conflict, title: Word.refusedTitle, words: [why, Word.rule(rule)],
                code: rule)
        case .tooMany:
            self.init(
                status: .tooManyRequests, title: Word.notPermittedTitle, words: [Word.tooMany],
                code: "too-many")
        }
    }

    static let notFound = Mishap(
        status: .notFound, title: Word.notFoundTitle, words: [Word.notFound], code: "not-found")
    static let failed = Mishap(
        status: .internalServerError, title: Word.failedTitle, words: [Word.failed],
        code: "failed")

    /// RFC 9457.
    func problem(_ language: Language) -> JSON {
        var members: [(String, JSON)] = [
            ("type", .string("urn:zeren:problem:\(code)")),
            ("title", .string(language.of(title))),
            ("status", .number(status.code)),
            ("detail", .string(words.map(language.of).joined(separator: " "))),
        ]
        if !mistakes.isEmpty {
            members.append(
                (
                    "errors",
                    .array(
                        mistakes.map {
                            .object([
                                ("field", .string($0.field)),
                                ("detail", .string(language.of($0.message))),
                            ])
                        })
                ))
        }
        return .object(members)
    }
}

extension Site {
    /// The answer to a request that failed on its way.
    func mishap(
        _ error: any Error, _ ask: Ask?, _ route: Route, _ request: Request
    ) async -> Response {
        if error as? OfficeError == .notSignedIn, let ask, !route.isAPI {
            let wanted = route.changes ? ask.from : route.name == .desk ? nil : ask.here
            return respond(to: ask, .see(Paths.signIn.with("next", wanted?.description)))
        }
        let mishap = Mishap(error) ?? .failed
        if mishap.status == .internalServerError {
            // The place is enough to look for the cause; what was typed stays out of the log.
            logger.error(
                "request failed",
                metadata: [
                    "route": "\(route.name)", "error": "\(type(of: error)) \(error)",
                ])
        }
        var response = told(mishap, ask, isAPI: route.isAPI)
        if case Turned.tooLarge? = error as? Turned { response.headers[.connection] = "close" }
        return response
    }

    func told(_ mishap: Mishap, _ ask: Ask?, isAPI: Bool) -> Response {
        let language = ask?.language ?? .chinese
        if isAPI {
            return bytes(
                mishap.problem(language).bytes, "application/problem+json", mishap.status)
        }
        let page = NoticePage(
            title: mishap.title, words: mishap.words, way: (Paths.desk, Word.desk))
        if let ask { return respond(to: ask, .page(page, status: mishap.status)) }
        let frame = Frame(
            language: language, here: Paths.desk, today: office.today(), csrf: "",
            style: style.link)
        return html(frame.render(page), mishap.status)
    }

    /// What no route answers gets the same words as what is out of view.
    func noRoute(
        _ error: any Error, _ request: Request, _ context: SiteContext
    ) async -> Response {
        let status = (error as? HTTPError)?.status ?? .internalServerError
        let path = request.uri.path
        let wanted = Route(.desk, .get, path, .anyone, [], .page, "", "")
        let mishap: any Error =
            switch status {
            case .notFound, .methodNotAllowed: OfficeError.notFound
            case .contentTooLarge: Turned.tooLarge(limit: RouteTable.largestRecord)
            default: error
            }
        let ask = try? await ask(wanted, request, context)
        return await self.mishap(mishap, ask, wanted, request)
    }
}
