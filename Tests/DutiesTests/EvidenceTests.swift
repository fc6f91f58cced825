import Duties
import Testing

@testable import Lists

@Suite struct EvidenceTests {
    @Test func `the finding of acts without a record names those no kind of record serves`() {
        let served = RecordKind.allCases.filter { $0 != .other }
            .flatMap { $0.facts.actions + $0.facts.also }
        #expect(
            Set(Action.Kind.allCases.filter(NoEvidenceRule.isUnserved))
                == Set(Action.Kind.allCases).subtracting(served))
    }
}
