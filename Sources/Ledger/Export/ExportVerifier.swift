/// Checks an export with nothing but its bytes and what the verifier trusts.
///
/// What was changed is looked for first where it is best named: in the entries, then in the chain,
/// the tree, the signatures; the manifest last, which knows every byte.
package struct ExportVerifier {
    /// What the verifier knows from elsewhere: from paper, from a witness, from before.
    package struct Trust: Sendable {
        /// The log's key; nil takes the export's own word, so that only its seams are checked.
        package var log: KeyCard?
        /// Every one of these must have seen the log grow to this checkpoint or an earlier one.
        package var witnesses: [KeyCard]
        /// Checkpoints of the log the verifier has kept.
        package var seen: [Note]
        /// Entries the verifier was given receipts for.
        package var receipts: [Receipt]

        package init(
            log: KeyCard? = nil, witnesses: [KeyCard] = [], seen: [Note] = [],
            receipts: [Receipt] = []
        ) {
            self.log = log
            self.witnesses = witnesses
            self.seen = seen
            self.receipts = receipts
        }
    }

    /// What an export that holds contains.
    package struct Findings: Hashable, Sendable {
        package var organisation = ""
        package var code = ""
        package var entries = 0
        /// Committed fields with their words, and without.
        package var disclosed = 0
        package var withheld = 0
        package var files = 0
        package var isRedacted = false
        package var origin = ""
        package var key = ""
        package var size = 0
        /// Witnesses whose word was checked, by name: the latest tree they saw and when, in
        /// seconds since 1970.
        package var witnessed: [String: Witnessed] = [:]
    }

    package struct Witnessed: Hashable, Sendable {
        package var size: Int
        package var time: Int64

        package init(size: Int, time: Int64) {
            self.size = size
            self.time = time
        }
    }

    let names: Set<String>
    let read: (String) -> [UInt8]?
    let trust: Trust

    /// - Parameters:
    ///   - names: the archive's files.
    ///   - read: the bytes of one; nil where it cannot be read.
    package static func verify(
        _ names: [String], trust: Trust = Trust(), read: @escaping (String) -> [UInt8]?
    ) throws(ChainVerifier.Broken) -> Findings {
        var run = ExportRun(ExportVerifier(names: Set(names), read: read, trust: trust))
        return try run.verify()
    }

    private init(names: Set<String>, read: @escaping (String) -> [UInt8]?, trust: Trust) {
        self.names = names
        self.read = read
        self.trust = trust
    }
}
