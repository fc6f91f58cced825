package import Duties
import Lists

/// An organisation to be founded below another.
package struct NewOrganisation: Sendable {
    package var code: String
    package var name: String
    package var kind: Organisation.Kind
    package var level: Organisation.Level
    /// The parent's code.
    package var parent: String
    package var founded: String
    /// Codes of those whose place it takes.
    package var succeeds: [String]

    package init(
        code: String, name: String, kind: Organisation.Kind, level: Organisation.Level,
        parent: String, founded: String, succeeds: [String] = []
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.level = level
        self.parent = parent
        self.founded = founded
        self.succeeds = succeeds
    }
}

extension Office {
    /// Founds an organisation in its own chain, as a successor where others are named.
    @discardableResult
    package func found(
        _ new: NewOrganisation, _ caller: Caller
    ) async throws -> Organisation {
        try await store.write { writing in
            guard caller.account.role.governs else { throw OfficeError.mayNotGovern }
            let parent = try named(new.parent, "parent", caller, writing)
            let name = try Office.words(new.name, "name")
            let founded = try Office.day(new.founded, "founded")
            if let mistake = try codeMistake(new.code.trimmed, writing) {
                throw OfficeError.invalid([mistake])
            }
            let before = try new.succeeds.map { code in
                guard let found = try writing.organisation(code: code.trimmed, caller.scope) else {
                    throw OfficeError.invalid([.noOrganisation("succeeds", code.trimmed)])
                }
                return found
            }
            let organisation = organisation(
                new.code.trimmed, name, new.kind, new.level, under: parent, founded)
            let actor = Actor(caller)
            try write([.organisationFounded(organisation)], of: organisation, by: actor, writing)
            for other in before {
                try succeed(other, by: organisation, from: founded, actor, writing)
            }
            try treeChanged(try touched(organisation.id, writing), writing)
            return organisation
        }
    }

    func organisation(
        _ code: String, _ name: String, _ kind: Organisation.Kind, _ level: Organisation.Level,
        under parent: Organisation, _ founded: Day
    ) -> Organisation {
        let id = OrganisationID(world.newID())
        return Organisation(
            id: id, code: code, name: name, kind: kind, level: level, parent: parent.id,
            path: "\(parent.path)\(id)/", founded: founded)
    }

    /// What is wrong with a code: its form, or that some organisation bears it, in view or not.
    private func codeMistake(_ code: String, _ reading: any Reading) throws -> FieldMistake? {
        guard Organisation.isCode(code) else {
            return FieldMistake(
                "code", zh: "编码用小写字母、数字和短横。",
                en: "A code is lower-case letters, digits and hyphens.")
        }
        guard try reading.organisation(code: code, .everything) != nil else { return nil }
        return FieldMistake(
            "code", zh: "编码“\(code)”已经有组织在用。", en: "The code “\(code)” is taken.")
    }
}
