/// An office file of the open formats: a zip whose parts point at each other.
struct OfficePackage {
    /// What the file is.
    enum Kind: Hashable {
        case word, sheet
        case foreign(ForeignKind)
    }

    let archive: Archive
    let kind: Kind
    /// The name of the part everything else hangs on, `word/document.xml`.
    let main: String

    /// - Throws: ``PaperError`` where the zip is damaged, over a limit or names parts it lacks.
    init(_ archive: Archive) throws(PaperError) {
        self.archive = archive
        let names = Set(archive.names)
        if let foreign = try Self.foreign(names, in: archive) {
            (kind, main) = (.foreign(foreign), "")
            return
        }
        let links = try Relation.all(of: "", in: archive)
        guard let link = links.first(where: { $0.type == "officeDocument" }) else {
            (kind, main) = (.foreign(.archive), "")
            return
        }
        guard names.contains(link.target) else { throw .missingPart(link.target) }
        main = link.target
        kind = Self.kind(of: try ContentTypes(archive).type(of: main))
    }

    /// The parts the main part points at.
    func relations() throws(PaperError) -> [Relation] { try Relation.all(of: main, in: archive) }

    private static func kind(of type: String) -> Kind {
        if type.contains("macroEnabled") { return .foreign(.macros) }
        if type.contains("wordprocessingml") { return .word }
        if type.contains("spreadsheetml") { return .sheet }
        return .foreign(type.contains("presentationml") ? .slides : .archive)
    }

    private static func foreign(
        _ names: Set<String>, in archive: Archive
    ) throws(PaperError) -> ForeignKind? {
        if names.contains("OFD.xml") { return .fixedLayout }
        if names.contains("mimetype"), let type = try archive.part("mimetype") {
            let type = String(decoding: type.prefix(200), as: UTF8.self)
            if type.contains("opendocument.spreadsheet") { return .openSheet }
            if type.contains("opendocument.presentation") { return .slides }
            if type.contains("opendocument") { return .openText }
        }
        guard names.contains("[Content_Types].xml") else { return .archive }
        return names.contains { $0.hasSuffix("vbaProject.bin") } ? .macros : nil
    }
}

/// One part pointing at another.
struct Relation: Hashable {
    let id: String
    /// The last word of its type's address, `styles`.
    let type: String
    /// The name of the part, or an address where it lies outside.
    let target: String
    let isOutside: Bool

    /// The relations of a part; of the package itself for the empty name.
    static func all(of part: String, in archive: Archive) throws(PaperError) -> [Relation] {
        let folder = part.split(separator: "/").dropLast()
        let file = part.split(separator: "/").last ?? ""
        let name = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
        guard let bytes = try archive.part(name) else { return [] }
        let reader = try XMLReader(bytes, part: name)
        var found: [Relation] = []
        while let node = try reader.next() {
            guard node == .start, reader.name == "Relationship" else { continue }
            let target = reader.attribute("Target") ?? ""
            let isOutside = reader.attribute("TargetMode") == "External"
            found.append(
                Relation(
                    id: reader.attribute("Id") ?? "",
                    type: reader.attribute("Type")?.split(separator: "/").last.map(String.init)
                        ?? "",
                    target: isOutside ? target : resolved(target, in: folder.map(String.init)),
                    isOutside: isOutside))
        }
        return found
    }

    private static func resolved(_ target: String, in folder: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") {
            if step == ".." { _ = path.popLast() } else if step != "." { path.append(String(step)) }
        }
        return path.joined(separator: "/")
    }
}

/// What `[Content_Types].xml` says each part is.
struct ContentTypes {
    private var byName: [String: String] = [:]
    private var byEnding: [String: String] = [:]

    init(_ archive: Archive) throws(PaperError) {
        let name = "[Content_Types].xml"
        guard let bytes = try archive.part(name) else { throw .missingPart(name) }
        let reader = try XMLReader(bytes, part: name)
        while let node = try reader.next() {
            guard node == .start, let type = reader.attribute("ContentType") else { continue }
            if let part = reader.attribute("PartName") {
                byName[String(part.drop { $0 == "/" })] = type
            } else if let ending = reader.attribute("Extension") {
                byEnding[ending.lowercased()] = type
            }
        }
    }

    func type(of part: String) -> String {
        byName[part] ?? byEnding[part.split(separator: ".").last.map { $0.lowercased() } ?? ""]
            ?? ""
    }
}
