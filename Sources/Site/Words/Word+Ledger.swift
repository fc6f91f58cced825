import Lists

/// Where an entry stands in the signed ledger.
extension Word {
    static let inTheTree = Message(zh: "检查点", en: "Checkpoint")
    static let notSealed = Message(
        zh: "尚未进入签名的检查点，约一秒后进入", en: "not in a signed checkpoint yet; it takes about a second")
    static func leaf(_ leaf: Int, of size: Int) -> Message {
        Message(
            zh: "全库第 \(leaf + 1) 条，签名的检查点到第 \(size) 条",
            en: "number \(leaf + 1) of all, under a signed checkpoint of \(size)")
    }
    static let takeProof = Message(zh: "下载证明", en: "Download the proof")
    static let clock = Message(zh: "时钟", en: "Clock")
    static let timeUntrusted = Message(zh: "时间存疑", en: "time not to be trusted")
    static func clockBehind(_ seconds: Int) -> Message {
        Message(
            zh: "记入时服务器时钟比上一条慢 \(seconds) 秒",
            en: "the server's clock was \(seconds) s behind the entry before")
    }
}
