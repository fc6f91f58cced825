package import Duties

extension Office {
    /// An organisation and all below it as two sheets; read again, they change nothing.
    ///
    /// Those dissolved and posts abolished are left out; a post held by two has two rows.
    package func exportTree(
        from top: Organisation, _ caller: Caller
    ) async throws -> TreeSheets {
        guard caller.scope.sees(top) else { throw OfficeError.notFound }
        return try await store.read { reading in
            let standing = try reading.organisations(.subtree(top), caller.scope)
                .filter { $0.dissolved == nil }
            let inView = standing + (try reading.superiors(of: top)).filter(caller.scope.sees)
            let codes = Dictionary(
                inView.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
            let day = today()
            let held = Dictionary(
                grouping: try reading.appointments(.subtree(top), caller.scope)
                    .filter { $0.last.map { $0 >= day } ?? true }, by: \.post)
            let posts = Dictionary(
                grouping: try reading.posts(.subtree(top), caller.scope)
                    .filter { $0.dissolved == nil }, by: \.organisation)
            return TreeSheets(
                organisations: standing.enumerated().map { index, organisation in
                    TreeRow(
                        index + 2, organisation, parent: organisation.parent.flatMap { codes[$0] })
                },
                posts: standing.flatMap { organisation in
                    (posts[organisation.id] ?? []).flatMap { post in
                        TreeRow.rows(of: post, in: organisation, held[post.id] ?? [])
                    }
                }.enumerated().map { TreeRow(number: $0.offset + 2, cells: $0.element) })
        }
    }
}

extension TreeRow {
    fileprivate init(_ number: Int, _ organisation: Organisation, parent: String?) {
        self.init(
            number: number,
            cells: [
                .code: organisation.code, .name: organisation.name,
                .kind: TreeWords.word(organisation.kind),
                .level: TreeWords.word(organisation.level),
                .founded: organisation.founded.description,
            ])
        cells[.parent] = parent
    }

    /// The post in the first of its rows, a holder in each.
    fileprivate static func rows(
        of post: Post, in organisation: Organisation, _ held: [Appointment]
    ) -> [[TreeColumn: String]] {
        var first: [TreeColumn: String] = [
            .organisation: organisation.code, .title: post.title,
            .role: TreeWords.word(post.role), .rank: "\(post.rank)",
            .postFounded: post.founded.description,
        ]
        for (column, kind) in [
            (TreeColumn.inCharge, Portfolio.Kind.inCharge), (.liaison, .liaison),
            (.assigned, .assigned),
        ] where !post.names(kind).isEmpty {
            first[column] = post.names(kind).joined(separator: "、")
        }
        guard let one = held.first else { return [first] }
        first[.holder] = one.holder
        first[.from] = one.from.description
        return [first]
            + held.dropFirst().map {
                [
                    .organisation: organisation.code, .title: post.title, .holder: $0.holder,
                    .from: $0.from.description,
                ]
            }
    }
}
