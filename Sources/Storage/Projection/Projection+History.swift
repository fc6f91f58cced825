import Duties
import Office

// The tree's dated history: the organisation's and the post's own row says how things stand, a row
// beside it how they stood before.
extension Projection {
    func write(_ renamed: OrganisationRenamed) throws {
        try connection.run(
            "UPDATE organisation SET name = ?2 WHERE id = ?1", organisation, renamed.name)
        try change(.renamed, renamed.from, was: renamed.was, became: renamed.name)
    }

    func write(_ classed: OrganisationClassed) throws {
        try connection.run(
            "UPDATE organisation SET kind = ?2, level = ?3 WHERE id = ?1", organisation,
            classed.became.kind.rawValue, classed.became.level.rawValue)
        try change(
            .classed, classed.from, was: classed.was.description,
            became: classed.became.description)
    }

    func write(_ moved: OrganisationMoved) throws {
        try connection.run(
            "UPDATE organisation SET parent = ?2, path = ?3 WHERE id = ?1", organisation,
            moved.parent, moved.path)
        try change(
            moved.carriedBy == nil ? .moved : .carried, moved.from, was: moved.was,
            became: moved.path, other: moved.carriedBy ?? moved.parent)
    }

    func write(_ dissolved: OrganisationDissolved) throws {
        try connection.run(
            "UPDATE organisation SET dissolved = ?2 WHERE id = ?1", organisation, dissolved.last)
        let others: [OrganisationID?] =
            dissolved.successors.isEmpty ? [nil] : dissolved.successors
        for (place, other) in others.enumerated() {
            try change(
                .dissolved, dissolved.last, other: other, why: dissolved.why, at: place)
        }
    }

    func write(_ succeeded: OrganisationSucceeded) throws {
        try change(.succeeded, succeeded.from, other: succeeded.predecessor)
    }

    private func change(
        _ kind: OrganisationChange.Kind, _ from: Day, was: String = "", became: String = "",
        other: OrganisationID? = nil, why: String = "", at place: Int = 0
    ) throws {
        try connection.insert(
            into: "organisation_change",
            [
                "organisation": organisation, "sequence": entry.sequence, "place": place,
                "kind": kind.rawValue, "from_day": from, "was": was, "became": became,
                "other": other, "why": why, "recorded_at": entry.recordedAt,
            ])
    }
}

extension Projection {
    func write(_ changed: PostChanged) throws {
        let post = changed.post
        try keep(post.id, .changed, changed.from, why: "")
        try connection.run(
            """
            UPDATE post SET title = ?3, role = ?4, rank = ?5 WHERE organisation = ?1 AND id = ?2
            """, organisation, post.id, post.title, post.role.rawValue, post.rank)
        try connection.run(
            "DELETE FROM portfolio WHERE organisation = ?1 AND post = ?2", organisation, post.id)
        try write(post.portfolios, of: post.id)
    }

    func write(_ abolished: PostAbolished) throws {
        try keep(abolished.post, .abolished, abolished.last, why: abolished.why)
        try connection.run(
            "UPDATE post SET dissolved = ?3 WHERE organisation = ?1 AND id = ?2", organisation,
            abolished.post, abolished.last)
    }

    /// What the post is until now, out of the rows its own chain has written.
    private func keep(
        _ post: PostID, _ kind: PostChange.Kind, _ from: Day, why: String
    ) throws {
        let portfolios = try connection.rows(
            """
            SELECT kind, name FROM portfolio WHERE organisation = ?1 AND post = ?2 ORDER BY place
            """, organisation, post
        ) { row in Portfolio(kind: try row.choice(0, "kind"), name: row.text(1)).line }
        let before = try connection.first(
            "SELECT title, role, rank FROM post WHERE organisation = ?1 AND id = ?2",
            organisation, post
        ) { ($0.text(0), $0.text(1), $0.number(2)) }
        guard let before else {
            throw StorageError.senseless(column: "post", value: post.description)
        }
        try connection.insert(
            into: "post_change",
            [
                "organisation": organisation, "sequence": entry.sequence, "post": post,
                "kind": kind.rawValue, "from_day": from, "title": before.0, "role": before.1,
                "rank": before.2, "portfolios": portfolios.joined(separator: "\n"), "why": why,
                "recorded_at": entry.recordedAt,
            ])
    }

    func write(_ appointed: PostAppointed) throws {
        try connection.insert(
            into: "appointment",
            [
                "organisation": organisation, "id": appointed.appointment,
                "post": appointed.post, "holder": appointed.holder,
                "from_day": appointed.from, "last_day": nil, "ended_why": nil,
                "recorded_at": entry.recordedAt,
            ])
    }

    func write(_ ended: AppointmentEnded) throws {
        try connection.run(
            """
            UPDATE appointment SET last_day = ?3, ended_why = ?4
            WHERE organisation = ?1 AND id = ?2
            """, organisation, ended.appointment, ended.last, ended.why)
    }

    func write(_ confirmed: HandoverConfirmed) throws {
        try connection.insert(
            into: "handover",
            [
                "organisation": organisation, "appointment": confirmed.appointment,
                "side": confirmed.side.rawValue, "shown": confirmed.shown,
                "confirmed_by": confirmed.by, "account": entry.actor,
                "recorded_at": entry.recordedAt,
            ])
    }
}
