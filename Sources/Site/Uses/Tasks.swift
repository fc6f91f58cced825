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

    /// Of a larger tree the direct subordinates are offered; the command reaches any.
    private static let mostToChoose = 300

    private func tasksPage(
        _ ask: Ask, price: Price? = nil, _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        let below = try await office.organisations(ask.caller()).filter {
            $0.id != organisation.id && $0.path.hasPrefix(organisation.path)
        }
        let key = ask.form["key"]
        let model = TasksPage.Model(
            organisation: organisation,
            below: below.count <= Site.mostToChoose
                ? below : below.filter { $0.parent == organisation.id },
            tasks: try await office.tasks(of: organisation, ask.caller()), values: ask.form,
            mistakes: mistakes, price: price, key: key.isEmpty ? ask.newKey() : key)
        return .page(
            TasksPage(model: model), organisation,
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }
}
