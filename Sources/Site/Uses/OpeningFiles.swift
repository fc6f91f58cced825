package import Office
package import Papers

extension OpeningFiles {
    /// The files a sheet names, out of the archive handed in with it.
    package init(_ names: [String], in bytes: [UInt8]?) throws(PaperError) {
        self.init()
        guard let bytes else { return }
        let archive = try EvidenceArchive(bytes)
        for name in names {
            switch try archive.file(name) {
            case .bytes(let content):
                let last = name.split(separator: "/").last.map(String.init) ?? name
                found[name] = NewEvidence(
                    name: last, type: "application/octet-stream", bytes: content,
                    firstPage: Paper.firstPage(of: content, name: last))
            case .several: ambiguous.insert(name)
            case .none: continue
            }
        }
    }
}
