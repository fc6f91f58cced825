package import Duties
import Ledger
import Lists

/// A step being taken, before it is known whether it may be.
struct TakenStep {
    var new: NewStep
    var files: [Matter.File]
    var procedure: Procedure
    var step: Procedure.Step
    var owner: Organisation
    /// Set while a matter is opened.
    var title: String?
    var linkedTo: MatterID?
}

/// A step that may be taken, and what comes of it.
struct ReadyStep {
    var detail: MatterDetail
    var procedure: Procedure
    var owner: Organisation
    var step: Procedure.Step
    var statement: Matter.Statement
    var progress: Progress
}

extension Office {
    /// Takes the next step of a matter.
    ///
    /// The same guards hold for whoever it falls to and for a clerk who enters it from paper.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` naming the rule, its source and what would be
    ///   allowed; nothing half-done stays behind.
    package func take(_ new: NewStep, of id: MatterID, _ caller: Caller) async throws {
        let files = try await keep(new.files)
        try await keepTotals()
        let now = world.now()
        try await store.write { writing in
            if try writing.repeated(new.key, caller) != nil { return }
            guard let detail = try writing.matter(id, Sight(caller)),
                let owner = try writing.organisation(detail.matter.owner, .everything),
                let procedure = procedures[detail.matter.procedure],
                let step = procedure.step(new.step)
            else { throw OfficeError.notFound }
            guard caller.account.role.writesRecords else { throw OfficeError.mayNotRecord }
            let taken = TakenStep(
                new: new, files: files, procedure: procedure, step: step, owner: owner)
            try checkSeen(taken, detail.matter, writing)
            let ready = try ready(taken, detail, caller, writing)
            try write(ready, detail.claims, caller, at: now, writing)
            try writing.keepReceipt(new.key, caller, "stepped", at: now)
        }
        await addUpIfMany()
    }

    /// Of two at one step the second is told what the first did.
    private func checkSeen(
        _ taken: TakenStep, _ matter: Matter, _ reading: any Reading
    ) throws {
        guard let seen = taken.new.seen, seen < matter.statements.count, !taken.step.isEach,
            let last = matter.statements.last,
            !matter.waiting.contains(where: { $0.step == taken.step.name })
                || last.step == taken.step.name,
            let done = taken.procedure.step(last.step)
        else { return }
        let account = try reading.account(last.account)?.name ?? ""
        throw OfficeError.refused(
            rule: "somebody-was-first",
            Message(
                zh: "您打开页面以后，\(account)已经办了“\(done.words.zh)”；请看现在的样子再办。",
                en:
                    "Since you opened the page \(account) has done “\(done.words.en)”; look again, then go on."
            ))
    }

    /// Checks who, what and every guard; writes nothing.
    func ready(
        _ taken: TakenStep, _ detail: MatterDetail, _ caller: Caller, _ reading: any Reading
    ) throws -> ReadyStep {
        let (matter, step) = (detail.matter, taken.step)
        let (by, isOnPaper) = try holder(taken, matter, caller, reading)
        let choices = try choices(taken.owner, reading)
        var read = step.read(taken.new, choices)
        let paper = taken.new.paper.trimmed
        if isOnPaper, paper.unicodeScalars.count < 4 {
            read.mistakes.append(.paperWanted)
        }
        read.mistakes += [("paper", paper)].compactMap {
            .tooLong($0.0, $0.1, 200) ?? .notText($0.0, $0.1)
        }
        let day = try happened(taken.new.happened, after: matter)
        guard read.mistakes.isEmpty else { throw OfficeError.invalid(read.mistakes) }
        var act = Act(
            procedure: taken.procedure, step: step, matter: matter, by: by, values: read.values,
            files: taken.files, day: day, settings: try reading.settings(of: taken.owner),
            version: matter.version(taken.procedure), shownVersion: taken.new.version.trimmed,
            principal: try principal(of: taken.owner, reading))
        try lookAround(&act, taken, reading)
        let named = try named(
            by: step, read.values, taken.procedure, taken.owner, matter.holders, reading)
        do {
            let progress = try act.progress(naming: named)
            var statement = act.statement
            var after = matter
            after.statements.append(statement)
            statement.version = after.version(taken.procedure)
            statement.paper = isOnPaper ? paper : nil
            return ReadyStep(
                detail: detail, procedure: taken.procedure, owner: taken.owner, step: step,
                statement: statement, progress: progress)
        } catch let refusal as Refusal {
            throw OfficeError(refusal)
        }
    }

    /// What guards look at beyond the matter itself, read only for those that ask.
    private func lookAround(
        _ act: inout Act, _ taken: TakenStep, _ reading: any Reading
    ) throws {
        let names = Set(act.step.guards.map(\.name))
        if !names.isDisjoint(with: ["decided-together", "signed-off"]) {
            act.linked = try chain(of: act.matter, reading).map {
                Act.Linked(
                    procedure: $0.matter.procedure, ending: $0.matter.ending,
                    values: $0.matter.values)
            }
        }
        if names.contains("unmet-stated") {
            act.unmet = try performance(of: taken.owner, asOf: act.day, reading).unmet
        }
    }

