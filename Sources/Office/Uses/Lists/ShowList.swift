package import Duties
import Lists

extension Office {
    /// The editions in force for an organisation, or that were.
    package func editions(
        for organisation: Organisation, _ caller: Caller
    ) async throws -> [AdoptedEdition] {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { try inForce(organisation, $0) }
    }

    /// Own lists first, then those of superiors that bind by naming a subject.
    func inForce(
        _ organisation: Organisation, _ reading: any Reading
    ) throws -> [AdoptedEdition] {
        let superiors = try reading.superiors(of: organisation)
        let order = Dictionary(
            uniqueKeysWithValues: ([organisation] + superiors).enumerated().map {
                ($1.id, $0)
            })
        return try reading.adoptions(.one(organisation)).compactMap { row in
            guard let rank = order[row.organisation], let head = try reading.edition(row.edition)
            else { return nil }
            return AdoptedEdition(
                head: head, organisation: ([organisation] + superiors)[rank], from: row.from,
                until: row.until)
        }.sorted {
            (order[$0.organisation.id] ?? 0, $1.from) < (order[$1.organisation.id] ?? 0, $0.from)
        }
    }

    /// 清单: the document with every duty in its place, and how it stands for an organisation.
    package func list(
        _ edition: EditionID, for organisation: Organisation, asOf: Day, _ caller: Caller
    ) async throws -> ListView {
        let question = StandingQuestion(asOf: asOf)
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { reading in
            let adoptions = try inForce(organisation, reading)
            guard adoptions.contains(where: { $0.head.id == edition }),
                let shelved = try registers.edition(edition, reading),
                let bytes = try reading.content(shelved.head.document)
            else { throw OfficeError.notFound }
            let views = try standings(.one(organisation), question, caller.scope, reading)
            let lines = views.flatMap(\.lines).filter { $0.line.key.edition == edition }
            let numbers = try reading.quantifications([edition])
            return ListView(
                head: shelved.head, register: shelved.snapshot,
                document: DocumentText(
                    name: shelved.head.name, text: String(decoding: bytes, as: UTF8.self)),
                organisation: organisation, question: question,
                verdicts: Dictionary(grouping: lines) { $0.line.key.duty },
                quantifications: Dictionary(
                    numbers.map { ($0.duty.duty, $0) }, uniquingKeysWith: { _, last in last }),
                adoptions: adoptions)
        }
    }
}
