import Duties

/// A few matters of the first township, each under way.
struct DemonstrationMatters: Sendable {
    let office: Office
    let region: Region

    /// A sign-off that waits, a meeting in which the principal has not spoken, a rectification.
    func open() async throws {
        let township = region.townships[0].organisation
        guard let clerk = try await clerk(of: township) else { return }
        try await signOff(township, clerk)
        try await meeting(township, clerk)
        try await rectification(township, clerk)
    }

    private func clerk(of township: Organisation) async throws -> Caller? {
        let account = try await office.store.read { reading in
            try reading.accounts().first {
                $0.organisation == township.id && $0.role == .clerk
            }
        }
        return account.map { Caller(account: $0, organisation: township) }
    }

    private func signOff(_ township: Organisation, _ clerk: Caller) async throws {
        let new = NewMatter(
            organisation: township.code, procedure: "sign-off",
            [
                "title": "冬季安全生产工作部署", "kind": "deployment",
                "text": "一、各办所十二月十日前排查隐患。\n二、整改情况月底前报党政办。", "leader": "党委书记",
            ])
        _ = try await office.open(new, clerk)
    }

    private func meeting(_ township: Organisation, _ clerk: Caller) async throws {
        let today = office.today()
        let new = NewMatter(
            organisation: township.code, procedure: "decision",
            [
                "title": "村级活动场所改造方案", "kind": "project",
                "proposal": "分两年改造八处，先改建成年限最长的四处，资金从党建经费列支。",
                "papers-on": "\(today + -4)", "meets-on": "\(today)",
            ])
        let matter = try await office.open(new, clerk)
        let posts = region.townships[0].posts
        let present = posts.map(\.id.description).joined(separator: "\n")
        try await office.take(
            NewStep(
                "convene",
                [
                    "present": present, "recused": posts[2].id.description,
                    "why-recused": "亲属承建其中一处",
                ]), of: matter, clerk)
        let views = [
            (posts[1], "agree", "同意分两年改造，先改最旧的四处。"),
            (posts[4], "agree", "同意，建议先把产权理清。"),
            (posts[5], "disagree", "不同意一次定八处，先试两处再定。"),
        ]
        for (post, stance, view) in views {
            var step = NewStep("speak", ["stance": stance, "view": view])
            step.by = post.id.description
            step.paper = "党委会会议记录原件"
            try await office.take(step, of: matter, clerk)
        }
    }

    private func rectification(_ township: Organisation, _ clerk: Caller) async throws {
        let new = NewMatter(
            organisation: township.code, procedure: "rectification",
            [
                "title": "两个支部会议记录不全", "from": "tour", "finding": "巡察抽查，缺两个月记录。",
                "owner": "组织委员", "verifier": "纪委书记", "limit": "\(office.today() + 18)",
            ])
        let matter = try await office.open(new, clerk)
        var plan = NewStep("plan", ["measures": "逐支部补齐，每月抽查一次。"])
        plan.paper = "整改方案原件"
        try await office.take(plan, of: matter, clerk)
    }
}
