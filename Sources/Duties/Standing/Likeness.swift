/// What decides how much an organisation owes, without who it is: two that are alike owe alike.
///
/// Thousands of villages differ in name only; what they owe is worked out once.
package struct Likeness: Hashable, Sendable {
    private struct Seat: Hashable, Sendable {
        let title: String
        let role: Post.Role
        let rank: Int
        let portfolios: [Portfolio]
        let life: [Day?]
    }

    private struct Subordinate: Hashable, Sendable {
        let level: Organisation.Level
        let kind: Organisation.Kind
        let life: [Day?]
    }

    private struct Committee: Hashable, Sendable {
        let level: Organisation.Level
        let isParent: Bool
        let adoptions: [Adopted]
    }

    private struct Adopted: Hashable, Sendable {
        let edition: EditionID
        let days: [Day?]
    }

    private let level: Organisation.Level
    private let kind: Organisation.Kind
    private let life: [Day?]
    private let seats: [Seat]
    private let below: [Subordinate: Int]
    /// Those of one name count once where a duty is owed to each.
    private let names: Int
    private let committees: [Committee]
    private let numbers: [Quantification]
    /// Which subjects of the lists name it by its own name.
    private let called: [Bool]
    private let settings: Settings

    package init(_ situation: Situation) {
        let organisation = situation.organisation
        level = organisation.level
        kind = organisation.kind
        life = [organisation.founded, organisation.dissolved]
        seats = situation.posts.map {
            Seat(
                title: $0.title, role: $0.role, rank: $0.rank, portfolios: $0.portfolios,
                life: [$0.founded, $0.dissolved])
        }
        var below: [Subordinate: Int] = [:]
        for each in situation.subordinates {
            let life = [each.founded, each.dissolved]
            below[Subordinate(level: each.level, kind: each.kind, life: life), default: 0] += 1
        }
        self.below = below
        names = Set(situation.subordinates.map(\.name)).count
        committees = ([organisation] + situation.superiors).map { committee in
            Committee(
                level: committee.level, isParent: committee.id == organisation.parent,
                adoptions: situation.adoptions.filter { $0.organisation == committee.id }.map {
                    Adopted(edition: $0.edition, days: [$0.from, $0.until, $0.recorded])
                })
        }
        let chain = Set(([organisation] + situation.superiors).map(\.id))
        numbers = situation.quantifications.filter { chain.contains($0.organisation) }
        called = situation.bindingSubjects.map {
            organisation.name.holds($0) || $0.holds(organisation.name)
        }
        settings = situation.settings
    }
}

extension Situation {
    /// The words by which the lists of superiors name who owes a duty.
    fileprivate var bindingSubjects: [String] {
        var seen: Set<EditionID> = []
        return adoptions.filter { $0.organisation != organisation.id }.flatMap { adoption in
            guard seen.insert(adoption.edition).inserted, let edition = editions[adoption.edition]
            else { return [String]() }
            return edition.naming.map { edition.duties[$0].duty.bearer.text ?? "" }
        }
    }
}
