import Duties
import Ledger
import Lists
import Office

extension Organisation {
    var json: JSON {
        .object([
            ("code", .string(code)), ("name", .string(name)), ("kind", .string(kind.rawValue)),
            ("level", .string(level.rawValue)),
        ])
    }
}

extension Tally {
    var json: JSON {
        .object([
            ("due", .number(due)), ("met", .number(self[.met])),
            ("metLate", .number(self[.metLate])), ("excused", .number(self[.excused])),
            ("missed", .number(self[.missed])), ("open", .number(self[.open])),
            ("unquantified", .number(unquantified)),
        ])
    }
}

extension OverviewView {
    var json: JSON {
        .object([
            ("organisation", organisation.json), ("asOf", .string(question.asOf.description)),
            ("total", total.json), ("families", .strings(families.map(\.rawValue))),
            (
                "rows",
                .array(
                    rows.map { row in
                        .object([
                            ("organisation", .string(row.organisation.code)),
                            ("post", JSON(row.post?.title)), ("name", .string(row.name)),
                            ("total", row.total.json),
                            ("cells", .array(row.cells.map(\.json))),
                        ])
                    })
            ),
        ])
    }
}

extension StandingView {
    /// Duties without a number counted once each, as the overview counts them.
    private var tally: Tally {
        var tally = standing.tally
        tally.unquantified = unquantified.count
        return tally
    }

    var json: JSON {
        .object([
            ("organisation", organisation.json), ("asOf", .string(question.asOf.description)),
            ("tally", tally.json), ("obligations", .array(lines.map(\.json))),
        ])
    }
}

extension Column {
    /// As the tally names it.
    fileprivate var code: String { self == .metLate ? "metLate" : rawValue }
}

extension VerdictLine {
    var json: JSON {
        let obligation = verdict.obligation
        return .object([
            ("duty", .string(line.key.duty)), ("edition", .string(line.key.edition.description)),
            ("text", .string(line.duty.text)), ("bearer", .string(bearer)),
            ("counterpart", JSON(obligation.counterpart)),
            (
                "window",
                .object([
                    ("from", .string(obligation.window.start.description)),
                    ("to", .string(obligation.window.last.description)),
                ])
            ),
            ("verdict", .string(verdict.column.code)),
            ("warning", JSON(verdict.warning?.rawValue)),
            ("needed", .number(obligation.needed)), ("done", .number(verdict.done)),
            ("token", .string(ObligationToken(obligation).description)),
        ])
    }
}

extension AdoptedEdition {
    var json: JSON {
        .object([
            ("edition", .string(head.id.description)), ("title", .string(head.title)),
            ("level", .string(head.level)), ("document", .string(head.document)),
            ("organisation", .string(organisation.code)), ("from", .string(from.description)),
            ("until", JSON(until?.description)),
        ])
    }
}

extension ListView {
    var json: JSON {
        let items = register.sections.flatMap(\.allItems)
        return .object([
            ("edition", .string(head.id.description)), ("title", .string(head.title)),
            ("items", .array(items.map { json($0) })),
        ])
    }

    private func json(_ item: Item) -> JSON {
        .object([
            ("id", .string(item.id)), ("number", JSON(item.number)),
            ("text", .string(item.text)),
            (
                "duties",
                .array(
                    item.duties.map { duty in
                        .object([
                            ("id", .string(duty.id)), ("text", .string(duty.text)),
                            ("action", .string(duty.action.kind.rawValue)),
                            ("bearer", .string(duty.bearer.role.rawValue)),
                            (
                                "range",
                                .object([
                                    ("start", .number(duty.span.start)),
                                    ("end", .number(duty.span.end)),
                                ])
                            ),
                            (
                                "tally",
                                Tally((verdicts[duty.id] ?? []).map(\.verdict)).json
                            ),
                        ])
                    })
            ),
        ])
    }
}

extension RecordDetail {
    var json: JSON {
        .object([
            ("record", .string(id.description)), ("number", .number(number)),
            ("sequence", .number(sequence)), ("kind", .string(kind)),
            ("happened", .string(happened.description)),
            ("recordedAt", .number(Int(recordedAt))), ("title", .string(title)),
            ("place", .string(place)), ("people", .strings(people)), ("words", .string(words)),
            ("supersedes", JSON(supersedes?.description)),
            ("supersededBy", JSON(supersededBy?.description)),
            ("stands", .bool(endedAt == nil)), ("opening", .bool(vouchedBy != nil)),
            ("vouchedBy", JSON(vouchedBy)),
        ])
    }
}

extension RecordView {
    var json: JSON {
        .object([
            ("organisation", .string(organisation.code)), ("content", record.json),
            (
                "particulars",
                .object(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
            ),
            ("lacks", .strings(findings.map(\.name))),
            (
                "satisfies",
                .array(
                    claims.map {
                        .object([
                            ("duty", .string($0.claim.duty.duty)),
                            ("edition", .string($0.claim.duty.edition.description)),
                            ("bearer", .string($0.bearer)),
                            ("purpose", .string($0.claim.purpose.rawValue)),
                        ])
                    })
            ),
            (
                "evidence",
                .array(
                    evidence.map {
                        .object([
                            ("sha256", .string($0.sha256)), ("size", .number($0.size)),
                            ("name", .string($0.name)),
                        ])
                    })
            ),
            ("entryHash", .string(hexadecimal(place.receipt.hash))),
            ("sequence", .number(place.receipt.sequence)),
            ("leaf", place.leaf.map { .number($0) } ?? .null),
        ])
    }
}

extension Receipt {
    /// What was acknowledged.
    var json: JSON {
        .object([
            ("organisation", .string(organisation)), ("sequence", .number(sequence)),
            ("hash", .string(hexadecimal(hash))),
        ])
    }
}
