import Duties
import Foundation
import HTTPTypes
import Hummingbird
import Lists
import Office
import Samples
import Testing

@testable import Site

/// A tree with something of everything in each organisation.
struct Matrix: Sendable {
    struct Place: Sendable {
        var record: RecordID
        var post: PostID
        var appointment: AppointmentID
        var draft: EditionID
        var evidence: String
        var line: LineID
        var matter: MatterID
        var attached: String
    }

    let site: SiteTown
    let spare: String
    var places: [Relation: Place] = [:]
    let edition: EditionID

    init() async throws {
        site = try await SiteTown()
        let town = site.town
        let office = town.office
        edition = town.edition
        let day = try SampleDay.day("2024-01-01")
        let group = try await office.found(
            "乙镇第1村第1组", code: "group", level: .village, under: town.village, on: day)
        let cousin = try await office.found(
            "丙镇第1村党委", code: "cousin", level: .village, under: town.otherTown, on: day)
        let elsewhere = try await office.found(
            "戊县县委", code: "elsewhere", level: .county, on: day)
        spare = try await office.open("spare", .clerk, in: town.otherTown).id
        let all: [Relation: Organisation] = [
            .own: town.town, .child: town.village, .grandchild: group, .parent: town.county,
            .sibling: town.otherTown, .cousin: cousin, .outside: elsewhere,
        ]
        for (relation, organisation) in all {
            places[relation] = try await Self.fill(organisation, office)
        }
        try await people(office, town.town)
    }

    private static func fill(
        _ organisation: Organisation, _ office: Office
    ) async throws -> Place {
        let account = try await office.open(
            "fill-\(organisation.code)", .clerk, in: organisation)
        let clerk = Caller(account: account, organisation: organisation)
        let post = try await office.found(
            "委员", .member, rank: 9, in: organisation, on: organisation.founded)
        var record = NewRecord(
            organisation: organisation.code, kind: "other", happened: "2026-05-06",
            title: "只有\(organisation.code)看得到")
        record.evidence = [
            NewEvidence(
                name: "a.txt", type: "text/plain", bytes: Array(organisation.code.utf8))
        ]
        let id = try await office.enter(record, clerk)
        let view = try await office.record(id, clerk)
        _ = try await office.appoint(
            "前任", to: post.id, in: organisation.id, from: "2025-01-01", clerk)
        let appointment = try await office.appoint(
            "后任", to: post.id, in: organisation.id, from: "2026-01-01", replaces: true, clerk)
        let adoption = NewAdoption(
            document: DocumentText(name: "list.txt", text: SampleTown.list),
            organisation: organisation.code, from: "2026-01-01")
        if organisation.code != "town" { _ = try await office.adopt(adoption, clerk) }
        let draft = try await office.openDraft(
            HandedIn(document: DocumentText(name: "清单.txt", text: SampleTown.list)),
            for: organisation, clerk)
        let matter = try await office.open(Self.matter(organisation, post), clerk)
        let said = try await office.matter(matter, clerk)
        return Place(
            record: id, post: post.id, appointment: appointment, draft: draft,
            evidence: try #require(view.evidence.first?.sha256),
            line: try await office.enterLine(Self.line(organisation), clerk), matter: matter,
            attached: try #require(said.detail.matter.statements.first?.files.first?.sha256))
    }

    private static func line(_ organisation: Organisation) -> NewLine {
        var new = NewLine(organisation: organisation.code, register: "risks")
        new.values = [
            "area": ["重点领域"], "risk": ["惠农资金发放"], "measure": ["双人复核"],
            "level": ["high"],
        ]
        return new
    }

    /// A paper that waits for a signature, with an attachment.
    private static func matter(_ organisation: Organisation, _ post: Post) -> NewMatter {
        var new = NewMatter(
            organisation: organisation.code, procedure: "sign-off",
            [
                "title": "分工", "kind": "division", "text": "\(organisation.code)的责任分工。",
                "leader": post.id.description,
            ])
        new.first.files = [
            NewMatterFile(
                field: "attached",
                file: NewEvidence(
                    name: "b.txt", type: "text/plain",
                    bytes: Array("attached \(organisation.code)".utf8)))
        ]
        return new
    }

    /// Those of whom the answer changes with the day, or who are nobody any more.
    private func people(_ office: Office, _ town: Organisation) async throws {
        let system = Caller(
            account: try await office.open("s1", .systemAdministrator, in: town),
            organisation: town)
        let security = Caller(
            account: try await office.open("s2", .securityAdministrator, in: town),
            organisation: town)
        for (name, from, last) in [
            ("visiting", "2026-07-01", "2026-07-31"), ("visited", "2026-07-01", "2026-07-31"),
        ] {
            let account = try await office.open(
                name, .inspector, in: town, password: SiteTown.password)
            var grant = NewGrant()
            (grant.role, grant.from, grant.last) = (Role.inspector.rawValue, from, last)
            try await office.grant(account.id, grant, security)
        }
        let closed = try await office.open(
            "closed", .secretary, in: town, password: SiteTown.password)
        _ = (closed, system)
    }

    /// What a form must name, so that its answer is about the organisation and not about the form.
    func fields(_ route: Route, _ relation: Relation) throws -> [(String, String)] {
        let place = try #require(places[relation])
        return switch route.name {
        case .setPeriods: [("name", "terms")]
        case .setNodes: [("year", "2026")]
        case .changeSetting: [("name", "near-days"), ("value", "7")]
        case .decide, .setNumber, .quantify, .correctDuty:
            [("duty", "一/（一）/2#1"), ("min", "2"), ("period", "year"), ("per", "bearer")]
        case .confirmHandover: [("side", "outgoing"), ("outgoing-by", "前任"), ("shown", "x")]
        case .carryOver: [("from", "\(edition)")]
        case .openMatter: [("procedure", "sign-off")]
        case .endAppointment: [("end-appointment", "\(place.appointment)")]
        default: []
        }
    }

    private static func form(_ route: Route) -> String {
        switch route.name {
        case .export: "json"
        case .exportRegister: "csv"
        default: "posts.csv"
        }
    }

    /// An address that exists in an organisation.
    func path(_ route: Route, _ relation: Relation, code: String? = nil) throws -> String {
        let place = try #require(places[relation])
        let drafts = route.path.contains("/drafts/")
        return route.path.replacing("{code}", with: code ?? relation.rawValue)
            .replacing("{edition}", with: "\(drafts ? place.draft : edition)")
            .replacing("{record}", with: "\(place.record)")
            .replacing(
                "{sha256}", with: route.name == .matterFile ? place.attached : place.evidence
            )
            .replacing("{form}", with: Self.form(route))
            .replacing("{register}", with: "risks").replacing("{line}", with: "\(place.line)")
            .replacing("{matter}", with: "\(place.matter)")
            .replacing("{post}", with: "\(place.post)")
            .replacing("{appointment}", with: "\(place.appointment)")
            .replacing("{account}", with: spare)
            + Self.question(route)
    }

    private static func question(_ route: Route) -> String {
        switch route.name {
        case .correctDutyPage: "?duty=%E4%B8%80/%EF%BC%88%E4%B8%80%EF%BC%89/2%231"
        case .newMatterPage: "?procedure=sign-off"
        default: ""
        }
    }
}
