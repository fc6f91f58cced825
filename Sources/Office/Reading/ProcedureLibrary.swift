package import Duties
import Lists

/// Every procedure of the instance: those that ship, with what a site changed of them.
package struct ProcedureLibrary: Sendable {
    /// In the order of their systems.
    package let all: [Procedure]

    package subscript(id: String) -> Procedure? { all.first { $0.id == id } }

    /// The procedures that ship.
    static let shipped = Result { try ProcedureLibrary(files: shippedFiles, local: []) }

    /// Reads and checks procedures; nothing is taken where one of them is not sound.
    ///
    /// - Parameter local: files of the site's own, which may change limits and add fields.
    /// - Throws: ``ProcedureError`` with the file and the place.
    package init(
        files: [(name: String, text: String)], local: [(name: String, text: String)]
    ) throws {
        var found: [(name: String, node: PlacedNode, procedure: Procedure)] = []
        for file in files {
            let node = try PlacedNode.reading(file.text, file: file.name)
            found.append((file.name, node, try Procedure(node)))
        }
        let known = Set(found.map(\.procedure.id))
        for (name, node, procedure) in found {
            try Self.check(procedure, node, name, known)
        }
        for file in local {
            let node = try PlacedNode.reading(file.text, file: file.name)
            let id = try node.needed("id")
            guard let index = try found.firstIndex(where: { try $0.procedure.id == id.text() })
            else { throw id.flaw("没有这个程序。", "There is no such procedure.") }
            try found[index].procedure.change(node)
            try Self.check(found[index].procedure, node, file.name, known)
        }
        all = found.map(\.procedure).sorted { ($0.system, $0.id) < ($1.system, $1.id) }
    }

    /// The procedures that ship, with the site's own changes.
    package static func built(local: [(name: String, text: String)]) throws -> ProcedureLibrary {
        local.isEmpty
            ? try shipped.get() : try ProcedureLibrary(files: shippedFiles, local: local)
    }

    private static func check(
        _ procedure: Procedure, _ node: PlacedNode, _ file: String, _ known: Set<String>
    ) throws {
        var flaws = procedure.flaws()
        flaws += procedure.leadsTo.filter { !known.contains($0) }.map {
            ProcedureFlaw("leads-to", zh: "没有程序“\($0)”。", en: "There is no procedure “\($0)”.")
        }
        guard let flaw = flaws.first else { return }
        throw ProcedureError(
            file: file, line: try node.line(of: flaw.place), place: flaw.place,
            message: flaw.message)
    }
}

extension PlacedNode {
    /// The line of a place such as `steps.sign.by`, or of the nearest thing around it.
    fileprivate func line(of place: String) throws -> Int {
        var here = self
        for name in place.split(separator: ".") {
            guard case .mapping = here.node, let next = try here.member(String(name)) else { break }
            here = next
        }
        return here.line
    }
}

extension Procedure {
    /// Takes a site's own limits and further fields; guards, parties and order stay.
    fileprivate mutating func change(_ node: PlacedNode) throws {
        _ = try node.members(["id", "steps"])
        for (name, changed) in try node.needed("steps").members() {
            guard let index = steps.firstIndex(where: { $0.name == name }) else {
                throw changed.flaw("没有这一步。", "There is no such step.")
            }
            _ = try changed.members(["within", "fields"])
            if let within = try changed.member("within") {
                guard var limit = steps[index].limit, limit.within != nil else {
                    throw within.flaw(
                        "这一步没有可改的期限。", "This step has no limit that may be changed.")
                }
                limit.within = try within.text()
                steps[index].limit = limit
            }
            for (field, value) in try changed.member("fields")?.members() ?? [] {
                guard self.field(field) == nil else {
                    throw value.flaw("已有同名栏目。", "There is a field of this name.")
                }
                var added = try Field(field, value)
                (added.names, added.isPaper, added.draft) = (nil, false, nil)
                steps[index].fields.append(added)
            }
        }
    }
}
