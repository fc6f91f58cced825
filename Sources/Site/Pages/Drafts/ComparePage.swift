import Duties
import Lists
import Office

/// 比较: two lists side by side, aligned by meaning; what changes for each bearer on top.
struct ComparePage: Page {
    let model: ComparisonView
    let area: Area? = .lists
    var title: Message { model.isSuperior ? Word.compareSuperiorTitle : Word.compareTitle }

    private var comparison: Comparison { model.comparison }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out, frame)
        out(.section, .class("card")) { out in
            counts(&out)
            let changes = BearerChangesPart(
                summaries: comparison.bearers, isSuperior: model.isSuperior)
            guard model.isSuperior else { return changes.write(&out) }
            out(.details) { out in
                out(.summary, words: Word.byBearerTitle)
                changes.write(&out)
            }
        }
        if model.isSuperior {
            weaker(&out, frame)
            lacking(&out, frame)
        }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.itemByItem)
            let rows = ComparedRows(model: model)
            rows.write(&out, frame)
        }
    }

    private func head(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: title)
                side(Word.oldSide(model.isSuperior), model.old, &out, frame)
                side(Word.newSide(model.isSuperior), model.new, &out, frame)
            }
        }
    }

    private func side(
        _ label: Message, _ side: ComparisonView.Side, _ out: inout HTML, _ frame: Frame
    ) {
        out(.p) { out in
            out(.span, .class("chip"), words: label)
            out.space()
            out(.a, .href(frame.link(side.link(model.organisation)))) {
                $0.said("《\(side.title)》")
            }
            out.text(Word.middot)
            out.said(side.organisation.name)
            if side.isDraft {
                out.space()
                out(.span, .class("chip"), words: Word.draft)
            }
        }
    }

    private func counts(_ out: inout HTML) {
        out(.p, .class("sum")) { out in
            for (index, kind) in [Comparison.Kind.same, .changed, .onlyNew, .onlyOld].enumerated() {
                if index > 0 { out.text(Word.listComma) }
                out.text(Word.compared(kind, isSuperior: model.isSuperior))
                out.space()
                out(.b, .class("num"), text: "\(comparison.count(kind))")
            }
        }
    }

    /// What the superior's list asks for and one's own does not.
    private func lacking(_ out: inout HTML, _ frame: Frame) {
        let pairs = comparison.lacking
        out(.section, .class("card")) { out in
            out(.h2, words: Word.lackingTitle(pairs.count))
            out(.p, .class("dim"), words: Word.lackingHelp)
            let isTimed = { (pair: Comparison.DutyPair) in
                pair.old.map { $0.schedule != .continuing } ?? false
            }
            for pair in pairs where isTimed(pair) { lacking(pair, &out, frame) }
            let lasting = pairs.filter { !isTimed($0) }
            guard !lasting.isEmpty else { return }
            out(.details) { out in
                out(.summary, words: Word.lackingLasting(lasting.count))
                for pair in lasting { lacking(pair, &out, frame) }
            }
        }
    }

    private func lacking(
        _ pair: Comparison.DutyPair, _ out: inout HTML, _ frame: Frame
    ) {
        guard let duty = pair.old else { return }
        out(.div, .class("ask")) { out in
            said(duty, model.old, &out, frame)
            out(.p, .class("facts")) { out in
                out.headline(duty, letter: nil)
                guard let own = pair.maybe.flatMap(own) else { return }
                out.text(Word.separator)
                out.text(Word.perhaps)
                out.said("“\(own.text)”")
            }
        }
    }

    private func own(_ id: String) -> Duty? {
        comparison.dutyPairs.first { $0.new?.id == id }?.new
    }

    /// Where one's own asks for less than the superior's.
    private func weaker(_ out: inout HTML, _ frame: Frame) {
        let pairs = comparison.weaker
        out(.section, .class("card")) { out in
            out(.h2, words: Word.weakerTitle(pairs.count))
            for pair in pairs {
                guard let old = pair.old, let new = pair.new else { continue }
                out(.div, .class("ask")) { out in
                    said(new, model.new, &out, frame)
                    out(.p, .class("dim")) { out in
                        out.text(Word.superiorSays)
                        out.said("“\(old.text)”")
                    }
                    for difference in pair.differences where difference.direction == .weaker {
                        out(.p, .class("f")) { $0.finding(difference.message) }
                    }
                }
            }
        }
    }

    private func said(
        _ duty: Duty, _ side: ComparisonView.Side, _ out: inout HTML, _ frame: Frame
    ) {
        out(.p, .class("say")) { out in
            let link = side.link(model.organisation).at(Paths.anchor(duty.id))
            out(.a, .href(frame.link(link))) { $0.said(duty.text) }
        }
    }
}

extension ComparisonView.Side {
    /// The page that shows it.
    func link(_ organisation: Organisation) -> Link {
        isDraft ? Paths.draft(id, organisation) : Paths.list(id, organisation)
    }
}

/// What changes for each bearer, one row each.
struct BearerChangesPart {
    let summaries: [BearerSummary]
    var isSuperior = false

    func write(_ out: inout HTML) {
        let changed = summaries.filter { !$0.isUnchanged }
        if !changed.isEmpty { table(changed, &out) }
        guard changed.count < summaries.count else { return }
        out(.p, .class("dim"), words: Word.unchangedBearers(summaries.count - changed.count))
    }

    private func table(_ summaries: [BearerSummary], _ out: inout HTML) {
        out(.div, .class("scroll"), .focusable, .role("region"), .label(Word.byBearerTitle)) {
            out in
            out(.table, .class("rows changes")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        for words in Word.bearerColumns(isSuperior) {
                            out(.th, .scope("col"), words: words)
                        }
                    }
                }
                out(.tbody) { out in for summary in summaries { row(summary, &out) } }
            }
        }
    }

    private func row(_ summary: BearerSummary, _ out: inout HTML) {
        out(.tr) { out in
            out(.th, .scope("row")) { out in
                if let text = summary.text {
                    out.said(text)
                } else {
                    out.text(Word.bearer(summary.role))
                }
            }
            out(.td, .class("num"), text: "\(summary.old) → \(summary.new)")
            let counts = [
                summary.onlyNew, summary.onlyOld, summary.stronger, summary.weaker,
                summary.takenOver, summary.handedOver,
            ]
            for count in counts {
                out(.td, .class(count == 0 ? "num dim" : "num"), text: "\(count)")
            }
            let times = "\(yearly(summary.oldTimes)) → \(yearly(summary.newTimes))"
            out(.td, .class("num"), text: times)
        }
    }

    /// Times in ten years as times a year.
    private func yearly(_ times: Int) -> String {
        times % 10 == 0 ? "\(times / 10)" : "\(times / 10).\(times % 10)"
    }
}

extension BearerSummary {
    /// Every duty of this bearer stays as it was.
    var isUnchanged: Bool { same == old && same == new }
}
