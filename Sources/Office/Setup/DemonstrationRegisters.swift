import Duties

/// The demonstration's registers: a few lines of each, begun with the year, so that some have come
/// to the day they are to be looked at again.
struct DemonstrationRegisters {
    let office: Office
    let region: Region

    func enter() async throws {
        let caller = try await office.operatorCaller()
        let year = office.today().year
        for township in region.townships {
            for line in lines(of: township.organisation, year) {
                _ = try await office.enterLine(line, caller)
            }
        }
    }

    private func lines(of organisation: Organisation, _ year: Int) -> [NewLine] {
        let line = { (kind: RegisterKind, owner: String, state: String, values: [String: String]) in
            var new = NewLine(organisation: organisation.code, register: kind.rawValue)
            (new.owner, new.state) = (owner, state)
            new.values = values.mapValues { [$0] }
            return new
        }
        return [
            line(
                .risks, "党委书记", "guarded",
                [
                    "area": "head", "risk": "工程项目发包", "measure": "集体研究，公开招标，纪委参与",
                    "level": "high",
                ]),
            line(
                .risks, "组织委员", "guarded",
                ["area": "link", "risk": "党费收缴", "measure": "按月公示，双人核对", "level": "low"]),
            line(.risks, "纪委书记", "found", ["area": "field", "risk": "惠农资金发放"]),
            line(
                .powers, "党委副书记、镇长", "published",
                [
                    "power": "低保初审", "limits": "只作初审，不作批准", "basis": "《社会救助暂行办法》",
                    "way": "board",
                ]),
            line(.powers, "组织委员", "listed", ["power": "党员发展预审"]),
            line(
                .filings, "组织委员", "due",
                ["occasion": "yearly", "year": "\(year - 1)", "due": "\(year)-01-31"]),
            line(
                .campaigns, "纪委书记", "running",
                [
                    "theme": "整治文山会海", "aim": "formalism", "from": "\(year)-01-10",
                    "until": "\(year)-12-20",
                ]),
            line(
                .branches, "组织委员", "covered",
                [
                    "unit": "镇机关", "field": "office", "setting": "single",
                    "founded": "\(year - 4)-07-01", "term": "\(year + 1)-07-01",
                ]),
            line(.branches, "组织委员", "uncovered", ["unit": "镇水泥厂", "field": "private"]),
            line(
                .positions, "宣传委员", "listed", ["name": "镇微信公众号", "form": "account"]),
        ]
    }
}
