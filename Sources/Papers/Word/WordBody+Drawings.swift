import Lists

extension WordBody {
    private struct Drawing {
        var boxes: [[WordBlock]] = []
        var hasPicture = false
        var hasObject = false
    }

    /// A picture, a shape with text, an object of another program.
    func drawing(_ name: String, _ into: inout WordParagraph) throws(PaperError) {
        var found = Drawing()
        try look(&found)
        into.boxes += found.boxes
        if found.hasObject {
            into.note(.embedded)
        } else if found.hasPicture {
            into.note(.picture)
        }
    }

    private func look(_ into: inout Drawing) throws(PaperError) {
        var found = into
        try xml.children { (space, name) throws(PaperError) in
            switch (space, name) {
            case (.word, "txbxContent"):
                var blocks: [WordBlock] = []
                try self.blocks { (block) throws(PaperError) in blocks.append(block) }
                found.boxes.append(blocks)
            case (.compatibility, "AlternateContent"):
                try firstChoice { () throws(PaperError) in try look(&found) }
            case (.picture, "pic"), (.vector, "imagedata"):
                found.hasPicture = true
                try look(&found)
            case (.office, "OLEObject"), (.other, "chart"), (.other, "relIds"):
                found.hasObject = true
                try xml.skip()
            default: try look(&found)
            }
        }
        into = found
    }
}
