import Testing

@testable import Lists

@Suite struct AsFoundTests {
    @Test func `each one as it is found is set off by what is looked for`() {
        #expect(timed("对违规收费行为，发现一例、纠正一例。") == ["on 违规收费行为 / 发现一例"])
    }

    @Test func `without a word of what is looked for nothing is timed`() {
        #expect(timed("坚持发现一处、整改一处。").isEmpty)
    }
}
