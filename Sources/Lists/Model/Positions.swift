/// A stretch of positions; one that would end before it begins is empty.
///
/// The rules of reading look before and behind a word, and what is sought before may lie behind.
/// In a document somebody typed that is no reason to stop, so in this room a range never traps.
func ..< (start: Int, end: Int) -> Range<Int> {
    Range(uncheckedBounds: (start, max(start, end)))
}
