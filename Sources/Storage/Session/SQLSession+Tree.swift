import Duties
import Office

extension SQLSession {
    func organisation(_ id: OrganisationID, _ scope: Scope) throws -> Organisation? {
        let condition = Condition(id).within(scope)
        return try organisations("o.id = ?1 AND \(condition.sql)", condition).first
    }

    func organisation(code: String, _ scope: Scope) throws -> Organisation? {
        let condition = Condition(code).within(scope)
        return try organisations("o.code = ?1 AND \(condition.sql)", condition).first
    }

    func organisations(_ reach: Reach?, _ scope: Scope) throws -> [Organisation] {
        var condition = Condition().within(scope)
        if let reach { condition = condition.within(reach) }
        return try organisations(condition.sql, condition)
    }

    func children(of organisation: Organisation, _ scope: Scope) throws -> [Organisation] {
        let condition = Condition(organisation.id).within(scope)
        return try organisations("o.parent = ?1 AND \(condition.sql)", condition)
    }

    func superiors(of organisation: Organisation) throws -> [Organisation] {
        var superiors: [Organisation] = []
        var path = organisation.path.dropLast()
        while let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            path = path[...slash]
            let condition = Condition(String(path))
            superiors += try organisations("o.path = ?1", condition)
            path = path.dropLast()
        }
        return superiors
    }

    func posts(_ reach: Reach, _ scope: Scope) throws -> [Post] {
        let condition = Condition().within(reach).within(scope)
        let portfolios = try portfolios(condition)
        let sql = """
            SELECT p.organisation, p.id, p.title, p.role, p.rank, p.founded, p.dissolved
            FROM organisation o JOIN post p ON p.organisation = o.id
            WHERE \(condition.sql) ORDER BY p.organisation, p.rank, p.id
            """
        return try connection.rows(condition, sql) { row in
            let id: PostID = row.id(1)
            return Post(
                id: id, organisation: row.id(0), title: row.text(2),
                role: try row.choice(3, "role"), rank: row.number(4),
                portfolios: portfolios[id] ?? [], founded: row.day(5),
                dissolved: row.optionalDay(6))
        }
    }

    private func portfolios(_ condition: Condition) throws -> [PostID: [Portfolio]] {
        let sql = """
            SELECT f.post, f.kind, f.name
            FROM organisation o JOIN portfolio f ON f.organisation = o.id
            WHERE \(condition.sql) ORDER BY f.organisation, f.post, f.place
            """
        var portfolios: [PostID: [Portfolio]] = [:]
        try connection.each(sql, values: condition.values) { row in
            let portfolio = Portfolio(kind: try row.choice(1, "kind"), name: row.text(2))
            portfolios[row.id(0), default: []].append(portfolio)
        }
        return portfolios
    }

    func organisations(_ test: String, _ condition: Condition) throws -> [Organisation] {
        let sql = """
            SELECT o.id, o.code, o.name, o.kind, o.level, o.parent, o.path, o.founded, o.dissolved
            FROM organisation o WHERE \(test) ORDER BY o.path
            """
        return try connection.rows(condition, sql) { row in
            Organisation(
                id: row.id(0), code: row.text(1), name: row.text(2),
                kind: try row.choice(3, "kind"), level: try row.choice(4, "level"),
                parent: row.optionalID(5), path: row.text(6), founded: row.day(7),
                dissolved: row.optionalDay(8))
        }
    }
}
