/// Everything a standing is computed from.
///
/// The register, the tree around one organisation, what was entered. A value, so the same question
/// always has the same answer.
package struct Situation: Sendable {
    package var organisation: Organisation
    package var posts: [Post]
    /// From the parent upwards; their lists may bind this organisation (村党委…向党委报告).
    package var superiors: [Organisation]
    /// Direct subordinates, for duties owed to each of them.
    package var subordinates: [Organisation]
    /// Adoptions of this organisation and of its superiors.
    package var adoptions: [Adoption]
    package var editions: [EditionID: Edition]
    package var quantifications: [Quantification]
    /// Every record with a claim on a bearer of this organisation, whoever entered it.
    package var records: [PerformanceRecord]
    package var excuses: [Excuse]
    package var settings: Settings

    package init(
        organisation: Organisation, posts: [Post] = [], superiors: [Organisation] = [],
        subordinates: [Organisation] = [], adoptions: [Adoption] = [],
        editions: [EditionID: Edition] = [:], quantifications: [Quantification] = [],
        records: [PerformanceRecord] = [], excuses: [Excuse] = [], settings: Settings = Settings()
    ) {
        self.organisation = organisation
        self.posts = posts
        self.superiors = superiors
        self.subordinates = subordinates
        self.adoptions = adoptions
        self.editions = editions
        self.quantifications = quantifications
        self.records = records
        self.excuses = excuses
        self.settings = settings
    }
}

/// Choices the design marks as settings, each with its source.
package struct Settings: Hashable, Sendable {
    /// A record entered more than so many days after it happened carries 补录 (ours).
    package var lateEntryDays = 15
    /// Days before the end at which a warning turns approaching and near (ours).
    package var approachingDays = 15
    package var nearDays = 5
    /// A window running when a list comes into force is owed if at least this share of its days
    /// is left, in percent (ours).
    package var shareLeftPercent = 50
    /// Whether 前 includes the day named (ours).
    ///
    /// Where it does not, a date ends the day before, but for the end of a month, which 底前 means
    /// as such.
    package var includesNamedDay = true
    /// Working days by year, from the year's published arrangement; a missing year is unknown.
    package var workingDays: [Int: WorkingYear] = [:]
    /// Terms and semesters, from the committee's own calendar.
    package var terms: [Window] = []
    package var semesters: [Window] = []
    /// Thirds of those expected that must come to a democratic life meeting (ours).
    package var lifeMeetingThirds = 2
    /// Days in which it is reported upward.
    package var lifeMeetingReportDays = 15
    /// Days before a node of the year in which a reminder is one for that node (ours).
    package var reminderDays = 15
    /// Days after which a line of a register is looked at again, by register; its own where nobody
    /// sets another.
    package var reviewDays: [String: Int] = [:]

    package init() {}
}

/// A year's public holidays that fall on weekdays and weekend days worked instead.
package struct WorkingYear: Hashable, Sendable {
    package var holidays: Set<Day>
    package var workedWeekends: Set<Day>

    package init(holidays: Set<Day>, workedWeekends: Set<Day>) {
        self.holidays = holidays
        self.workedWeekends = workedWeekends
    }
}

/// What is asked: how things stand at the close of a day, as known at the close of another.
package struct StandingQuestion: Hashable, Sendable {
    /// Nothing that happened after this day counts; windows beginning later are not due.
    package var asOf: Day
    /// Nothing entered after this day counts; the same as ``asOf`` unless a second view is meant.
    package var known: Day
    /// Only windows that overlap this stretch; the year of `asOf` by default.
    package var span: Window

    package init(asOf: Day, known: Day? = nil, span: Window? = nil) {
        self.asOf = asOf
        self.known = known ?? asOf
        self.span = span ?? .year(asOf.year)
    }
}

/// One duty × one bearer × one window × one counterpart.
package struct Obligation: Hashable, Sendable {
    package var duty: DutyKey
    package var bearer: BearerKey
    /// For a deadline: from the first day of its period through the date; for an event: from the
    /// day it happened through its limit.
    package var window: Window
    package var counterpart: String?
    package var needed: Int
    /// For an event: the record that set it off.
    package var trigger: RecordID?
    /// True where the window has no end anyone has set (及时, or working days of a missing year).
    package var isOpenEnded: Bool

    package init(
        duty: DutyKey, bearer: BearerKey, window: Window, counterpart: String? = nil,
        needed: Int = 1, trigger: RecordID? = nil, isOpenEnded: Bool = false
    ) {
        self.duty = duty
        self.bearer = bearer
        self.window = window
        self.counterpart = counterpart
        self.needed = needed
        self.trigger = trigger
        self.isOpenEnded = isOpenEnded
    }

    /// The day by which a claim or an excuse names this obligation among those of its duty and
    /// bearer: its last, since two dates may share the first day of a period; for an event, the day
    /// it was set off.
    package var namedBy: Day { trigger == nil ? window.last : window.start }
}

