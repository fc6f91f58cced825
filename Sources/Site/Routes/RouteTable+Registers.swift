import Duties
import Office

/// Registers (台账): living lists of an organisation.
extension RouteTable {
    private static let register = "/organisations/{code}/registers/{register}"

    static let registers: [Route] = [
        Route(
            .registers, .get, "/organisations/{code}/registers", .readers, [], .page, "台账",
            "Registers"),
        Route(
            .register, .get, register, .readers, [.query("state"), .query("overdue")], .page,
            "一种台账", "One register"),
        Route(
            .newLinePage, .get, "\(register)/new", .writers, [], .page, "加一项",
            "The form of a new line"),
        Route(
            .enterLine, .post, register, .writers,
            [.optional("owner"), .optional("state"), .form("key")], .redirect, "列入台账",
            "Begin a line"),
        Route(
            .linePage, .get, "\(register)/{line}", .readers, [], .page, "台账的一项",
            "A line with its history"),
        Route(
            .changeLine, .post, "\(register)/{line}/change", .writers,
            [.optional("owner"), .optional("state"), .optional("note"), .form("key")], .redirect,
            "更新或了结一项", "Change or close a line"),
        Route(
            .reviewLine, .post, "\(register)/{line}/review", .writers,
            [.form("day", .day), .form("note"), .form("key")], .redirect, "复核一项",
            "Look at a line again"),
        Route(
            .exportRegister, .get, "\(register)/export/{form}", .readers, [], .file, "导出台账",
            "A register as csv or xlsx"),
    ]
}

extension Paths {
    static func registers(_ organisation: Organisation) -> Link {
        link(.registers, organisation.code)
    }

    static func register(_ kind: RegisterKind, _ organisation: Organisation) -> Link {
        register(.register, kind, organisation)
    }

    static func register(
        _ route: RouteName, _ kind: RegisterKind, _ organisation: Organisation
    ) -> Link {
        link(route, organisation.code, kind.rawValue)
    }

    static func line(
        _ line: LineID, _ kind: RegisterKind, _ organisation: Organisation
    ) -> Link {
        self.line(.linePage, line, kind, organisation)
    }

    static func line(
        _ route: RouteName, _ line: LineID, _ kind: RegisterKind, _ organisation: Organisation
    ) -> Link {
        link(route, organisation.code, kind.rawValue, line.description)
    }

    static func exportRegister(
        _ kind: RegisterKind, as form: String, _ organisation: Organisation
    ) -> Link {
        link(.exportRegister, organisation.code, kind.rawValue, form)
    }
}
