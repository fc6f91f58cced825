import Duties

extension Office {
    /// Called inside the transaction, after the deeds, by every use that can change how an
    /// organisation and those below it stand without a record, an excuse or a list.
    func settingsChanged(below organisation: Organisation, _ writing: any Writing) throws {
        try restate(try writing.organisations(.subtree(organisation), .everything), writing)
    }
}
