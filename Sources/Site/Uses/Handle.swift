import Duties
import Lists
import Office

extension Site {
    /// What each route does: every name is here, or this does not compile.
    func handle(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .style: .style
        case .health: try await health()
        case .openAPI: .json(OpenAPI(RouteTable.all).document)
        case .signInPage, .signIn, .signOut, .wizardPage, .wizard: try await atTheDoor(ask)
        case .desk, .organisations, .overview, .standing, .lists, .list: try await show(ask)
        case .quantify: try await quantify(ask)
        case .revise, .endEdition, .compare, .export: try await atTheList(ask)
        case .adoptPage, .adopt, .draft, .replaceDraft, .chooseColumns, .carryOver, .dropDraft:
            try await drafting(ask)
        case .correctDutyPage, .correctDuty, .withdrawCorrection, .decide, .setNumber:
            try await correcting(ask)
        case .confirmPage, .confirmDraft, .adoptDraft: try await confirming(ask)
        case .recordShortcut, .records, .newRecordPage, .correctPage, .recordPage, .evidence:
            try await showRecords(ask)
        case .enterRecord: try await enterRecord(ask)
        case .withdraw: try await withdraw(ask)
        case .excusePage: try await excusePage(ask)
        case .excuse: try await excuse(ask)
        case .accounts, .ledger: try await administer(ask)
        case .apiOrganisations, .apiOverview, .apiStanding, .apiLists, .apiList, .apiRecords,
            .apiRecord, .apiEnterRecord:
            try await answerAPI(ask)
        case .posts, .foundPost, .postPage, .changePost, .appoint, .endAppointment, .abolishPost,
            .changeTreePage, .rename, .classify, .move, .dissolve, .foundBelow,
            .formGroup, .endGroup:
            try await tree(ask)
        case .importPage, .previewImport, .importTree, .exportTree, .handoverPage,
            .confirmHandover:
            try await treeSheets(ask)
        case .calendar, .setYear, .setPeriods, .setNodes, .changeSetting:
            try await calendars(ask)
        case .openingPage, .importOpening: try await openings(ask)
        case .tasks, .issueTask: try await tasks(ask)
        case .recordProof: try await recordProof(ask)
        case .registers, .register, .newLinePage, .enterLine, .linePage, .changeLine, .reviewLine,
            .exportRegister:
            try await registers(ask)
        case .secondStepPage, .secondStep, .ownAccount, .changePassword, .setFactor, .printCodes,
            .endSessions, .chooseSeat:
            try await atOwnAccount(ask)
        case .openAccount, .closeAccount, .askReset: try await opening(ask)
        case .grants, .grantPage, .grantAccount, .changeGrant, .revokeGrant, .grantSeat,
            .revokeSeat, .confirmReset, .setPolicy, .setClearance:
            try await granting(ask)
        case .doorLog: try await doorLog(ask)
        case .restricted, .restrictedRecord, .enterRestricted: try await restricting(ask)
        case .matters, .newMatterPage, .openMatter, .matter, .takeStep, .disputeStep, .matterFile:
            try await matters(ask)
        }
    }

    /// Up means that the store answers too.
    private func health() async throws -> Answer {
        _ = try await office.isEmpty()
        return .json(.object([("status", .string("ok"))]))
    }
}
