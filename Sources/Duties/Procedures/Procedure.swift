package import Lists

/// A procedure (程序) as data: who takes which step, by when, under which guards.
///
/// It comes from one YAML file each (decision 0038); nothing in it is code.
package struct Procedure: Hashable, Sendable {
    /// `sign-off`; goes into entries, so it is never renamed.
    package var id: String
    /// The system it carries, `S19`.
    package var system: String
    package var name: Message
    package var about: Message
    /// Clauses of the two lists it answers to, `T1.16`.
    package var clauses: [String]
    /// Where rules come from that the two lists do not state.
    package var basis: Message
    package var label: Label
    /// The record kind a finished matter is entered as.
    package var record: String
    /// What kind of duty a finished matter may satisfy.
    package var actions: [Action.Kind]
    package var parties: [Party]
    /// The first opens a matter.
    package var steps: [Step]
    /// Procedures that may follow from a matter of this one.
    package var leadsTo: [String]

    package init(
        id: String, system: String, name: Message, about: Message, clauses: [String],
        basis: Message, label: Label, record: String, actions: [Action.Kind],
        parties: [Party], steps: [Step], leadsTo: [String] = []
    ) {
        self.id = id
        self.system = system
        self.name = name
        self.about = about
        self.clauses = clauses
        self.basis = basis
        self.label = label
        self.record = record
        self.actions = actions
        self.parties = parties
        self.steps = steps
        self.leadsTo = leadsTo
    }

    package func step(_ name: String) -> Step? { steps.first { $0.name == name } }
    package func party(_ name: String) -> Party? { parties.first { $0.name == name } }

    /// The field of a name, whichever step asks for it.
    package func field(_ name: String) -> Field? {
        steps.lazy.flatMap(\.fields).first { $0.name == name }
    }
}

extension Procedure {
    /// Someone a step falls to, by role and relation in the tree.
    package struct Party: Hashable, Sendable {
        package enum Who: String, Hashable, Sendable, CaseIterable {
            /// Anybody who writes for the organisation.
            case organisation
            /// Its first post.
            case principal
            /// All its posts of the leading group, the principal among them.
            case group = "leading-group"
            /// One post that a field names.
            case post
        }

        package var name: String
        package var words: Message
        package var who: Who
        /// `owner`, `superior`, `discipline`, or the name of a party that is an organisation a
        /// field names.
        package var of: String

        package init(name: String, words: Message, who: Who, of: String = "owner") {
            self.name = name
            self.words = words
            self.who = who
            self.of = of
        }
    }

    package struct Step: Hashable, Sendable {
        package var name: String
        package var words: Message
        /// Names of the parties it falls to; each of them may take it.
        package var by: [String]
        package var fields: [Field]
        package var guards: [GuardUse]
        package var limit: StepLimit?
        package var then: [Branch]
        /// The field a choice of which decides how it goes on; nil where it goes on one way.
        package var chooses: String?
        /// Taken once by each who holds its party.
        package var isEach: Bool
        /// A field that holds the posts it falls to, and one with those it does not (回避).
        package var only: String?
        package var except: String?

        package init(
            name: String, words: Message, by: [String], fields: [Field] = [],
            guards: [GuardUse] = [], limit: StepLimit? = nil, then: [Branch],
            chooses: String? = nil, isEach: Bool = false, only: String? = nil,
            except: String? = nil
        ) {
            self.name = name
            self.words = words
            self.by = by
            self.fields = fields
            self.guards = guards
            self.limit = limit
            self.then = then
            self.chooses = chooses
            self.isEach = isEach
            self.only = only
            self.except = except
        }
    }

    /// How long a step may wait, and who says so.
    package struct StepLimit: Hashable, Sendable {
        /// `P15BD` from the day the step came up, or from the day a field holds.
        package var within: String?
        package var from: String?
        /// Through the day a field holds.
        package var until: String?

        package init(within: String? = nil, from: String? = nil, until: String? = nil) {
            self.within = within
            self.from = from
            self.until = until
        }
    }

    /// What comes after a step.
    package enum Next: Hashable, Sendable {
        case steps([String])
        /// Done; what it was for counts.
        case finished
        /// Over without having been done.
        case stopped
    }

    /// What comes after a step where a choice is this option; nil for whatever was chosen.
    package struct Branch: Hashable, Sendable {
        package var option: String?
        package var next: Next

        package init(option: String? = nil, next: Next) {
            self.option = option
            self.next = next
        }
    }

    /// A guard by its name, with the fields it looks at.
    package struct GuardUse: Hashable, Sendable {
        package var name: String
        package var fields: [String]

        package init(_ name: String, _ fields: [String] = []) {
            self.name = name
            self.fields = fields
        }
    }

    package struct Field: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            /// One line, and many.
            case line, words
            case day, number, choice
            /// A post, posts, an organisation below.
            case post, posts, unit
            /// Files, kept by their hash.
            case file
            /// Stands plain in an entry: what the system offered, and days and numbers.
            package var isPlain: Bool { ![.line, .words, .file].contains(self) }
        }

        package struct Option: Hashable, Sendable {
            package var name: String
            package var words: Message

            package init(name: String, words: Message) {
                self.name = name
                self.words = words
            }
        }

        package var name: String
        package var kind: Kind
        package var words: Message
        package var help: Message?
        package var options: [Option]
        package var isRequired: Bool
        /// Part of the text that signatures are bound to.
        package var isPaper: Bool
        /// The party that whom it holds becomes.
        package var names: String?
        /// What it is filled with beforehand: `performance`.
        package var draft: String?

        package init(
            name: String, kind: Kind, words: Message, help: Message? = nil,
            options: [Option] = [], isRequired: Bool = true, isPaper: Bool = false,
            names: String? = nil, draft: String? = nil
        ) {
            self.name = name
            self.kind = kind
            self.words = words
            self.help = help
            self.options = options
            self.isRequired = isRequired
            self.isPaper = isPaper
            self.names = names
            self.draft = draft
        }
    }
}

extension Procedure.Step {
    /// What comes after it with these values; nil where the choice is none of its options.
    package func next(_ values: [String: String]) -> Procedure.Next? {
        guard let chooses else { return then.first?.next }
        return then.first { $0.option == values[chooses] }?.next
    }
}
