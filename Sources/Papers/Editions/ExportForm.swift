package import Lists

/// The forms in which a list goes out.
package enum ExportForm: String, CaseIterable, Sendable {
    /// Read back to the same register.
    case docx, json
    /// To filter and to print, to quote; their rows and lines read back as the same items.
    case xlsx, md

    /// The list as a file of this form, with what people answered about it where the form holds it.
    package func bytes(of list: ParsedList, answers: Answers) throws -> [UInt8] {
        switch self {
        case .docx: return try Paper.docx(of: list, answers: answers)
        case .json: return try Paper.json(of: list.document, answers: answers)
        case .xlsx:
            return try Paper.xlsx(of: list.sections, in: list.document, title: list.title)
        case .md:
            let text = Paper.markdown(of: list.sections, in: list.document, title: list.title)
            return Array(text.utf8)
        }
    }
}
