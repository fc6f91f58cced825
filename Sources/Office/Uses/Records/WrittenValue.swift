/// A field of a kind as JSON gives it: words, a number, yes or no, or several words.
package struct WrittenValue: Decodable, Sendable {
    package let texts: [String]

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            texts = [text]
        } else if let number = try? container.decode(Int.self) {
            texts = ["\(number)"]
        } else if let holds = try? container.decode(Bool.self) {
            texts = [holds ? "yes" : "no"]
        } else {
            texts = try container.decode([String].self)
        }
    }
}
