import Duties
import Lists
import Office

/// Temporary duties.
extension Site {
    func tasks(_ ask: Ask) async throws -> Answer {
        guard ask.route.name == .issueTask else { return try await tasksPage(ask) }
        let organisation = try await ask.organisation()
        let form = ask.form
        var new = NewTask(
            organisation: organisation.code, words: form["words"], to: form.all("to"),
            deadline: form["deadline"], last: form["last"], fields: Int(form["fields"]) ?? 0,
            confirmed: Int(form["confirmed"]))
        new.key = form["key"]
        do {
            let price = try await office.price(of: new, ask.caller())
            guard new.confirmed == price.minutes else {
                return try await tasksPage(ask, price: price)
            }
            _ = try await office.issue(new, ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return try await tasksPage(ask, mistakes)
        }
        return .see(Paths.tasks(organisation))
    }

    private func tasksPage(
        _ ask: Ask, price: Price? = nil, _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        let all = try await office.organisations(ask.caller())
        let key = ask.form["key"]
        let model = TasksPage.Model(
            organisation: organisation,
            below: all.filter {
                $0.id != organisation.id && $0.path.hasPrefix(organisation.path)
            },
            tasks: try await office.tasks(of: organisation, ask.caller()), values: ask.form,
            mistakes: mistakes, price: price, key: key.isEmpty ? ask.newKey() : key)
        return .page(
            TasksPage(model: model), organisation,
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }
}
