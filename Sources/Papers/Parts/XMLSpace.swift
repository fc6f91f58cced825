/// A vocabulary of office files; the transitional and the strict form of one are the same here.
enum XMLSpace: Hashable {
    case none
    /// `w:`, `x:` (sheets), `r:`, `m:`.
    case word, sheet, relations, math
    /// `a:`, `pic:`, `wps:`, `v:`, `o:`, `mc:`.
    case drawing, picture, shape, vector, office, compatibility
    case contentTypes, packageRelations
    case xml
    case other

    init(uri: String) {
        self = Self.known[uri] ?? .other
    }

    private static let known: [String: XMLSpace] = {
        let transitional = "http://schemas.openxmlformats.org/"
        let strict = "http://purl.oclc.org/ooxml/"
        return [
            transitional + "wordprocessingml/2006/main": .word,
            strict + "wordprocessingml/main": .word,
            transitional + "spreadsheetml/2006/main": .sheet,
            strict + "spreadsheetml/main": .sheet,
            transitional + "officeDocument/2006/relationships": .relations,
            strict + "officeDocument/relationships": .relations,
            transitional + "officeDocument/2006/math": .math,
            strict + "officeDocument/math": .math,
            transitional + "drawingml/2006/main": .drawing,
            strict + "drawingml/main": .drawing,
            transitional + "drawingml/2006/picture": .picture,
            strict + "drawingml/picture": .picture,
            "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": .shape,
            "urn:schemas-microsoft-com:vml": .vector,
            "urn:schemas-microsoft-com:office:office": .office,
            transitional + "markup-compatibility/2006": .compatibility,
            transitional + "package/2006/content-types": .contentTypes,
            transitional + "package/2006/relationships": .packageRelations,
            "http://www.w3.org/XML/1998/namespace": .xml,
        ]
    }()
}
