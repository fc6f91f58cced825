import Duties
import Office

extension Projection {
    func write(_ formed: GroupFormed) throws {
        let group = formed.group
        try connection.insert(
            into: "leading_group",
            [
                "organisation": organisation, "id": group.id, "name": group.name,
                "functions": group.functions, "from_day": group.from, "last_day": nil,
                "ended_why": nil, "recorded_at": entry.recordedAt,
            ])
        for (place, post) in group.posts.enumerated() {
            try connection.insert(
                into: "leading_group_member",
                [
                    "organisation": organisation, "leading_group": group.id, "place": place,
                    "post": post,
                ])
        }
    }

    func write(_ ended: GroupEnded) throws {
        try connection.run(
            """
            UPDATE leading_group SET last_day = ?3, ended_why = ?4
            WHERE organisation = ?1 AND id = ?2
            """, organisation, ended.group, ended.last, ended.why)
    }
}
