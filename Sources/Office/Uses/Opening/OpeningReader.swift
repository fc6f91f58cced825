import Duties
import Ledger
import Lists

/// Makes records of the rows of an opening sheet, against the tree and the lists in force.
struct OpeningReader {
    private let new: NewOpening
    private let organisation: Organisation
    private let caller: Caller
    private let office: Office
    private let reading: any Reading
    private let adopted: [AdoptedEdition]
    /// Content seen in this sheet, and the row it was first seen in.
    private var seen: [String: Int] = [:]

    init(
        _ new: NewOpening, _ organisation: Organisation, _ caller: Caller, _ office: Office,
        _ reading: any Reading, adopted: [AdoptedEdition]
    ) {
        self.new = new
        self.organisation = organisation
        self.caller = caller
        self.office = office
        self.reading = reading
        self.adopted = adopted
    }

    mutating func read() throws -> PreparedOpening {
        var prepared = PreparedOpening(
            check: OpeningCheck(lines: []), records: [], register: "opening \(organisation.id)")
        for row in new.sheet.rows {
            var line = OpeningCheck.Line(row: row, state: .fresh)
            do {
                let (record, duties) = try record(of: row)
                (line.duties, line.files) = (duties, record.evidence.count)
                let key = key(of: record)
                if let first = seen.updateValue(row.number, forKey: key) {
                    throw OfficeError.invalid([.sameRow(first)])
                }
                if let known = try reading.receipt(prepared.register, key: key) {
                    line.state = .known(RecordID(known))
                } else {
                    prepared.records.append((record, key))
                }
            } catch OfficeError.invalid(let mistakes) {
                line.state = .wrong(mistakes)
            }
            prepared.check.lines.append(line)
        }
        return prepared
    }

    private func record(
        of row: OpeningSheet.Row
    ) throws -> (record: NewRecord, duties: [String]) {
        let day = Day(written: row[.happened])
        var record = NewRecord(
            organisation: organisation.code,
            kind: RecordKind(written: row[.kind])?.rawValue ?? row[.kind],
            happened: day?.description ?? row[.happened], title: row[.title])
        record.place = row[.place]
        record.people = row.parts(.people)
        record.words = row[.words].replacing("\u{2028}", with: "\n")
        record.vouchedBy = new.vouchedBy
        var mistakes = files(of: row, into: &record)
        mistakes += record.mistakes(today: office.today())
        var duties: [String] = []
        for name in row.duties where day != nil {
            do {
                let line = try duty(name, on: day ?? office.today())
                let token = ObligationToken(
                    duty: line.key, bearer: try bearer(row[.bearer], of: line.duty),
                    window: nil, counterpart: nil, triggers: false)
                try office.check(token.claim, caller, reading)
                record.tokens.append(token.description)
                duties.append(line.key.duty)
            } catch OfficeError.invalid(let found) { mistakes += found }
        }
        guard mistakes.isEmpty else { throw OfficeError.invalid(mistakes) }
        return (record, duties)
    }

    private func files(
        of row: OpeningSheet.Row, into record: inout NewRecord
    ) -> [FieldMistake] {
        row.parts(.evidence).unique.compactMap { name in
            if new.files.ambiguous.contains(name) { return .ambiguousFile(name) }
            guard let file = new.files.found[name] else { return .noFile(name) }
            record.evidence.append(file)
            return nil
        }
    }

    /// A duty by its number or its words, among the lists in force on the day.
    private func duty(_ name: String, on day: Day) throws -> DutyLine {
        let bound = adopted.filter { $0.from <= day && day <= $0.until ?? Window.farthest }
        guard !bound.isEmpty else { throw OfficeError.invalid([.nothingInForce(day)]) }
        let lines = try bound.flatMap { adopted in
            try office.registers.edition(adopted.head.id, reading)?.lines.values.map { $0 } ?? []
        }
        for test in [
            { (line: DutyLine) in line.key.duty == name }, { $0.duty.text == name },
            { name.unicodeScalars.count >= 4 && $0.duty.text.contains(name) },
        ] {
            let found = lines.filter(test).firstOfEach(\.key)
            if found.count == 1 { return found[0] }
            if found.count > 1 {
                throw OfficeError.invalid([
                    .severalDuties(name, found.map(\.key.duty).sorted())
                ])
            }
        }
        throw OfficeError.invalid([.noDuty(name)])
    }

    /// A post's title, a code or a name; empty where only one can be meant.
    private func bearer(_ name: String, of duty: Duty) throws -> BearerKey {
        var name = name
        if name == organisation.name { name = "" }
        let below = try reading.children(of: organisation, caller.scope)
        if let unit = below.first(where: { $0.name == name }) { name = unit.code }
        return try office.bearerKey(
            name.isEmpty ? nil : name, duty.bearer.role, organisation, caller, reading)
    }

    /// What makes two rows the same: everything a row says, files by content; not who vouches.
    private func key(of record: NewRecord) -> String {
        let parts =
            [
                record.kind, record.happened, record.title.trimmed, record.place,
                record.people.joined(separator: "\u{1E}"), record.words.trimmed,
            ] + record.tokens.sorted() + record.evidence.map { hexadecimal(sha256($0.bytes)) }
        return hexadecimal(sha256(Array(parts.joined(separator: "\u{1F}").utf8)))
    }
}

extension RecordKind {
    /// A kind by its code or by its name in either language, or by a part of the name that no
    /// other has: 党课, 会议.
    init?(written text: String) {
        let wanted = text.trimmed
        if let kind = RecordKind(rawValue: wanted) {
            self = kind
            return
        }
        let names = RecordKind.allCases.map { ($0, [$0.facts.name.zh, $0.facts.name.en]) }
        let exact = names.filter { $0.1.contains(wanted) }
        let part = names.filter { $0.1.contains { $0.contains(wanted) } }
        guard !wanted.isEmpty, let kind = exact.first ?? (part.count == 1 ? part.first : nil)
        else { return nil }
        self = kind.0
    }
}

extension FieldMistake {
    fileprivate static func noFile(_ name: String) -> FieldMistake {
        FieldMistake(
            "evidence", zh: "压缩包里没有“\(name)”。", en: "The archive holds no “\(name)”.")
    }
    fileprivate static func ambiguousFile(_ name: String) -> FieldMistake {
        FieldMistake(
            "evidence", zh: "压缩包里有几个“\(name)”，请写上所在的文件夹。",
            en: "The archive holds several “\(name)”; write its folder too.")
    }
    fileprivate static func sameRow(_ number: Int) -> FieldMistake {
        FieldMistake(
            "title", zh: "与第 \(number) 行完全相同。", en: "The same as row \(number).")
    }
    fileprivate static func nothingInForce(_ day: Day) -> FieldMistake {
        FieldMistake(
            "duty", zh: "\(day) 那天没有在施行的清单。", en: "No list was in force on \(day).")
    }
    fileprivate static func noDuty(_ name: String) -> FieldMistake {
        FieldMistake(
            "duty", zh: "那天施行的清单里没有职责“\(name)”。",
            en: "No list in force on that day has the duty “\(name)”.")
    }
    fileprivate static func severalDuties(_ name: String, _ found: [String]) -> FieldMistake {
        let listed = found.prefix(5)
        return FieldMistake(
            "duty", zh: "“\(name)”可指几项：\(listed.joined(separator: "、"))。",
            en: "“\(name)” may mean several: \(listed.joined(separator: ", ")).")
    }
}
