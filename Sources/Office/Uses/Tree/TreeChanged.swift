import Duties

extension Office {
    /// Called within the transaction of every change of the tree, after its entries are written.
    ///
    /// - Parameter organisations: those whose standing may change, as they stand now: the one
    ///   concerned, its parent, and for a move the parent before and everything below.
    func treeChanged(_ organisations: [Organisation], _ writing: any Writing) throws {
        try restate(organisations, writing)
    }
}
