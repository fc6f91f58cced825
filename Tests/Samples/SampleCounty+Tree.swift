import Duties
package import Office

extension SampleCounty {
    /// What may become of the north township and its posts: one deed of each type.
    package var treeDeeds: [Deed] {
        var member = posts[0]
        member.portfolios = [Portfolio(kind: .inCharge, name: "综治办")]
        let appointment = AppointmentID("appointment")
        let day = SampleCounty.day + 30
        return [
            .organisationRenamed(
                OrganisationRenamed(name: "北山镇党委", from: day, was: north.name)),
            .organisationClassed(
                OrganisationClassed(
                    became: .init(.partyGroup, .department), from: day,
                    was: .init(north.kind, north.level))),
            .organisationMoved(
                OrganisationMoved(
                    parent: south.id, path: "\(south.path)\(north.id)/", from: day,
                    was: north.path, carriedBy: county.id)),
            .organisationSucceeded(OrganisationSucceeded(predecessor: south.id, from: day)),
            .postChanged(PostChanged(post: member, from: day)),
            .postAppointed(
                PostAppointed(
                    appointment: appointment, post: member.id, holder: "某同志", from: day)),
            .handoverConfirmed(
                HandoverConfirmed(
                    appointment: appointment, side: .incoming, shown: "ee", by: "某同志")),
            .appointmentEnded(
                AppointmentEnded(appointment: appointment, last: day + 30, why: "调任。")),
            .groupFormed(
                GroupFormed(
                    group: LeadingGroup(
                        id: LeadingGroupID("group"), name: "党的建设工作领导小组",
                        functions: "每季度研究一次。", posts: [posts[1].id, member.id], from: day))),
            .groupEnded(
                GroupEnded(group: LeadingGroupID("group"), last: day + 60, why: "届满。")),
            .postAbolished(PostAbolished(post: member.id, last: day + 60, why: "并入。")),
            .organisationDissolved(
                OrganisationDissolved(last: day + 90, why: "撤并。", successors: [south.id])),
        ]
    }
}
