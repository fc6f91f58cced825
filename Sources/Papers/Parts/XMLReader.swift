import CXML2
import Glibc

/// Reads an XML part from front to back, one node at a time.
///
/// UTF-8 only; a document type, and with it every entity of one's own, is refused before anything
/// is parsed; elements nest 256 deep at most. An empty element is a start and an end.
final class XMLReader {
    enum Node { case start, end, text }

    private let part: String
    private let bytes: UnsafeMutablePointer<CChar>
    private let reader: xmlTextReaderPtr
    private var owesEnd = false
    private var spaces: [UnsafePointer<xmlChar>: XMLSpace] = [:]

    /// - Throws: ``PaperError/declaresEntities(_:)`` or ``PaperError/brokenPart(_:)``.
    init(_ bytes: [UInt8], part: String) throws(PaperError) {
        guard !bytes.holds(Array("<!DOCTYPE".utf8), anchor: 1) else {
            throw .declaresEntities(part)
        }
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: max(bytes.count, 1))
        bytes.withUnsafeBytes { from in
            if let base = from.baseAddress { memcpy(copy, base, bytes.count) }
        }
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
        guard
            let reader = xmlReaderForMemory(
                copy, Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
        else {
            copy.deallocate()
            throw .brokenPart(part)
        }
        (self.part, self.bytes, self.reader) = (part, copy, reader)
    }

    deinit {
        xmlFreeTextReader(reader)
        bytes.deallocate()
    }

    /// The next node; nil at the end of the part.
    ///
    /// Comments and instructions are passed over.
    func next() throws(PaperError) -> Node? {
        if owesEnd {
            owesEnd = false
            return .end
        }
        while true {
            switch xmlTextReaderRead(reader) {
            case 0: return nil
            case 1: break
            default: throw .brokenPart(part)
            }
            switch xmlTextReaderNodeType(reader) {
            case Self.element:
                owesEnd = xmlTextReaderIsEmptyElement(reader) == 1
                return .start
            case Self.endElement: return .end
            case Self.text, Self.cdata, Self.space, Self.significantSpace: return .text
            case Self.documentType, Self.entityReference: throw .declaresEntities(part)
            default: continue
            }
        }
    }

    /// The local name of the element at a start or an end, `p`.
    var name: String {
        xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
    }

    /// The vocabulary of the element at a start or an end.
    var space: XMLSpace {
        guard let uri = xmlTextReaderConstNamespaceUri(reader) else { return .none }
        // The reader keeps one copy of each name of a namespace.
        if let known = spaces[uri] { return known }
        let space = XMLSpace(uri: String(cString: uri))
        spaces[uri] = space
        return space
    }

    /// The text at a text node.
    var text: String { withText { String(decoding: $0, as: UTF8.self) } }

    /// Hands on the UTF-8 of a text node without copying it.
    func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let value = xmlTextReaderConstValue(reader) else {
            return body(UnsafeBufferPointer(start: nil, count: 0))
        }
        return body(UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
    }

    /// An attribute of the element just started, by its local name and vocabulary.
    ///
    /// `nil` for the vocabulary takes the attribute without a prefix.
    func attribute(_ name: String, in space: XMLSpace? = nil) -> String? {
        var found: String?
        var state = xmlTextReaderMoveToFirstAttribute(reader)
        while state == 1, found == nil {
            if self.name == name, self.space == space ?? .none {
                found = xmlTextReaderConstValue(reader).map { String(cString: $0) }
            }
            state = xmlTextReaderMoveToNextAttribute(reader)
        }
        _ = xmlTextReaderMoveToElement(reader)
        return found
    }

    /// Passes over the element just started, to after its end.
    func skip() throws(PaperError) {
        var depth = 1
        while depth > 0, let node = try next() {
            switch node {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
    }

    /// Hands each child of the element just started to `body`, which reads it to its end.
    ///
    /// Stops after the element's own end. Text between the children is passed over.
    func children(
        _ body: (XMLSpace, String) throws(PaperError) -> Void
    ) throws(PaperError) {
        while let node = try next() {
            switch node {
            case .start: try body(space, name)
            case .end: return
            case .text: break
            }
        }
    }

    /// The text inside the element just started, all of it, read to after its end.
    func wholeText() throws(PaperError) -> String {
        var out = ""
        var depth = 1
        while depth > 0, let node = try next() {
            switch node {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: out += text
            }
        }
        return out
    }

    private static let element: Int32 = 1
    private static let text: Int32 = 3
    private static let cdata: Int32 = 4
    private static let entityReference: Int32 = 5
    private static let documentType: Int32 = 10
    private static let space: Int32 = 13
    private static let significantSpace: Int32 = 14
    private static let endElement: Int32 = 15
}
