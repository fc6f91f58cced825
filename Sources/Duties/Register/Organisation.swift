/// An organisation in the tree.
package struct Organisation: Hashable, Sendable {
    /// 党委 / 党组 / 党支部 / 纪委, and the containers they sit in.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case committee
        case partyGroup = "party-group"
        case branch
        case discipline
        case department
        case other
    }

    package enum Level: String, Hashable, Sendable, CaseIterable {
        case province, city, county, township, village, department, branch
    }

    package let id: OrganisationID
    /// What a person types: `qingshi`; unique in the instance.
    package var code: String
    package var name: String
    package var kind: Kind
    package var level: Level
    package var parent: OrganisationID?
    /// `/county/township/village/`, made of identifiers; the tree as a prefix.
    package var path: String
    package var founded: Day
    package var dissolved: Day?

    package init(
        id: OrganisationID, code: String, name: String, kind: Kind, level: Level,
        parent: OrganisationID?, path: String, founded: Day, dissolved: Day? = nil
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.kind = kind
        self.level = level
        self.parent = parent
        self.path = path
        self.founded = founded
        self.dissolved = dissolved
    }
}

/// A post in an organisation; duties fall to it, whoever holds it.
package struct Post: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable { case principal, member, staff }

    package let id: PostID
    package let organisation: OrganisationID
    /// 党委书记; by title, never by name.
    package var title: String
    package var role: Role
    /// Order in the leading group, from 1.
    package var rank: Int
    package var portfolios: [Portfolio]
    package var founded: Day
    package var dissolved: Day?

    package init(
        id: PostID, organisation: OrganisationID, title: String, role: Role, rank: Int,
        portfolios: [Portfolio] = [], founded: Day, dissolved: Day? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.title = title
        self.role = role
        self.rank = rank
        self.portfolios = portfolios
        self.founded = founded
        self.dissolved = dissolved
    }
}

/// What a post answers for: a department in charge, a unit in liaison, a village assigned.
package struct Portfolio: Hashable, Sendable {
    /// 分管 / 联系 / 分包.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case inCharge = "in-charge"
        case liaison, assigned
    }

    package var kind: Kind
    package var name: String

    package init(kind: Kind, name: String) {
        self.kind = kind
        self.name = name
    }
}
