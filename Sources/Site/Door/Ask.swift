import Duties
import HTTPTypes
import Hummingbird
import Lists
import Office

/// One request, as a use of the site sees it: who asks, in what language, for what.
struct Ask: Sendable {
    let route: Route
    let site: Site
    let parameters: [String: String]
    /// Path and query, as asked.
    let here: Link
    let headers: HTTPFields
    let query: FormFields
    var form = FormFields()
    var body: [UInt8] = []
    let language: Language
    /// Nil before signing in.
    let visitor: (caller: Caller, session: SessionRow)?
    /// The cookie's secret; nil before signing in.
    let sessionToken: String?
    /// What forms carry and are checked against.
    let csrf: String
    let today: Day
    /// From where, and by what browser.
    let visit: Visit

    var office: Office { site.office }

    func caller() throws -> Caller {
        guard let visitor else { throw OfficeError.notSignedIn }
        return visitor.caller
    }

    /// The page a form was sent from, where the browser says so.
    var from: Link? {
        guard let referer = headers[.referer], let host = referer.firstRange(of: "://"),
            let path = referer[host.upperBound...].firstIndex(of: "/")
        else { return nil }
        return Link.returning(to: String(referer[path...]))
    }

    /// The day looked at; never after today.
    var asOf: Day { min(Day(query["asof"]) ?? today, today) }

    /// What was asked for as a day and is none, or is still to come; the page then shows today.
    var wrongDay: String? {
        let asked = query["asof"]
        guard !asked.isEmpty else { return nil }
        return Day(asked).map { $0 <= today } == true ? nil : String(asked.prefix(40))
    }

    /// The day whose knowledge counts; never before the day looked at.
    var known: Day { max(asOf, min(Day(query["known"]) ?? asOf, today)) }

    var question: StandingQuestion { StandingQuestion(asOf: asOf, known: known) }

    /// The organisation the path names, if it is in view.
    func organisation() async throws -> Organisation {
        try await office.organisation(code: parameters["code"] ?? "", caller())
    }

    /// A key under which a form is entered once, however often it is sent.
    func newKey() -> String { office.world.newID() }

    func frame(_ organisation: Organisation? = nil) -> Frame {
        var frame = Frame(
            language: language, here: here, today: today, asOf: asOf, known: known,
            caller: visitor?.session.stage == .inside ? visitor?.caller : nil,
            organisation: organisation, csrf: csrf, zone: office.zone,
            style: site.style.link)
        frame.wrongDay = wrongDay
        return frame
    }
}

/// What comes of a request.
enum Answer: Sendable {
    case page(
        any Page, Organisation? = nil, status: HTTPResponse.Status = .ok, cookies: [Cookie] = [])
    /// After a deed: look there.
    case see(Link, cookies: [Cookie] = [])
    case json(JSON, status: HTTPResponse.Status = .ok)
    /// A file to keep; never shown in place.
    case file([UInt8], name: String)
    case style
}
