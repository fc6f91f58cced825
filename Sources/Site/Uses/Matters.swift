import Duties
import Lists
import Office

/// Matters and their steps.
extension Site {
    func matters(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .newMatterPage:
            return try await newMatter(ask, ask.query["procedure"], ask.query["follows"])
        case .openMatter: return try await openMatter(ask)
        case .matter: return try await matterPage(ask)
        case .takeStep: return try await takeStep(ask)
        case .disputeStep:
            try await office.dispute(
                step: Int(ask.form["place"]) ?? 0, of: ask.matter, why: ask.form["why"],
                ask.caller())
            return .see(Paths.matter(ask.matter))
        case .matterFile:
            let found = try await office.file(
                ask.parameters["sha256"] ?? "", of: ask.matter, ask.caller())
            return .file(found.bytes, name: found.file.name)
        default:
            let organisation = try await ask.organisation()
            let lines = try await office.matters(of: organisation, ask.caller())
            return .page(
                MattersPage(
                    model: .init(
                        organisation: organisation, matters: lines,
                        procedures: office.procedures.all)), organisation)
        }
    }

    private func newMatter(
        _ ask: Ask, _ procedure: String, _ follows: String, _ mistakes: [FieldMistake] = [],
        refusal: Message? = nil
    ) async throws -> Answer {
        let organisation = try await ask.organisation()
        let view = try await office.opening(
            procedure, of: organisation, follows: follows.isEmpty ? nil : MatterID(follows),
            ask.caller())
        let key = ask.form["key"]
        let model = NewMatterPage.Model(
            view: view, values: ask.form, mistakes: mistakes, refusal: refusal,
            key: key.isEmpty ? ask.newKey() : key)
        return .page(
            NewMatterPage(model: model), organisation,
            status: refusal != nil ? .conflict : mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    private func openMatter(_ ask: Ask) async throws -> Answer {
        let organisation = try await ask.organisation()
        let (procedure, follows) = (ask.form["procedure"], ask.form["follows"])
        guard let step = office.procedures[procedure]?.steps.first else {
            throw OfficeError.notFound
        }
        var new = NewMatter(organisation: organisation.code, procedure: procedure, [:])
        new.first = ask.step(step)
        new.follows = follows.isEmpty ? nil : MatterID(follows)
        new.tokens = ask.form.all("satisfies")
        do {
            return .see(Paths.matter(try await office.open(new, ask.caller())))
        } catch OfficeError.invalid(let mistakes) {
            return try await newMatter(ask, procedure, follows, mistakes)
        } catch OfficeError.refused(_, let words) {
            return try await newMatter(ask, procedure, follows, refusal: words)
        }
    }

    private func takeStep(_ ask: Ask) async throws -> Answer {
        let view = try await office.matter(ask.matter, ask.caller())
        guard let step = view.procedure.step(ask.form["step"]) else { throw OfficeError.notFound }
        do {
            try await office.take(ask.step(step), of: ask.matter, ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return try await matterPage(ask, mistakes)
        } catch OfficeError.refused(_, let words) {
            return try await matterPage(ask, refusal: words)
        }
        return .see(Paths.matter(ask.matter))
    }

    private func matterPage(
        _ ask: Ask, _ mistakes: [FieldMistake] = [], refusal: Message? = nil
    ) async throws -> Answer {
        let view = try await office.matter(ask.matter, ask.caller())
        let choices = try await office.choices(for: view.owner, ask.caller())
        let model = MatterPage.Model(
            view: view, posts: choices.posts, below: choices.below, values: ask.form,
            mistakes: mistakes, refusal: refusal, chosen: ask.query["step"], key: ask.newKey())
        return .page(
            MatterPage(model: model), view.owner,
            status: refusal != nil ? .conflict : mistakes.isEmpty ? .ok : .unprocessableContent)
    }
}

extension Ask {
    var matter: MatterID { MatterID(parameters["matter"] ?? "") }

    /// A step as a form holds it.
    func step(_ step: Procedure.Step) -> NewStep {
        var new = NewStep(step.name)
        for field in step.fields {
            new.values[field.name] =
                field.kind == .posts
                ? form.all(field.name).joined(separator: "\n") : form[field.name]
            new.files += form.files(field.name).map {
                NewMatterFile(
                    field: field.name,
                    file: NewEvidence(name: $0.name, type: $0.type, bytes: $0.bytes))
            }
        }
        (new.by, new.paper, new.happened) = (form["by"], form["paper"], form["happened"])
        (new.version, new.seen, new.key) = (form["version"], Int(form["seen"]), form["key"])
        return new
    }
}
