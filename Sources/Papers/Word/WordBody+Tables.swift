import Lists

extension WordBody {
    /// So many columns Word itself allows.
    private static let mostColumns = 63

    /// The rows of the table just started.
    func rows(_ hand: (WordRow) throws(PaperError) -> Void) throws(PaperError) {
        try xml.children { (space, name) throws(PaperError) in
            switch (space, name) {
            case (.word, "tr"): if let row = try row() { try hand(row) }
            case (.word, "sdt"), (.word, "sdtContent"), (.word, "customXml"), (.word, "ins"),
                (.word, "moveTo"):
                try rows(hand)
            default: try xml.skip()
            }
        }
    }

    /// Nil for a row that a tracked change deletes.
    private func row() throws(PaperError) -> WordRow? {
        var row = WordRow()
        var isDeleted = false
        var isHidden = false
        try cells(&row) { (row) throws(PaperError) in
            try xml.children { (_, name) throws(PaperError) in
                let count = Int(xml.attribute("val", in: .word) ?? "") ?? 0
                switch name {
                case "gridBefore": row.before = min(max(0, count), Self.mostColumns)
                case "del":
                    isDeleted = true
                    row.notes.append(LaidLine.Note(kind: .trackedChange, detail: ""))
                case "ins": row.notes.append(LaidLine.Note(kind: .trackedChange, detail: ""))
                case "hidden":
                    isHidden = Numbering.Level.isOn(xml.attribute("val", in: .word))
                default: break
                }
                try xml.skip()
            }
        }
        if isHidden { row.notes.append(LaidLine.Note(kind: .hiddenCells, detail: "")) }
        if isDeleted || isHidden { (row.cells, row.before) = ([], 0) }
        return row
    }

    private func cells(
        _ into: inout WordRow, properties: (inout WordRow) throws(PaperError) -> Void
    ) throws(PaperError) {
        var row = into
        try xml.children { (space, name) throws(PaperError) in
            switch (space, name) {
            case (.word, "tc"): row.cells.append(try cell())
            case (.word, "trPr"): try properties(&row)
            case (.word, "sdt"), (.word, "sdtContent"), (.word, "customXml"):
                try cells(&row, properties: properties)
            default: try xml.skip()
            }
        }
        into = row
    }

    private func cell() throws(PaperError) -> WordRow.Cell {
        var cell = WordRow.Cell()
        var isContinued = false
        try cellContent { (name) throws(PaperError) in
            let value = xml.attribute("val", in: .word)
            switch name {
            case "gridSpan": cell.columns = min(max(1, Int(value ?? "") ?? 1), Self.mostColumns)
            case "vMerge", "hMerge": isContinued = value != "restart"
            case "cellDel": isContinued = true
            default: break
            }
        } blocks: { (block) throws(PaperError) in
            cell.blocks.append(block)
        }
        if isContinued { cell.blocks = [] }
        return cell
    }

    /// The properties of a cell come before its paragraphs.
    private func cellContent(
        properties: (String) throws(PaperError) -> Void,
        blocks hand: (WordBlock) throws(PaperError) -> Void
    ) throws(PaperError) {
        while let node = try xml.next(), node != .end {
            guard node == .start else { continue }
            switch (xml.space, xml.name) {
            case (.word, "tcPr"):
                try xml.children { (_, name) throws(PaperError) in
                    try properties(name)
                    try xml.skip()
                }
            default: try block(xml.space, xml.name, hand)
            }
        }
    }
}
