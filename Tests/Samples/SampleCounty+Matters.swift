import Duties
package import Office

extension SampleCounty {
    /// A matter of the north township opened, finished in one step and disputed, with every part
    /// filled in.
    package var matterDeeds: [Deed] {
        let matter = MatterID("matter")
        let day = SampleCounty.day
        let holder = Matter.Holder(
            party: "leader", organisation: north.id, post: PostID("north-member"))
        let claim = Claim(
            duty: duty(), bearer: BearerKey(north.id, PostID("north-member")), window: day,
            counterpart: "第1村")
        let waiting = Matter.Waiting(
            step: "sign", by: holder, since: day, due: day + 5, unknownYear: 2027)
        return [
            .matterOpened(
                MatterOpened(
                    matter: matter, number: 1, procedure: "sign-off", title: "安全生产部署",
                    follows: MatterID("before"), claims: [claim])),
            .matterStepped(
                MatterStepped(
                    matter: matter, place: 1, step: "submit", by: holder, paper: "签批单第1号",
                    happened: day, version: "aa",
                    said: [
                        .init("kind", "deployment", isPlain: true),
                        .init("text", "全文。", isPlain: false),
                    ],
                    files: [
                        Matter.File(
                            field: "scan", sha256: "ab", size: 3, name: "签批单.pdf",
                            type: "application/pdf")
                    ], holders: [holder], waiting: [waiting], ending: .finished,
                    record: RecordID("record"))),
            .matterDisputed(MatterDisputed(matter: matter, place: 1, why: "没有签过。")),
        ]
    }
}
