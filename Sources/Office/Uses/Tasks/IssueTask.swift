package import Duties
import Ledger
import Lists

/// A temporary duty to be put to organisations below (decision 0029).
package struct NewTask: Sendable {
    /// The issuing committee's code.
    package var organisation: String
    /// What is to be done, in its words.
    package var words: String
    /// Codes of the organisations it is put to.
    package var to: [String]
    /// The last day to do it by, `2026-08-15`.
    package var deadline: String
    /// The last day it is in force; it must expire.
    package var last: String
    /// Fields each organisation will have to type.
    package var fields: Int
    /// The price that was shown, in minutes of all together; nil before it was.
    package var confirmed: Int?
    /// Repeating a form under the same key issues it once.
    package var key = ""

    package init(
        organisation: String, words: String, to: [String], deadline: String, last: String,
        fields: Int, confirmed: Int? = nil
    ) {
        self.organisation = organisation
        self.words = words
        self.to = to
        self.deadline = deadline
        self.last = last
        self.fields = fields
        self.confirmed = confirmed
    }
}

extension Office {
    /// What a task would cost, with nothing issued.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` with every mistake of the form.
    package func price(of new: NewTask, _ caller: Caller) async throws -> Price {
        try await store.read { try checked(new, caller, $0).price }
    }

    /// Issues a task: an edition of one duty, in force for each organisation until it expires.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` where the price was not confirmed as it stands.
    package func issue(_ new: NewTask, _ caller: Caller) async throws -> EditionID {
        let edition = EditionID(world.newID())
        return try await store.write { writing in
            if let earlier = try writing.repeated(new.key, caller) { return EditionID(earlier) }
            let task = try checked(new, caller, writing)
            guard new.confirmed == task.price.minutes else {
                throw OfficeError.priceNotConfirmed(task.price)
            }
            try write(task, as: edition, caller, writing)
            try writing.keepReceipt(new.key, caller, edition.description, at: world.now())
            return edition
        }
    }

    /// Tasks an organisation has issued, newest first.
    package func tasks(
        of organisation: Organisation, _ caller: Caller
    ) async throws -> [TaskRow] {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { try $0.tasks(of: organisation, caller.scope) }
    }

    private func checked(
        _ new: NewTask, _ caller: Caller, _ reading: any Reading
    ) throws -> CheckedTask {
        let issuer = try found(new.organisation, caller, reading)
        try mayGovern(issuer, caller)
        var mistakes = new.mistakes(today: today())
        var to: [Organisation] = []
        for code in new.to.unique {
            let below = try reading.organisation(code: code, caller.scope)
            guard let below, below.id != issuer.id, below.path.hasPrefix(issuer.path) else {
                mistakes.append(.notBelow(code, issuer))
                continue
            }
            to.append(below)
        }
        if new.to.isEmpty { mistakes.append(.nobody) }
        guard mistakes.isEmpty, let deadline = Day(new.deadline), let last = Day(new.last) else {
            throw OfficeError.invalid(mistakes)
        }
        return CheckedTask(
            issuer: issuer, words: new.words.trimmed, to: to, deadline: deadline, last: last,
            from: today(), price: Price(units: to.count, fields: new.fields))
    }

    private func write(
        _ task: CheckedTask, as edition: EditionID, _ caller: Caller, _ writing: any Writing
    ) throws {
        let (actor, issuer, now) = (Actor(caller), task.issuer, world.now())
        try open(HandedIn(document: task.document), as: edition, nil, issuer, actor, writing)
        let read = try draft(edition, writing)
        for correction in read.map(task.corrections) ?? [] {
            try append(
                renamed(correction), why: CheckedTask.why, edition, issuer, actor, writing)
        }
        guard let draft = try draft(edition, writing) else { throw OfficeError.notFound }
        let register = try RegisterShelf.bytes(of: draft.register)
        let hash = hexadecimal(sha256(register))
        try writing.keep(register, sha256: hash)
        let deeds: [Deed] = [
            .editionConfirmed(
                EditionConfirmed(
                    edition: edition, shown: draft.shown, confirmedBy: caller.account.name)),
            .editionIssued(
                EditionIssued(
                    edition: edition, title: draft.register.title,
                    level: draft.register.level.rawValue, name: draft.row.name,
                    document: draft.row.document, register: hash)),
            .taskIssued(
                TaskIssued(
                    edition: edition, deadline: task.deadline, last: task.last,
                    units: task.price.units, fields: task.price.fields,
                    minutes: task.price.minutes)),
        ]
        for deed in deeds { try writing.append(deed, to: issuer.id, by: actor, at: now, in: self) }
        for organisation in task.to {
            let adopted = EditionAdopted(edition: edition, from: task.from, until: task.last)
            try writing.append(
                .editionAdopted(adopted), to: organisation.id, by: actor, at: now, in: self)
        }
        try settingsChanged(below: issuer, writing)
    }
}

