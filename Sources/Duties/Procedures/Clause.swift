package import Lists

/// A clause of the two lists the procedures answer to, `T1.20` or `C1.(四)1`.
package enum Clause {
    /// Sources in words: `T1.20；T2.6` is 乡镇清单一、20；乡镇清单二、6; what is no such code
    /// stays as it is.
    package static func words(_ sources: String) -> Message {
        let parts = sources.split(separator: "；").map { words(one: String($0)) }
        return Message(
            zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
    }

    private static func words(one source: String) -> Message {
        let same = Message(zh: source, en: source)
        guard let list = source.first, "TC".contains(list),
            let dot = source.firstIndex(of: "."),
            let part = Int(source[source.index(after: source.startIndex)..<dot]),
            (1...3).contains(part)
        else { return same }
        let item = source[source.index(after: dot)...]
        let numeral = ["一", "二", "三"][part - 1]
        let name = list == "T" ? ("乡镇清单", "township list") : ("市级清单", "city list")
        return Message(
            zh: "\(name.0)\(numeral)、\(item)", en: "\(name.1), part \(part), \(item)")
    }
}
