import ArgumentParser
import Duties
import Office

/// `zeren standing`: how things stand at the close of a day.
struct StandingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standing", abstract: "Who has done what, as of a day.")

    @OptionGroup var store: StoreOptions
    @Option(help: "The organisation's code.")
    var organisation: String
    @Option(name: .customLong("as-of"), help: "The close of this day; today by default.")
    var asOf: String?
    @Option(help: "A year; that of the day by default.")
    var period: Int?
    @Flag(help: "With everything below it.")
    var below = false
    @Option(help: "text or json.")
    var format: AnswerFormat?

    mutating func run() async throws {
        let command = self
        try await zeren.run { try await command.show() }
    }

    private func show() async throws {
        let (office, caller) = try await store.desk()
        let day = try asOf.map { text in
            guard let day = Day(text) else {
                throw Failure(.usage, "--as-of \(text): write the day as 2026-11-20")
            }
            return day
        }
        let question = StandingQuestion(
            asOf: day ?? office.today(), span: period.map { Window.year($0) })
        let top = try await office.organisation(code: organisation, caller)
        let views = try await office.standings(
            below ? .subtree(top) : .one(top), question, caller)
        let answer = StandingAnswer(views, question)
        if format == .text || (format == nil && Terminal.isTerminal) {
            answer.print()
        } else {
            try Terminal.say(json: answer)
        }
    }
}

/// The answer in the form outside scripts rely on.
struct StandingAnswer: Encodable {
    struct Line: Encodable {
        let organisation: String
        let edition: String
        let duty: String
        let text: String
        let bearer: String
        let counterpart: String?
        let window: WindowAnswer
        let verdict: String
        let needed: Int
        let done: Int
        let warning: String?
        let reasons: [ReasonAnswer]
    }

    struct WindowAnswer: Encodable {
        let from: String
        /// Nil where nobody has set an end.
        let to: String?
    }

    let asOf: String
    let due: Int
    let met: Int
    let metLate: Int
    let excused: Int
    let missed: Int
    let open: Int
    let unquantified: Int
    let obligations: [Line]

    init(_ views: [StandingView], _ question: StandingQuestion) {
        let tally = views.reduce(into: Tally()) { $0 += $1.standing.tally }
        asOf = question.asOf.description
        due = tally.due
        met = tally[.met]
        metLate = tally[.metLate]
        excused = tally[.excused]
        missed = tally[.missed]
        open = tally[.open]
        unquantified = views.reduce(0) { $0 + $1.unquantified.count }
        obligations = views.flatMap(\.lines).map(Line.init)
    }

    func print() {
        Terminal.say(
            "as of \(asOf): due \(due) = met \(met) + met late \(metLate) + excused \(excused) "
                + "+ missed \(missed) + open \(open); unquantified \(unquantified)")
        for line in obligations {
            let end = line.window.to ?? "…"
            Terminal.say(
                "\(line.verdict)\t\(line.done)/\(line.needed)\t\(line.window.from)…\(end)"
                    + "\t\(line.bearer)\t\(line.duty)\t\(line.text)")
        }
    }
}

extension StandingAnswer.Line {
    init(_ line: VerdictLine) {
        let verdict = line.verdict
        let obligation = verdict.obligation
        organisation = line.organisation.code
        edition = obligation.duty.edition.description
        duty = obligation.duty.duty
        text = line.line.duty.text
        bearer =
            obligation.bearer.post == nil
            ? line.organisation.code : "\(line.organisation.code)/\(line.bearer)"
        counterpart = obligation.counterpart
        window = StandingAnswer.WindowAnswer(
            from: obligation.window.start.description,
            to: obligation.isOpenEnded ? nil : obligation.window.last.description)
        self.verdict = verdict.column == .metLate ? "metLate" : verdict.column.rawValue
        needed = obligation.needed
        done = verdict.done
        warning = verdict.warning?.rawValue
        reasons = verdict.reasons.map { ReasonAnswer($0, openings: line.openings) }
    }
}
