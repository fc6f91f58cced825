/// How totals move through a year: what each day adds to each category, so that the columns at the
/// close of a day are the sum of the steps up to it.
package struct Course: Hashable, Sendable {
    package struct Place: Hashable, Sendable, Comparable {
        /// Of the year; 0 is 1 January.
        package var day: Int
        package var category: Int

        package init(day: Int, category: Int) {
            self.day = day
            self.category = category
        }

        package static func < (a: Place, b: Place) -> Bool {
            (a.day, a.category) < (b.day, b.category)
        }
    }

    package let year: Int
    package private(set) var steps: [Place: Movement] = [:]

    package init(_ year: Int) { self.year = year }

    package var isEmpty: Bool { steps.isEmpty }

    /// The columns of each category at the close of a day of the year.
    package func columns(on day: Day, categories: Int) -> [Movement] {
        let last = day - Window.year(year).start
        var columns = [Movement](repeating: .zero, count: categories)
        for (place, step) in steps where place.day <= last { columns[place.category] += step }
        return columns
    }

    package mutating func add(_ step: Movement, at place: Place) {
        let sum = steps[place, default: .zero] + step
        steps[place] = sum == .zero ? nil : sum
    }

    /// Adds something that stands from one day through another.
    mutating func add(_ movement: Movement, _ category: Int, during days: Window) {
        guard days.start <= days.last else { return }
        let whole = Window.year(year)
        add(movement, at: Place(day: days.start - whole.start, category: category))
        guard days.last < whole.last else { return }
        add(
            .zero - movement, at: Place(day: days.last + 1 - whole.start, category: category))
    }

    package static func += (a: inout Course, b: Course) {
        for (place, step) in b.steps { a.add(step, at: place) }
    }

    package static func -= (a: inout Course, b: Course) {
        for (place, step) in b.steps { a.add(.zero - step, at: place) }
    }

    package static func - (a: Course, b: Course) -> Course {
        var difference = a
        difference -= b
        return difference
    }
}
