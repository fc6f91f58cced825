import Duties
import Lists
import Office

/// Views stated one after another in a meeting, each by name, with how many said what.
struct ViewsPart {
    let view: MatterView
    let round: [Matter.Statement]

    private var step: Procedure.Step? { round.first.flatMap { view.procedure.step($0.step) } }
    private var choice: Procedure.Field? { step?.fields.first { $0.name == step?.deciding } }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.li, .class("card step")) { out in
            out(.div, .class("by")) { out in
                out(.b, words: step?.words ?? .same(""))
                for option in choice?.options ?? [] {
                    let count = round.count { $0.values[choice?.name ?? ""] == option.name }
                    guard count > 0 else { continue }
                    out(.span, .class("chip")) { out in
                        out.text(option.words)
                        out.text(" \(count)")
                    }
                }
                out(.small, .class("num"), text: round.last?.happened.description ?? "")
            }
            out(.table, .class("views")) { out in
                out(.tbody) { out in
                    for statement in round { row(statement, &out, frame) }
                }
            }
        }
    }

    private func row(_ statement: Matter.Statement, _ out: inout HTML, _ frame: Frame) {
        let chosen = choice?.options.first { $0.name == statement.values[choice?.name ?? ""] }
        out(.tr, .id("step-\(statement.place)")) { out in
            out(.th, .scope("row")) { out in
                out.said(view.name(statement.by))
                if let chosen { out(.small, .class("do"), words: chosen.words) }
            }
            out(.td) { out in
                for field in step?.fields ?? [] where field.kind == .words {
                    for line in (statement.values[field.name] ?? "").split(
                        whereSeparator: \.isNewline)
                    {
                        out(.p, .class("say"), said: String(line))
                    }
                }
                MatterPage.foot(statement, view, &out, frame)
            }
        }
    }
}
