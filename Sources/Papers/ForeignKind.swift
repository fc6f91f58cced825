package import Lists

/// A kind of file that is not read, and how to turn it into one that is.
package enum ForeignKind: Hashable, Sendable, CaseIterable {
    case oldWord, oldExcel, oldPowerPoint, oldOffice
    case locked, macros, slides, openText, openSheet, fixedLayout
    case richText, webPage, webArchive, markup
    case pdf, scannedPDF, lockedPDF, picture, archive, program

    package var message: Message {
        let (name, advice) = (name, advice)
        return Message(zh: "\(name.zh)。\(advice.zh)", en: "\(name.en). \(advice.en)")
    }

    private var name: Message {
        switch self {
        case .oldWord: Self.old("Word", ".doc .wps")
        case .oldExcel: Self.old("Excel", ".xls .et")
        case .oldPowerPoint: Self.old("PowerPoint", ".ppt .dps")
        case .oldOffice: Self.old("Office", ".doc .xls .wps .et")
        case .locked:
            Message(zh: "文件设有打开密码", en: "The file is protected by a password")
        case .macros:
            Message(zh: "文件带有宏程序，为安全起见不读", en: "The file carries macros, which are not let in")
        case .slides: Self.this("演示文稿", "a presentation", ".pptx")
        case .openText: Self.this("OpenDocument 文档", "an OpenDocument text", ".odt")
        case .openSheet: Self.this("OpenDocument 表格", "an OpenDocument sheet", ".ods")
        case .fixedLayout: Self.this("版式文件", "a fixed-layout document", ".ofd")
        case .richText: Self.this("RTF 文档", "an RTF document", ".rtf")
        case .webPage: Self.this("网页文件", "a web page", ".html")
        case .webArchive: Self.this("网页存档", "a web archive", ".mht")
        case .markup: Self.this("XML 文件", "an XML file", ".xml")
        case .pdf: Self.this("PDF 文件", "a PDF", ".pdf")
        case .scannedPDF:
            Message(zh: "PDF 里没有文字，是扫描件", en: "The PDF holds no text: it is a scan")
        case .lockedPDF:
            Message(zh: "PDF 设有密码", en: "The PDF is protected by a password")
        case .picture: Self.this("图片", "a picture", ".jpg .png")
        case .archive: Self.this("压缩包", "an archive", ".zip .rar .7z")
        case .program: Message(zh: "这是程序文件", en: "This is a program")
        }
    }

    /// How to turn it into a file that is read.
    var advice: Message {
        switch self {
        case .oldExcel, .openSheet:
            Message(
                zh: "请用 Excel 或 WPS 表格打开，另存为“Excel 工作簿 (.xlsx)”再读。",
                en: "Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and read that.")
        case .locked, .lockedPDF:
            Message(
                zh: "请打开后在“文件—信息—保护文档”里去掉密码，另存一份再读。",
                en: "Open it, take the password off, save a copy and read that.")
        case .macros:
            Message(
                zh: "请另存为不带宏的 .docx 或 .xlsx 再读。",
                en: "Save it without macros, as .docx or .xlsx, and read that.")
        case .pdf:
            Message(
                zh: "请用原来的 Word 文档，或把文字复制出来另存为 .docx 或 .txt。",
                en: "Use the Word document it was made from, or copy its text into a .docx or .txt."
            )
        case .scannedPDF, .picture:
            Message(
                zh: "请先做文字识别（OCR），校对后另存为 .docx 或 .txt 再读。",
                en: "Recognise its text first (OCR), check it, and save that as .docx or .txt.")
        case .archive:
            Message(zh: "请先解压，再读里面的清单。", en: "Unpack it and read the list inside.")
        case .program:
            Message(
                zh: "请选清单的 .docx、.xlsx 或 .txt 文件。", en: "Choose the list's .docx, .xlsx or .txt.")
        default:
            Message(
                zh: "请用 Word 或 WPS 文字打开，另存为“Word 文档 (.docx)”或“纯文本 (.txt)”再读。",
                en: "Open it in Word or WPS, save it as a Word document (.docx) "
                    + "or plain text (.txt), and read that.")
        }
    }

    private static func old(_ program: String, _ endings: String) -> Message {
        Message(
            zh: "这是旧格式的 \(program) 文件（\(endings)）",
            en: "This is a file of \(program)'s old format (\(endings))")
    }

    private static func this(_ zh: String, _ en: String, _ endings: String) -> Message {
        Message(zh: "这是\(zh)（\(endings)）", en: "This is \(en) (\(endings))")
    }
}
