import Lists

extension RecordKind.Facts {
    /// 报告; how a report is drafted, signed and received is a procedure.
    static let report = RecordKind.Facts(
        "报告", "report", [.report, .request], also: [.review, .selfExamination],
        fields: [
            KindField("addressee", .line, "报告对象", "Addressee"),
            KindField("covers", .line, "报告的期间", "Period it speaks of"),
        ])

    /// What none of the kinds fits.
    static let other = RecordKind.Facts(
        "其他", "other", [.other], also: Action.Kind.allCases)
}