/// A task whose every part is what it should be.
private struct CheckedTask {
    let issuer: Organisation
    let words: String
    let to: [Organisation]
    let deadline: Day
    let last: Day
    let from: Day
    let price: Price

    static let why = "临时任务 (temporary duty)"

    /// The list of one item that the task becomes.
    var document: DocumentText {
        let (year, month, day) = from.parts
        let end = words.last.map { "。；！？.!?".contains($0) } == true ? "" : "。"
        return DocumentText(
            name: "临时任务\(from).txt",
            text: """
                \(issuer.name)\(year)年\(month)月\(day)日临时任务

                一、领导班子集体责任
                1.\(date)前，\(words)\(end)

                """)
    }

    private var isNextYear: Bool { deadline.year > from.year }

    private var date: String {
        let (year, month, day) = deadline.parts
        return (isNextYear ? "\(year)年" : "") + "\(month)月\(day)日"
    }

    /// A date of next year is that of a pair of years, so that its window runs from now.
    private var schedule: Deadline {
        let (_, month, day) = deadline.parts
        return Deadline(
            period: isNextYear ? .twoYear : .year, dates: [YearlyDate(month: month, day: day)])
    }

    /// What is said of the reading, so that the item is one duty of the whole, owed by the deadline,
    /// whatever else its words hold.
    func corrections(_ draft: Draft) -> [Correction] {
        guard let item = draft.sections.flatMap(\.allItems).first else { return [] }
        let length = item.text.unicodeScalars.count
        let change = DutyChange(
            words: Span(0, length), modality: .must, bearer: BearerChange(role: .collective),
            schedule: .deadline(schedule), per: .bearer)
        guard let first = item.duties.first else {
            let place = DutyPlace(
                item: item.id, itemText: item.text, duty: "", words: Span(0, length))
            return [Correction(id: "", place: place, change: .add(change))]
        }
        let duties = item.duties.map { duty in
            place(of: duty, in: item, document: draft.document)
        }
        if item.duties.count == 1, first.schedule == .deadline(schedule),
            first.bearer.role == .collective
        {
            return []
        }
        return [Correction(id: "", place: duties[0], change: .set(change))]
            + duties.dropFirst().map { Correction(id: "", place: $0, change: .remove) }
    }
}

extension NewTask {
    fileprivate func mistakes(today: Day) -> [FieldMistake] {
        var found = [FieldMistake.tooLong("words", words, 500), .notText("words", words)]
            .compactMap { $0 }
        if words.trimmed.unicodeScalars.count < 4 || words.contains(where: \.isNewline) {
            found.append(
                FieldMistake(
                    "words", zh: "用一句话写明做什么，不分行。", en: "Say in one line what is to be done."))
        }
        if !(1...500).contains(fields) {
            found.append(
                FieldMistake(
                    "fields", zh: "填 1 到 500 之间的栏目数。", en: "A number of fields from 1 to 500."))
        }
        guard let deadline = Day(deadline), deadline >= today, deadline - today < 365 else {
            return found + [
                FieldMistake(
                    "deadline", zh: "期限写作 2026-08-15，从今天起一年以内。",
                    en: "Write the deadline as 2026-08-15, within a year from today.")
            ]
        }
        guard let last = Day(last), last >= deadline, last - deadline < 365 else {
            return found + [
                FieldMistake(
                    "last", zh: "临时任务必须到期：写明失效日，不早于期限，期限后一年以内。",
                    en:
                        "A temporary duty must expire: give its last day, from the deadline to a year after."
                )
            ]
        }
        return found
    }
}

extension FieldMistake {
    fileprivate static let nobody = FieldMistake(
        "to", zh: "选择下达给哪些组织。", en: "Choose whom it is put to.")
    fileprivate static func notBelow(_ code: String, _ issuer: Organisation) -> FieldMistake {
        FieldMistake(
            "to", zh: "“\(code)”不是\(issuer.name)的下级。",
            en: "“\(code)” is not below \(issuer.code).")
    }
}

extension OfficeError {
    fileprivate static func priceNotConfirmed(_ price: Price) -> OfficeError {
        .refused(
            rule: "price-not-confirmed",
            Message(
                zh:
                    "这项任务要花 \(price.units) 个组织各 \(price.minutesEach) 分钟，共 \(price.minutes) 分钟；请先确认这个数。",
                en:
                    "This task costs \(price.units) organisations \(price.minutesEach) minutes each, \(price.minutes) in all; confirm that number first."
            ))
    }
}