    /// As whom the caller acts, and whether from paper.
    private func holder(
        _ taken: TakenStep, _ matter: Matter, _ caller: Caller, _ reading: any Reading
    ) throws -> (Matter.Holder, Bool) {
        let open: [Matter.Holder] =
            matter.statements.isEmpty
            ? taken.step.by.flatMap(matter.holders(of:))
            : matter.waiting.filter { $0.step == taken.step.name }.map(\.by)
        var (own, onPaper) = try mine(open, caller, reading)
        let wanted = taken.new.by.trimmed
        if !wanted.isEmpty {
            let post = try choices(caller.organisation, reading).post(wanted)
            own = own.filter { $0.post == post }
            onPaper = onPaper.filter { $0.post == post }
            if own.isEmpty, onPaper.isEmpty, let post, caller.account.role == .clerk {
                return (
                    Matter.Holder(party: "", organisation: caller.organisation.id, post: post), true
                )
            }
        }
        if let own = own.first { return (own, false) }
        if onPaper.count == 1 || !wanted.isEmpty, let found = onPaper.first { return (found, true) }
        if onPaper.count > 1 {
            throw OfficeError.invalid([
                FieldMistake("by", zh: "选择代哪个岗位录入。", en: "Choose for which post it is entered.")
            ])
        }
        // Somebody else: the guards say what stands against it.
        guard !matter.statements.isEmpty else { throw OfficeError.notTheirs(taken.step) }
        return (
            Matter.Holder(
                party: "", organisation: caller.organisation.id, post: caller.account.post), false
        )
    }

    func choices(_ owner: Organisation, _ reading: any Reading) throws -> Choices {
        Choices(
            posts: try reading.posts(.one(owner), .everything).filter { $0.dissolved == nil },
            below: try reading.organisations(.subtree(owner), .everything).filter {
                $0.id != owner.id && $0.dissolved == nil
            })
    }

    /// Not to come, and not before what was done before it.
    private func happened(_ text: String, after matter: Matter) throws -> Day {
        guard !text.trimmed.isEmpty else {
            return max(today(), matter.statements.last?.happened ?? today())
        }
        return try pastDay(
            text, "happened", notBefore: matter.statements.last?.happened ?? Day(ordinal: 0))
    }
}

extension Office {
    /// Writes a step, and with the last one the record that satisfies duties.
    func write(
        _ ready: ReadyStep, _ claims: [Claim], _ caller: Caller, at now: Int64,
        _ writing: any Writing
    ) throws {
        var ready = ready
        ready.statement.recordedAt = now
        let isFinished = ready.progress.ending == .finished
        let record = isFinished ? RecordID(world.newID()) : nil
        let stepped = MatterStepped(ready, record: record)
        let onBehalf =
            ready.statement.paper == nil ? "" : ready.statement.by.post?.description ?? ""
        let actor = Actor(caller, onBehalfOf: onBehalf)
        try writing.append(
            .matterStepped(stepped), to: ready.owner.id, by: actor, at: now,
            label: ready.procedure.entryLabel, in: self)
        guard let record else { return }
        let entered = try self.record(of: ready, as: record, claims, writing)
        try moving(Touched(claims), at: now, writing) {
            let entry = try writing.append(
                .recordEntered(entered), to: ready.owner.id, by: actor, at: now, in: self)
            return Entering(
                entered, in: ready.owner.id, on: zone.day(of: entry.recordedAt))
        }
    }

    /// A finished matter as a record; of one that is not for all within, only that it was done.
    private func record(
        of ready: ReadyStep, as id: RecordID, _ claims: [Claim], _ reading: any Reading
    ) throws -> RecordEntered {
        let matter = ready.detail.matter
        let isOpen = [.open, .internal].contains(matter.label)
        let statements = matter.statements + [ready.statement]
        let posts = try reading.posts(.one(ready.owner), .everything)
        let people = statements.compactMap(\.by.post).compactMap { post in
            posts.first { $0.id == post }?.title
        }
        let number = "\(ready.procedure.name.zh)第\(matter.number)号事项"
        return RecordEntered(
            record: id, number: try reading.nextRecordNumber(ready.owner.id),
            kind: ready.procedure.record, happened: ready.statement.happened,
            title: isOpen && !matter.title.isEmpty ? "\(matter.title)（\(number)）" : number,
            people: isOpen ? people.unique : [],
            words: statements.compactMap { ready.procedure.step($0.step) }.map(\.words.zh)
                .joined(separator: " → "),
            evidence: isOpen
                ? statements.flatMap(\.files).map {
                    Evidence(sha256: $0.sha256, size: $0.size, name: $0.name, type: $0.type)
                }.firstOfEach(\.sha256) : [],
            claims: claims)
    }
}

extension MatterStepped {
    init(_ ready: ReadyStep, record: RecordID?) {
        let statement = ready.statement
        let said = ready.step.fields.compactMap { field in
            statement.values[field.name].map {
                Said(field.name, $0, isPlain: field.kind.isPlain)
            }
        }
        self.init(
            matter: ready.detail.matter.id, place: statement.place, step: statement.step,
            by: statement.by, paper: statement.paper, happened: statement.happened,
            version: statement.version, said: said, files: statement.files,
            holders: ready.progress.holders, waiting: ready.progress.waiting,
            ending: ready.progress.ending, record: record)
    }
}

extension FieldMistake {
    fileprivate static let paperWanted = FieldMistake(
        "paper", zh: "代为录入要写明依据哪份纸质材料（例如会议记录第几号）。",
        en: "Entered for another, it has to name the paper it rests on.")
}

extension OfficeError {
    fileprivate static func notTheirs(_ step: Procedure.Step) -> OfficeError {
        .refused(
            rule: "not-your-step",
            Message(
                zh: "规则：每一步由程序写明的人办（程序）。“\(step.words.zh)”不由您的岗位办。",
                en:
                    "The rule: each step is taken by whom the procedure names. “\(step.words.en)” is not your post's."
            ))
    }
}
