import Lists
import Office

import enum Ledger.Base64
import func Ledger.hexadecimal

/// Where an entry stands: its hash, its leaf in the tree, the checkpoint over it, its proof to take
/// away.
struct LedgerPlacePart {
    let place: LedgerPlace
    /// Where its proof is.
    let proof: Link

    func write(_ out: inout HTML) {
        pair(Word.hash, &out) { out in
            out(.code, .class("hash"), text: hexadecimal(place.receipt.hash))
        }
        pair(Word.inTheTree, &out) { out in
            guard let leaf = place.leaf, let checkpoint = place.checkpoint else {
                return out.text(Word.notSealed)
            }
            out.text(Word.leaf(leaf, of: checkpoint))
            out.space()
            out(.a, .href(proof), words: Word.takeProof)
        }
        guard let behind = place.clockBehind else { return }
        pair(Word.clock, &out) { out in
            out(.span, .class("chip late"), words: Word.timeUntrusted)
            out.space()
            out.text(Word.clockBehind(behind / 1_000_000))
        }
    }

    private func pair(_ words: Message, _ out: inout HTML, value: (inout HTML) -> Void) {
        out(.dt, words: words)
        out(.dd) { value(&$0) }
    }
}
