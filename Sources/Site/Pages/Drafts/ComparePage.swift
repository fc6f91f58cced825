import Duties
import Lists
import Office

/// 比较: two editions side by side, by meaning.
struct ComparePage: Page {
    let model: ComparisonView
    let area: Area? = .lists
    var title: Message { Word.compareTitle }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.compareTitle)
                out(.p) { out in
                    out.said("《\(model.old.title)》")
                    out.text(" → ")
                    out.said("《\(model.new.title)》")
                }
            }
        }
    }
}