/// The column an obligation stands in; every obligation due stands in exactly one.
package enum Column: String, Hashable, Sendable, CaseIterable {
    case met, metLate = "met-late", excused, missed, open
}

/// 预警: how near the end is, for what is open or missed.
package enum Warning: String, Hashable, Sendable, CaseIterable, Comparable {
    case overdue, near, approaching

    private var order: Int {
        switch self {
        case .overdue: 0
        case .near: 1
        case .approaching: 2
        }
    }

    package static func < (a: Warning, b: Warning) -> Bool { a.order < b.order }
}

/// A verdict's facts, as data: words are chosen by whoever shows them.
package enum Reason: Hashable, Sendable {
    /// A record counts; late by so many days where it happened after the end.
    case counted(RecordID, happened: Day, daysLate: Int)
    /// The record was entered so many days after it happened: 补录.
    case lateEntry(RecordID, days: Int)
    case nothingRecorded
    /// Some, not all: done of needed.
    case short(done: Int, needed: Int)
    case excused(why: String, approvedBy: String, on: Day)
    /// The window is over since so many days.
    case overSince(Day, days: Int)
    /// Days left to the end.
    case left(days: Int)
    /// The limit cannot be worked out: no working-day file for the year.
    case limitUnknown(year: Int)
    /// What would change the verdict most cheaply.
    case cheapest(Act)

    package enum Act: Hashable, Sendable {
        /// Record what was done, so many more times, by the day.
        case record(times: Int, by: Day?)
        /// Record it still: it will stand as met late.
        case recordLate(times: Int)
    }
}

/// An obligation and how it stands.
package struct Verdict: Hashable, Sendable {
    package var obligation: Obligation
    package var column: Column
    package var done: Int
    package var warning: Warning?
    package var reasons: [Reason]

    package init(
        obligation: Obligation, column: Column, done: Int, warning: Warning? = nil,
        reasons: [Reason]
    ) {
        self.obligation = obligation
        self.column = column
        self.done = done
        self.warning = warning
        self.reasons = reasons
    }
}

/// How one organisation stands at the close of a day.
package struct Standing: Sendable {
    package var question: StandingQuestion
    package var verdicts: [Verdict]
    /// Vague duties without a number, with their bearers.
    package var unquantified: [Uncounted]
    /// Continuing duties; never due, never met.
    package var continuing: [Uncounted]
    /// Event duties nothing has set off.
    package var waiting: [Uncounted]
    package var notes: [StandingNote]
    package var tally: Tally

    package init(
        question: StandingQuestion, verdicts: [Verdict], unquantified: [Uncounted],
        continuing: [Uncounted], waiting: [Uncounted], notes: [StandingNote]
    ) {
        self.question = question
        self.verdicts = verdicts
        self.unquantified = unquantified
        self.continuing = continuing
        self.waiting = waiting
        self.notes = notes
        tally = Tally(verdicts, unquantified: unquantified.count)
    }
}

/// A duty of a bearer that no column counts.
package struct Uncounted: Hashable, Sendable {
    package var duty: DutyKey
    package var bearer: BearerKey

    package init(duty: DutyKey, bearer: BearerKey) {
        self.duty = duty
        self.bearer = bearer
    }
}

/// Something the committee has to settle before a duty can be counted.
package struct StandingNote: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// No principal post, or no member posts, to bear the duty.
        case noPost = "no-post"
        /// The subject the clause names is not in the tree.
        case noSubject = "no-subject"
        /// The committee has set no terms or semesters.
        case noCalendar = "no-calendar"
        /// The text counts without a period, and no one has set one.
        case noPeriod = "no-period"
        /// Whether the number is owed once or with each one is open.
        case perUndecided = "per-undecided"
    }

    package var kind: Kind
    package var duty: DutyKey

    package init(kind: Kind, duty: DutyKey) {
        self.kind = kind
        self.duty = duty
    }
}
