import Duties
import Office
import Samples
import Testing

@testable import Storage

/// What every store must answer about what organisations set for themselves and those below.
@Suite struct SettingsConformance {
    let county = SampleCounty()

    private func founded(_ engine: Engine) async throws -> SampleStore {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        return sample
    }

    private func set(
        _ setting: LocalSetting, _ organisation: Organisation, _ sample: SampleStore
    ) async throws {
        try await sample.append(
            .locallySet(LocallySet(setting, source: "通知")), to: organisation.id)
    }

    @Test(arguments: Engine.allCases)
    func `every kind of setting comes back as it was set, with its source`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        for deed in county.settingDeeds { try await sample.append(deed, to: county.county.id) }
        let top = county.county
        let rows = try await sample.store.read { try $0.localSettings(.one(top)) }
        let sent = county.settingDeeds.compactMap { deed in
            if case .locallySet(let set) = deed { set.setting } else { nil as LocalSetting? }
        }
        #expect(Set(rows.map(\.setting)) == Set(sent))
        #expect(rows.allSatisfy { $0.source == "国办发明电〔2025〕1号" && $0.account == "clerk" })
    }

    @Test(arguments: Engine.allCases)
    func `a village is handed its own, its township's and its county's, a neighbour's never`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        for organisation in county.organisations {
            try await set(.threshold(.nearDays, 7), organisation, sample)
        }
        let (village, north) = (county.villages[0], county.north)
        let (one, below) = try await sample.store.read {
            (try $0.localSettings(.one(village)), try $0.localSettings(.subtree(north)))
        }
        #expect(one.map(\.organisation.description) == ["org-county", "org-n1", "org-north"])
        #expect(
            below.map(\.organisation.description)
                == ["org-county", "org-n1", "org-n2", "org-north"])
    }

    @Test(arguments: Engine.allCases)
    func `the latest of a name stands; one with nothing in it takes it back`(
        engine: Engine
    ) async throws {
        let sample = try await founded(engine)
        let top = county.county
        let standing = { try await sample.store.read { try $0.localSettings(.one(top)) } }
        try await set(.threshold(.nearDays, 7), top, sample)
        try await set(.threshold(.nearDays, 3), top, sample)
        #expect(try await standing().map(\.setting) == [.threshold(.nearDays, 3)])
        try await set(.threshold(.nearDays, nil), top, sample)
        #expect(try await standing().isEmpty)
        #expect(try await sample.store.compareDerivedTables() == nil)
    }

    @Test(arguments: Engine.allCases)
    func `an opening record keeps who vouches for it`(engine: Engine) async throws {
        let sample = try await founded(engine)
        let claims = [county.claim(county.north)]
        try await sample.append(
            .recordEntered(county.record("r1", claims: claims, vouchedBy: "党委办公室")),
            to: county.north.id)
        try await sample.append(
            .recordEntered(county.record("r2", number: 2, claims: claims)), to: county.north.id)
        let north = county.north
        let january = Window(SampleCounty.day, through: SampleCounty.day + 20)
        let (details, rows) = try await sample.store.read { reading in
            (
                try reading.records(.one(north), limit: 9, before: nil, .everything),
                try reading.entries(.one(north), happened: january, .everything)
            )
        }
        #expect(details.map(\.vouchedBy) == [nil, "党委办公室"])
        #expect(rows.map(\.record.isOpening) == [true, false])
    }
}
