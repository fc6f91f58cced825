package import Duties

package typealias LineID = ID<RegisterLine>

/// What a field of a record or of a register's line holds.
package struct Particular: Hashable, Sendable {
    package var name: String
    package var value: String
    /// A person typed it: the entry keeps a commitment.
    package var isTyped: Bool

    package init(name: String, value: String, isTyped: Bool) {
        self.name = name
        self.value = value
        self.isTyped = isTyped
    }
}

/// A line of a register was begun.
package struct LineEntered: Hashable, Sendable {
    package var line: LineID
    package var register: String
    /// The register's running number, shown to people.
    package var number: Int
    package var day: Day
    package var state: String
    package var owner: PostID?
    package var values: [Particular]

    package init(
        line: LineID, register: String, number: Int, day: Day, state: String, owner: PostID?,
        values: [Particular]
    ) {
        self.line = line
        self.register = register
        self.number = number
        self.day = day
        self.state = state
        self.owner = owner
        self.values = values
    }
}

/// A line says something else from now on: all it says, not only what differs.
package struct LineChanged: Hashable, Sendable {
    package var line: LineID
    package var day: Day
    package var state: String
    package var owner: PostID?
    package var note: String
    package var values: [Particular]

    package init(
        line: LineID, day: Day, state: String, owner: PostID?, note: String, values: [Particular]
    ) {
        self.line = line
        self.day = day
        self.state = state
        self.owner = owner
        self.note = note
        self.values = values
    }
}

/// A line was looked at again, or what it lists was published again.
package struct LineReviewed: Hashable, Sendable {
    package var line: LineID
    package var day: Day
    package var note: String

    package init(line: LineID, day: Day, note: String) {
        self.line = line
        self.day = day
        self.note = note
    }
}

/// Nothing more is waited for; the line stays readable.
package struct LineClosed: Hashable, Sendable {
    package var line: LineID
    package var day: Day
    package var state: String
    package var why: String

    package init(line: LineID, day: Day, state: String, why: String) {
        self.line = line
        self.day = day
        self.state = state
        self.why = why
    }
}

extension [Particular] {
    /// - Parameters:
    ///   - count: the field that says how many follow; left out where there are none.
    ///   - name: `particular`, before the number of each.
    func write(to out: inout FieldWriter, _ count: String, _ name: String) {
        guard !isEmpty else { return }
        out.plain(count, self.count)
        for (index, each) in enumerated() {
            out.plain("\(name).\(index).name", each.name)
            if each.isTyped {
                out.secret("\(name).\(index).words", each.value)
            } else {
                out.plain("\(name).\(index).value", each.value)
            }
        }
    }

    /// What was erased comes back empty.
    init(_ input: FieldReader, _ count: String, _ name: String) throws {
        let there = input.optional(count) == nil ? 0 : try input.integer(count)
        self = try (0..<there).map { index in
            let plain = input.optional("\(name).\(index).value")
            return Particular(
                name: try input.text("\(name).\(index).name"),
                value: plain ?? input.words("\(name).\(index).words"), isTyped: plain == nil)
        }
    }
}

extension LineEntered {
    func write(to out: inout FieldWriter) {
        out.plain("line", line.description)
        out.plain("register", register)
        out.plain("number", number)
        out.plain("day", day)
        out.plain("state", state)
        out.plain("owner", owner?.description)
        values.write(to: &out, "values", "value")
    }

    init(_ input: FieldReader) throws {
        self.init(
            line: LineID(try input.text("line")), register: try input.text("register"),
            number: try input.integer("number"), day: try input.day("day"),
            state: try input.text("state"), owner: input.optional("owner").map(PostID.init),
            values: try [Particular](input, "values", "value"))
    }
}

extension LineChanged {
    func write(to out: inout FieldWriter) {
        out.plain("line", line.description)
        out.plain("day", day)
        out.plain("state", state)
        out.plain("owner", owner?.description)
        out.secret("note", note)
        values.write(to: &out, "values", "value")
    }

    init(_ input: FieldReader) throws {
        self.init(
            line: LineID(try input.text("line")), day: try input.day("day"),
            state: try input.text("state"), owner: input.optional("owner").map(PostID.init),
            note: input.words("note"), values: try [Particular](input, "values", "value"))
    }
}

extension LineReviewed {
    func write(to out: inout FieldWriter) {
        out.plain("line", line.description)
        out.plain("day", day)
        out.secret("note", note)
    }

    init(_ input: FieldReader) throws {
        self.init(
            line: LineID(try input.text("line")), day: try input.day("day"),
            note: input.words("note"))
    }
}

extension LineClosed {
    func write(to out: inout FieldWriter) {
        out.plain("line", line.description)
        out.plain("day", day)
        out.plain("state", state)
        out.secret("why", why)
    }

    init(_ input: FieldReader) throws {
        self.init(
            line: LineID(try input.text("line")), day: try input.day("day"),
            state: try input.text("state"), why: input.words("why"))
    }
}
