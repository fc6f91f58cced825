extension ProcedureLibrary {
    /// The files of the folder Procedures, embedded; a test compares the two.
    static var shippedFiles: [(name: String, text: String)] {
        [
            ("accountability.yaml", PackageResources.accountability_yaml),
            ("admonition.yaml", PackageResources.admonition_yaml),
            ("appeal.yaml", PackageResources.appeal_yaml),
            ("appointment.yaml", PackageResources.appointment_yaml),
            ("assessment.yaml", PackageResources.assessment_yaml),
            ("decision.yaml", PackageResources.decision_yaml),
            ("double-inquiry.yaml", PackageResources.double_inquiry_yaml),
            ("double-report.yaml", PackageResources.double_report_yaml),
            ("ideology-warning.yaml", PackageResources.ideology_warning_yaml),
            ("inspection-tour.yaml", PackageResources.inspection_tour_yaml),
            ("member-admission.yaml", PackageResources.member_admission_yaml),
            ("member-disposal.yaml", PackageResources.member_disposal_yaml),
            ("performance-report.yaml", PackageResources.performance_report_yaml),
            ("rectification.yaml", PackageResources.rectification_yaml),
            ("regulation.yaml", PackageResources.regulation_yaml),
            ("report.yaml", PackageResources.report_yaml),
            ("request.yaml", PackageResources.request_yaml),
            ("sign-off.yaml", PackageResources.sign_off_yaml),
            ("supervision-order.yaml", PackageResources.supervision_order_yaml),
            ("tolerance.yaml", PackageResources.tolerance_yaml),
            ("written-inquiry.yaml", PackageResources.written_inquiry_yaml),
        ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
    }
}
