package import Lists

/// Why a file is not read as a list, and what to do about it.
package enum PaperError: Error, Hashable, Sendable {
    case empty
    case tooLarge(limit: Int)
    /// What the file is by its bytes, where that is nothing we read.
    case wrongKind(ForeignKind)
    case notText
    /// Neither UTF-8, UTF-16 nor GB18030 from the byte onwards.
    case brokenEncoding(at: Int)
    /// A zip file that ends too early, or whose parts do not unpack.
    case damaged
    /// Unpacked it would be more than an office file may be.
    case swollen(Swelling)
    /// A part of the package is not the XML it should be.
    case brokenPart(String)
    /// A part of the package declares a document type, as no office program writes it.
    case declaresEntities(String)
    /// The package names a part it does not hold.
    case missingPart(String)
    /// An exported edition of a form younger than this program.
    case newerEdition
    /// A PDF takes more time or memory than one is given.
    case tooMuchWork
    /// Poppler, which reads PDFs, is not installed.
    case missingProgram
    /// No sheet whose header names organisations or posts.
    case noTree
    /// What is to be written cannot be.
    case cannotWrite

    /// The limits of an office file.
    package enum Swelling: Hashable, Sendable {
        case bytes(limit: Int)
        case ratio(limit: Int)
        case parts(limit: Int)
        case names
    }

    package var message: Message {
        switch self {
        case .empty:
            Message(zh: "文件是空的。", en: "The file is empty.")
        case .tooLarge(let limit):
            Message(
                zh: "文件超过 \(limit >> 20) MiB 的上限。请只保留清单正文。",
                en: "The file is over the limit of \(limit >> 20) MiB. Keep only the list itself.")
        case .wrongKind(let kind): kind.message
        case .notText:
            Message(
                zh: "文件里有文本不会有的字节，不像文本文件。", en: "The file holds bytes no text has.")
        case .brokenEncoding(let at):
            Message(
                zh: "从第 \(at) 个字节起既不是 UTF-8，也不是 GB18030。请另存为 UTF-8 文本。",
                en: "From byte \(at) on it is neither UTF-8 nor GB18030. Save it as UTF-8 text.")
        case .damaged, .brokenPart, .missingPart: Self.damage(of: self)
        case .swollen(let swelling): swelling.message
        case .declaresEntities(let part):
            Message(
                zh: "\(part) 里有文档类型声明（DOCTYPE），办公软件不会写这种内容，已拒绝。请用 Word 或 WPS 重新另存一份。",
                en: "\(part) declares a document type, which no office program writes; refused. "
                    + "Save it anew from Word or WPS.")
        case .newerEdition:
            Message(
                zh: "这是由更新版本的本系统导出的清单。请先升级本系统再读。",
                en: "A newer version of this program exported this edition. Upgrade, then read it.")
        case .tooMuchWork:
            Message(
                zh: "这个 PDF 过于复杂，在限定的时间内读不完。\(ForeignKind.pdf.advice.zh)",
                en: "This PDF takes more work than is allowed. \(ForeignKind.pdf.advice.en)")
        case .missingProgram:
            Message(
                zh: "读 PDF 需要安装 poppler-utils（pdftotext），这台机器上没有。\(ForeignKind.pdf.advice.zh)",
                en: "PDFs are read with poppler-utils (pdftotext), which is not installed here. "
                    + ForeignKind.pdf.advice.en)
        case .noTree:
            Message(
                zh: "没有认出组织表或岗位表：组织表的表头要有“编码、名称”，岗位表要有“组织编码、岗位”。",
                en:
                    "No sheet of organisations or posts: a header must name code and name, or organisation and title (in Chinese or by these words)."
            )
        case .cannotWrite:
            Message(zh: "文件没有写成。", en: "The file could not be written.")
        }
    }

    private static func damage(of error: PaperError) -> Message {
        let place =
            switch error {
            case .brokenPart(let part):
                Message(zh: "其中的 \(part) 读不通", en: "its part \(part) cannot be read")
            case .missingPart(let part):
                Message(zh: "其中缺少 \(part)", en: "its part \(part) is missing")
            default: Message(zh: "内容不完整，打不开", en: "it is cut short or cannot be opened")
            }
        return Message(
            zh: "文件已损坏：\(place.zh)。请重新下载，或用 Word、WPS 打开后另存一份。",
            en: "The file is damaged: \(place.en). "
                + "Fetch it again, or open it in Word or WPS and save a copy.")
    }
}

extension PaperError.Swelling {
    fileprivate var message: Message {
        let limit =
            switch self {
            case .bytes(let limit):
                Message(
                    zh: "解开后超过 \(limit >> 20) MiB", en: "unpacked it is over \(limit >> 20) MiB")
            case .ratio(let limit):
                Message(
                    zh: "解开后超过原文件的 \(limit) 倍",
                    en: "unpacked it is more than \(limit) times its size")
            case .parts(let limit):
                Message(zh: "里面超过 \(limit) 个部件", en: "it holds more than \(limit) parts")
            case .names:
                Message(
                    zh: "里面有重名或越界的部件名", en: "its parts bear names twice or outside it")
            }
        return Message(
            zh: "这个文件\(limit.zh)，不像正常的文档，已拒绝。请把清单正文复制到新文档里另存。",
            en: "Refused: \(limit.en), as no ordinary document. "
                + "Copy the list itself into a new document and save that.")
    }
}
