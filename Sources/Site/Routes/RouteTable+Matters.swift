import Duties

/// What is done by procedure.
extension RouteTable {
    static let procedures: [Route] = [
        Route(
            .matters, .get, "/organisations/{code}/matters", .readers, [], .page, "事项",
            "Matters"),
        Route(
            .newMatterPage, .get, "/organisations/{code}/matters/new", .writers,
            [.query("procedure"), .query("follows")], .page, "新办一件事项", "The form of a matter"),
        Route(
            .openMatter, .post, "/organisations/{code}/matters", .writers,
            [
                .form("procedure"), .optional("follows"), .optional("satisfies", .texts),
                .form("key"),
            ],
            .redirect, "开办事项", "Open a matter"
        ).upTo(largestRecord, wrapped: largestRecord + wrapping),
        Route(
            .matter, .get, "/matters/{matter}", .readers, [.query("step")], .page, "一件事项",
            "A matter"),
        Route(
            .takeStep, .post, "/matters/{matter}", .writers,
            [
                .form("step"), .optional("version"), .optional("seen", .number), .optional("by"),
                .optional("paper"), .optional("happened", .day), .form("key"),
            ], .redirect, "办理一步", "Take a step"
        ).upTo(largestRecord, wrapped: largestRecord + wrapping),
        Route(
            .disputeStep, .post, "/matters/{matter}/dispute", .writers,
            [.form("place", .number), .form("why")], .redirect, "对代为录入提出异议",
            "Dispute what was entered from paper"),
        Route(
            .matterFile, .get, "/matters/{matter}/files/{sha256}", .readers, [], .file,
            "事项的材料", "A file of a matter"),
    ]
}

extension Paths {
    static func matters(_ organisation: Organisation) -> Link { link(.matters, organisation.code) }

    static func newMatter(_ organisation: Organisation) -> Link {
        link(.newMatterPage, organisation.code)
    }

    static func matter(_ matter: MatterID) -> Link { link(.matter, matter.description) }

    static func file(_ sha256: String, of matter: MatterID) -> Link {
        link(.matterFile, matter.description, sha256)
    }
}
