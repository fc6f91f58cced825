import Lists
import Papers

// Opens, reads and writes whatever libFuzzer hands in. A crash is a defect, and so is a reading
// whose places do not hold; a refusal is an answer like any other.

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ each: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private func check(_ list: ParsedList) {
    let whole = Span(0, list.document.scalars.count)
    var end = 0
    for item in list.items {
        precondition(whole.contains(item.span), "an item outside the text")
        precondition(item.span.start >= end, "items that overlap: \(item.id)")
        end = item.span.end
        for duty in item.duties {
            precondition(item.span.contains(duty.span), "a duty outside its item: \(duty.id)")
        }
    }
    precondition(list.findings.allSatisfy { whole.contains($0.span) }, "a finding outside")
    precondition(Set(list.duties.map(\.id)).count == list.duties.count, "two duties of one name")
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = runFuzzer(&count, &arguments) { bytes, length in
    let input = [UInt8](UnsafeBufferPointer(start: bytes, count: length))
    guard let paper = try? Paper.open(input, name: "fuzz", limit: 1 << 20) else { return 0 }
    let list = read(paper.document)
    check(list)
    precondition(!json(of: list).isEmpty)
    return 0
}
