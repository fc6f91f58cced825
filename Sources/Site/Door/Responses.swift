import HTTPTypes
import Hummingbird
import Lists
import Logging
import NIOCore
import Office

/// Answers as HTTP.
extension Site {
    enum CookieKind: String {
        case session = "zeren", form = "zeren-form"
        /// Makes a browser known that signed in before.
        case device = "zeren-device"
    }

    func cookieName(_ kind: CookieKind) -> String {
        options.isSecure ? "__Host-\(kind.rawValue)" : kind.rawValue
    }

    func cookie(_ kind: CookieKind, _ value: String) -> Cookie {
        Cookie(
            name: cookieName(kind), value: value,
            maxAge: kind == .device ? 400 * 86_400 : nil, path: "/", secure: options.isSecure,
            httpOnly: true, sameSite: kind == .session ? .lax : .strict)
    }

    /// A cookie that takes itself away.
    func forget(_ kind: CookieKind) -> Cookie {
        Cookie(
            name: cookieName(kind), value: "", maxAge: 0, path: "/", secure: options.isSecure,
            httpOnly: true, sameSite: .lax)
    }

    func respond(to ask: Ask, _ answer: Answer) -> Response {
        var response: Response
        switch answer {
        case .page(let page, let organisation, let status, let cookies):
            response = html(ask.frame(organisation).render(page), status)
            for cookie in cookies { response.setCookie(cookie) }
        case .see(let link, let cookies):
            response = Response(
                status: .seeOther,
                headers: [
                    .location: link.description, .contentLength: "0", .cacheControl: "no-store",
                ])
            for cookie in cookies { response.setCookie(cookie) }
        case .json(let json, let status):
            response = bytes(json.bytes, "application/json", status)
        case .file(let content, let name):
            response = bytes(content, "application/octet-stream", .ok)
            response.headers[.contentDisposition] = "attachment; \(ContentName(name))"
        case .style: return styleSheet(known: ask.headers[.ifNoneMatch])
        }
        keep(ask, &response)
        return response
    }

    private func keep(_ ask: Ask, _ response: inout Response) {
        if let chosen = Language(rawValue: ask.query["lang"]) {
            response.setCookie(
                Cookie(
                    name: "lang", value: chosen.rawValue, maxAge: 31_536_000, path: "/",
                    secure: options.isSecure, httpOnly: true, sameSite: .lax))
        }
        if ask.visitor == nil, !ask.route.isAPI { response.setCookie(cookie(.form, ask.csrf)) }
    }

    func html(_ content: [UInt8], _ status: HTTPResponse.Status) -> Response {
        bytes(content, "text/html; charset=utf-8", status)
    }

    func bytes(
        _ content: [UInt8], _ type: String, _ status: HTTPResponse.Status
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: content)))
    }

    private func styleSheet(known: String?) -> Response {
        let tag = "\"\(style.version)\""
        let headers: HTTPFields = [
            .contentType: "text/css; charset=utf-8", .eTag: tag,
            .cacheControl: "public, max-age=31536000, immutable",
        ]
        guard known != tag else { return Response(status: .notModified, headers: headers) }
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: style.bytes)))
    }
}

/// A file's name as `Content-Disposition` carries it (RFC 6266).
private struct ContentName: CustomStringConvertible {
    let description: String

    init(_ name: String) {
        let plain = String(
            name.unicodeScalars.map { scalar in
                scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
                    && scalar.value != 0x7F ? Character(scalar) : "_"
            })
        let encoded = Link(segments: [name]).description.dropFirst()
        description = "filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }
}

/// Stands before every route: the headers of every answer, and an answer for what has no route.
struct Threshold: RouterMiddleware {
    typealias Context = SiteContext
    let site: Site

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = await site.noRoute(error, request, context)
        }
        for (name, value) in site.guards { response.headers[name] = value }
        return response
    }
}

extension Site {
    /// What every answer carries.
    var guards: [(HTTPField.Name, String)] {
        var guards: [(HTTPField.Name, String)] = [
            (.contentSecurityPolicy, Site.policy), (.xContentTypeOptions, "nosniff"),
            (.referrerPolicy, "same-origin"), (.frameOptions, "DENY"),
            (.openerPolicy, "same-origin"), (.resourcePolicy, "same-origin"),
            (.permissionsPolicy, "camera=(), geolocation=(), microphone=()"),
        ]
        if options.isSecure { guards.append((.strictTransportSecurity, "max-age=31536000")) }
        return guards
    }

    static let policy = """
        default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
        frame-ancestors 'none'; base-uri 'none'
        """
}

extension HTTPField.Name {
    static let referrerPolicy = named("Referrer-Policy")
    static let frameOptions = named("X-Frame-Options")
    static let openerPolicy = named("Cross-Origin-Opener-Policy")
    static let resourcePolicy = named("Cross-Origin-Resource-Policy")
    static let permissionsPolicy = named("Permissions-Policy")

    private static func named(_ name: String) -> HTTPField.Name {
        HTTPField.Name(name) ?? .server
    }
}
