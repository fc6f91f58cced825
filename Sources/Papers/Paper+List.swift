package import Lists

extension Paper {
    /// What the paper says: its text read, with the answers it brings along applied.
    package var list: ParsedList {
        var list = read(document, columns: answers?.columns ?? [])
        guard let corrections = answers?.corrections, !corrections.isEmpty else { return list }
        let corrected = apply(corrections, to: list.sections, in: document)
        list.sections = corrected.sections
        list.findings = Lists.open(list.findings, after: corrected)
        return list
    }
}
