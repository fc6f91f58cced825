import Lists
import Office

/// 我的账号: the password, the second factor, where one is signed in.
struct OwnAccountPage: Page {
    let own: OwnAccount
    let offer: FactorOffer
    var mistakes: [FieldMistake] = []
    var isChanged = false
    let area: Area? = nil
    var title: Message { Word.ownAccount }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.ownAccount)
                out(.p) { $0(.code, text: own.name) }
            }
        }
        if isChanged {
            out(.p, .class("say"), .role("status"), words: Word.passwordChanged)
        }
        Fields(mistakes: mistakes).summary(&out)
        out(.section, .class("card")) { out in
            out(.h2, words: Word.changePassword)
            PasswordForm(isKnown: false, mistakes: mistakes).write(&out, frame)
        }
        FactorForms(
            offer: offer, asksPassword: true, mistakes: mistakes, hasTimedCode: own.hasTimedCode,
            codesLeft: own.spareCodes
        ).write(&out, frame)
        sessions(&out, frame)
    }

    private func sessions(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card")) { out in
            out(.h2, words: Word.sessions)
            out(.div, .class("scroll"), .focusable, .role("region"), .label(Word.sessions)) { out in
                out(.table, .class("rows")) { out in
                    out(.thead) { out in
                        out(.tr) { out in
                            for words in [Word.openedAt, Word.seenAt, Word.browser] {
                                out(.th, .scope("col"), words: words)
                            }
                        }
                    }
                    out(.tbody) { out in
                        for (session, isThis) in own.sessions {
                            row(session, isThis, &out, frame)
                        }
                    }
                }
            }
            out(.form, .method("post"), .action(Paths.link(.endSessions))) { out in
                frame.token(&out)
                out(.p, .class("help"), words: Word.endOthersHelp)
                out(.button, .class("btn"), .type("submit"), words: Word.endOthers)
            }
        }
    }

    private func row(
        _ session: SessionRow, _ isThis: Bool, _ out: inout HTML, _ frame: Frame
    ) {
        out(.tr) { out in
            out(.td, .class("num nowrap"), text: frame.moment(session.openedAt))
            out(.td, .class("num nowrap"), text: frame.moment(session.seenAt))
            out(.td) { out in
                out(.small, text: session.client)
                guard isThis else { return }
                out.space()
                out(.b, words: Word.thisOne)
            }
        }
    }
}
