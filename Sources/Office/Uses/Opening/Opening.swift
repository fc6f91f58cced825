package import Duties
import Ledger
import Lists

/// Opening records to be brought in: the sheet, the files it names, who vouches.
package struct NewOpening: Sendable {
    /// The organisation's code.
    package var organisation: String
    package var vouchedBy: String
    package var sheet: OpeningSheet
    package var files: OpeningFiles

    package init(
        organisation: String, vouchedBy: String, sheet: OpeningSheet,
        files: OpeningFiles = OpeningFiles()
    ) {
        self.organisation = organisation
        self.vouchedBy = vouchedBy
        self.sheet = sheet
        self.files = files
    }
}

/// The files a sheet names, as they were found in the archive handed in with it.
package struct OpeningFiles: Sendable {
    package var found: [String: NewEvidence]
    /// Names borne by several files of the archive.
    package var ambiguous: Set<String>

    package init(found: [String: NewEvidence] = [:], ambiguous: Set<String> = []) {
        self.found = found
        self.ambiguous = ambiguous
    }
}

/// What would come, or came, of each row.
package struct OpeningCheck: Sendable {
    package struct Line: Sendable {
        package enum State: Sendable {
            /// Would be entered, or was just now.
            case fresh
            /// The same content was brought in before.
            case known(RecordID)
            case wrong([FieldMistake])
        }

        package var row: OpeningSheet.Row
        package var state: State
        /// Numbers of the duties it counts for, `一（一）1`.
        package var duties: [String] = []
        package var files = 0

        package var mistakes: [FieldMistake] {
            if case .wrong(let mistakes) = state { mistakes } else { [] }
        }
    }

    package var lines: [Line]
    package var wrong: Int { lines.count { !$0.mistakes.isEmpty } }

    package var fresh: Int {
        lines.count { line in if case .fresh = line.state { true } else { false } }
    }
    package var known: Int { lines.count - fresh - wrong }
}

extension Office {
    /// Looks every row over and enters nothing.
    package func checkOpening(
        _ new: NewOpening, _ caller: Caller
    ) async throws -> OpeningCheck {
        try mayOpen(new, caller)
        return try await store.read { try prepared(new, caller, $0).check }
    }

    /// Enters every row as a record marked 期初, all or nothing; what was brought in before is
    /// passed over, so importing twice changes nothing.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` naming the rows where one is wrong.
    package func importOpening(
        _ new: NewOpening, _ caller: Caller
    ) async throws -> OpeningCheck {
        let looked = try await checkOpening(new, caller)
        guard looked.wrong == 0 else { throw OfficeError.invalid(looked.lines.flatMap(\.named)) }
        let now = world.now()
        for file in new.files.found.values { _ = try await evidence.put(file.bytes) }
        return try await store.write { writing in
            let prepared = try prepared(new, caller, writing)
            guard prepared.check.wrong == 0 else {
                throw OfficeError.invalid(prepared.check.lines.flatMap(\.named))
            }
            for (record, key) in prepared.records {
                let id = RecordID(world.newID())
                let kept = record.evidence.map {
                    Evidence(
                        sha256: hexadecimal(sha256($0.bytes)), size: $0.bytes.count,
                        name: $0.name, type: $0.plainType)
                }
                try append(record, id, kept, at: now, caller, writing)
                try writing.keepReceipt(
                    prepared.register, key: key, answer: id.description, at: now)
            }
            return prepared.check
        }
    }

    private func mayOpen(_ new: NewOpening, _ caller: Caller) throws {
        guard caller.account.role.governs, caller.account.role.writesRecords else {
            throw OfficeError.mayNotGovern
        }
        let name = "vouchedBy"
        guard !new.vouchedBy.trimmed.isEmpty else {
            throw OfficeError.invalid([
                FieldMistake(
                    name, zh: "写明由谁为这些记录作保：哪个岗位或机构。",
                    en: "Say who vouches for these records: which post or body.")
            ])
        }
        let mistakes = [
            FieldMistake.tooLong(name, new.vouchedBy, 200),
            FieldMistake.notText(name, new.vouchedBy),
        ].compactMap { $0 }
        guard mistakes.isEmpty else { throw OfficeError.invalid(mistakes) }
    }

    private func prepared(
        _ new: NewOpening, _ caller: Caller, _ reading: any Reading
    ) throws -> PreparedOpening {
        let organisation = try found(new.organisation, caller, reading)
        var reader = OpeningReader(
            new, organisation, caller, self, reading,
            adopted: try inForce(organisation, reading))
        return try reader.read()
    }
}

extension OpeningCheck.Line {
    /// Its mistakes, each naming its row.
    fileprivate var named: [FieldMistake] {
        mistakes.map {
            FieldMistake(
                $0.field, zh: "第 \(row.number) 行：\($0.message.zh)",
                en: "Row \(row.number): \($0.message.en)")
        }
    }
}

/// What a sheet comes to: its check, and the records still to be entered, each with its key.
struct PreparedOpening {
    var check: OpeningCheck
    var records: [(record: NewRecord, key: String)]
    /// Under what name the keys of opening records are kept: by content, whoever brings them.
    let register: String
}
