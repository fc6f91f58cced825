/// Reads `multipart/form-data` (RFC 7578), within limits.
enum Multipart {
    enum Refusal: Error { case broken, fileTooLarge, tooManyParts }

    private static let mostParts = 400
    private static let longestHead = 8_192

    /// The boundary a content type names; nil where it is not a multipart form.
    static func boundary(of contentType: String) -> String? {
        let parts = contentType.split(separator: ";").map(\.trimmingSpaces)
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        for part in parts.dropFirst() where part.lowercased().hasPrefix("boundary=") {
            let value = part.dropFirst("boundary=".count).filter { $0 != "\"" }
            return (1...70).contains(value.utf8.count) ? String(value) : nil
        }
        return nil
    }

    static func read(_ body: [UInt8], boundary: String, fileLimit: Int) throws -> FormFields {
        let edge = Array("--\(boundary)".utf8)
        var fields = FormFields()
        guard var place = find(edge, in: body, from: 0).map({ $0 + edge.count }) else {
            throw Refusal.broken
        }
        let between = Array("\r\n".utf8) + edge
        while !starts(body, at: place, with: Array("--".utf8)) {
            let head = place + 2
            guard starts(body, at: place, with: Array("\r\n".utf8)),
                let blank = find(Array("\r\n\r\n".utf8), in: body, from: head),
                blank - head <= longestHead,
                let end = find(between, in: body, from: blank + 2)
            else { throw Refusal.broken }
            let content = body[min(blank + 4, end)..<end]
            try add(content, head: body[head..<blank], to: &fields, fileLimit)
            place = end + between.count
        }
        return fields
    }

    private static func add(
        _ content: ArraySlice<UInt8>, head: ArraySlice<UInt8>, to fields: inout FormFields,
        _ fileLimit: Int
    ) throws {
        guard fields.pairs.count + fields.files.count < mostParts else {
            throw Refusal.tooManyParts
        }
        let headers = Head(head)
        guard let name = headers.name else { throw Refusal.broken }
        guard let file = headers.fileName else {
            fields.pairs.append((name, String(decoding: content, as: UTF8.self)))
            return
        }
        // A file field nobody filled in arrives as an empty part without a name.
        guard !(file.isEmpty && content.isEmpty) else { return }
        guard content.count <= fileLimit else { throw Refusal.fileTooLarge }
        let last = file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
        fields.files.append(
            UploadedFile(
                field: name, name: last ?? "file", type: headers.type, bytes: Array(content)))
    }

    /// The headers of one part.
    private struct Head {
        var name: String?
        var fileName: String?
        var type = "application/octet-stream"

        init(_ bytes: ArraySlice<UInt8>) {
            let text = String(decoding: bytes, as: UTF8.self)
            for line in text.split(separator: "\r\n") {
                let sides = line.split(separator: ":", maxSplits: 1).map(\.trimmingSpaces)
                guard sides.count == 2 else { continue }
                switch sides[0].lowercased() {
                case "content-disposition":
                    name = Head.parameter("name", of: sides[1])
                    fileName = Head.parameter("filename", of: sides[1])
                case "content-type": type = sides[1]
                default: break
                }
            }
        }

        private static func parameter(_ wanted: String, of header: String) -> String? {
            var rest = Substring(header)
            while let start = rest.firstRange(of: "\(wanted)=\"") {
                let before = rest[..<start.lowerBound].last
                rest = rest[start.upperBound...]
                guard before == " " || before == ";" else { continue }
                guard let end = rest.firstIndex(of: "\"") else { return nil }
                return String(rest[..<end]).replacing("%22", with: "\"")
            }
            return nil
        }
    }

    private static func starts(_ body: [UInt8], at place: Int, with wanted: [UInt8]) -> Bool {
        place + wanted.count <= body.count
            && body[place..<place + wanted.count].elementsEqual(wanted)
    }

    /// Where `wanted` first stands; jumps by the last byte's distance (Horspool).
    private static func find(_ wanted: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        let length = wanted.count
        guard length > 0, start >= 0 else { return nil }
        var jump = [Int](repeating: length, count: 256)
        for (index, byte) in wanted.dropLast().enumerated() {
            jump[Int(byte)] = length - 1 - index
        }
        var place = start
        while place + length <= body.count {
            let last = body[place + length - 1]
            if last == wanted[length - 1], starts(body, at: place, with: wanted) { return place }
            place += jump[Int(last)]
        }
        return nil
    }
}
