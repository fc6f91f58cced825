import Duties
import Office

extension Projection {
    func write(_ opened: MatterOpened) throws {
        try connection.insert(
            into: "matter",
            [
                "organisation": organisation, "id": opened.matter, "number": opened.number,
                "sequence": entry.sequence, "proceeding": opened.procedure,
                "label": entry.label.rawValue, "title": opened.title, "opened_on": 0,
                "recorded_at": entry.recordedAt, "follows": opened.follows,
            ])
        for (place, claim) in opened.claims.enumerated() {
            try connection.insert(
                into: "matter_claim",
                [
                    "organisation": organisation, "matter": opened.matter, "place": place,
                    "purpose": claim.purpose.rawValue, "edition": claim.duty.edition,
                    "duty": claim.duty.duty, "bearer_organisation": claim.bearer.organisation,
                    "bearer_post": claim.bearer.post, "window_start": claim.window,
                    "counterpart": claim.counterpart,
                ])
        }
    }

    func write(_ stepped: MatterStepped) throws {
        try connection.insert(
            into: "matter_step",
            [
                "organisation": organisation, "matter": stepped.matter, "place": stepped.place,
                "sequence": entry.sequence, "step": stepped.step, "party": stepped.by.party,
                "by_organisation": stepped.by.organisation, "by_post": stepped.by.post,
                "account": entry.actor, "paper": stepped.paper, "happened": stepped.happened,
                "recorded_at": entry.recordedAt, "version": stepped.version,
            ])
        for (place, said) in stepped.said.enumerated() {
            try connection.insert(
                into: "matter_said",
                [
                    "organisation": organisation, "matter": stepped.matter,
                    "step_place": stepped.place, "place": place, "field": said.field,
                    "content": said.content,
                ])
        }
        for (place, file) in stepped.files.enumerated() {
            try connection.insert(
                into: "matter_file",
                [
                    "organisation": organisation, "matter": stepped.matter,
                    "step_place": stepped.place, "place": place, "field": file.field,
                    "sha256": file.sha256, "size": file.size, "name": file.name,
                    "type": file.type,
                ])
        }
        try writeHolders(stepped)
        try move(stepped)
    }

    func write(_ disputed: MatterDisputed) throws {
        try connection.run(
            """
            UPDATE matter_step SET disputed_why = ?4, disputed_at = ?5
            WHERE organisation = ?1 AND matter = ?2 AND place = ?3
            """, organisation, disputed.matter, disputed.place, disputed.why, entry.recordedAt)
    }

    /// Who holds what and who waits, in place of what stood before the step.
    private func writeHolders(_ stepped: MatterStepped) throws {
        for table in ["matter_holder", "matter_waiting"] {
            try connection.run(
                "DELETE FROM \(table) WHERE organisation = ?1 AND matter = ?2", organisation,
                stepped.matter)
        }
        for (place, holder) in stepped.holders.enumerated() {
            try connection.insert(
                into: "matter_holder",
                [
                    "organisation": organisation, "matter": stepped.matter, "place": place,
                    "party": holder.party, "holder_organisation": holder.organisation,
                    "holder_post": holder.post,
                ])
        }
        for (place, waiting) in stepped.waiting.enumerated() {
            try connection.insert(
                into: "matter_waiting",
                [
                    "organisation": organisation, "matter": stepped.matter, "place": place,
                    "step": waiting.step, "party": waiting.by.party,
                    "holder_organisation": waiting.by.organisation,
                    "holder_post": waiting.by.post, "since_day": waiting.since,
                    "due_day": waiting.due, "unknown_year": waiting.unknownYear,
                ])
        }
    }

    private func move(_ stepped: MatterStepped) throws {
        if stepped.place == 1 {
            try connection.run(
                "UPDATE matter SET opened_on = ?3 WHERE organisation = ?1 AND id = ?2",
                organisation, stepped.matter, stepped.happened)
        }
        guard let ending = stepped.ending else { return }
        try connection.run(
            """
            UPDATE matter SET ending = ?3, ended_at = ?4, record = ?5
            WHERE organisation = ?1 AND id = ?2
            """, organisation, stepped.matter, ending.rawValue, entry.recordedAt, stepped.record)
    }
}
