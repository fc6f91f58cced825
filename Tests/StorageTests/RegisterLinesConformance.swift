import Duties
import Ledger
import Office
import Samples
import Testing

/// Registers and particulars, on every engine.
@Suite struct RegisterLinesConformance {
    private let county = SampleCounty()

    @Test(arguments: Engine.allCases)
    func `a line reads back as it stands, with all that became of it`(engine: Engine)
        async throws
    {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        for deed in county.registerDeeds { try await sample.append(deed, to: county.north.id) }
        let (line, acts, next) = try await sample.store.read { reading in
            (
                try reading.registerLine(LineID("line"), county.northScope),
                try reading.registerActs(of: LineID("line"), county.northScope),
                try reading.nextRegisterNumber(county.north.id, .risks)
            )
        }
        #expect(line?.state == "gone")
        #expect(line?.closedAt != nil)
        #expect(line?.values == ["area": "field", "risk": "惠农资金发放"])
        #expect(acts.map(\.kind) == [.entered, .changed, .reviewed, .closed])
        #expect(acts.map(\.note) == ["", "定了措施。", "无异常。", "不再发放。"])
        #expect(next == 2)
        #expect(try await sample.store.compareDerivedTables() == nil)
    }

    @Test(arguments: Engine.allCases)
    func `nobody reads a line, or what a record says, out of their view`(engine: Engine)
        async throws
    {
        let sample = try SampleStore(engine)
        try await sample.found(county)
        for deed in county.registerDeeds { try await sample.append(deed, to: county.north.id) }
        var record = county.record("r1")
        record.particulars = SampleCounty.particulars
        try await sample.append(.recordEntered(record), to: county.north.id)
        let told = try await sample.store.read { reading in
            try [county.northScope, county.southScope, .nothing].map { scope in
                (
                    try reading.registerLines(.one(county.north), of: nil, scope).count,
                    try reading.registerLine(LineID("line"), scope) != nil,
                    try reading.registerActs(of: LineID("line"), scope).count,
                    try reading.particulars(of: RecordID("r1"), scope).count
                )
            }
        }
        #expect(told.map(\.0) == [1, 0, 0])
        #expect(told.map(\.1) == [true, false, false])
        #expect(told.map(\.2) == [4, 0, 0])
        #expect(told.map(\.3) == [2, 0, 0])
        let below = try await sample.store.read { reading in
            try reading.registerLines(
                .subtree(county.county), of: .risks, Scope(path: county.county.path)
            ).count
                + (try reading.registerLines(
                    .subtree(county.county), of: .powers, Scope(path: county.county.path)
                ).count)
        }
        #expect(below == 1)
    }

    @Test func `what was typed is committed, what was chosen stands plain; both read back`() throws
    {
        var record = county.record("r1")
        record.particulars = SampleCounty.particulars
        for deed in county.registerDeeds + [.recordEntered(record)] {
            let (fields, secrets) = deed.fields(salt: { [UInt8](repeating: 7, count: 32) })
            let plain = fields.compactMap { field in
                if case .plain(let text) = field.content { text } else { nil }
            }
            #expect(!plain.contains { "惠农资金发放党纪学习定了措施。".contains($0) && $0.count > 3 })
            let entry = Entry(
                organisation: county.north.id.description, sequence: 1, id: "e",
                previous: Entry.origin, recordedAt: 0, actor: "clerk", type: deed.type,
                label: .internal, fields: fields)
            #expect(try Deed(entry, secrets) == deed)
        }
    }
}
