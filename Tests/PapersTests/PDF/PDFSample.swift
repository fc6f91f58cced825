/// A small PDF: words at places of one page, drawn in the order given.
struct PDFSample {
    var words: [(x: Int, y: Int, text: String)] = []

    var bytes: [UInt8] {
        let drawn = words.map { word in
            "BT /F 16 Tf \(word.x) \(word.y) Td <\(Self.hexadecimal(word.text))> Tj ET\n"
        }.joined()
        let map =
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            + "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            + "1 beginbfrange <0000> <ffff> <0000> endbfrange\n"
            + "endcmap end end"
        return Self.file([
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 8 0 R"
                + "/Resources<</Font<</F 4 0 R>>>>>>",
            "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H"
                + "/DescendantFonts[5 0 R]/ToUnicode 7 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/DW 1000/FontDescriptor 6 0 R"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
            "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]"
                + "/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>",
            Self.stream(map), Self.stream(drawn),
        ])
    }

    private static func stream(_ text: String) -> String {
        "<</Length \(text.utf8.count)>>\nstream\n\(text)\nendstream"
    }

    private static func file(_ objects: [String]) -> [UInt8] {
        var out = "%PDF-1.5\n"
        var places: [Int] = []
        for (number, object) in objects.enumerated() {
            places.append(out.utf8.count)
            out += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = out.utf8.count
        out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = "\(place)"
            out += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
        }
        out += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(out.utf8)
    }

    private static func hexadecimal(_ text: String) -> String {
        text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
