package import HTTPTypes
package import Lists
package import Office

/// One thing the site answers: the router, the links, the check of who may ask and the OpenAPI
/// document are all made from these values.
package struct Route: Sendable {
    package var name: RouteName
    package var method: HTTPRequest.Method
    /// `/organisations/{code}`.
    package let path: String
    /// The path's parts; nil where a value goes.
    let segments: [String?]
    package var who: Access
    package var input: [Input]
    package var output: Output
    package var summary: Message
    /// The most a request may carry, in bytes.
    package var limit = 1024 * 1024
    /// The limit people are told: of what they hand in, without what a form adds around it.
    package var saidLimit = 1024 * 1024

    /// Who may ask.
    package enum Access: Hashable, Sendable {
        case anyone, signedIn, readers, writers, governors, systemAdministrator, auditor
        case securityAdministrator
        /// Signed in, or on the way there: a step of the sign-in may still be missing.
        case entering
        /// Only while the store is empty.
        case installer

        package func allows(_ role: Role) -> Bool {
            switch self {
            case .anyone, .signedIn, .entering: true
            case .readers: role.readsBusiness
            case .writers: role.writesRecords
            case .governors: role.governs
            case .systemAdministrator: role == .systemAdministrator
            case .auditor: role == .auditor
            case .securityAdministrator: role == .securityAdministrator
            case .installer: false
            }
        }
    }

    /// A field of the query, of a form or of a JSON body.
    package struct Input: Hashable, Sendable {
        package enum Place: String, Sendable { case query, form, json }
        package enum Kind: String, Sendable { case text, number, day, file, texts, object }

        package var name: String
        package var place: Place
        package var kind: Kind
        package var isRequired: Bool
    }

    /// What comes back when all is well.
    package enum Output: Hashable, Sendable {
        case page, redirect, file
        /// A schema of ``OpenAPI``.
        case json(String)
    }

    package var isAPI: Bool { path.hasPrefix("/api/") || path == "/healthz" }
    package var changes: Bool { method == .post }

    /// Names in braces, in order.
    package var parameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
            String($0.dropFirst().dropLast())
        }
    }

    init(
        _ name: RouteName, _ method: HTTPRequest.Method, _ path: String, _ who: Access,
        _ input: [Input] = [], _ output: Output = .page, _ zh: String, _ en: String
    ) {
        self.name = name
        self.method = method
        self.path = path
        segments = path.split(separator: "/").map { $0.hasPrefix("{") ? nil : String($0) }
        self.who = who
        self.input = input
        self.output = output
        summary = Message(zh: zh, en: en)
    }

    func upTo(_ bytes: Int, wrapped: Int? = nil) -> Route {
        var route = self
        route.limit = wrapped ?? bytes
        route.saidLimit = bytes
        return route
    }
}

extension Route.Input {
    static func query(_ name: String, _ kind: Kind = .text) -> Self {
        Self(name: name, place: .query, kind: kind, isRequired: false)
    }
    static func form(_ name: String, _ kind: Kind = .text) -> Self {
        Self(name: name, place: .form, kind: kind, isRequired: true)
    }
    static func optional(_ name: String, _ kind: Kind = .text) -> Self {
        Self(name: name, place: .form, kind: kind, isRequired: false)
    }
    static func json(_ name: String, _ kind: Kind = .text, required: Bool = true) -> Self {
        Self(name: name, place: .json, kind: kind, isRequired: required)
    }
}

/// Every route by name.
package enum RouteName: String, Hashable, Sendable, CaseIterable {
    case style, health, openAPI
    case signInPage, signIn, signOut
    case wizardPage, wizard
    case desk, recordShortcut
    case organisations, overview, standing
    case lists, list, quantify, revise, endEdition, compare, export
    case adoptPage, adopt, draft, replaceDraft, chooseColumns, carryOver, dropDraft
    case correctDutyPage, correctDuty, withdrawCorrection, decide, setNumber
    case confirmPage, confirmDraft, adoptDraft
    case records, recordPage, newRecordPage, enterRecord
    case correctPage, withdraw, excusePage, excuse, evidence
    case accounts, ledger
    case apiOrganisations, apiOverview, apiStanding, apiLists, apiList
    case apiRecords, apiRecord, apiEnterRecord
    case posts, foundPost, postPage, changePost, appoint, endAppointment, abolishPost
    case changeTreePage, rename, classify, move, dissolve, foundBelow
    case importPage, previewImport, importTree, exportTree, handoverPage, confirmHandover
    case formGroup, endGroup
    case calendar, setYear, setPeriods, setNodes, changeSetting
    case openingPage, importOpening
    case tasks, issueTask
    case recordProof
    case registers, register, newLinePage, enterLine, linePage, changeLine, reviewLine
    case exportRegister
    case secondStepPage, secondStep, ownAccount, changePassword, setFactor, printCodes
    case endSessions, chooseSeat, openAccount, closeAccount, askReset
    case grants, grantPage, grantAccount, changeGrant, revokeGrant, grantSeat, revokeSeat
    case confirmReset, setPolicy, setClearance, doorLog
    case restricted, restrictedRecord, enterRestricted
    case matters, newMatterPage, openMatter, matter, takeStep, disputeStep, matterFile
}
