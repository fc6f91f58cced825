import HTTPTypes

/// The OpenAPI 3.1 description of the API, made from the table of routes.
struct OpenAPI {
    let routes: [Route]

    init(_ routes: [Route]) { self.routes = routes.filter(\.isAPI) }

    var document: JSON {
        let paths = Dictionary(grouping: routes, by: \.path).sorted { $0.key < $1.key }
        return .object([
            ("openapi", .string("3.1.0")),
            (
                "info",
                .object([
                    ("title", .string("Zeren")), ("version", .string("1")),
                    (
                        "description",
                        .string("Responsibility lists, what is due, what was done.")
                    ),
                ])
            ),
            (
                "paths",
                .object(
                    paths.map { path, routes in
                        (path, .object(routes.map { ($0.verb, operation($0)) }))
                    })
            ),
            (
                "components",
                .object([
                    ("schemas", .object(OpenAPI.schemas)),
                    (
                        "securitySchemes",
                        .object([
                            (
                                "session",
                                .object([
                                    ("type", .string("apiKey")), ("in", .string("cookie")),
                                    ("name", .string("zeren")),
                                ])
                            )
                        ])
                    ),
                ])
            ),
        ])
    }

    private func operation(_ route: Route) -> JSON {
        var members: [(String, JSON)] = [
            ("operationId", .string(route.name.rawValue)),
            ("summary", .string(route.summary.en)),
            ("parameters", .array(parameters(route))),
        ]
        let fields = route.input.filter { $0.place == .json }
        if !fields.isEmpty { members.append(("requestBody", body(fields))) }
        members.append(("responses", responses(route)))
        let security: JSON =
            route.who == .anyone ? .array([]) : .array([.object([("session", .array([]))])])
        members.append(("security", security))
        return .object(members)
    }

    private func parameters(_ route: Route) -> [JSON] {
        let inPath = route.parameters.map { parameter($0, "path", .text, isRequired: true) }
        let inQuery = route.input.filter { $0.place == .query }.map {
            parameter($0.name, "query", $0.kind, isRequired: $0.isRequired)
        }
        let guards =
            route.changes ? [parameter("X-Requested-With", "header", .text, isRequired: true)] : []
        return inPath + inQuery + guards
    }

    private func parameter(
        _ name: String, _ place: String, _ kind: Route.Input.Kind, isRequired: Bool
    ) -> JSON {
        .object([
            ("name", .string(name)), ("in", .string(place)), ("required", .bool(isRequired)),
            ("schema", OpenAPI.schema(kind)),
        ])
    }

    private static func schema(_ kind: Route.Input.Kind) -> JSON {
        switch kind {
        case .text, .file: .object([("type", .string("string"))])
        case .number: .object([("type", .string("integer"))])
        case .object: .object([("type", .string("object"))])
        case .day: .object([("type", .string("string")), ("format", .string("date"))])
        case .texts:
            .object([
                ("type", .string("array")),
                ("items", .object([("type", .string("string"))])),
            ])
        }
    }

    private func body(_ fields: [Route.Input]) -> JSON {
        let schema: JSON = .object([
            ("type", .string("object")),
            ("required", .strings(fields.filter(\.isRequired).map(\.name))),
            ("properties", .object(fields.map { ($0.name, OpenAPI.schema($0.kind)) })),
        ])
        return .object([
            ("required", .bool(true)),
            ("content", .object([("application/json", .object([("schema", schema)]))])),
        ])
    }

    private func responses(_ route: Route) -> JSON {
        guard case .json(let name) = route.output else { return .object([]) }
        let good = answer("As asked.", "application/json", name)
        var all: [(String, JSON)] = [(route.changes ? "201" : "200", good)]
        guard route.who != .anyone else { return .object(all) }
        var faults = [("401", "Not signed in."), ("403", "Not for this role.")]
        if !route.parameters.isEmpty { faults.append(("404", "Not there, or not in view.")) }
        if route.changes {
            faults += [
                ("400", "Malformed."), ("409", "The rules forbid it."), ("413", "Too large."),
                ("422", "Mistakes in fields."),
            ]
        }
        for (status, words) in faults.sorted(by: { $0.0 < $1.0 }) {
            all.append((status, answer(words, "application/problem+json", "Problem")))
        }
        return .object(all)
    }

    private func answer(_ words: String, _ type: String, _ schema: String) -> JSON {
        let reference: JSON = .object([("$ref", .string("#/components/schemas/\(schema)"))])
        return .object([
            ("description", .string(words)),
            ("content", .object([(type, .object([("schema", reference)]))])),
        ])
    }
}

extension Route {
    /// `get`, as OpenAPI writes it.
    var verb: String { method.rawValue.lowercased() }
}

extension OpenAPI {
    /// What each output holds, by the names of its members.
    private static let schemas: [(String, JSON)] = [
        ("Health", object(["status": "string"])),
        ("Document", object(["openapi": "string", "info": "object", "paths": "object"])),
        ("Organisations", object(["organisations": "array"])),
        (
            "Overview",
            object([
                "organisation": "object", "asOf": "string", "total": "object",
                "families": "array", "rows": "array",
            ])
        ),
        (
            "Standing",
            object([
                "organisation": "object", "asOf": "string", "tally": "object",
                "obligations": "array",
            ])
        ),
        ("Lists", object(["lists": "array"])),
        ("List", object(["edition": "string", "title": "string", "items": "array"])),
        ("Records", object(["records": "array"])),
        (
            "Record",
            object([
                "organisation": "string", "content": "object", "satisfies": "array",
                "evidence": "array", "entryHash": "string",
                "sequence": "integer", "leaf": "integer",
            ])
        ),
        ("Entered", object(["record": "string", "link": "string", "receipt": "object"])),
        (
            "Problem",
            object([
                "type": "string", "title": "string", "status": "integer", "detail": "string",
            ])
        ),
    ]

    private static func object(_ members: [String: String]) -> JSON {
        let sorted = members.sorted { $0.key < $1.key }
        return .object([
            ("type", .string("object")), ("required", .strings(sorted.map(\.key))),
            (
                "properties",
                .object(sorted.map { ($0.key, .object([("type", .string($0.value))])) })
            ),
        ])
    }
}
