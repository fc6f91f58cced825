package import Lists

/// Somebody about to take a step, with all that guards look at.
package struct Act: Sendable {
    package var procedure: Procedure
    package var step: Procedure.Step
    /// As it stands before the act.
    package var matter: Matter
    package var by: Matter.Holder
    package var values: [String: String]
    package var files: [Matter.File]
    /// The day it happened, as a person says.
    package var day: Day
    package var settings: Settings
    /// Hash of the paper as it stands, and as the form showed it.
    package var version: String
    package var shownVersion: String
    package var principal: PostID?
    /// Matters that follow from this one and the one it follows from.
    package var linked: [Linked]
    /// Sentences about what is unmet that a report of performance has to keep.
    package var unmet: [String]

    /// Another matter in the chain, as far as guards look.
    package struct Linked: Hashable, Sendable {
        package var procedure: String
        package var ending: Matter.Ending?
        package var values: [String: String]

        package init(procedure: String, ending: Matter.Ending?, values: [String: String]) {
            self.procedure = procedure
            self.ending = ending
            self.values = values
        }
    }

    package init(
        procedure: Procedure, step: Procedure.Step, matter: Matter, by: Matter.Holder,
        values: [String: String], files: [Matter.File] = [], day: Day,
        settings: Settings = Settings(), version: String = "", shownVersion: String = "",
        principal: PostID? = nil, linked: [Linked] = [], unmet: [String] = []
    ) {
        self.procedure = procedure
        self.step = step
        self.matter = matter
        self.by = by
        self.values = values
        self.files = files
        self.day = day
        self.settings = settings
        self.version = version
        self.shownVersion = shownVersion
        self.principal = principal
        self.linked = linked
        self.unmet = unmet
    }

    /// What a field holds in this act, or held before it.
    package func value(_ field: String) -> String {
        values[field] ?? matter.values[field] ?? ""
    }

    package func posts(_ field: String) -> [PostID] { Matter.posts(value(field)) }
    package func number(_ field: String) -> Int? { Int(value(field)) }
    package func day(_ field: String) -> Day? { Day(value(field)) }
}

/// A rule that refuses an act: which one, where it comes from, what would be allowed.
package struct Refusal: Error, Hashable, Sendable {
    package var guardName: String
    package var rule: Message
    package var source: String
    package var allowed: Message

    package init(_ rule: any Guard, allowed: Message) {
        guardName = rule.name
        self.rule = rule.rule
        source = rule.source
        self.allowed = allowed
    }

    package init(guardName: String, rule: Message, source: String, allowed: Message) {
        self.guardName = guardName
        self.rule = rule
        self.source = source
        self.allowed = allowed
    }

    package var message: Message {
        Message(
            zh: "规则：\(rule.zh)（\(Clause.words(source).zh)）。\(allowed.zh)",
            en: "The rule: \(rule.en) (\(Clause.words(source).en)). \(allowed.en)")
    }
}

/// A rule of procedure, one file each; procedures name it.
package protocol Guard: Sendable {
    var name: String { get }
    var rule: Message { get }
    /// The clause or regulation that states it.
    var source: String { get }
    /// How many fields it has to be given.
    var fields: ClosedRange<Int> { get }
    /// What would be allowed; nil where nothing stands against the act.
    func allowed(_ act: Act, _ fields: [String]) -> Message?
}

extension Guard {
    package var fields: ClosedRange<Int> { 0...0 }
}
