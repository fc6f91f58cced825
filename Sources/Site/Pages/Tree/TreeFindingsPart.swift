import Duties
import Lists
import Office

/// What is to be settled about an organisation's posts: each kind once, with whom it concerns, where it
/// says so and what to do.
struct TreeFindingsPart {
    let findings: [TreeFinding]
    let organisation: Organisation

    func write(_ out: inout HTML, _ frame: Frame) {
        guard !findings.isEmpty else { return }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.toSettle)
            for kind in TreeFinding.Kind.allCases {
                let these = findings.filter { $0.kind == kind }
                if !these.isEmpty { note(kind, these, &out, frame) }
            }
        }
    }

    private func note(
        _ kind: TreeFinding.Kind, _ findings: [TreeFinding], _ out: inout HTML, _ frame: Frame
    ) {
        let words = Word.finding(kind)
        out(.div, .class("note near")) { out in
            out(.p) { $0(.b, words: words.what) }
            out(.p) { out in
                for (index, finding) in findings.enumerated() {
                    if index > 0 { out.text(Word.separator) }
                    subject(finding, &out, frame)
                }
            }
            out(.p, .class("do"), words: words.act)
        }
    }

    private func subject(_ finding: TreeFinding, _ out: inout HTML, _ frame: Frame) {
        if let post = finding.post {
            out(.a, .href(frame.link(Paths.post(post, organisation)))) {
                $0.said(finding.subject)
            }
        } else {
            out.said(finding.subject)
        }
        guard !finding.details.isEmpty else { return }
        out.said("（\(finding.details.joined(separator: "、"))）")
    }
}
