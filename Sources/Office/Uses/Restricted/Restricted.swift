package import Duties
import Lists

/// A restricted record; its words are read one record at a time.
package struct RestrictedRow: Hashable, Sendable {
    package var id: RecordID
    /// Counted by itself, beside the numbers of other records.
    package var number: Int
    package var kind: String
    package var happened: Day
    package var title: String
    package var words: String
    /// The account that entered it and the post it acted from.
    package var enteredBy: String
    package var post: String
    package var recordedAt: Int64

    package init(
        id: RecordID, number: Int, kind: String, happened: Day, title: String, words: String,
        enteredBy: String, post: String, recordedAt: Int64
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.happened = happened
        self.title = title
        self.words = words
        self.enteredBy = enteredBy
        self.post = post
        self.recordedAt = recordedAt
    }
}

/// Somebody opened a restricted record.
package struct RestrictedReading: Hashable, Sendable {
    package var account: String
    package var post: String
    package var at: Int64

    package init(account: String, post: String, at: Int64) {
        self.account = account
        self.post = post
        self.at = at
    }
}

/// A restricted record as it is opened.
package struct RestrictedView: Sendable {
    package var row: RestrictedRow
    package var enteredBy: String
    /// Who opened it, newest first, by account and post as people call them; nil for all but the one
    /// who entered it.
    package var readings: [RestrictedReading]?
}

extension OrganisationID {
    /// The chain of what is restricted in an organisation: apart from its own, so that neither the
    /// numbers nor the hashes of that tell of it.
    package var restrictedStream: OrganisationID {
        OrganisationID(description + OrganisationID.restrictedMark)
    }

    static var restrictedMark: String { ".restricted" }

    /// The organisation whose restricted stream this names; nil for any other chain.
    package var ofRestrictedStream: OrganisationID? {
        description.hasSuffix(OrganisationID.restrictedMark)
            ? OrganisationID(String(description.dropLast(OrganisationID.restrictedMark.count)))
            : nil
    }
}

extension Office {
    /// What is restricted in an organisation, newest first, without titles and words.
    ///
    /// - Throws: ``OfficeError/notFound`` for whoever is not cleared: that there is such a place is
    ///   itself not for them.
    package func restricted(
        in organisation: Organisation, _ caller: Caller
    ) async throws -> [RestrictedRow] {
        guard caller.scope.reads(.restricted, of: organisation) else { throw OfficeError.notFound }
        return try await store.read { reading in
            try reading.restricted(organisation.id.restrictedStream).map { row in
                var row = row
                (row.title, row.words) = ("", "")
                return row
            }
        }
    }

    /// Opens a restricted record; unless it is one's own, the opening is an entry.
    package func openRestricted(
        _ id: RecordID, in organisation: Organisation, _ caller: Caller
    ) async throws -> RestrictedView {
        guard caller.scope.reads(.restricted, of: organisation) else { throw OfficeError.notFound }
        let stream = organisation.id.restrictedStream
        return try await store.write { writing in
            guard let row = try writing.restricted(stream).first(where: { $0.id == id }) else {
                throw OfficeError.notFound
            }
            let account = try writing.account(row.enteredBy)?.name ?? row.enteredBy
            guard row.enteredBy != caller.account.id else {
                return RestrictedView(
                    row: row, enteredBy: account,
                    readings: try readings(of: id, in: organisation, writing))
            }
            try writing.append(
                .people(.restrictedRead(id)), to: stream, by: Actor(caller), at: world.now(),
                label: .restricted, in: self)
            return RestrictedView(row: row, enteredBy: account, readings: nil)
        }
    }

    private func readings(
        of id: RecordID, in organisation: Organisation, _ reading: any Reading
    ) throws -> [RestrictedReading] {
        let posts = try reading.posts(.one(organisation), .everything)
        let stream = organisation.id.restrictedStream
        return try reading.restrictedReadings(stream, of: id).map { opened in
            RestrictedReading(
                account: try reading.account(opened.account)?.name ?? opened.account,
                post: posts.first { $0.id.description == opened.post }?.title ?? "",
                at: opened.at)
        }
    }

    /// Enters a restricted record.
    ///
    /// It satisfies no duty: what is owed is met by an ordinary record that says that it was done,
    /// without what was said, for totals are seen by those who may not know of this.
    package func enterRestricted(
        _ new: NewRecord, in organisation: Organisation, _ caller: Caller
    ) async throws -> RecordID {
        guard caller.scope.reads(.restricted, of: organisation) else { throw OfficeError.notFound }
        guard caller.account.role.writesRecords else { throw OfficeError.mayNotRecord }
        let mistakes = new.mistakes(today: today())
        guard mistakes.isEmpty, let happened = Day(new.happened.trimmed) else {
            throw OfficeError.invalid(mistakes)
        }
        let id = RecordID(world.newID())
        let stream = organisation.id.restrictedStream
        return try await store.write { writing in
            if let earlier = try writing.repeated(new.key, caller) { return RecordID(earlier) }
            let last = try writing.restricted(stream).map(\.number).max() ?? 0
            let entered = RestrictedEntered(
                record: id, number: last + 1, kind: new.kind, happened: happened,
                title: new.title.trimmed, words: new.words.trimmed)
            try writing.append(
                .people(.restrictedEntered(entered)), to: stream, by: Actor(caller),
                at: world.now(), label: .restricted, in: self)
            try writing.keepReceipt(new.key, caller, id.description, at: world.now())
            return id
        }
    }
}
