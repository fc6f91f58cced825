import Duties
import Lists
import Office

/// The items of two lists side by side; those alike are folded away.
struct ComparedRows {
    let model: ComparisonView

    func write(_ out: inout HTML, _ frame: Frame) {
        var alike: [Comparison.Row] = []
        for row in model.comparison.rows {
            if row.kind == .same {
                alike.append(row)
                continue
            }
            fold(alike, &out, frame)
            alike = []
            write(row, &out, frame)
        }
        fold(alike, &out, frame)
    }

    private func fold(_ rows: [Comparison.Row], _ out: inout HTML, _ frame: Frame) {
        guard !rows.isEmpty else { return }
        out(.details, .class("alike")) { out in
            out(.summary, words: Word.alike(rows.count))
            for row in rows { write(row, &out, frame) }
        }
    }

    private func write(_ row: Comparison.Row, _ out: inout HTML, _ frame: Frame) {
        let marks = WordDifference(
            old: row.old.map(\.text).joined(), new: row.new.map(\.text).joined())
        out(.div, .class("pair \(row.kind.rawValue)")) { out in
            out(.div, .class("side-of-pair")) { out in
                items(row.old, marks.old, .del, model.old, &out, frame)
                if row.old.isEmpty { none(Word.onlyHere(model.isSuperior), &out) }
            }
            out(.div, .class("side-of-pair")) { out in
                items(row.new, marks.new, .ins, model.new, &out, frame)
                if row.new.isEmpty { none(Word.onlyThere(model.isSuperior), &out) }
            }
            differences(row, &out)
        }
    }

    private func none(_ words: Message, _ out: inout HTML) {
        out(.p, .class("dim"), words: words)
    }

    /// Items one after the other, what only this side has marked.
    private func items(
        _ items: [Item], _ marks: [Bool], _ tag: Tag, _ side: ComparisonView.Side,
        _ out: inout HTML, _ frame: Frame
    ) {
        var start = 0
        for item in items {
            let letters = Array(item.text)
            let own = marks.isEmpty ? [] : Array(marks[start..<start + letters.count])
            start += letters.count
            out(.p, .class("say")) { out in
                let link = side.link(model.organisation).at(Paths.anchor(item.id))
                out(.a, .class("no"), .href(frame.link(link))) {
                    $0.said(String(item.id.filter { $0 != "/" }))
                }
                out.space()
                out(.span, .lang(.chinese)) { text(letters, own, tag, &$0) }
            }
        }
    }

    private func text(
        _ letters: [Character], _ marks: [Bool], _ tag: Tag, _ out: inout HTML
    ) {
        guard !marks.isEmpty else { return out.text(String(letters)) }
        var start = 0
        while start < letters.count {
            let end =
                marks[start...].firstIndex { $0 != marks[start] } ?? letters.count
            let run = String(letters[start..<end])
            if marks[start] { out(tag, text: run) } else { out.text(run) }
            start = end
        }
    }

    /// In sentences, where something more than words differs.
    private func differences(_ row: Comparison.Row, _ out: inout HTML) {
        let pairs = model.comparison.pairs(of: row).filter { $0.kind != .same }
        guard !row.old.isEmpty, !row.new.isEmpty, !pairs.isEmpty else { return }
        out(.ul, .class("differences")) { out in
            for pair in pairs { differences(pair, pairs.count > 1, &out) }
        }
    }

    private func differences(
        _ pair: Comparison.DutyPair, _ isOneOfMany: Bool, _ out: inout HTML
    ) {
        switch (pair.old, pair.new) {
        case (let old?, nil):
            out(.li) { out in
                out.text(Word.compared(.onlyOld, isSuperior: model.isSuperior))
                out.text(Word.colon)
                out.said("“\(old.text)”")
            }
        case (nil, let new?):
            out(.li) { out in
                out.text(Word.compared(.onlyNew, isSuperior: model.isSuperior))
                out.text(Word.colon)
                out.said("“\(new.text)”")
            }
        case (_, let new?):
            for difference in pair.differences {
                out(.li, .class(difference.direction.rawValue)) { out in
                    out.finding(difference.message)
                    guard isOneOfMany else { return }
                    out.space()
                    out(.span, .class("dim")) { $0.said("“\(new.text)”") }
                }
            }
        case (nil, nil): break
        }
    }
}
