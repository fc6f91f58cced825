/// The tree goes on under another name, because the store is not what was published of it.
package struct EpochOpened: Hashable, Sendable {
    /// The one that begins.
    package var epoch: Int
    /// What stood: how many entries had leaves, and their root in hexadecimal.
    package var size: Int
    package var root: String
    /// What had been published; entries between the two are lost or were replaced.
    package var publishedSize: Int
    package var publishedRoot: String
    package var why: String

    package init(
        epoch: Int, size: Int, root: String, publishedSize: Int, publishedRoot: String,
        why: String
    ) {
        self.epoch = epoch
        self.size = size
        self.root = root
        self.publishedSize = publishedSize
        self.publishedRoot = publishedRoot
        self.why = why
    }
}

extension EpochOpened {
    func write(to out: inout FieldWriter) {
        out.plain("epoch", epoch)
        out.plain("size", size)
        out.plain("root", root)
        out.plain("published.size", publishedSize)
        out.plain("published.root", publishedRoot)
        out.secret("why", why)
    }

    init(_ input: FieldReader) throws {
        self.init(
            epoch: try input.integer("epoch"), size: try input.integer("size"),
            root: try input.text("root"), publishedSize: try input.integer("published.size"),
            publishedRoot: try input.text("published.root"), why: input.words("why"))
    }
}
