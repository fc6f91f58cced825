import Duties
import Foundation
import Lists
import Office

/// The API: what pages do, as JSON.
extension Site {
    func answerAPI(_ ask: Ask) async throws -> Answer {
        if ask.route.name == .apiOrganisations {
            let organisations = try await office.organisations(ask.caller())
            return .json(.object([("organisations", .array(organisations.map(\.json)))]))
        }
        // Whether the organisation is in view is looked at with the entry.
        if ask.route.name == .apiEnterRecord { return try await enterJSON(ask) }
        let organisation = try await ask.organisation()
        switch ask.route.name {
        case .apiOverview:
            let view = try await office.overview(
                of: organisation, asOf: ask.asOf, ask.caller())
            return .json(view.json)
        case .apiStanding:
            let view = try await office.standing(
                of: organisation, StandingQuestion(asOf: ask.asOf), ask.caller())
            return .json(view.json)
        case .apiLists:
            let editions = try await office.editions(for: organisation, ask.caller())
            return .json(.object([("lists", .array(editions.map(\.json)))]))
        case .apiList:
            let edition = EditionID(ask.parameters["edition"] ?? "")
            let view = try await office.list(
                edition, for: organisation, asOf: ask.asOf, ask.caller())
            return .json(view.json)
        case .apiRecord: return .json(try await seen(ask, organisation).json)
        default: return try await recordsJSON(ask, organisation)
        }
    }

    private func recordsJSON(_ ask: Ask, _ organisation: Organisation) async throws -> Answer {
        let records = try await office.records(
            of: organisation, before: Int64(ask.query["before"]), limit: 100, ask.caller())
        let next: JSON = records.count == 100 ? .string("\(records[99].recordedAt)") : .null
        return .json(
            .object([("records", .array(records.map(\.json))), ("before", next)]))
    }

    private func enterJSON(_ ask: Ask) async throws -> Answer {
        guard
            let body = try? JSONDecoder().decode(RecordBody.self, from: Data(ask.body))
        else { throw Turned.malformed }
        let code = ask.parameters["code"] ?? ""
        let hidden = [body.key] + (body.satisfies ?? [])
        guard !hidden.contains(where: { $0.utf8.contains(0) }) else { throw Turned.malformed }
        let id: RecordID
        do {
            id = try await office.enter(body.record(of: code), ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            // Of what is not in view nothing else is said.
            _ = try await ask.organisation()
            throw OfficeError.invalid(mistakes)
        }
        let receipt = try await office.receipt(of: id, ask.caller())
        let link = Paths.link(.apiRecord, code, id.description)
        return .json(
            .object([
                ("record", .string(id.description)), ("link", .string(link.description)),
                ("receipt", receipt.json),
            ]),
            status: .created)
    }
}

/// A record as the API takes it.
private struct RecordBody: Decodable {
    var kind: String
    var happened: String
    var title: String
    var place: String?
    var people: [String]?
    var words: String?
    var onBehalfOf: String?
    var satisfies: [String]?
    var particulars: [String: WrittenValue]?
    var key: String

    func record(of organisation: String) -> NewRecord {
        var record = NewRecord(
            organisation: organisation, kind: kind, happened: happened, title: title)
        record.place = place ?? ""
        record.people = people ?? []
        record.words = words ?? ""
        record.onBehalfOf = onBehalfOf ?? ""
        record.tokens = satisfies ?? []
        record.particulars = (particulars ?? [:]).mapValues(\.texts)
        record.key = key
        return record
    }
}
