/// The committee's calendar and settings, and what is brought in from before the start.
extension RouteTable {
    private static let calendar = "/organisations/{code}/calendar"

    static let calendars: [Route] = [
        Route(
            .calendar, .get, calendar, .governors, [.query("year", .number)], .page, "日历与设置",
            "Calendar and settings"),
        Route(
            .setYear, .post, "\(calendar)/year", .governors,
            [
                .form("year", .number), .optional("file", .file), .optional("rows"),
                .optional("source"), .optional("step"),
            ], .redirect, "录入一年的工作日安排", "Load a year's working days"
        ).upTo(largestSheet, wrapped: largestSheet * 2 + wrapping),
        Route(
            .setPeriods, .post, "\(calendar)/periods", .governors,
            [.form("name"), .optional("terms"), .optional("semesters")], .redirect,
            "设定届期或学期", "Set terms or semesters"),
        Route(
            .setNodes, .post, "\(calendar)/nodes", .governors,
            [.form("year", .number), .optional("nodes")], .redirect, "设定重要时间节点",
            "Set the nodes of a year"),
        Route(
            .changeSetting, .post, "\(calendar)/settings", .governors,
            [.form("name"), .optional("value", .number), .optional("source"), .optional("step")],
            .redirect, "设定天数或比例", "Set a number of days or a share"),
        Route(
            .openingPage, .get, "/organisations/{code}/opening", .governors, [], .page,
            "导入期初记实", "Bring in opening records"),
        Route(
            .importOpening, .post, "/organisations/{code}/opening", .governors,
            [
                .form("sheet", .file), .optional("archive", .file), .form("vouched-by"),
                .optional("step"),
            ], .page, "核对或导入期初记实", "Look over or bring in opening records"
        ).upTo(largestFile, wrapped: largestFile * 2 + wrapping),
        Route(
            .tasks, .get, "/organisations/{code}/tasks", .governors, [], .page, "临时任务",
            "Temporary duties"),
        Route(
            .issueTask, .post, "/organisations/{code}/tasks", .governors,
            [
                .form("words"), .form("to", .texts), .form("deadline", .day), .form("last", .day),
                .form("fields", .number), .optional("confirmed", .number), .form("key"),
            ], .redirect, "看价格，或下达临时任务", "Show the price of a temporary duty, or issue it"),
    ]
}
