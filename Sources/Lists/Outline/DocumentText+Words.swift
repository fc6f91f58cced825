extension DocumentText {
    /// The words at a range, without the stretches that are no part of them.
    ///
    /// `skips` lie inside the range, in order.
    func words(_ span: Span, without skips: [Span]) -> String {
        if skips.isEmpty { return String(writing: scalars[span.start..<span.end]) }
        var (text, at) = ("", span.start)
        for skip in skips where skip.start >= at && skip.end <= span.end {
            text += String(writing: scalars[at..<skip.start])
            at = skip.end
        }
        return text + String(writing: scalars[at..<span.end])
    }
}
